package io.notional.core.story;

import io.notional.core.result.Result;

/**
 * A fund that frees capital, and what is held in its place. Immutable.
 *
 * @param with what the freed capital holds
 * @param result the run of both
 */
public record Replacement(String with, Result result) {}
