/** The kernel's speed as a ratio to a bare loop over the same prices, measured in the same run. */
package io.notional.benchmarks;
