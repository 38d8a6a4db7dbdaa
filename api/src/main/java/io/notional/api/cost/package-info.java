/** Cost models: what a trade costs beyond its price. */
@NullMarked
package io.notional.api.cost;

import org.jspecify.annotations.NullMarked;
