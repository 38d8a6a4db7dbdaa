package io.notional.core.tables;

import io.notional.core.result.Diagnostics;
import io.notional.core.result.Diagnostics.Label;
import io.notional.core.result.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * {@code diagnostics}: what components recorded at decisions, in its order. The sleeve is that of
 * the component, empty for the strategy itself; the instrument is empty for what is about no one.
 * There may be millions of rows, so its columns read those of the result.
 */
final class DiagnosticsTable {
  private DiagnosticsTable() {}

  static Table of(Result result) {
    Diagnostics all = Diagnostics.of(result.diagnostics());
    List<Column> columns = new ArrayList<>();
    columns.add(
        new DateColumn("date", all.size(), row -> result.market().days().epochDay(all.day(row))));
    columns.add(texts("sleeve", all, Label::component));
    columns.add(texts("name", all, Label::name));
    columns.add(texts("instrument", all, Label::instrument));
    columns.add(new NumberColumn("value", Unit.AS_RECORDED, true, all.size(), all::value));
    return new Table("diagnostics", all.size(), columns);
  }

  /** Labels stand in the order in which they first appear, and so do their parts. */
  private static TextColumn texts(String name, Diagnostics all, Function<Label, String> part) {
    Map<String, Integer> places = new LinkedHashMap<>();
    int[] codes = new int[all.labels().size()];
    for (int label = 0; label < codes.length; label++) {
      String text = part.apply(all.labels().get(label));
      places.putIfAbsent(text, places.size());
      codes[label] = places.get(text);
    }
    String[] different = places.keySet().toArray(String[]::new);
    return new TextColumn(name, different, all.size(), row -> codes[all.label(row)]);
  }
}
