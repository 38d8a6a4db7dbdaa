/** The margin model that every host has. */
package io.notional.core.margin;
