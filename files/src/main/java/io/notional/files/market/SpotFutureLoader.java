package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Config;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FinancedAt;
import io.notional.core.market.FutureInput;
import io.notional.core.market.SecurityInput;
import io.notional.core.theoretical.CostOfCarry;
import io.notional.core.theoretical.Financing;
import io.notional.core.theoretical.IncomeYield;
import io.notional.core.theoretical.SpotFutures;
import io.notional.core.theoretical.SpotProduct;
import io.notional.core.theoretical.SpotSeries;
import io.notional.core.theoretical.TheoreticalProduct;
import io.notional.core.theoretical.TheoreticalTerms;
import io.notional.core.theoretical.TrailingYield;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.csv.SeriesReader;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Prices the theoretical futures of a market file that rest on a security. */
final class SpotFutureLoader {
  private final DataFiles files;
  private final BusinessCalendar calendar;
  private final Map<String, Financing> financing;
  private final String cashRate;
  private final SortedMap<String, Object> described = new TreeMap<>();

  /**
   * A loader.
   *
   * @param financing rates by id
   * @param cashRate the rate of entries that name none
   */
  SpotFutureLoader(
      DataFiles files,
      BusinessCalendar calendar,
      Map<String, Financing> financing,
      String cashRate) {
    this.files = files;
    this.calendar = calendar;
    this.financing = financing;
    this.cashRate = cashRate;
  }

  /** What prices rest on, by instrument, for the manifest. */
  SortedMap<String, Object> described() {
    return described;
  }

  /** Whether the rate that an entry is financed at could be read. */
  boolean isFinanced(InstrumentEntry entry) {
    return financing.containsKey(terms(entry).financing());
  }

  private SpotFutureTerms terms(InstrumentEntry entry) {
    return new SpotFutureTerms(entry, cashRate);
  }

  /**
   * A product that lacks nothing but margin and costs.
   *
   * @param totalReturn what its dividends follow from, where they follow from another security
   * @throws NotionalException {@code NOT_COVERED} if there are no prices between the entry's dates
   */
  FutureInput.Builder load(
      InstrumentEntry entry,
      SecurityInput underlying,
      Optional<SecurityInput> totalReturn,
      PolicyCounts counts) {
    SpotFutureTerms terms = terms(entry);
    Config config = entry.config();
    SpotProduct product = terms.product(underlying.terms());
    BusinessCalendar own = calendar.futuresOn(product.terms().assetClass());
    CostOfCarry carry =
        new CostOfCarry(
            financing.get(terms.financing()),
            terms.financingSpread(),
            income(entry, underlying, totalReturn, counts),
            config.number("storage") - config.number("lease"));
    TheoreticalTerms quoted =
        new TheoreticalTerms(
            own, TheoreticalTerms.DEFAULT.rollDays(), TheoreticalTerms.DEFAULT.roundToTick());
    SpotFutures futures = SpotFutures.of(product, underlying.closes(), carry, quoted);
    LocalDate from = config.has("from") ? config.date("from") : LocalDate.MIN;
    LocalDate to = config.has("to") ? config.date("to") : LocalDate.MAX;
    SpotSeries series = futures.price(from, to);
    futures.policyCounts(from, to).forEach(counts::add);
    described.put(entry.id(), terms.described(underlying.distributions().isPresent()));
    return TheoreticalProduct.of(series, entry.id(), own)
        .financing(new FinancedAt(terms.financing(), terms.financingSpread()));
  }

  private IncomeYield income(
      InstrumentEntry entry,
      SecurityInput underlying,
      Optional<SecurityInput> totalReturn,
      PolicyCounts counts) {
    Config section = entry.config().group(SpotFutureTerms.DIVIDENDS);
    OptionalDouble before =
        section.has(SpotFutureTerms.BEFORE)
            ? OptionalDouble.of(section.number(SpotFutureTerms.BEFORE))
            : OptionalDouble.empty();
    if (section.has("yield")) {
      return IncomeYield.stated(section.number("yield"));
    }
    if (section.has("file")) {
      return IncomeYield.dated(
          SeriesReader.rate(files.read(section, "file"), FileOptions.rate(section), counts));
    }
    if (totalReturn.isPresent()) {
      DatedSeries reinvested = reinvested(entry, totalReturn.get());
      return TrailingYield.ofPair(underlying.closes(), reinvested, before);
    }
    return underlying
        .distributions()
        .<IncomeYield>map(paid -> TrailingYield.ofDistributions(underlying.closes(), paid, before))
        .orElse(IncomeYield.NONE);
  }

  private static DatedSeries reinvested(InstrumentEntry entry, SecurityInput totalReturn) {
    if (totalReturn.distributions().isPresent()) {
      Config section = entry.config().group(SpotFutureTerms.DIVIDENDS);
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          entry.id()
              + ".dividends.total-return must hold what it pays but "
              + totalReturn.id()
              + " has distributions",
          section.where(SpotFutureTerms.TOTAL_RETURN));
    }
    return totalReturn.closes();
  }
}
