package io.notional.core.comparison;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.market.CalendarPeriod;
import io.notional.core.comparison.Figure.Kind;
import io.notional.core.lookthrough.LookThrough;
import io.notional.core.market.TradingDays;
import io.notional.core.nesting.TightMargin;
import io.notional.core.result.Result;
import io.notional.core.tax.AfterTax;
import io.notional.core.tax.Taxes;
import io.notional.core.time.DayCount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Runs side by side. Returns over trailing periods are those of each run as far back as it goes;
 * the return since, and everything that is a risk, is over the history that all have in common.
 * Immutable.
 */
public final class SideBySide {
  private static final double DAYS_PER_YEAR = DayCount.ACT_36525.daysPerYear();

  private final LocalDate from;
  private final LocalDate asOf;
  private final ComparisonSettings settings;
  private final List<Figure> figures;

  private SideBySide(
      LocalDate from, LocalDate asOf, ComparisonSettings settings, List<Figure> figures) {
    this.from = from;
    this.asOf = asOf;
    this.settings = settings;
    this.figures = List.copyOf(figures);
  }

  /** Compares runs by default settings. */
  public static SideBySide of(List<Compared> runs, LocalDate asOf) {
    return of(runs, asOf, ComparisonSettings.DEFAULT);
  }

  /**
   * Compares runs, the first of which the others are correlated with.
   *
   * @param runs at least one, on the same valuation days
   * @param asOf the last close that counts, or the first date after it
   * @param settings what is shown besides returns and risk
   * @throws NotionalException {@code NOT_COVERED} if they have no history in common, {@code
   *     CONFLICT} if they have not the same valuation days
   */
  public static SideBySide of(List<Compared> runs, LocalDate asOf, ComparisonSettings settings) {
    List<Track> tracks = runs.stream().map(run -> Track.of(run.result())).toList();
    LocalDate from = LocalDate.MIN;
    for (Compared run : runs) {
      from = from.isAfter(run.result().date(0)) ? from : run.result().date(0);
    }
    if (!from.isBefore(asOf)) {
      String message = "there is no history in common: the latest begins on " + from + ", and the";
      throw NotionalException.of(ErrorCode.NOT_COVERED, message + " comparison ends on " + asOf);
    }
    LocalDate end = endOf(runs.get(0).result(), asOf);
    List<Track> common = new ArrayList<>();
    for (Track track : tracks) {
      common.add(track.between(from, asOf));
    }
    for (int i = 1; i < runs.size(); i++) {
      requireSameDays(runs, common, i);
    }
    List<Holdings> holdings = new ArrayList<>();
    runs.forEach(run -> holdings.add(Holdings.of(run, asOf, settings.level())));
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Column column = new Column(runs.get(i), figures);
      column.holdings(holdings.get(i), holdings);
      column.returns(tracks.get(i), common.get(i), from, end);
      column.risk(common.get(i), common.get(0), end);
      column.margin(from, asOf, settings.tight());
      column.taxes(runs);
    }
    return new SideBySide(from, end, settings, figures);
  }

  /** The end of the month where the last close is the last of it: 29 May may stand for the 31st. */
  private static LocalDate endOf(Result result, LocalDate asOf) {
    TradingDays days = result.market().days();
    int day = Math.max(0, days.atOrBefore(Math.toIntExact(asOf.toEpochDay())));
    LocalDate last = days.date(day);
    boolean monthEnd = days.ends(day, CalendarPeriod.MONTH);
    return monthEnd ? last.with(TemporalAdjusters.lastDayOfMonth()) : last;
  }

  private static void requireSameDays(List<Compared> runs, List<Track> common, int i) {
    if (!common.get(i).sameDays(common.get(0))) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          runs.get(i).name() + " has other valuation days than " + runs.get(0).name());
    }
  }

  /** The first close of the history that all have in common. */
  public LocalDate from() {
    return from;
  }

  /** The date at which all periods end. */
  public LocalDate asOf() {
    return asOf;
  }

  /** What it shows besides returns and risk. */
  public ComparisonSettings settings() {
    return settings;
  }

  /** Every number, column by column in the order of the runs, each in the order of the rows. */
  public List<Figure> figures() {
    return figures;
  }

  /** Fills in the numbers of a run. */
  private static final class Column {
    private final Compared run;
    private final List<Figure> figures;

    Column(Compared run, List<Figure> figures) {
      this.run = run;
      this.figures = figures;
    }

    /** A row for whatever any of all has. */
    void holdings(Holdings own, List<Holdings> all) {
      Holdings.union(all, Holdings::allocation)
          .forEach(id -> add("allocation:" + id, own.allocation().getOrDefault(id, 0.0)));
      LookThrough seen = own.lookThrough();
      String level = ":" + seen.level().id();
      Holdings.union(all, Holdings::exposure)
          .forEach(id -> add("exposure" + level + ":" + id, own.exposure().getOrDefault(id, 0.0)));
      add("gross" + level, seen.gross());
      add("net" + level, seen.net());
      add("free-capital", seen.free());
      add("fee", Kind.FEE, own.fee());
    }

    void returns(Track track, Track common, LocalDate from, LocalDate asOf) {
      for (TrailingPeriod period : TrailingPeriod.values()) {
        add(period.id(), Kind.FRACTION, period.of(track, asOf));
      }
      double total = common.nav(common.size() - 1) / common.nav(0) - 1;
      add("since", TrailingPeriod.perYear(total, from, asOf));
      double years = ChronoUnit.DAYS.between(from, asOf) / DAYS_PER_YEAR;
      add("years", Kind.YEARS, OptionalDouble.of(years));
    }

    void risk(Track track, Track first, LocalDate asOf) {
      Risk risk = new Risk(track, run.result().market().days().closesPerYear());
      boolean hasRate = run.result().market().hasCashRate();
      add("volatility", Kind.FRACTION, risk.volatility());
      add("sharpe", Kind.RATIO, hasRate ? risk.sharpe() : OptionalDouble.empty());
      add("drawdown", Kind.FRACTION, risk.drawdown());
      add("worst-quarter", Kind.FRACTION, risk.worstQuarter(asOf));
      add("correlation", Kind.RATIO, risk.correlation(first));
    }

    /** The share of closes at which margin was tight; unknown where none was ever asked. */
    void margin(LocalDate from, LocalDate asOf, double multiple) {
      TightMargin margin = TightMargin.of(run.result(), multiple);
      int first = run.rowAt(from);
      int last = run.rowAt(asOf);
      boolean asked = IntStream.rangeClosed(first, last).anyMatch(margin::asked);
      double tight = IntStream.rangeClosed(first, last).filter(margin::tight).count();
      OptionalDouble share = OptionalDouble.of(tight / (last - first + 1));
      add("tight-margin", Kind.FRACTION, asked ? share : OptionalDouble.empty());
    }

    /** Rows where any run was asked for taxes; of the whole of each run, whatever is in common. */
    void taxes(List<Compared> all) {
      if (all.stream().anyMatch(other -> Taxes.isAsked(other.result()))) {
        Optional<Taxes> taxes = Taxes.of(run.result());
        add("after-tax", Kind.FRACTION, kept(taxes, AfterTax::beforeLiquidation));
        add("after-sale", Kind.FRACTION, kept(taxes, AfterTax::afterLiquidation));
      }
    }

    private static OptionalDouble kept(Optional<Taxes> taxes, ToDoubleFunction<AfterTax> part) {
      AfterTax kept = taxes.map(Taxes::afterTax).orElse(null);
      return kept == null ? OptionalDouble.empty() : kept.annual(part.applyAsDouble(kept));
    }

    private void add(String measure, double fraction) {
      add(measure, Kind.FRACTION, OptionalDouble.of(fraction));
    }

    private void add(String measure, Kind kind, OptionalDouble value) {
      figures.add(new Figure(run.name(), measure, kind, value));
    }
  }
}
