package io.notional.testkit.broken;

import io.notional.api.cost.CostModel;
import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginInput;
import io.notional.api.margin.MarginModel;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.DataRequirement;
import io.notional.api.market.Series;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Provider;
import io.notional.api.roll.RollRule;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Signal;
import io.notional.api.strategy.SignalPoint;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Target;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** A component of each kind but strategies, which keeps every rule. */
public class GoodParts extends GoodPlugin {
  /** Does no work. */
  public GoodParts() {}

  @Override
  public List<Provider<?>> providers() {
    return List.of(
        only(ComponentKind.SLEEVE, new Futures()),
        only(ComponentKind.REBALANCE_RULE, new Monthly()),
        only(ComponentKind.SIGNAL, new Trend()),
        only(ComponentKind.INSTRUMENT, new Carbon()),
        only(ComponentKind.MARGIN_MODEL, new Exchange()),
        only(ComponentKind.COST_MODEL, (CostModel) fill -> 2 * Math.abs(fill.quantity())),
        only(ComponentKind.ROLL_RULE, rollRule()));
  }

  static RollRule rollRule() {
    return (date, window) -> date.isBefore(window.lastTrade().minusDays(40)) ? 0 : 1;
  }

  /** Futures for notional, or for duration where it is known. */
  public static class Futures implements Sleeve {
    @Override
    public String id() {
      return "futures";
    }

    @Override
    public AssetClass assetClass() {
      return AssetClass.BONDS;
    }

    @Override
    public Funding funding() {
      return Funding.MARGINED;
    }

    @Override
    public List<DataRequirement> requirements() {
      return List.of(DataRequirement.throughout("FIRST"), DataRequirement.whileQuoted("SECOND"));
    }

    @Override
    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      if (target instanceof SleeveTarget.Notional notional) {
        orders.target("FIRST", Target.notional(notional.weight()));
      } else if (target instanceof SleeveTarget.Duration duration) {
        OptionalDouble years = point.market().quote("FIRST").duration();
        orders.target("FIRST", Target.notional(duration.years() / years(years)));
      } else {
        throw NotionalException.of(ErrorCode.BAD_ORDER, "futures take notional or duration");
      }
    }

    /** What it goes by. */
    protected double years(OptionalDouble known) {
      return known.orElseThrow(
          () -> NotionalException.of(ErrorCode.NOT_COVERED, "the duration of FIRST is unknown"));
    }
  }

  /** At the end of each month. */
  public static class Monthly implements RebalanceRule {
    private static final Rebalance MONTH = Rebalance.all("month");

    @Override
    public Rebalance check(DecisionPoint point) {
      return point.market().endsPeriod(CalendarPeriod.MONTH) ? MONTH : Rebalance.NONE;
    }
  }

  /** The sign of the return of some closes. */
  public static class Trend implements Signal {
    private static final int CLOSES = 20;

    @Override
    public double forecast(SignalPoint point) {
      Series index = point.market().returnIndex(point.instrument());
      return index.size() > CLOSES
          ? forecast(point, Math.signum(index.ago(0) - index.ago(CLOSES)))
          : unknown();
    }

    /** Where the side is known. */
    protected double forecast(SignalPoint point, double side) {
      return AVERAGE * side;
    }

    /** Where it is not. */
    protected double unknown() {
      return Double.NaN;
    }
  }

  /** A future with all its terms. */
  public static class Carbon implements Instrument {
    @Override
    public String id() {
      return "carbon";
    }

    @Override
    public Terms terms() {
      return Terms.builder()
          .assetClass(AssetClass.COMMODITIES)
          .funding(Funding.MARGINED)
          .contractMultiplier(1000)
          .tickSize(tick())
          .build();
    }

    /** The tick. */
    protected double tick() {
      return 0.01;
    }
  }

  /** What the exchange asks for, contract by contract. */
  public static class Exchange implements MarginModel {
    @Override
    public Set<MarginInput> reads() {
      return Set.of(MarginInput.EXCHANGE_MARGINS);
    }

    @Override
    public BoundMargin bind(MarginBook book) {
      return new BoundMargin() {
        private double initial;
        private double maintenance;

        @Override
        public void assess() {
          initial = 0;
          maintenance = 0;
          for (int row = 0; row < book.rows(); row++) {
            double share = Math.abs(book.quantity(row)) * share(book, row);
            initial += share * book.exchangeInitial(row);
            maintenance += share * book.exchangeMaintenance(row);
          }
        }

        @Override
        public double initial() {
          return initial;
        }

        @Override
        public double maintenance() {
          return maintenance;
        }
      };
    }

    /** The part of a row that counts. */
    protected double share(MarginBook book, int row) {
      return 1;
    }
  }
}
