package io.notional.cli;

import io.notional.core.story.AgainstStories;
import io.notional.core.story.Mix;
import io.notional.core.story.StoryComparison;
import io.notional.core.story.StoryPart;
import io.notional.files.results.JsonText;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code against} prints: a column for each story, a row for each part. */
final class AgainstReport {
  private final PrintWriter out;
  private final AgainstStories told;

  AgainstReport(PrintWriter out, AgainstStories told) {
    this.out = out;
    this.told = told;
  }

  void print(String fund, Mix mix) {
    List<StoryComparison> all = told.comparisons();
    out.println(
        fund
            + " against "
            + mix.words()
            + ", "
            + told.dates().get(0)
            + " to "
            + told.dates().get(told.dates().size() - 1)
            + ", percent "
            + (told.isAnnualised() ? "a year" : "in all"));
    TextTable table = new TextTable(cells("", all.stream().map(StoryComparison::id).toList()));
    table.row(rates("story", all.stream().map(c -> told.rate(c.story())).toList()));
    parts(all).forEach(part -> table.row(rates(part, rates(all, part))));
    table.row(rates("fund", all.stream().map(c -> told.rate(c.fund())).toList()));
    table.print(out);
    if (!told.untoldFinancing().isEmpty()) {
      out.println(
          "financing is not told apart of "
              + String.join(", ", told.untoldFinancing())
              + ", and counts among the assets");
    }
  }

  /** The same as one JSON object, in decimals: what each story and each part came to. */
  String json(String fund, Mix mix) {
    Map<String, Object> stories = new LinkedHashMap<>();
    for (StoryComparison comparison : told.comparisons()) {
      Map<String, Object> parts = new LinkedHashMap<>();
      comparison.parts().forEach(part -> parts.put(part.id(), told.rate(part)));
      Map<String, Object> story = new LinkedHashMap<>();
      story.put("story", told.rate(comparison.story()));
      story.put("parts", parts);
      story.put("fund", told.rate(comparison.fund()));
      stories.put(comparison.id(), story);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("fund", fund);
    document.put("mix", mix.words());
    document.put("from", told.dates().get(0));
    document.put("to", told.dates().get(told.dates().size() - 1));
    document.put("rates", told.isAnnualised() ? "a year" : "in all");
    document.put("against", stories);
    return JsonText.text(document);
  }

  /** All parts, in the order of the longest way from a story to the fund. */
  private static Set<String> parts(List<StoryComparison> all) {
    Set<String> parts = new LinkedHashSet<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      all.get(i).parts().stream()
          .map(StoryPart::id)
          .filter(id -> id.contains("-"))
          .forEach(parts::add);
    }
    all.get(0).parts().forEach(part -> parts.add(part.id()));
    return parts;
  }

  private List<Double> rates(List<StoryComparison> all, String part) {
    return all.stream()
        .map(
            comparison ->
                comparison.parts().stream()
                    .filter(p -> p.id().equals(part))
                    .map(told::rate)
                    .findFirst()
                    .orElse(Double.NaN))
        .toList();
  }

  private static String[] rates(String label, List<Double> rates) {
    return cells(
        label,
        rates.stream().map(rate -> rate.isNaN() ? "" : Words.number(rate * 100, 2)).toList());
  }

  private static String[] cells(String label, List<String> rest) {
    String[] cells = new String[rest.size() + 1];
    cells[0] = label;
    for (int i = 0; i < rest.size(); i++) {
      cells[i + 1] = rest.get(i);
    }
    return cells;
  }
}
