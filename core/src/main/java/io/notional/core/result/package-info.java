/** What a run leaves behind: columns by day, trades, rolls, and positions replayed from them. */
package io.notional.core.result;
