/** A trend programme from universe to orders, as a sleeve and as a fund. */
package io.notional.strategies.managedfutures.program;
