/**
 * What must always hold, as plain functions over results: each returns what it found to be wrong,
 * and an empty list when the invariant holds. Start at {@link
 * io.notional.core.invariant.Invariants}.
 */
package io.notional.core.invariant;
