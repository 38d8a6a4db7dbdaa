package io.notional.api.market;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Margin of one contract in the base currency.
 *
 * @param initial what opening it takes; greater than zero
 * @param maintenance what holding it takes, in (0, initial]
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record UnitMargin(double initial, double maintenance) {}
