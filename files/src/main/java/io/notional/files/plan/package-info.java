/**
 * The plan of a run: a spec and a market, checked together, from which any number of runs are made.
 */
package io.notional.files.plan;
