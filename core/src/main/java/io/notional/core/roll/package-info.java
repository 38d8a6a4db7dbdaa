/** The roll rules that ship. */
package io.notional.core.roll;
