/** Wiring for hosts that live in Guice, an optional dependency. */
package io.notional.core.guice;
