/** Roll rules: when a position moves from one contract to the next. */
package io.notional.api.roll;
