package io.notional.files.market;

import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Config;
import io.notional.core.curve.CurveHistory;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.theoretical.Financing;
import io.notional.core.theoretical.TheoreticalFutures;
import io.notional.core.theoretical.TheoreticalSeries;
import io.notional.core.theoretical.TheoreticalTerms;
import io.notional.core.treasury.TreasuryContract;
import io.notional.files.csv.PolicyCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Prices the theoretical futures of a market file. Products that share a financing rate and dates
 * are priced together, since they share each day's discount factors.
 */
final class TheoreticalLoader {
  private final CurveHistory curves;
  private final TheoreticalTerms terms;
  private final Map<String, Financing> financing;
  private final String cashRate;
  private final Consumer<LocalDate> progress;

  /**
   * A loader.
   *
   * @param financing rates by id
   * @param cashRate the rate of entries that name none
   * @param progress is told each day whose prices are done
   */
  TheoreticalLoader(
      CurveHistory curves,
      BusinessCalendar calendar,
      Map<String, Financing> financing,
      String cashRate,
      Consumer<LocalDate> progress) {
    this.curves = curves;
    TheoreticalTerms usual = TheoreticalTerms.DEFAULT;
    this.terms = new TheoreticalTerms(calendar, usual.rollDays(), usual.roundToTick());
    this.financing = financing;
    this.cashRate = cashRate;
    this.progress = progress;
  }

  /** What is priced together. */
  private record Task(String rate, LocalDate from, LocalDate to) {}

  /**
   * The prices of some entries.
   *
   * @throws NotionalException {@code NOT_COVERED} if there are no prices between an entry's dates
   */
  Map<String, TheoreticalSeries> price(List<InstrumentEntry> entries, PolicyCounts counts) {
    Map<String, TheoreticalSeries> series = new HashMap<>();
    List<InstrumentEntry> left = new ArrayList<>(entries);
    while (!left.isEmpty()) {
      Task task = task(left.get(0));
      List<InstrumentEntry> together = left.stream().filter(e -> task(e).equals(task)).toList();
      left.removeAll(together);
      price(task, together, counts, series);
    }
    return series;
  }

  private void price(
      Task task,
      List<InstrumentEntry> together,
      PolicyCounts counts,
      Map<String, TheoreticalSeries> series) {
    TheoreticalFutures futures = TheoreticalFutures.of(curves, financing.get(task.rate()), terms);
    LocalDate to = task.to().isBefore(futures.lastDate()) ? task.to() : futures.lastDate();
    List<TreasuryContract> products =
        together.stream().map(entry -> entry.treasury(entry.config()).orElseThrow()).toList();
    List<TheoreticalSeries> priced = futures.price(products, task.from(), to, progress);
    for (int i = 0; i < together.size(); i++) {
      String id = together.get(i).id();
      series.put(id, priced.get(i));
      counts.addAll(id, futures.policyCounts(task.from(), to));
      counts.add("hypothetical-note:" + id, priced.get(i).hypotheticalContracts());
      counts.add("before-listing:" + id, priced.get(i).rowsBeforeListing());
      for (int j = 0; j < i; j++) {
        counts.add("same-note:" + together.get(j).id() + ":" + id, shared(priced, j, i));
      }
    }
  }

  /** Days on which two products are one: a ladder of both holds one note twice. */
  private static long shared(List<TheoreticalSeries> priced, int first, int second) {
    boolean other = priced.get(first).contract() != priced.get(second).contract();
    return other ? priced.get(first).rowsOnTheNotesOf(priced.get(second)) : 0;
  }

  private Task task(InstrumentEntry entry) {
    Config config = entry.config();
    return new Task(
        entry.financing(cashRate),
        config.has("from") ? config.date("from") : LocalDate.ofEpochDay(curves.epochDay(0)),
        config.has("to") ? config.date("to") : LocalDate.MAX);
  }
}
