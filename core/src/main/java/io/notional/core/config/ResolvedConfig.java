package io.notional.core.config;

import io.notional.api.plugin.Component;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.ParameterType;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Variant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Checked values with every default filled in, in the order in which the parameters are declared.
 * Asking for a name that is not declared, by another type, or for a single value that was not given
 * and has no default, throws {@link IllegalArgumentException}. Immutable.
 */
public final class ResolvedConfig implements Config {
  /**
   * A checked value and the node it was read from, whose place is empty for a default.
   *
   * @param form the parameter, or the one of its forms that the value has
   */
  record Value(Object value, Node node, Parameter form) {}

  private final Parameters parameters;
  private final Map<String, Value> values;

  ResolvedConfig(Parameters parameters, Map<String, Value> values) {
    this.parameters = parameters;
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  @Override
  public boolean has(String name) {
    declared(name);
    return values.containsKey(name);
  }

  @Override
  public double number(String name) {
    return single(name, Double.class, ParameterType.NUMBER);
  }

  @Override
  public int integer(String name) {
    return single(name, Integer.class, ParameterType.INTEGER);
  }

  @Override
  public boolean flag(String name) {
    return single(name, Boolean.class, ParameterType.FLAG);
  }

  @Override
  public String text(String name) {
    return single(
        name, String.class, ParameterType.TEXT, ParameterType.INSTRUMENT, ParameterType.CHOICE);
  }

  @Override
  public LocalDate date(String name) {
    return single(name, LocalDate.class, ParameterType.DATE);
  }

  @Override
  public List<String> texts(String name) {
    return list(name, String.class, ParameterType.TEXTS, ParameterType.INSTRUMENTS);
  }

  @Override
  public List<Double> numbers(String name) {
    return list(name, Double.class, ParameterType.NUMBERS);
  }

  @Override
  public Config group(String name) {
    return single(name, Config.class, ParameterType.GROUP);
  }

  @Override
  public List<Config> groups(String name) {
    return list(name, Config.class, ParameterType.GROUPS);
  }

  @Override
  public Component component(String name) {
    return single(name, Component.class, ParameterType.COMPONENT);
  }

  @Override
  public ParameterType form(String name) {
    declared(name);
    Value value = values.get(name);
    return value == null ? parameters.find(name).orElseThrow().type() : value.form().type();
  }

  @Override
  public List<Variant> variants(String name) {
    return list(name, Variant.class, ParameterType.VARIANTS);
  }

  @Override
  public String where(String name) {
    declared(name);
    Value value = values.get(name);
    return value == null ? "" : value.node().where();
  }

  /** Every instrument that the values name, those of their groups and components included. */
  public List<NamedInstrument> instruments() {
    List<NamedInstrument> named = new ArrayList<>();
    parameters.names().forEach(name -> named.addAll(instruments(name)));
    return named;
  }

  /** The instruments that one value names, in their order. */
  public List<NamedInstrument> instruments(String name) {
    declared(name);
    Value value = values.get(name);
    return value == null ? List.of() : NamedInstrument.in(value);
  }

  /**
   * The values as plain Map, List, String, Double, Integer and Boolean, in declared order, with
   * every default and with dates as ISO texts. Reading it again gives the same values.
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    values.forEach((name, value) -> map.put(name, Plain.value(value.value())));
    return Collections.unmodifiableMap(map);
  }

  /** The same as a tree. */
  public Node.Mapping toNode() {
    return (Node.Mapping) Node.of(asMap(), "");
  }

  /** The same with every component replaced, at any depth of groups; in declared order. */
  public ResolvedConfig withComponents(UnaryOperator<NamedComponent> change) {
    Map<String, Value> changed = new LinkedHashMap<>();
    values.forEach(
        (name, value) ->
            changed.put(
                name, new Value(replaced(value.value(), change), value.node(), value.form())));
    return new ResolvedConfig(parameters, changed);
  }

  @Override
  public String toString() {
    return asMap().toString();
  }

  private static Object replaced(Object value, UnaryOperator<NamedComponent> change) {
    if (value instanceof NamedComponent component) {
      return change.apply(component);
    }
    if (value instanceof ResolvedConfig config) {
      return config.withComponents(change);
    }
    if (value instanceof Variant variant) {
      ResolvedConfig values = ((ResolvedConfig) variant.values()).withComponents(change);
      return new Variant(variant.kind(), values, variant.where());
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      list.forEach(item -> items.add(replaced(item, change)));
      return List.copyOf(items);
    }
    return value;
  }

  private <T> T single(String name, Class<T> type, ParameterType... asked) {
    declared(name, asked);
    Value value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "parameter '" + name + "' was not given and has no default: ask has(\"" + name + "\")");
    }
    return type.cast(value.value());
  }

  private <T> List<T> list(String name, Class<T> type, ParameterType... asked) {
    declared(name, asked);
    Value value = values.get(name);
    List<?> items = value == null ? List.of() : (List<?>) value.value();
    return items.stream().<T>map(type::cast).toList();
  }

  private void declared(String name, ParameterType... asked) {
    Parameter parameter = parameters.find(name).orElseThrow(() -> undeclared(name));
    ParameterType type =
        values.containsKey(name) ? values.get(name).form().type() : parameter.type();
    if (asked.length > 0 && !List.of(asked).contains(type)) {
      throw new IllegalArgumentException(
          "parameter '" + name + "' is declared as " + type + " but was asked for as " + asked[0]);
    }
  }

  private IllegalArgumentException undeclared(String name) {
    return new IllegalArgumentException(Nearest.unknown("parameter", name, parameters.names()));
  }
}
