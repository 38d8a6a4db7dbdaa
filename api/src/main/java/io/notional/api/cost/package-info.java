/** Cost models: what a trade costs beyond its price. */
package io.notional.api.cost;
