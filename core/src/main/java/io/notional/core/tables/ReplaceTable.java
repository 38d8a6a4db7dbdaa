package io.notional.core.tables;

import io.notional.core.measure.Measures;
import io.notional.core.measure.Performance;
import io.notional.core.story.Replacement;
import io.notional.core.story.Replacements;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * {@code replace}: measures of each replacement, and how much more they are than those of the mix.
 * Nothing under a year is annualised: then {@code return} is that of the whole time.
 */
public final class ReplaceTable {
  private ReplaceTable() {}

  /** The table of replacements of which no run stopped, the mix first. */
  public static Table of(Replacements replacements) {
    TableBuilder table =
        Table.builder("replace").texts("with", "measure").numbers(Unit.FRACTION, "value", "added");
    Replacement first = replacements.mix().orElseThrow();
    Map<String, OptionalDouble> mix = measures(first);
    add(table, first.with(), mix, mix);
    for (Replacement replacement : replacements.all()) {
      add(table, replacement.with(), measures(replacement), mix);
    }
    return table.build();
  }

  /** The measures of a replacement by name; empty where there is none, such as under a year. */
  public static Map<String, OptionalDouble> measures(Replacement replacement) {
    Performance performance = Measures.of(replacement.result()).performance();
    Map<String, OptionalDouble> measures = new LinkedHashMap<>();
    measures.put(
        "return",
        performance.annualReturn().isPresent()
            ? performance.annualReturn()
            : OptionalDouble.of(performance.totalReturn()));
    measures.put("volatility", performance.volatility());
    measures.put("sharpe", performance.sharpeRatio());
    measures.put(
        "drawdown", OptionalDouble.of(performance.drawdown().map(d -> d.depth()).orElse(0.0)));
    return measures;
  }

  private static void add(
      TableBuilder table,
      String with,
      Map<String, OptionalDouble> measures,
      Map<String, OptionalDouble> mix) {
    measures.forEach(
        (measure, value) -> {
          double own = value.orElse(Double.NaN);
          table.text(with).text(measure).number(own);
          table.number(own - mix.get(measure).orElse(Double.NaN)).endRow();
        });
  }
}
