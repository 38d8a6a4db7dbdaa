package io.notional.api.plugin;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One item of a list of variants.
 *
 * @param kind which of the declared kinds it is
 * @param values those of the kind's parameters
 * @param where where it was written; empty for a default
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Variant(String kind, Config values, String where) {}
