package io.notional.testkit.broken;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.market.MarketView;
import io.notional.api.market.Quote;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import java.lang.reflect.Field;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Plugins whose strategy breaks one rule each, named by the rule. */
public final class BrokenFunds {
  private BrokenFunds() {}

  /** Has its sleeves in another order when it is asked again and again. */
  public static final class Id4 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      AtomicInteger asked = new AtomicInteger();
      return new GoodFund(config) {
        @Override
        public List<Sleeve> sleeves() {
          List<Sleeve> sleeves = new ArrayList<>(super.sleeves());
          if (asked.incrementAndGet() > 3) {
            Collections.reverse(sleeves);
          }
          return sleeves;
        }
      };
    }
  }

  /** Orders bills itself. */
  public static final class Id4Collateral extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        public void decide(DecisionPoint point, Orders orders) {
          orders.sleeve(COLLATERAL).target("BILLS", Target.capital(0.1));
        }
      };
    }
  }

  /** Rebalances a sleeve that is not there. */
  public static final class Id5 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      Rebalance nowhere = Rebalance.only("month", "overlays");
      return new GoodFund(config) {
        @Override
        public RebalanceRule rebalanceRule() {
          return point -> super.rebalanceRule().check(point).triggers() ? nowhere : Rebalance.NONE;
        }
      };
    }
  }

  /** Depends on where Java put it. */
  public static final class Det1 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          return System.identityHashCode(this) % 1000 / 1000.0;
        }
      };
    }
  }

  /** Notes for all instances when the run began. */
  public static final class Det2 extends GoodPlugin {
    private static final double[] BEGAN = {0};

    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          if (point.rebalance().equals(Rebalance.START)) {
            BEGAN[0] = point.market().date().toEpochDay();
          }
          return BEGAN[0] % 100 / 300;
        }
      };
    }
  }

  /** Is bolder on one thread than on others. */
  public static final class Det2Thread extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          return Thread.currentThread().getName().endsWith("other") ? 0.5 : 0.3;
        }
      };
    }
  }

  /** Takes the first of a set. */
  public static final class Det3 extends GoodPlugin {
    private static final Set<String> WORDS = Set.of("stocks", "bonds", "bills");

    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          int order = 0;
          for (String word : WORDS) {
            order = 31 * order + word.hashCode();
          }
          return Math.floorMod(order, 1_000_003) / 2_000_006.0;
        }
      };
    }
  }

  /** Is bolder at home. */
  public static final class Det4 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          return Locale.getDefault().getCountry().equals("TR") ? 0.5 : 0.3;
        }
      };
    }
  }

  /** The same, but one would not see it from its code. */
  public static final class Det4Hidden extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          String day = DateTimeFormatter.ofPattern("EEEE").format(point.market().date());
          return day.length() / 100.0;
        }
      };
    }
  }

  /** Trades the first market alone. */
  public static final class Det6 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected List<String> traded(List<String> all) {
          return all.isEmpty() ? all : all.subList(0, 1);
        }
      };
    }
  }

  /** Knows how long the market goes on. */
  public static final class Look1 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          return Peek.days(point.market()) % 97 / 200.0;
        }
      };
    }
  }

  /** Knows a price of next month, but goes by it only when it begins. */
  public static final class Look2 extends GoodPlugin {
    private static final int AHEAD = 20;

    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          double[] known = point.memory().array("known", 1);
          if (point.rebalance().equals(Rebalance.START)) {
            known[0] = Peek.later(point.market(), "SHARE", AHEAD) % 1 / 2;
          }
          return known[0];
        }
      };
    }
  }

  /** What a view hides, dug out of the host. */
  private static final class Peek {
    static int days(MarketView view) {
      return (int) call(call(market(view), "days"), "size");
    }

    static double later(MarketView view, String security, int ahead) {
      Object days = call(market(view), "days");
      int today = (int) call(days, "atOrAfter", (int) view.date().toEpochDay());
      Map<?, ?> securities = (Map<?, ?>) call(market(view), "securities");
      return (double) call(securities.get(security), "close", today + ahead);
    }

    private static Object market(MarketView view) {
      try {
        Field field = view.getClass().getDeclaredField("market");
        field.setAccessible(true);
        return field.get(view);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    private static Object call(Object object, String method, Object... arguments) {
      try {
        Class<?>[] types = new Class<?>[arguments.length];
        Arrays.fill(types, int.class);
        return object.getClass().getMethod(method, types).invoke(object, arguments);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Looks at the quote of its last decision. */
  public static final class Look3 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      AtomicReference<Quote> last = new AtomicReference<>();
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          Quote before = last.getAndSet(point.market().quote("SHARE"));
          return before != null && before.price() > 100 ? 0.3 : 0.2;
        }
      };
    }
  }

  /** Divides nothing by nothing. */
  public static final class Unit1 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected Target target(DecisionPoint point, String market) {
          double held = point.fund().sleeve("overlay").notional();
          return Target.notional(held * 0 / Math.abs(held * 0));
        }
      };
    }
  }

  /** Spends more than there is. */
  public static final class Unit2 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        public List<Sleeve> sleeves() {
          List<Sleeve> sleeves = new ArrayList<>(super.sleeves());
          sleeves.add(
              new Part(
                  "more",
                  AssetClass.EQUITY,
                  Funding.PAID_IN_FULL,
                  List.of(DataRequirement.throughout("MORE"))));
          return sleeves;
        }

        @Override
        public void decide(DecisionPoint point, Orders orders) {
          orders.sleeve("equity").target("SHARE", Target.capital(0.7));
          orders.sleeve("more").target("MORE", Target.capital(0.6));
        }
      };
    }
  }

  /** Always ten contracts. */
  public static final class Unit9 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected Target target(DecisionPoint point, String market) {
          return Target.quantity(10);
        }
      };
    }
  }

  /** Counts its decisions for all of Java. */
  public static final class Thread2 extends GoodPlugin {
    private static int decisions;

    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          decisions++;
          return decisions > 0 ? 0.3 : 0.2;
        }
      };
    }
  }

  /** The same in a list, which is final. */
  public static final class Thread2Final extends GoodPlugin {
    private static final AtomicInteger DECISIONS = new AtomicInteger();

    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          return DECISIONS.incrementAndGet() > 0 ? 0.3 : 0.2;
        }
      };
    }
  }

  /** Thinks on a thread of its own. */
  public static final class Thread3 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected List<String> traded(List<String> all) {
          return all.parallelStream().toList();
        }
      };
    }
  }

  /** Sleeps. */
  public static final class Thread4 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return 0.3;
        }
      };
    }
  }

  /** Needs a month of closes at once. */
  public static final class Err3 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          return point.market().returnIndex("SHARE").ago(20) > 0 ? 0.3 : 0.2;
        }
      };
    }
  }

  /** Takes no small fund. */
  public static final class Err5 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          if (point.fund().nav() < 1e7) {
            throw new IllegalStateException("too small a fund");
          }
          return 0.3;
        }
      };
    }
  }

  /** Talks. */
  public static final class Err6 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          if (point.fund().nav() < 0) {
            System.out.println("poor fund");
          }
          return 0.3;
        }
      };
    }
  }

  /** Orders what its sleeve does not require. */
  public static final class Conf6 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        public void decide(DecisionPoint point, Orders orders) {
          orders.sleeve("equity").target("FIRST", Target.notional(0.1));
        }
      };
    }
  }

  /** Counts its decisions in a field. */
  public static final class Mem1 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      AtomicInteger decisions = new AtomicInteger();
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          return Math.min(0.5, decisions.incrementAndGet() / 20.0);
        }
      };
    }
  }

  /** An array that grows. */
  public static final class Mem2 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        protected double capital(DecisionPoint point) {
          double[] counted = point.memory().array("counted", 1);
          counted[0]++;
          point.memory().array("all", (int) counted[0]);
          return 0.3;
        }
      };
    }
  }

  /** Hands its own point on. */
  public static final class Mem3 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        public List<Sleeve> sleeves() {
          List<Sleeve> sleeves = new ArrayList<>(super.sleeves());
          sleeves.set(0, new Remembering());
          return sleeves;
        }

        @Override
        public void decide(DecisionPoint point, Orders orders) {
          new Remembering().allocate(SleeveTarget.capital(0.3), point, orders.sleeve("equity"));
        }
      };
    }

    private static final class Remembering implements Sleeve {
      @Override
      public String id() {
        return "equity";
      }

      @Override
      public AssetClass assetClass() {
        return AssetClass.EQUITY;
      }

      @Override
      public Funding funding() {
        return Funding.PAID_IN_FULL;
      }

      @Override
      public List<DataRequirement> requirements() {
        return List.of(DataRequirement.throughout("SHARE"));
      }

      @Override
      public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
        point.memory().array("asked", 1)[0]++;
        orders.target("SHARE", Target.capital(((SleeveTarget.Capital) target).weight()));
      }
    }
  }

  /** Leaves work for the collector every day. */
  public static final class Mem4 extends GoodPlugin {
    @Override
    protected Strategy fund(Config config, Context context) {
      return new GoodFund(config) {
        @Override
        public RebalanceRule rebalanceRule() {
          RebalanceRule rule = super.rebalanceRule();
          return point ->
              Double.toString(point.fund().nav()).isEmpty() ? Rebalance.NONE : rule.check(point);
        }
      };
    }
  }
}
