/** The plugin {@code core}: the roll rule and the margin model that every host has. */
package io.notional.core.builtin;
