package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.plugin.ComponentKind;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A component of every kind, from a jar that knows the api alone, is named in a spec or market file
 * and seen in the results. The jar is {@code plugins/EveryKind.java} of the resources.
 */
class EveryKindTest {
  @TempDir static Path valid;
  @TempDir Path folder;

  /** What a kind of component does that nothing else does. */
  private interface Effect {
    void check(EveryKindFund fund, EveryKindFund plain) throws IOException;
  }

  private static final Map<String, Effect> EFFECTS = effects();

  private static Map<String, Effect> effects() {
    Map<String, Effect> effects = new LinkedHashMap<>();
    effects.put(
        "strategy",
        (fund, plain) -> {
          assertThat(fund.column("trades.csv", "sleeve")).contains("shares");
          assertThat(fund.column("exposures.csv", "sleeve")).contains("shares", "collateral");
        });
    effects.put(
        "sleeve",
        (fund, plain) -> assertThat(fund.column("exposures.csv", "sleeve")).contains("single"));
    effects.put(
        "rebalance-rule",
        (fund, plain) ->
            assertThat(decided(fund, "fifteenth")).isNotEmpty().allMatch(d -> d.endsWith("-15")));
    effects.put(
        "instrument",
        (fund, plain) -> {
          double contracts = first(plain, "ZN");
          assertThat(first(fund, "BIG")).isBetween(contracts / 2 - 1, contracts / 2 + 1);
        });
    effects.put(
        "margin-model",
        (fund, plain) ->
            assertThat(numbers(fund, "margin.csv", "initial"))
                .anyMatch(margin -> margin > 0)
                .allMatch(margin -> margin % 4321 == 0));
    effects.put(
        "cost-model",
        (fund, plain) -> {
          assertThat(costs(fund)).isNotEmpty().containsOnly(7.0);
          assertThat(costs(plain)).doesNotContain(7.0);
        });
    effects.put(
        "roll-rule",
        (fund, plain) -> {
          List<String> days = rolls(fund, "ZN");
          assertThat(days).isNotEmpty().doesNotContainAnyElementsOf(rolls(plain, "ZN"));
          assertThat(rolls(fund, "ZB")).isEqualTo(rolls(plain, "ZB"));
        });
    effects.put(
        "signal",
        (fund, plain) ->
            assertThat(matching(fund, "diagnostics.csv", "name", "forecast", "value"))
                .isNotEmpty()
                .allMatch(value -> Double.parseDouble(value) == 7));
    return effects;
  }

  @BeforeAll
  static void write() throws IOException {
    ValidInput.write(valid);
    Path plugins = Files.createDirectory(valid.resolve("plugins"));
    PluginJar.ofResource(plugins.resolve("every-kind.jar"), "EveryKind");
  }

  static Stream<String> kinds() {
    return EFFECTS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aKindOfComponentIsNamedAndSeen(String kind) throws IOException {
    EveryKindFund fund = EveryKindFund.copy(valid, Files.createDirectory(folder.resolve("named")));
    EveryKindFund plain = EveryKindFund.copy(valid, Files.createDirectory(folder.resolve("plain")));
    fund.name(kind, "none");

    EFFECTS.get(kind).check(fund.done(), plain.done());

    assertThat(fund.out().resolve("manifest.json")).content().contains("\"id\": \"every-kind\"");
  }

  @Test
  void noKindIsLeftOut() throws IllegalAccessException {
    List<String> kinds = new ArrayList<>();
    for (Field field : ComponentKind.class.getFields()) {
      kinds.add(field.get(null).toString());
    }
    assertThat(EFFECTS.keySet()).containsExactlyInAnyOrderElementsOf(kinds);
  }

  private static List<String> decided(EveryKindFund fund, String reason) throws IOException {
    return matching(fund, "trades.csv", "reason", reason, "decision_date");
  }

  private static List<String> rolls(EveryKindFund fund, String product) throws IOException {
    return matching(fund, "rolls.csv", "product", product, "date");
  }

  private static List<Double> costs(EveryKindFund fund) throws IOException {
    return matching(fund, "trades.csv", "instrument", "IVV", "cost").stream()
        .map(Double::valueOf)
        .toList();
  }

  private static double first(EveryKindFund fund, String instrument) throws IOException {
    return Double.parseDouble(
        matching(fund, "trades.csv", "instrument", instrument, "quantity").get(0));
  }

  private static List<Double> numbers(EveryKindFund fund, String file, String column)
      throws IOException {
    return fund.column(file, column).stream().map(Double::valueOf).toList();
  }

  /** The values of a column in the rows that have a value in another. */
  private static List<String> matching(
      EveryKindFund fund, String file, String key, String value, String column) throws IOException {
    List<String> keys = fund.column(file, key);
    List<String> values = fund.column(file, column);
    List<String> found = new ArrayList<>();
    for (int row = 0; row < keys.size(); row++) {
      if (keys.get(row).startsWith(value)) {
        found.add(values.get(row));
      }
    }
    return found;
  }
}
