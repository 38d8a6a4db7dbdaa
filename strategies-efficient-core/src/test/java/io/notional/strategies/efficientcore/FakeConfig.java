package io.notional.strategies.efficientcore;

import io.notional.api.plugin.Component;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Values over the defaults of a provider's parameters; refuses names that are not declared. */
final class FakeConfig implements Config {
  private final Parameters parameters;
  private final String path;
  private final Map<String, Object> values = new LinkedHashMap<>();

  private FakeConfig(Parameters parameters, String path) {
    this.parameters = parameters;
    this.path = path;
  }

  static FakeConfig defaults(Provider<?> provider) {
    return new FakeConfig(provider.parameters(), "");
  }

  FakeConfig with(String name, Object value) {
    declared(name);
    values.put(name, value);
    return this;
  }

  @Override
  public boolean has(String name) {
    return find(name) != null;
  }

  @Override
  public double number(String name) {
    return ((Number) value(name)).doubleValue();
  }

  @Override
  public int integer(String name) {
    return (Integer) value(name);
  }

  @Override
  public boolean flag(String name) {
    return (Boolean) value(name);
  }

  @Override
  public String text(String name) {
    return (String) value(name);
  }

  @Override
  public LocalDate date(String name) {
    return (LocalDate) value(name);
  }

  @Override
  public List<String> texts(String name) {
    return list(name).stream().map(String.class::cast).toList();
  }

  @Override
  public List<Double> numbers(String name) {
    return list(name).stream().map(Double.class::cast).toList();
  }

  @Override
  public Config group(String name) {
    throw new UnsupportedOperationException(name);
  }

  @Override
  public List<Config> groups(String name) {
    List<Config> groups = new ArrayList<>();
    for (Object item : list(name)) {
      Parameters nested = declared(name).nested().orElseThrow();
      FakeConfig group = new FakeConfig(nested, path + name + "[" + groups.size() + "].");
      ((Map<?, ?>) item).forEach((key, value) -> group.with((String) key, value));
      groups.add(group);
    }
    return groups;
  }

  @Override
  public Component component(String name) {
    throw new UnsupportedOperationException(name);
  }

  @Override
  public String where(String name) {
    declared(name);
    return values.containsKey(name) ? "spec, " + path + name : "";
  }

  private List<?> list(String name) {
    Object value = find(name);
    return value == null ? List.of() : (List<?>) value;
  }

  private Object value(String name) {
    return Objects.requireNonNull(find(name), name);
  }

  private Object find(String name) {
    Parameter parameter = declared(name);
    return values.getOrDefault(name, parameter.fallback().orElse(null));
  }

  private Parameter declared(String name) {
    return parameters.find(name).orElseThrow(() -> new IllegalArgumentException(name));
  }
}
