/** The way in: {@link io.notional.core.Notional}. */
package io.notional.core;
