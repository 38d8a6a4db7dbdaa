/** Published programmes as data: every value with its source. */
package io.notional.strategies.managedfutures.preset;
