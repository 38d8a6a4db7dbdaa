package io.notional.report;

import io.notional.core.config.Node;
import java.util.List;
import java.util.Map;

/** Which policies stepped in where data or dates had gaps, and how often. */
final class PolicySection {
  private static final Map<String, String> WORDS =
      Map.of(
          "roll:COMMON_QUOTE", "a roll at the last close at which both contracts were quoted",
          "roll:ADJUSTED_GAP", "a roll by the gap that an adjusted series implies",
          "roll:GAP_ROLL", "a roll at closes of different days: the contracts had none in common",
          "stale", "closes at which a price was carried on from the one before",
          "margin", "closes at which a margin requirement came from a policy",
          "duration", "closes at which a duration came from a policy",
          "first-notice", "closes on which a contract was held past its first notice",
          "dropped-rows", "rows of data that were left out",
          "not-tradable", "closes at which a product could not be traded");

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
        "Where data or dates had a gap, a policy with a name stepped in; each time is counted."
            + " Counts of policies are warnings: the larger, the less the figures rest on quotes.");
    for (Fund fund : funds) {
      Map<String, Node> policies = fund.manifest.map("policies");
      if (policies.isEmpty()) {
        page.html.paragraph(fund.name + ": none was used.");
        continue;
      }
      HtmlTable table =
          new HtmlTable("Policies that " + fund.name + " used")
              .exact()
              .words("Policy", "What it counts")
              .numbers("Times");
      policies.forEach(
          (name, count) -> {
            double times = Document.number(count);
            table.row().text(name).text(words(name)).number(times, 0);
          });
      page.table(table);
    }
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
