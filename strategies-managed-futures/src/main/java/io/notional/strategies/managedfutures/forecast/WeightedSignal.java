package io.notional.strategies.managedfutures.forecast;

import io.notional.api.strategy.Signal;

/**
 * A signal and its share in the forecast. Immutable.
 *
 * @param id of its provider, for messages
 * @param weight all weights sum to one
 */
public record WeightedSignal(String id, Signal signal, double weight) {}
