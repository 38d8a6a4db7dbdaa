/** Margin of one contract by date, through a chain of named policies, and the models that ship. */
package io.notional.core.margin;
