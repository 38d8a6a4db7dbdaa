package io.notional.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.Problem;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every set of parameters. */
class ConfigProperties {
  /** A parameter without its name, and a value in its range or null. */
  record Sample(Parameter parameter, Object value) {}

  @Property(tries = 300)
  void readingWhatWasReadGivesTheSameValues(@ForAll("samples") List<Sample> samples) {
    Parameters parameters = parameters(samples);
    Map<String, Object> written = values(samples);
    ResolvedConfig first = read(written, parameters);
    ResolvedConfig second = read(first.asMap(), parameters);
    ResolvedConfig third = ConfigReader.read(second.toNode(), parameters, "");
    assertThat(second.asMap()).isEqualTo(first.asMap());
    assertThat(List.copyOf(third.asMap().keySet())).isEqualTo(List.copyOf(first.asMap().keySet()));
    assertThat(third.asMap()).isEqualTo(first.asMap());
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadAsItIs(@ForAll("flat") List<Sample> samples) {
    Map<String, Object> written = values(samples);
    ResolvedConfig config = read(written, parameters(samples));
    written.forEach(
        (name, value) -> assertThat(config.asMap().get(name)).as(name).isEqualTo(expected(value)));
  }

  @Property(tries = 1000)
  void numbersOutsideOfTheirRangeAreRefused(
      @ForAll double a, @ForAll double b, @ForAll double value) {
    Parameter parameter = Parameter.number("x", Math.min(a, b), Math.max(a, b), "");
    List<Problem> problems = new ArrayList<>();
    Node.Mapping written = (Node.Mapping) Node.of(Map.of("x", value), "");
    ResolvedConfig config = ConfigReader.read(written, Parameters.of(parameter), "", problems);
    boolean inRange = value >= Math.min(a, b) && value <= Math.max(a, b);
    assertThat(problems.isEmpty()).isEqualTo(inRange);
    assertThat(config.has("x")).isEqualTo(inRange);
  }

  @Provide
  Arbitrary<List<Sample>> flat() {
    return Arbitraries.oneOf(single(), lists()).list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Sample>> samples() {
    return Arbitraries.lazyOf(this::single, this::lists, this::nested).list().ofMaxSize(6);
  }

  private Arbitrary<Sample> single() {
    Arbitrary<Double> numbers = Arbitraries.doubles().between(-1e12, 1e12).ofScale(9);
    return Arbitraries.oneOf(
        sample(Parameter.number("x", -1e12, 1e12, ""), numbers),
        sample(Parameter.integer("x", -50, 50, ""), Arbitraries.integers().between(-50, 50)),
        sample(Parameter.flag("x"), Arbitraries.of(true, false)),
        sample(Parameter.text("x"), texts()),
        sample(Parameter.choice("x", "ONE", "Two"), Arbitraries.of("ONE", "Two")),
        sample(Parameter.date("x"), dates()),
        sample(
            Parameter.component("x", ComponentKind.SLEEVE),
            texts().map(id -> Map.of("use", id, "with", Map.of("a", 1.0)))));
  }

  private Arbitrary<Sample> lists() {
    Arbitrary<Double> numbers = Arbitraries.doubles().between(0, 1);
    return Arbitraries.oneOf(
        sample(Parameter.texts("x"), texts().list().ofMaxSize(3)),
        sample(Parameter.numbers("x", 0, 1, ""), numbers.list().ofMaxSize(3)));
  }

  private Arbitrary<Sample> nested() {
    return single()
        .list()
        .ofMaxSize(3)
        .flatMap(
            inner -> {
              Parameters parameters = parameters(inner);
              Arbitrary<Map<String, Object>> values = Arbitraries.just(values(inner));
              return Arbitraries.oneOf(
                  sample(Parameter.group("x", parameters), values),
                  sample(Parameter.groups("x", parameters), values.list().ofMaxSize(2)));
            });
  }

  /** A parameter with a value that is written, is its default, or is not there at all. */
  private static Arbitrary<Sample> sample(Parameter parameter, Arbitrary<?> values) {
    return Combinators.combine(values, Arbitraries.integers().between(0, 2))
        .as(
            (value, how) ->
                switch (how) {
                  case 0 -> new Sample(parameter.optional(), value);
                  case 1 -> new Sample(parameter.withDefault(value), null);
                  default -> new Sample(parameter.optional(), null);
                });
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(5),
        Arbitraries.of("", "null", "~", "true", "1e5", ".nan", "a: b"));
  }

  private static Arbitrary<LocalDate> dates() {
    return Arbitraries.longs().between(-36_500, 36_500).map(LocalDate::ofEpochDay);
  }

  private static Parameters parameters(List<Sample> samples) {
    return new Parameters(
        IntStream.range(0, samples.size())
            .mapToObj(i -> named("p" + i, samples.get(i).parameter()))
            .toList());
  }

  private static Map<String, Object> values(List<Sample> samples) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = samples.size() - 1; i >= 0; i--) {
      if (samples.get(i).value() != null) {
        values.put("p" + i, samples.get(i).value());
      }
    }
    return values;
  }

  private static Parameter named(String name, Parameter p) {
    return new Parameter(
        name,
        p.type(),
        p.unit(),
        p.min(),
        p.max(),
        p.fallback(),
        p.required(),
        p.choices(),
        p.nested(),
        p.kind(),
        p.alternatives(),
        p.description());
  }

  /** Dates are texts in plain form. */
  private static Object expected(Object value) {
    return value instanceof LocalDate ? value.toString() : value;
  }

  private static ResolvedConfig read(Map<String, Object> values, Parameters parameters) {
    return ConfigReader.read((Node.Mapping) Node.of(values, ""), parameters, "");
  }
}
