package io.notional.report;

import io.notional.core.config.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which policies stepped in where data or dates had gaps, and how often. */
final class PolicySection {
  /** What the first words of a policy's name stand for; the longest that fits counts. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("roll:COMMON_QUOTE", "rolls at the last close at which both were quoted"),
          Map.entry("roll:ADJUSTED_GAP", "rolls by the gap that an adjusted series implies"),
          Map.entry("roll:GAP_ROLL", "rolls at closes of two days: none was common"),
          Map.entry("roll:past-first-notice", "rolls after the first notice"),
          Map.entry("stale", "closes at which a price was carried on"),
          Map.entry("margin", "closes at which margin was found this way"),
          Map.entry("duration", "closes at which a duration was found this way"),
          Map.entry("first-notice", "closes on which a contract was held past its first notice"),
          Map.entry("dropped-rows", "rows of data that were left out"),
          Map.entry("not-tradable", "closes at which a product could not be traded"),
          Map.entry("missing-rate", "days without a rate: the one before counted"),
          Map.entry("order-waited", "orders that waited for a quote"),
          Map.entry("tenor-interpolated", "yields between two tenors that were published"),
          Map.entry("yield-repeated", "yields that are those of the day before"),
          Map.entry("short-end-flat", "yields below the shortest tenor: the shortest counted"),
          Map.entry("long-end-flat", "yields beyond the longest tenor: the longest counted"),
          Map.entry("holiday-without-yields", "valuation days without yields"));

  /** Of names: what they stand for is as it should be. */
  private static final Set<String> AS_QUOTED =
      Set.of("dated", "COMMON_QUOTE", "cheapest-note", "scheduled");

  private final List<Fund> funds;

  private PolicySection(List<Fund> funds) {
    this.funds = funds;
  }

  static Section of(List<Fund> funds) {
    List<Fund> own = funds.stream().filter(fund -> !fund.benchmark).toList();
    return new Section(
        "policies",
        "Policies and data warnings",
        !own.isEmpty(),
        page -> new PolicySection(own).write(page));
  }

  private void write(Page page) {
    page.html.paragraph(
        "How prices, margins, durations and rolls were found, and how often. What is marked filled"
            + " a gap of the data: the more of it, the less the figures rest on quotes.");
    for (Fund fund : funds) {
      Map<String, Node> policies = fund.manifest.map("policies");
      if (policies.isEmpty()) {
        page.html.paragraph(fund.name + ": none was used.");
        continue;
      }
      HtmlTable table =
          new HtmlTable("Policies that " + fund.name + " used")
              .exact()
              .words("Policy", "What it counts", "")
              .numbers("Times");
      policies.forEach(
          (name, count) -> {
            double times = Document.number(count);
            table.row().text(name).text(words(name)).text(isGap(name) ? "gap" : "");
            table.number(times, 0);
          });
      page.table(table);
    }
  }

  private static boolean isGap(String policy) {
    return AS_QUOTED.stream().noneMatch(word -> policy.endsWith(":" + word));
  }

  private static String words(String policy) {
    String best = "";
    for (String known : WORDS.keySet().stream().sorted().toList()) {
      boolean fits = policy.equals(known) || policy.startsWith(known + ":");
      best = fits && known.length() > best.length() ? known : best;
    }
    return WORDS.getOrDefault(best, "");
  }
}
