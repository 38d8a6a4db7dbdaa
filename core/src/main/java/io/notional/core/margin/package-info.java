/** The margin models that ship. */
package io.notional.core.margin;
