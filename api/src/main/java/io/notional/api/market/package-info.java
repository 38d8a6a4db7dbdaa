/** What was known about a market at one moment. Nothing here can name a later value. */
package io.notional.api.market;
