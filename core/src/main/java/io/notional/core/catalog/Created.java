package io.notional.core.catalog;

import io.notional.core.config.ResolvedConfig;

/**
 * A new component and the values it was made from.
 *
 * @param config with every default filled in, those of its own components included
 */
public record Created<T>(T component, ResolvedConfig config) {}
