package io.notional.studies;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.studies.internal.PartFolder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** All runs of a walk forward, a part of them at a time. Used once. */
final class WalkRuns {
  private final int inAll;
  private final int partRuns;
  private final Optional<PartFolder<WalkRun>> folder;

  /**
   * So many runs.
   *
   * @param folder where each part is kept; empty for nowhere
   */
  WalkRuns(int inAll, int partRuns, Optional<PartFolder<WalkRun>> folder) {
    this.inAll = inAll;
    this.partRuns = partRuns;
    this.folder = folder;
  }

  /**
   * Runs what is not there yet.
   *
   * @param consumer is handed all in their order, those of earlier runs too
   * @throws NotionalException {@code CANCELLED} after what is done was kept
   */
  void run(
      RowPool pool,
      LongFunction<WalkRun> runner,
      Consumer<WalkRun> consumer,
      BooleanSupplier cancelled,
      Sweep.Watcher watcher) {
    for (int first = 0; first < inAll; first += partRuns) {
      long part = first / partRuns;
      WalkRun[] runs = new WalkRun[Math.min(partRuns, inAll - first)];
      List<WalkRun> there = folder.map(f -> f.part(part)).orElse(List.of());
      if (there.size() == runs.length) {
        there.forEach(consumer);
        watcher.rows(first + runs.length, inAll);
        continue;
      }
      int before = first;
      folder.ifPresent(f -> fill(runs, before, f.begun()));
      if (!pool.run(first, runs, runner, cancelled, n -> watcher.rows(before + n, inAll))) {
        throw cancelled(first, Arrays.stream(runs).filter(Objects::nonNull).toList());
      }
      List<WalkRun> done = List.of(runs);
      folder.ifPresent(f -> f.write(part, done));
      done.forEach(consumer);
    }
  }

  private static void fill(WalkRun[] runs, int first, List<WalkRun> begun) {
    for (WalkRun run : begun) {
      long place = run.number() - first;
      if (place >= 0 && place < runs.length) {
        runs[(int) place] = run;
      }
    }
  }

  private NotionalException cancelled(int before, List<WalkRun> done) {
    folder.ifPresent(f -> f.keep(done));
    String kept =
        " after "
            + (before + done.size())
            + " of "
            + inAll
            + " runs, which are kept: --resume goes on";
    return NotionalException.of(
        ErrorCode.CANCELLED, "the walk forward was cancelled" + (folder.isPresent() ? kept : ""));
  }
}
