/** Roll rules: when a position moves from one contract to the next. */
@NullMarked
package io.notional.api.roll;

import org.jspecify.annotations.NullMarked;
