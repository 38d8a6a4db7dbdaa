/** Several signals become one forecast a market. */
package io.notional.strategies.managedfutures.forecast;
