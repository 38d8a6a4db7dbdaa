package io.notional.api.plugin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * In which other ways a parameter's value may be written, or which of several it may be. Immutable.
 *
 * @param shorts the parameters of a group for which a single value may stand
 * @param forms the forms of a {@link ParameterType#FORMS}
 * @param variants the parameters of each kind of a {@link ParameterType#VARIANTS}; order is kept
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Alternatives(
    List<String> shorts, List<Parameter> forms, Map<String, Parameters> variants) {
  /** None: there is one way. */
  public static final Alternatives NONE = new Alternatives(List.of(), List.of(), Map.of());

  public Alternatives {
    shorts = List.copyOf(shorts);
    forms = List.copyOf(forms);
    variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
  }

  static Alternatives shorts(String... names) {
    return new Alternatives(List.of(names), List.of(), Map.of());
  }

  static Alternatives forms(Parameter... forms) {
    return new Alternatives(List.of(), List.of(forms), Map.of());
  }

  static Alternatives variants(Map<String, Parameters> kinds) {
    return new Alternatives(List.of(), List.of(), kinds);
  }
}
