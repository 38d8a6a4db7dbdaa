import io.notional.api.instrument.*;
import io.notional.api.market.*;
import io.notional.api.plugin.*;
import io.notional.api.strategy.*;
import java.util.List;
import java.util.Map;

/** A small plugin that keeps the rules of the SPI. */
public class KeepsRules implements Plugin {
  public String id() {
    return "keeps-rules";
  }

  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  public String version() {
    return "1.2";
  }

  public List<Provider<?>> providers() {
    return List.of(new Maker());
  }

  static final class Maker implements Provider<Strategy> {
    public String id() {
      return "two-markets";
    }

    public String description() {
      return "shares, and futures by their trend";
    }

    public ComponentKind<Strategy> kind() {
      return ComponentKind.STRATEGY;
    }

    public Parameters parameters() {
      return Parameters.of(
          Parameter.number("weight", 0, 0.8, "fraction of nav")
              .withDefault(0.4)
              .describedAs("capital of the shares"),
          Parameter.instruments("markets").describedAs("futures"));
    }

    public List<Preset> presets() {
      return List.of(new Preset("light", "few shares", Map.of("weight", 0.1)));
    }

    public Strategy create(Config config, Context context) {
      return new Fund(config.number("weight"), config.texts("markets"));
    }
  }

  record Fund(double weight, List<String> markets) implements Strategy {
    private static final Rebalance MONTH = Rebalance.all("month");

    public List<Sleeve> sleeves() {
      return List.of(
          new Part("equity", AssetClass.EQUITY, Funding.PAID_IN_FULL, List.of("SHARE")),
          new Part("trend", AssetClass.MANAGED_FUTURES, Funding.MARGINED, markets),
          new Part(COLLATERAL, AssetClass.BILLS, Funding.PAID_IN_FULL, List.of("BILLS")));
    }

    public RebalanceRule rebalanceRule() {
      return point -> point.market().endsPeriod(CalendarPeriod.MONTH) ? MONTH : Rebalance.NONE;
    }

    public void decide(DecisionPoint point, Orders orders) {
      orders.sleeve("equity").target("SHARE", Target.capital(weight));
      for (String market : markets) {
        if (point.market().isQuoted(market)) {
          Series index = point.market().returnIndex(market);
          boolean known = index.size() > 60;
          double side = known ? Math.signum(index.ago(0) - index.ago(60)) : 0;
          orders.sleeve("trend").target(market, Target.notional(0.2 * side));
        }
      }
    }
  }

  record Part(String id, AssetClass assetClass, Funding funding, List<String> instruments)
      implements Sleeve {
    public List<DataRequirement> requirements() {
      return instruments.stream()
          .map(
              id ->
                  funding == Funding.MARGINED
                      ? DataRequirement.whileQuoted(id)
                      : DataRequirement.throughout(id))
          .toList();
    }

    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      throw new UnsupportedOperationException("the fund orders itself");
    }
  }
}
