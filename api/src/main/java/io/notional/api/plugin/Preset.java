package io.notional.api.plugin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A named set of parameter values.
 *
 * @param id the name in specs, for example {@code NTSX}
 * @param description one line
 * @param values parameter name to a String, Number, Boolean, List or Map of the same; order is kept
 */
@API(status = Status.STABLE, since = "0.1")
public record Preset(String id, String description, Map<String, Object> values) {
  public Preset {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(description, "description");
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
