/**
 * What must always hold, as plain functions over results: each returns what it found to be wrong,
 * and an empty list when the invariant holds. Start at {@link
 * io.notional.core.invariant.Invariants}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.invariant;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
