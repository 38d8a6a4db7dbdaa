/** The cost models that ship: commission, spread in ticks, spread in basis points, none. */
package io.notional.core.cost;
