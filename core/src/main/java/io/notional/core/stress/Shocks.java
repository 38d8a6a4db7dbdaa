package io.notional.core.stress;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Instrument;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.market.SignalColumns;
import io.notional.core.measure.Durations;
import io.notional.core.time.DayCount;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a scenario that starts at a close does to each instrument. The first that says something
 * counts: the instrument's own price change, the joint move, yields (of bond futures), the return
 * of its class. What nothing is said of keeps its price. Only what was known at the close is read.
 */
final class Shocks {
  private static final double BASIS_POINT = 1e-4;
  private static final double DAYS_PER_YEAR = DayCount.ACT_360.daysPerYear();

  private final Market market;
  private final Scenario scenario;
  private final int start;
  private final double cashRate;

  Shocks(Market market, Scenario scenario, int start) {
    this.market = market;
    this.scenario = scenario;
    this.start = start;
    this.cashRate = scenario.cashRate().orElse(market.cashRate(start));
  }

  /** The rate that cash and bills earn from the first day on. */
  double cashRate() {
    return cashRate;
  }

  Move of(Security security) {
    Optional<Move> special = special(security);
    if (special.isPresent()) {
      return special.get();
    }
    return ofClass(security).map(entry -> Move.change(entry.total())).orElse(Move.NONE);
  }

  /**
   * @throws NotionalException {@code MISSING_VALUE} if yields move and its duration is not known
   */
  Move of(FutureProduct product, int contract) {
    Optional<Move> special = special(product);
    if (special.isPresent()) {
      return special.get();
    }
    OptionalDouble years = Durations.of(product, contract, start);
    Optional<Scenario.ClassReturn> entry = ofClass(product);
    boolean bond = product.terms().assetClass().equals(AssetClass.BONDS);
    if (bond && !scenario.yieldShifts().isEmpty()) {
      if (years.isPresent()) {
        double tenor = product.maturity(contract, start);
        double shift = shift(Double.isNaN(tenor) ? years.getAsDouble() : tenor);
        return new Move(0, -years.getAsDouble() * shift * BASIS_POINT, 0);
      }
      if (entry.isEmpty()) {
        throw unknownDuration(product);
      }
    }
    return entry.map(e -> financed(e, years)).orElse(Move.NONE);
  }

  private Move financed(Scenario.ClassReturn entry, OptionalDouble years) {
    boolean scaled = entry.ofDuration().isPresent() && years.isPresent();
    double scale = scaled ? years.getAsDouble() / entry.ofDuration().getAsDouble() : 1;
    return new Move(entry.total() * scale, 0, cashRate / DAYS_PER_YEAR);
  }

  private Optional<Move> special(Instrument instrument) {
    Double own = scenario.priceChanges().get(instrument.id());
    if (own != null) {
      return Optional.of(Move.change(own));
    }
    return scenario.joint().flatMap(joint -> joint(instrument, joint));
  }

  private Optional<Move> joint(Instrument instrument, Scenario.JointMove joint) {
    AssetClass assetClass = instrument.terms().assetClass();
    boolean stock = assetClass.equals(AssetClass.EQUITY);
    if (!stock && !assetClass.equals(AssetClass.BONDS)) {
      return Optional.empty();
    }
    double sigmas = joint.stockSigmas() * (stock ? 1 : joint.correlation());
    double volatility = dailyVolatility(instrument.id(), joint.lookbackDays());
    return Optional.of(Move.change(sigmas * volatility * Math.sqrt(scenario.days())));
  }

  private double dailyVolatility(String id, int lookback) {
    SignalColumns signals = market.signals(id);
    if (start - lookback < signals.firstDay()) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          String.format(
              Locale.ROOT,
              "scenario %s needs %d daily returns of %s before %s",
              scenario.name(),
              lookback,
              id,
              market.days().date(start)));
    }
    double sum = 0;
    double squares = 0;
    for (int t = start - lookback + 1; t <= start; t++) {
      double change = signals.returnIndex(t) / signals.returnIndex(t - 1) - 1;
      sum += change;
      squares += change * change;
    }
    return Math.sqrt(Math.max(0, (squares - sum * sum / lookback) / (lookback - 1)));
  }

  private Optional<Scenario.ClassReturn> ofClass(Instrument instrument) {
    return scenario.classReturns().stream()
        .filter(entry -> entry.assetClass().equals(instrument.terms().assetClass()))
        .findFirst();
  }

  /** Shifts between tenors are interpolated, beyond the ends they stay. */
  private double shift(double years) {
    List<Scenario.YieldShift> shifts = scenario.yieldShifts();
    Scenario.YieldShift before = shifts.get(0);
    for (Scenario.YieldShift after : shifts) {
      if (after.tenorYears() >= years) {
        double gap = after.tenorYears() - before.tenorYears();
        double part = gap > 0 ? (years - before.tenorYears()) / gap : 1;
        return before.basisPoints() + part * (after.basisPoints() - before.basisPoints());
      }
      before = after;
    }
    return before.basisPoints();
  }

  private NotionalException unknownDuration(FutureProduct product) {
    return NotionalException.of(
        ErrorCode.MISSING_VALUE,
        String.format(
                Locale.ROOT,
                "scenario %s moves yields, but the duration of %s is not known: give it in the"
                    + " market file,",
                scenario.name(),
                product.id())
            + " or a return of its class");
  }
}
