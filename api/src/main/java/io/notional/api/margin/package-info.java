/** Margin models: what a book of futures must post. */
package io.notional.api.margin;
