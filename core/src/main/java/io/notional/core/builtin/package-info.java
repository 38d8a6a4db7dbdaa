/** The plugin {@code core}: roll rules and margin models that every host has. */
package io.notional.core.builtin;
