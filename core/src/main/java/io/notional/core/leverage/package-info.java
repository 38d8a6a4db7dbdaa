/**
 * Three ways to hold a multiple of an asset on the same capital, simulated side by side: futures
 * over bills, a margin loan, daily-reset leverage.
 */
@ValueStyle
package io.notional.core.leverage;
