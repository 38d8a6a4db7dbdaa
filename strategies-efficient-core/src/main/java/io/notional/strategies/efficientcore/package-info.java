/**
 * Efficient Core funds: equity paid in full, a small collateral sleeve, and a ladder of margined
 * futures on top of it; and the plain portfolios that they are compared with. The plugin is the
 * only public type; everything else is reached through its providers.
 */
package io.notional.strategies.efficientcore;
