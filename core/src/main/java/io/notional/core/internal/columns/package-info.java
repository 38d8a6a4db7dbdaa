/** The columns of a market themselves, for the loops of this module: others are handed copies. */
package io.notional.core.internal.columns;
