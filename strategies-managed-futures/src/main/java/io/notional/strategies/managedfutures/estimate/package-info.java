/** Running estimates: what a close adds to a mean or a deviation, without looking back again. */
package io.notional.strategies.managedfutures.estimate;
