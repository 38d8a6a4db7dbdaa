package io.notional.core.watch;

import io.notional.api.instrument.AssetClass;
import io.notional.core.income.Distributions;
import io.notional.core.income.Yields;
import io.notional.core.result.Diagnostics;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Source;
import io.notional.core.settings.WatchSettings;
import io.notional.core.watch.WatchColumn.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * What a holder watches of a result, by close, and the alerts that its limits raise. Everything is
 * derived from what the run left behind; settings and limits are those of its run settings. Found
 * once and kept with the result. Immutable, and safe for use by many threads.
 */
public final class Watch {
  /** What strategies record when they cannot hold the duration that they aim at, in years. */
  public static final String DURATION_GAP = "duration-gap";

  /** What they record of the duration that they aim at. */
  private static final String DURATION_TARGET = "duration-target";

  private static final double BASIS_POINT = 1e-4;

  private final Result result;
  private final WatchSettings settings;
  private final int year;
  private final HeldFutures held;
  private final List<WatchColumn> columns = new ArrayList<>();
  private final Comovement comovement;
  private final Regime[] regimes;
  private final FinancingWatch financing;
  private final List<Alert> alerts = new ArrayList<>();

  private Watch(Result result) {
    this.result = result;
    this.settings = result.config().watch();
    this.year = Math.max(1, (int) Math.round(result.market().days().closesPerYear()));
    this.held = HeldFutures.of(result);
    ClassReturns stocks = ClassReturns.of(result, held, AssetClass.EQUITY);
    ClassReturns bonds = ClassReturns.of(result, held, AssetClass.BONDS);
    Comovement last = null;
    for (int window : settings.windows()) {
      last = Comovement.of(stocks, bonds, window);
      add("correlation_" + window, Measure.CORRELATION, last.correlation());
    }
    this.comovement = last;
    this.regimes = regimes();
    limit(Limit.most(newest(), settings.mostCorrelation()));
    add("joint_fall", Measure.FRACTION_OF_NAV, row -> jointFall(stocks, bonds, row));
    limit(Limit.most(newest(), settings.mostJointFall()));
    this.financing = FinancingWatch.of(result, held, year);
    columns.addAll(financing.columns());
    limit(
        Limit.most(column("financing_spread"), settings.mostFinancingSpread())
            .within(column("financing_error")));
    carry();
    broker();
    yields();
    for (WatchColumn distance : BandDistances.of(result, held)) {
      columns.add(distance);
      limit(Limit.least(distance, settings.leastBandDistance()));
    }
    durationGap();
    alerts.sort(Comparator.comparing(Alert::date));
  }

  /** Of a result that has a close. */
  public static Watch of(Result result) {
    return result.following(Watch.class, Watch::new);
  }

  /** The columns in the order of {@code watch.csv}, without its words. */
  public List<WatchColumn> columns() {
    return List.copyOf(columns);
  }

  /**
   * A column by its name.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public WatchColumn column(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no column " + name));
  }

  /** The regime at the close of a row, by the longest window. */
  public Regime regime(int row) {
    return regimes[row];
  }

  private Regime[] regimes() {
    List<Integer> windows = settings.windows();
    int longest = windows.get(windows.size() - 1);
    Regime[] all = new Regime[result.size()];
    for (int row = 0; row < all.length; row++) {
      all[row] = Regime.of(comovement.correlation()[row], longest);
    }
    return all;
  }

  /**
   * How the financing of a row is known: {@code exact}, {@code basis}, or empty where nothing is.
   */
  public String financedBy(int row) {
    return financing.known(row).word;
  }

  /** The alerts in the order of their dates. */
  public List<Alert> alerts() {
    return List.copyOf(alerts);
  }

  /** The result. */
  public Result result() {
    return result;
  }

  /**
   * What nav would lose if stocks fell by so many deviations over so many closes and bonds did what
   * a joint normal distribution then expects of them at the correlation of the close.
   */
  private double jointFall(ClassReturns stocks, ClassReturns bonds, int row) {
    double scale = settings.fallSigmas() * Math.sqrt(settings.fallDays());
    double ofStocks = stocks.notional(row) * comovement.deviationOfOne(row);
    double ofBonds =
        bonds.notional(row) * comovement.deviationOfOther(row) * comovement.correlation()[row];
    return result.perNav(scale * (ofStocks + ofBonds), row);
  }

  private void carry() {
    double[] rolls = new double[result.size()];
    for (Roll roll : result.rolls()) {
      int row = result.rowOfDay(roll.step().day());
      rolls[row] += result.perNav(roll.cost(), row) / BASIS_POINT;
    }
    add("roll_cost", Measure.BASIS_POINTS, TrailingYear.sums(rolls, year));
    limit(Limit.most(newest(), settings.mostRollCost()));
    add("net_carry", Measure.BASIS_POINTS, this::netCarry);
    settings.leastCarry().ifPresent(least -> limit(Limit.least(newest(), least)));
  }

  /** What the slope of the curves foretold, a year. */
  private double netCarry(int row) {
    int day = result.day(row);
    if (held.lots(row).isEmpty() || day == 0) {
      return Double.NaN;
    }
    double elapsed = result.market().days().elapsed(day);
    double sum = 0;
    List<HeldFutures.Lot> lots = held.lots(row);
    for (int i = 0; i < lots.size(); i++) {
      sum += held.notionalOfLot(row, i) * lots.get(i).product().annualCarry(day, elapsed);
    }
    return result.perNav(sum, row) / BASIS_POINT;
  }

  private void broker() {
    add("at_broker", Measure.FRACTION_OF_NAV, row -> result.perNav(result.posted(row), row));
    limit(Limit.most(newest(), settings.mostAtBroker()));
    add(
        "margin_to_equity",
        Measure.FRACTION_OF_NAV,
        row -> result.perNav(result.initial(row), row));
    limit(Limit.most(newest(), settings.mostMarginToEquity()));
  }

  private void yields() {
    WatchColumn income = new WatchColumn("income_yield", Measure.RATE, incomeYield());
    columns.add(income);
    WatchColumn own = Distributions.of(result).map(this::distributed).orElse(income);
    boolean cash = result.market().hasCashRate();
    IntToDoubleFunction bills =
        row -> cash ? result.market().cashRate(result.day(row)) : Double.NaN;
    double[] treasuries = financing.noteYields();
    add("bill_yield", Measure.RATE, bills);
    add("treasury_yield", Measure.RATE, treasuries);
    add("yield_over_bills", Measure.RATE, row -> own.value(row) - bills.applyAsDouble(row));
    add("yield_over_treasuries", Measure.RATE, row -> own.value(row) - treasuries[row]);
  }

  private double[] incomeYield() {
    double[] income = new double[result.size()];
    for (int s = 0; s < result.sleeves().size(); s++) {
      add(s, Source.INCOME, income);
    }
    add(result.collateral(), Source.FEE, income);
    for (int row = income.length - 1; row > 0; row--) {
      income[row] /= result.nav(row - 1);
    }
    double[] sums = TrailingYear.sums(income, year);
    for (int row = 0; row < sums.length; row++) {
      sums[row] = isIncomeKnown(row) ? sums[row] : Double.NaN;
    }
    return sums;
  }

  /** What was distributed in the last twelve months, and how steady it was. */
  private WatchColumn distributed(Distributions distributions) {
    Yields yields = Yields.of(result, distributions);
    add("sec_yield", Measure.RATE, yields::sec);
    add("distribution_yield", Measure.RATE, yields::trailing);
    WatchColumn trailing = newest();
    add("distribution_variation", Measure.FRACTION, DistributionVariation.of(distributions));
    settings.mostDistributionVariation().ifPresent(most -> limit(Limit.most(newest(), most)));
    return trailing;
  }

  private boolean isIncomeKnown(int row) {
    return row >= year && held.incomeKnown(row);
  }

  private void add(int sleeve, Source source, double[] sums) {
    if (result.attributed(sleeve, source)) {
      double[] column = result.attributionColumn(sleeve, source);
      for (int row = 0; row < sums.length; row++) {
        sums[row] += column[row];
      }
    }
  }

  /**
   * Of the last decision, where a strategy steers a duration; a decision that records none has
   * none.
   */
  private void durationGap() {
    double[] gaps = Comovement.unknown(result.size());
    boolean any = false;
    Diagnostics all = Diagnostics.of(result.diagnostics());
    List<String> names = all.labels().stream().map(Diagnostics.Label::name).toList();
    boolean asked = names.contains(DURATION_GAP) || names.contains(DURATION_TARGET);
    for (int i = 0; asked && i < all.size(); i++) {
      String name = names.get(all.label(i));
      boolean gap = name.equals(DURATION_GAP);
      if (gap || name.equals(DURATION_TARGET)) {
        int row = result.rowOfDay(all.day(i));
        double missed = gap ? Math.abs(all.value(i)) : 0;
        gaps[row] = Double.isNaN(gaps[row]) ? missed : Math.max(missed, gaps[row]);
        any = true;
      }
    }
    if (any) {
      for (int row = 1; row < gaps.length; row++) {
        gaps[row] = Double.isNaN(gaps[row]) ? gaps[row - 1] : gaps[row];
      }
      add("duration_gap", Measure.YEARS, gaps);
      limit(Limit.most(newest(), settings.mostDurationGap()));
    }
  }

  private void add(String name, Measure measure, IntToDoubleFunction values) {
    double[] column = new double[result.size()];
    java.util.Arrays.setAll(column, values);
    add(name, measure, column);
  }

  private void add(String name, Measure measure, double[] values) {
    columns.add(new WatchColumn(name, measure, values));
  }

  private WatchColumn newest() {
    return columns.get(columns.size() - 1);
  }

  private void limit(Limit limit) {
    alerts.addAll(limit.alerts(result));
  }
}
