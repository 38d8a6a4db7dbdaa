/**
 * The folder of work that goes on where it was stopped: whole parts in their order, and what to go
 * on from.
 */
package io.notional.studies.internal;
