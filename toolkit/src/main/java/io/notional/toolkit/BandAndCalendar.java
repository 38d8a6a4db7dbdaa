package io.notional.toolkit;

import io.notional.api.instrument.Funding;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.FundView;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.SleeveView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Rebalances on a calendar, whenever a sleeve is more than a band away from what the strategy last
 * ordered it to hold, and where collateral runs short. It knows the targets from the fund's view,
 * so it serves any strategy. The band is on capital for what is paid in full, where capital and
 * notional are one, and on notional for futures.
 *
 * <p>In this order, the first that triggers answers: collateral below what is kept in reserve,
 * which returns every sleeve to target; a sleeve paid in full out of its band, which returns every
 * sleeve; the day of the calendar, which returns every sleeve or the overlays alone; a sleeve of
 * futures out of its band, which returns itself alone. For selling stock realises gains, and
 * trading futures moves no capital. {@link OnBand} says where that is otherwise. Collateral needs
 * no band: its capital is what the others leave of 1. While earlier orders wait to be filled the
 * answer is no: what they will do is not yet in the weights. Nothing is remembered but the business
 * day of an {@link Appointment}, so the end of a period on which orders wait is passed over.
 *
 * <p>Reasons are {@code cash}, {@code margin}, {@code band SLEEVE} with the sleeve that is out of
 * it, and {@code calendar PERIOD}. Immutable; allocates nothing when the answer is no.
 */
public final class BandAndCalendar implements RebalanceRule {
  private final Bands bands;
  private final Appointment appointment;
  private final Scope scope;
  private final OnBand onBand;
  private final Reserve reserve;
  private final Dealing dealing;

  /** Which sleeves the calendar returns to target. */
  public enum Scope {
    ALL,
    /** Those of futures. */
    OVERLAY
  }

  /** Which sleeves return where one is out of its band. */
  public enum OnBand {
    /** A sleeve of futures alone; with one that is paid in full, all. */
    OVERLAY_ALONE,
    /**
     * A sleeve of futures alone; with one that is paid in full, that one and those of futures.
     * Other sleeves that are paid in full stay, unless what returns needs their capital.
     */
    BONDS_FIRST,
    /** All, whichever it is. */
    EVERYTHING
  }

  /**
   * A rule.
   *
   * @param band fraction of nav greater than 0, the same for all
   * @param watched ids of the sleeves that have a band; all when empty
   * @param period empty for the band alone
   */
  public BandAndCalendar(
      double band, List<String> watched, Optional<CalendarPeriod> period, Scope scope) {
    this(
        new Bands(band, watched, null, null),
        period.map(Appointment::endOf).orElse(null),
        scope,
        OnBand.OVERLAY_ALONE,
        Reserve.NONE,
        Dealing.USUAL);
  }

  private BandAndCalendar(
      Bands bands,
      Appointment appointment,
      Scope scope,
      OnBand onBand,
      Reserve reserve,
      Dealing dealing) {
    this.bands = bands;
    this.appointment = appointment;
    this.scope = scope;
    this.onBand = onBand;
    this.reserve = reserve;
    this.dealing = dealing;
  }

  /**
   * The same for all sleeves.
   *
   * @param band fraction of nav greater than 0; infinite for none
   * @param period empty for the band alone
   */
  public static BandAndCalendar of(double band, Optional<CalendarPeriod> period) {
    return new BandAndCalendar(band, List.of(), period, Scope.ALL);
  }

  /** Every sleeve at the end of each period, however far any has drifted. */
  public static BandAndCalendar every(CalendarPeriod period) {
    return of(Double.POSITIVE_INFINITY, Optional.of(period));
  }

  /** The same on another day of the period. */
  public BandAndCalendar on(Appointment other) {
    return new BandAndCalendar(bands, other, scope, onBand, reserve, dealing);
  }

  /** The same with other answers to a sleeve out of its band. */
  public BandAndCalendar with(OnBand other) {
    return new BandAndCalendar(bands, appointment, scope, other, reserve, dealing);
  }

  /** The same with a reserve. */
  public BandAndCalendar with(Reserve other) {
    return new BandAndCalendar(bands, appointment, scope, onBand, other, dealing);
  }

  /** The same for a fund that trades in another way. */
  public BandAndCalendar with(Dealing other) {
    return new BandAndCalendar(bands, appointment, scope, onBand, reserve, other);
  }

  /** The same by targets that the fund itself tells, not by what it last ordered. */
  public BandAndCalendar with(TargetWeights targets) {
    return with(new Bands(bands.band(), bands.watched(), targets, bands.unordered()));
  }

  /**
   * The same by targets that the fund tells of sleeves for which it ordered nothing yet, as where a
   * fund begins with holdings that say what is held and not what was last ordered.
   */
  public BandAndCalendar whereUnordered(TargetWeights targets) {
    return with(new Bands(bands.band(), bands.watched(), bands.targets(), targets));
  }

  private BandAndCalendar with(Bands other) {
    return new BandAndCalendar(other, appointment, scope, onBand, reserve, dealing);
  }

  /** How the fund is to trade. */
  public Dealing dealing() {
    return dealing;
  }

  /** Fraction of nav; infinite for none. */
  public double band() {
    return bands.band();
  }

  /** Whether an answer of this rule is that a sleeve is out of its band. */
  public static boolean isBand(Rebalance answer) {
    return answer.reason().startsWith(Bands.REASON);
  }

  @Override
  public Rebalance check(DecisionPoint point) {
    FundView fund = point.fund();
    if (fund.ordersPending()) {
      return Rebalance.NONE;
    }
    boolean due = appointment != null && appointment.isDue(point);
    String wanting = reserve.wanting(fund);
    if (wanting != null) {
      return all(wanting, point);
    }
    SleeveView out = bands.firstOut(point);
    if (out != null && out.funding() == Funding.PAID_IN_FULL) {
      return onFunded(out, point);
    }
    if (due) {
      return onCalendar(point);
    }
    if (out == null) {
      return Rebalance.NONE;
    }
    String reason = Bands.REASON + out.id();
    return onBand == OnBand.EVERYTHING ? all(reason, point) : Rebalance.only(reason, out.id());
  }

  @Override
  public OptionalDouble band(String sleeve) {
    boolean has = band() < Double.POSITIVE_INFINITY && bands.watches(sleeve);
    return has ? OptionalDouble.of(band()) : OptionalDouble.empty();
  }

  private Rebalance all(String reason, DecisionPoint point) {
    if (appointment != null) {
      appointment.done(point);
    }
    return Rebalance.all(reason);
  }

  private Rebalance onFunded(SleeveView out, DecisionPoint point) {
    String reason = Bands.REASON + out.id();
    if (onBand != OnBand.BONDS_FIRST || bands.areAllOut(point)) {
      return all(reason, point);
    }
    return bands.needsMore(point)
        ? all(Reserve.CASH, point)
        : Rebalance.only(reason, bands.outOrMargined(point));
  }

  private Rebalance onCalendar(DecisionPoint point) {
    appointment.done(point);
    if (scope == Scope.ALL) {
      return Rebalance.all(appointment.reason());
    }
    String[] overlays =
        point.fund().sleeves().stream()
            .filter(sleeve -> sleeve.funding() == Funding.MARGINED)
            .map(SleeveView::id)
            .toArray(String[]::new);
    return overlays.length == 0 ? Rebalance.NONE : Rebalance.only(appointment.reason(), overlays);
  }
}
