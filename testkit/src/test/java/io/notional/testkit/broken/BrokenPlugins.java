package io.notional.testkit.broken;

import io.notional.api.cost.CostModel;
import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginInput;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import io.notional.api.roll.RollRule;
import io.notional.api.strategy.SignalPoint;
import io.notional.api.strategy.Strategy;
import io.notional.core.settings.RunSettings;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Plugins that break one rule each by what they provide or say of it, named by the rule. */
public final class BrokenPlugins {
  private BrokenPlugins() {}

  /** An id with capitals. */
  public static final class Id1 extends GoodPlugin {
    @Override
    public List<Provider<?>> providers() {
      return List.of(
          new Maker<>(ComponentKind.STRATEGY, "Good_Fund", parameters(), presets(), this::fund));
    }
  }

  /** Names no service; its source sees to that. */
  public static final class Id2 extends GoodPlugin {}

  /** Describes itself otherwise every time. */
  public static final class Id3 extends GoodPlugin {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    protected List<Preset> presets() {
      return List.of(new Preset("light", "asked " + asked.incrementAndGet() + " times", Map.of()));
    }
  }

  /** A parameter without a line. */
  public static final class Id6 extends GoodPlugin {
    @Override
    protected Parameters parameters() {
      return Parameters.of(weight(), markets().describedAs(" "));
    }
  }

  /** A number without a unit. */
  public static final class Conf1 extends GoodPlugin {
    @Override
    protected Parameters parameters() {
      Parameter bare = Parameter.number("weight", 0, 1, "").withDefault(0.4);
      return Parameters.of(bare.describedAs("capital of the shares"), markets());
    }
  }

  /** Reads what it did not declare. */
  public static final class Conf1Undeclared extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config.number("wieght"), config.texts("markets"));
    }
  }

  /** A preset beyond the range. */
  public static final class Conf2 extends GoodPlugin {
    @Override
    protected List<Preset> presets() {
      return List.of(new Preset("heavy", "too many shares", Map.of("weight", 3)));
    }
  }

  /** Takes a default for something else than the same value written out. */
  public static final class Conf3 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      double weight = config.where("weight").isEmpty() ? 0.2 : config.number("weight");
      return new GoodFund(weight, config.texts("markets"));
    }
  }

  /** A number that may be anything. */
  public static final class Conf4 extends GoodPlugin {
    @Override
    protected Parameters parameters() {
      Parameter any =
          Parameter.number("speed", 0, Double.POSITIVE_INFINITY, "closes").withDefault(1);
      return Parameters.of(weight(), markets(), any.describedAs("of the trend"));
    }
  }

  /** Refuses without a place. */
  public static final class Err1 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      if (config.number("weight") == 1) {
        throw NotionalException.of(ErrorCode.CONFLICT, "nothing is left for collateral");
      }
      return super.fund(config, context);
    }
  }

  /** Reports one contradiction and forgets the others. */
  public static final class Err1OneByOne extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      refuse(config.number("weight") == 1, "no collateral", config, "weight");
      refuse(config.texts("markets").isEmpty(), "no markets", config, "markets");
      return super.fund(config, context);
    }

    private static void refuse(boolean wrong, String message, Config config, String name) {
      if (wrong) {
        throw NotionalException.of(ErrorCode.CONFLICT, message, config.where(name));
      }
    }
  }

  /** Throws on a value that it declares. */
  public static final class Err2 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      if (config.number("weight") == 1) {
        throw new IllegalStateException("no collateral");
      }
      return super.fund(config, context);
    }
  }

  /** A provider that keeps what it made last. */
  public static final class Thread1 extends GoodPlugin {
    @Override
    public List<Provider<?>> providers() {
      return List.of(new Keeping(parameters(), presets()));
    }

    private static final class Keeping implements Provider<Strategy> {
      private final Parameters parameters;
      private final List<Preset> presets;
      private Strategy last;

      Keeping(Parameters parameters, List<Preset> presets) {
        this.parameters = parameters;
        this.presets = presets;
      }

      @Override
      public String id() {
        return "fund";
      }

      @Override
      public ComponentKind<Strategy> kind() {
        return ComponentKind.STRATEGY;
      }

      @Override
      public Parameters parameters() {
        return parameters;
      }

      @Override
      public List<Preset> presets() {
        return presets;
      }

      @Override
      public String description() {
        return "made for tests";
      }

      @Override
      public Strategy create(Config config, Context context) {
        last = new GoodFund(config);
        return last;
      }
    }
  }

  /** Of another SPI. */
  public static final class Ver1 extends GoodPlugin {
    @Override
    public int spiVersion() {
      return 99;
    }
  }

  /** Refers to a class that its source shows as one of Java 21. */
  public static final class Ver2 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new Newer(config);
    }

    /** Of another Java, as its source has it. */
    public static final class Newer extends GoodFund {
      /** As its fund. */
      public Newer(Config config) {
        super(config);
      }
    }
  }

  /** Uses what the host may change. */
  public static final class Ver3 extends GoodPlugin {
    @Override
    public String version() {
      return RunSettings.DEFAULTS.nav() > 0 ? "1.0" : "2.0";
    }
  }

  /** Says no version. */
  public static final class Ver4 extends GoodPlugin {
    @Override
    public String version() {
      return "";
    }
  }

  /** Costs less the more is traded. */
  public static final class Unit3 extends GoodPlugin {
    @Override
    public List<Provider<?>> providers() {
      CostModel falling = fill -> 100 / Math.abs(fill.quantity());
      return List.of(only(ComponentKind.COST_MODEL, falling));
    }
  }

  /** Nothing for what has no duration. */
  public static final class Unit4 extends GoodPlugin {
    @Override
    public List<Provider<?>> providers() {
      return List.of(only(ComponentKind.MARGIN_MODEL, new Free()));
    }

    private static final class Free extends GoodParts.Exchange {
      @Override
      public Set<MarginInput> reads() {
        return Set.of(MarginInput.values());
      }

      @Override
      protected double share(MarginBook book, int row) {
        return Double.isNaN(book.duration(row)) ? 0 : 1;
      }
    }
  }

  /** Rolls back and forth. */
  public static final class Unit5 extends GoodPlugin {
    @Override
    public List<Provider<?>> providers() {
      RollRule unsteady =
          (date, window) -> date.isBefore(window.lastTrade()) ? date.getDayOfMonth() / 40.0 : 1;
      return List.of(only(ComponentKind.ROLL_RULE, unsteady));
    }
  }

  /** Very sure. */
  public static final class Unit6 extends GoodPlugin {
    @Override
    public List<Provider<?>> providers() {
      return List.of(
          only(
              ComponentKind.SIGNAL,
              new GoodParts.Trend() {
                @Override
                protected double forecast(SignalPoint point, double side) {
                  return 40 * side;
                }
              }));
    }
  }

  /** A future without a tick. */
  public static final class Unit8 extends GoodPlugin {
    @Override
    public List<Provider<?>> providers() {
      return List.of(
          only(
              ComponentKind.INSTRUMENT,
              new GoodParts.Carbon() {
                @Override
                protected double tick() {
                  return 0;
                }
              }));
    }
  }

  /** A view of what is not known yet. */
  public static final class Err4 extends GoodPlugin {
    @Override
    public List<Provider<?>> providers() {
      return List.of(
          only(
              ComponentKind.SIGNAL,
              new GoodParts.Trend() {
                @Override
                protected double unknown() {
                  return 5;
                }
              }));
    }
  }

  /** Takes seven years for a duration that nobody knows. */
  public static final class Err4Duration extends GoodPlugin {
    @Override
    public List<Provider<?>> providers() {
      return List.of(
          only(
              ComponentKind.SLEEVE,
              new GoodParts.Futures() {
                @Override
                protected double years(OptionalDouble known) {
                  return known.orElse(7);
                }
              }));
    }
  }

  /** Reads notionals and does not say so. */
  public static final class Conf7 extends GoodPlugin {
    @Override
    public List<Provider<?>> providers() {
      return List.of(
          only(
              ComponentKind.MARGIN_MODEL,
              new GoodParts.Exchange() {
                @Override
                protected double share(MarginBook book, int row) {
                  return book.notionalPerContract(row) > 100_000 ? 1.5 : 1;
                }
              }));
    }
  }

  /** Is one sure more when it was asked before. */
  public static final class Mem5 extends GoodPlugin {
    @Override
    public List<Provider<?>> providers() {
      return List.of(
          only(
              ComponentKind.SIGNAL,
              new GoodParts.Trend() {
                @Override
                protected double forecast(SignalPoint point, double side) {
                  double asked = point.memory().array("asked", 1)[0]++;
                  return side * Math.min(CAP, AVERAGE + asked / 50);
                }
              }));
    }
  }
}
