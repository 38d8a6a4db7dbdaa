/** When futures contracts end: first notice and last trade by the rules of the exchanges. */
package io.notional.core.contract;
