/** The margin models that ship. */
@ValueStyle
package io.notional.core.margin;
