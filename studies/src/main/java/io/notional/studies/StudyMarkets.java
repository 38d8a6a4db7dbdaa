package io.notional.studies;

import io.notional.files.plan.RunPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** The markets of a study, each prepared once and shared by all runs on it. */
interface StudyMarkets {
  /**
   * A plan on a row's market, whose fund is to be replaced by the row's.
   *
   * @param market what the row has of the axis {@code market}; empty where that does not vary
   * @param seed what the row has of the axis {@code seed}, or else the study's
   */
  RunPlan plan(String market, long seed);

  /** Markets that were loaded, by what rows call them. Immutable. */
  record Loaded(Map<String, RunPlan> plans) implements StudyMarkets {
    public Loaded {
      plans = Map.copyOf(plans);
    }

    @Override
    public RunPlan plan(String market, long seed) {
      return plans.get(market);
    }
  }

  /** Markets made up from seeds when rows ask for them; the last few are kept. */
  final class Synthetic implements StudyMarkets {
    private static final int KEPT = 16;

    private final LongFunction<RunPlan> maker;
    private final Map<Long, RunPlan> kept =
        new LinkedHashMap<>(KEPT, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Long, RunPlan> eldest) {
            return size() > KEPT;
          }
        };

    Synthetic(LongFunction<RunPlan> maker) {
      this.maker = maker;
    }

    @Override
    public RunPlan plan(String market, long seed) {
      synchronized (kept) {
        RunPlan plan = kept.get(seed);
        if (plan != null) {
          return plan;
        }
      }
      RunPlan made = maker.apply(seed); // two threads may make one market: it is the same
      synchronized (kept) {
        kept.put(seed, made);
      }
      return made;
    }
  }
}
