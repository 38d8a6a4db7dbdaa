import io.notional.api.cost.*;
import io.notional.api.instrument.*;
import io.notional.api.margin.*;
import io.notional.api.market.DataRequirement;
import io.notional.api.plugin.*;
import io.notional.api.strategy.*;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Components that answer otherwise another time, each in the way that it is told. */
public class Unsteady implements Plugin {
  private static int made;

  public String id() {
    return "unsteady";
  }

  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  public List<Provider<?>> providers() {
    return List.of(
        new Maker<>("moody", ComponentKind.STRATEGY),
        new Maker<>("fickle", ComponentKind.COST_MODEL),
        new Maker<>("flighty", ComponentKind.MARGIN_MODEL));
  }

  record Maker<T>(String id, ComponentKind<T> kind) implements Provider<T> {
    public Parameters parameters() {
      return Parameters.of(Parameter.text("way").withDefault("steady"));
    }

    public T create(Config config, Context context) {
      String way = config.text("way");
      return kind.type()
          .cast(
              switch (id) {
                case "moody" -> new Moody(way);
                case "fickle" -> (CostModel) fill -> 1 + mood(way);
                default -> (MarginModel) book -> new Flighty(way);
              });
    }
  }

  enum Side {
    LEFT,
    RIGHT,
    UPPER,
    LOWER,
    INNER,
    OUTER,
    NEAR,
    FAR
  }

  /** In [0, 1], and not always the same. */
  static double mood(String way) {
    return switch (way) {
      case "steady" -> 0.5;
      case "static" -> (made++ % 1000) / 1000.0;
      case "clock" -> (System.nanoTime() % 1000) / 1000.0;
      case "day" -> LocalDate.now().getDayOfMonth() / 31.0;
      case "random" -> new Random().nextDouble();
      case "locale" -> "I".toLowerCase(Locale.getDefault()).equals("i") ? 0.2 : 0.4;
      case "set" -> Set.of("0.2", "0.4").iterator().next().equals("0.2") ? 0.2 : 0.4;
      case "identity" -> byIdentity();
      default -> throw new IllegalArgumentException(way);
    };
  }

  /** The order of objects that have no hash code of their own. */
  private static double byIdentity() {
    Map<Object, Integer> places = new HashMap<>();
    for (int i = 0; i < 64; i++) {
      places.put(new Object(), i);
    }
    double sum = 0;
    for (int place : places.values()) {
      sum = sum / 2 + place;
    }
    return sum / 128;
  }

  record Moody(String way) implements Strategy {
    public List<Sleeve> sleeves() {
      return List.of(
          new Plain("shares", AssetClass.EQUITY, "IVV"),
          new Plain("collateral", AssetClass.BILLS, "BILLS"));
    }

    public RebalanceRule rebalanceRule() {
      return point -> Rebalance.NONE;
    }

    public void decide(DecisionPoint point, Orders orders) {
      orders.sleeve("shares").target("IVV", Target.capital(0.25 + mood(way) / 2));
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

  record Flighty(String way) implements BoundMargin {
    public void assess() {}

    public double initial() {
      return way.equals("steady") ? 0 : 1000;
    }

    public double maintenance() {
      return way.equals("steady") ? 0 : 500 + 100 * mood(way);
    }
  }
}
