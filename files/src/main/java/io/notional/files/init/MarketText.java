package io.notional.files.init;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes drafts as a market file. Used by one thread. */
final class MarketText {
  private static final List<String> CASH_RATES = List.of("DTB3", "SOFR", "DFF", "EFFR", "OBFR");

  private static final String HEAD =
      """
      # A market as `notional market init` found it. Look at what it took from its own table:
      #   multiplier, tick, currency, asset class   those of the symbol
      #   margin     a fraction of notional at about its height in March 2020 where no file says more
      #   costs      round numbers of liquid hours: a commission and a spread
      #   unfinished what is to be said or confirmed; `notional check` names it until its line is gone
      settlement-calendar: us-futures
      base-currency: USD
      """;

  private final Drafts drafts;
  private final Map<String, Integer> gaps;
  private final StringBuilder out = new StringBuilder(HEAD);

  /**
   * A text of some drafts.
   *
   * @param gaps the days of the longest gap by id, where it is longer than is usual
   */
  MarketText(Drafts drafts, Map<String, Integer> gaps) {
    this.drafts = drafts;
    this.gaps = new TreeMap<>(gaps);
  }

  /** The whole file; there must be a rate. */
  String text() {
    String cash = cashRate();
    out.append("cash-rate: ").append(Draft.quoted(cash)).append("\n");
    section(Draft.RATES);
    section(Draft.PAR_YIELDS);
    section(Draft.EXCHANGE_RATES);
    unfinished();
    out.append("\ninstruments:\n");
    out.append("  - {id: BILLS, kind: bill, rate: ").append(Draft.quoted(cash));
    out.append(", costs: none}\n");
    drafts.in(Draft.INSTRUMENTS).forEach(this::entry);
    return out.toString();
  }

  private String cashRate() {
    List<String> rates = drafts.in(Draft.RATES).stream().map(Draft::id).toList();
    return CASH_RATES.stream().filter(rates::contains).findFirst().orElseGet(() -> rates.get(0));
  }

  private void section(String name) {
    List<Draft> entries = drafts.in(name);
    if (!entries.isEmpty()) {
      out.append("\n").append(name).append(":\n");
      entries.forEach(this::entry);
    }
  }

  private void unfinished() {
    if (!drafts.unfinished().isEmpty()) {
      out.append("\nunfinished:\n");
      for (Unfinished item : drafts.unfinished()) {
        out.append("  - {series: ").append(Draft.quoted(item.series()));
        out.append(", needs: \"").append(item.needs()).append("\"}\n");
      }
    }
  }

  private void entry(Draft draft) {
    item(draft.text());
    if (gaps.containsKey(draft.id())) {
      out.append("    max-stale-days: ").append(gaps.get(draft.id()));
      out.append("  # the longest gap of the file\n");
    }
  }

  private void item(List<String> lines) {
    String lead = "  - ";
    for (String line : lines) {
      out.append(lead).append(line).append("\n");
      lead = "    ";
    }
  }
}
