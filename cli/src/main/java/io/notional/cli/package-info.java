/** The {@code notional} command. */
package io.notional.cli;
