package io.notional.report;

import io.notional.core.tables.Table;
import io.notional.core.tables.TextColumn;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands beside each key in the first row that has it. Stateless. */
final class FirstTexts {
  private FirstTexts() {}

  /** By key, in the order in which keys first come. */
  static Map<String, String> of(Table table, String key, String beside) {
    TextColumn keys = (TextColumn) table.column(key);
    TextColumn others = (TextColumn) table.column(beside);
    boolean[] seen = new boolean[keys.different().size()];
    Map<String, String> texts = new LinkedHashMap<>();
    // Most tables have all of their keys in their first rows.
    for (int row = 0, left = seen.length; left > 0 && row < table.rows(); row++) {
      if (!seen[keys.code(row)]) {
        seen[keys.code(row)] = true;
        left--;
        texts.putIfAbsent(keys.text(row), others.text(row));
      }
    }
    return texts;
  }
}
