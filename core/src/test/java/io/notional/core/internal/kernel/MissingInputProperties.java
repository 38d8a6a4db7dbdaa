package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.ErrorCategory;
import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.DatedSeries;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.simulation.RandomRun;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Whatever is lost of the inputs, no requirement silently becomes zero. */
class MissingInputProperties {
  private static final double[] CHANCES = {0, 0.02, 0.3, 0.9};

  /** Kinds of input are lost each by a chance of its own, and some from a row on. */
  private static DatedSeries lose(long seed, DatedSeries series) {
    String name = series.name();
    boolean margin = name.endsWith("initial") || name.endsWith("maintenance");
    int kind = margin ? 0 : name.equals("EUR") ? 1 : name.length() == 1 ? 2 : 3;
    SplittableRandom chances = new SplittableRandom(seed * 7 + kind);
    double chance = CHANCES[chances.nextInt(CHANCES.length)];
    double end = chances.nextInt(4) == 0 ? chances.nextDouble() : 1;
    int size = 0;
    int[] days = series.epochDays();
    double[] values = new double[days.length];
    for (int row = 0; row < days.length; row++) {
      boolean kept = new SplittableRandom(seed * 31 + days[row]).nextDouble() >= chance;
      if (kept && row <= end * days.length) {
        values[size] = series.value(row);
        days[size++] = series.epochDay(row);
      }
    }
    return DatedSeries.of(name, Arrays.copyOf(days, size), Arrays.copyOf(values, size));
  }

  private static Optional<Result> run(long seed) {
    return run(seed, new EnumMap<>(ErrorCode.class));
  }

  private static Optional<Result> run(long seed, Map<ErrorCode, Integer> refusals) {
    RandomRun run = new RandomRun(seed);
    try {
      boolean fallback = new SplittableRandom(seed).nextBoolean();
      return Optional.of(run.ugly(series -> lose(seed, series), fallback).result());
    } catch (NotionalException e) {
      refusals.merge(e.code(), 1, Integer::sum);
      assertThat(e.code().category()).as(e.getMessage()).isEqualTo(ErrorCategory.DATA);
      return Optional.empty();
    }
  }

  /** Closes at which contracts were held. */
  private static int requireMargin(Result result) {
    int held = 0;
    PositionCursor cursor = new PositionCursor(result);
    while (cursor.next()) {
      SortedMap<String, Double> net = new TreeMap<>();
      for (Position position : cursor.positions()) {
        if (position.product().isPresent()) {
          String contract = position.instrument() + position.contract();
          net.merge(contract, position.quantity(), Double::sum);
        }
      }
      if (net.values().stream().anyMatch(quantity -> Math.abs(quantity) > 1e-6)) {
        held++;
        assertThat(result.maintenance(cursor.row())).isPositive().isFinite();
        assertThat(result.initial(cursor.row())).isPositive().isFinite();
        assertThat(result.nav(cursor.row())).isFinite();
      }
    }
    return held;
  }

  @Property(tries = 400)
  void aRunIsRefusedOrHasARequirement(@ForAll long seed) {
    run(seed).ifPresent(MissingInputProperties::requireMargin);
  }

  @Tag("slow")
  @Property(tries = 5_000)
  void manyRunsAreRefusedOrHaveARequirement(@ForAll long seed) {
    run(seed).ifPresent(MissingInputProperties::requireMargin);
  }

  /** The property is worth something only if both happen. */
  @Example
  void runsAreRefusedAndRunsGoThrough() {
    Map<ErrorCode, Integer> refusals = new EnumMap<>(ErrorCode.class);
    int held = 0;
    for (long seed = 0; seed < 200; seed++) {
      Optional<Result> result = run(seed, refusals);
      held += result.map(MissingInputProperties::requireMargin).orElse(0) > 20 ? 1 : 0;
    }
    assertThat(refusals).containsKeys(ErrorCode.NO_MARGIN, ErrorCode.NOT_COVERED);
    assertThat(held).isGreaterThan(10);
  }
}
