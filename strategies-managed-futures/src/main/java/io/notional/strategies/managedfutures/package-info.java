/**
 * Managed futures: trend following over many futures markets. The plugin is the only public type;
 * everything else is reached through its providers.
 */
package io.notional.strategies.managedfutures;
