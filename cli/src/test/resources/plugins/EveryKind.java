import io.notional.api.cost.*;
import io.notional.api.instrument.*;
import io.notional.api.margin.*;
import io.notional.api.market.*;
import io.notional.api.plugin.*;
import io.notional.api.roll.*;
import io.notional.api.strategy.*;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** A component of every kind, each of which does wrong what it is told to. */
public class EveryKind implements Plugin {
  private static final Parameter FAULT = Parameter.text("fault").withDefault("none");

  public String id() {
    return "every-kind";
  }

  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  public List<Provider<?>> providers() {
    return List.of(
        new Maker<>("half", ComponentKind.STRATEGY, Parameters.of(FAULT), Half::of),
        new Maker<>("single", ComponentKind.SLEEVE, Parameters.of(FAULT), Single::of),
        new Maker<>("fifteenth", ComponentKind.REBALANCE_RULE, Parameters.of(FAULT), Fifteenth::of),
        new Maker<>("big-note", ComponentKind.INSTRUMENT, Parameters.of(FAULT), BigNote::of),
        new Maker<>("flat", ComponentKind.MARGIN_MODEL, Parameters.of(FAULT), Flat::of),
        new Maker<>("toll", ComponentKind.COST_MODEL, Parameters.of(FAULT), Toll::of),
        new Maker<>("early", ComponentKind.ROLL_RULE, Parameters.of(FAULT), Early::of),
        new Maker<>("seven", ComponentKind.SIGNAL, Parameters.of(FAULT), Seven::of));
  }

  record Maker<T>(
      String id, ComponentKind<T> kind, Parameters parameters, Function<String, T> maker)
      implements Provider<T> {
    public T create(Config config, Context context) {
      return maker.apply(config.text("fault"));
    }
  }

  /** What any component may do wrong. */
  static void fail(String fault) {
    switch (fault) {
      case "exception" -> throw new IllegalStateException("no luck");
      case "overflow" -> fail(fault);
      case "missing-class" -> throw new NoClassDefFoundError("com/acme/Missing");
      default -> {}
    }
  }

  /** Half of the fund in stocks; never again. */
  static class Half implements Strategy {
    private static MarketView kept;

    private final String fault;
    private Quote quote;
    private Series series;

    Half(String fault) {
      this.fault = fault;
    }

    static Half of(String fault) {
      return new Half(fault);
    }

    public List<Sleeve> sleeves() {
      return List.of(
          new Plain("shares", AssetClass.EQUITY, "IVV"),
          new Plain("collateral", AssetClass.BILLS, "BILLS"));
    }

    public RebalanceRule rebalanceRule() {
      return this::check;
    }

    private Rebalance check(DecisionPoint point) {
      switch (fault) {
        case "kept-quote" -> {
          quote = quote == null ? point.market().quote("IVV") : quote;
          quote.price();
        }
        case "kept-series" -> {
          series = series == null ? point.market().returnIndex("IVV") : series;
          series.ago(0);
        }
        case "unknown-sleeve" -> {
          return Rebalance.only("drift", "shares", "nowhere");
        }
        default -> {}
      }
      return Rebalance.NONE;
    }

    public void decide(DecisionPoint point, Orders orders) {
      fail(fault);
      kept = point.market();
      orders.sleeve("shares").target("IVV", Target.capital(0.5));
      if (fault.equals("unknown-order")) {
        orders.sleeve("nowhere").target("IVV", Target.capital(0.1));
      }
      if (fault.equals("collateral-order")) {
        orders.sleeve("collateral").target("BILLS", Target.capital(0.1));
      }
    }
  }

  record Plain(String id, AssetClass assetClass, String instrument) implements Sleeve {
    public Funding funding() {
      return Funding.PAID_IN_FULL;
    }

    public List<DataRequirement> requirements() {
      return List.of(DataRequirement.throughout(instrument));
    }

    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {}
  }

  /** All of its capital in stocks. */
  record Single(String fault) implements Sleeve {
    static Single of(String fault) {
      return new Single(fault);
    }

    public String id() {
      return "single";
    }

    public AssetClass assetClass() {
      return AssetClass.EQUITY;
    }

    public Funding funding() {
      return Funding.PAID_IN_FULL;
    }

    public List<DataRequirement> requirements() {
      return List.of(DataRequirement.throughout("IVV"));
    }

    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      fail(fault);
      double weight = ((SleeveTarget.Capital) target).weight();
      orders.target("IVV", Target.capital(weight));
    }
  }

  /** All sleeves on the fifteenth. */
  record Fifteenth(String fault) implements RebalanceRule {
    private static final Rebalance ALL = Rebalance.all("fifteenth");

    static Fifteenth of(String fault) {
      return new Fifteenth(fault);
    }

    public Rebalance check(DecisionPoint point) {
      fail(fault);
      if (fault.equals("unknown-sleeve")) {
        return Rebalance.only("drift", "nowhere");
      }
      return point.market().date().getDayOfMonth() == 15 ? ALL : Rebalance.NONE;
    }
  }

  /** A note of twice the usual size. */
  record BigNote(String fault) implements Instrument {
    static BigNote of(String fault) {
      return new BigNote(fault);
    }

    public String id() {
      return "BIG";
    }

    public Terms terms() {
      fail(fault);
      return Terms.builder()
          .assetClass(AssetClass.BONDS)
          .funding(fault.equals("funding") ? Funding.PAID_IN_FULL : Funding.MARGINED)
          .contractMultiplier(2000)
          .tickSize(0.015625)
          .build();
    }
  }

  /** 4,321 a contract. */
  record Flat(String fault) implements MarginModel {
    static Flat of(String fault) {
      return new Flat(fault);
    }

    public BoundMargin bind(MarginBook book) {
      return new Bound(book, fault);
    }

    static class Bound implements BoundMargin {
      private final MarginBook book;
      private final String fault;
      private double contracts;

      Bound(MarginBook book, String fault) {
        this.book = book;
        this.fault = fault;
      }

      public void assess() {
        fail(fault);
        contracts = 0;
        for (int row = 0; row < book.rows(); row++) {
          contracts += Math.abs(book.quantity(row));
        }
      }

      public double initial() {
        return switch (fault) {
          case "negative" -> -1;
          case "nan" -> Double.NaN;
          default -> 4321 * contracts;
        };
      }

      public double maintenance() {
        return switch (fault) {
          case "negative" -> -2;
          case "above-initial" -> 4322 * contracts + 1;
          default -> 4000 * contracts;
        };
      }
    }
  }

  /** Seven for a trade, whatever its size. */
  record Toll(String fault) implements CostModel {
    static Toll of(String fault) {
      return new Toll(fault);
    }

    public double cost(Fill fill) {
      fail(fault);
      return switch (fault) {
        case "kept-view" -> Half.kept.quote("IVV").price();
        case "negative" -> -7;
        case "nan" -> Double.NaN;
        default -> 7;
      };
    }
  }

  /** Seven of twenty, whatever the market. */
  record Seven(String fault) implements Signal {
    static Seven of(String fault) {
      return new Seven(fault);
    }

    public double forecast(SignalPoint point) {
      fail(fault);
      return 7;
    }
  }

  /** All at once, twenty settlement days before the contract must be left. */
  record Early(String fault) implements RollRule {
    static Early of(String fault) {
      return new Early(fault);
    }

    public double shareRolled(LocalDate date, RollWindow window) {
      int left = window.settlementDays(date, window.firstIntention());
      if (left > 20) {
        return 0;
      }
      fail(fault);
      return switch (fault) {
        case "above-one" -> 1.5;
        case "falling" -> left == 20 ? 0.5 : 0.25;
        default -> 1;
      };
    }
  }
}
