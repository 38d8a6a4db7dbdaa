package io.notional.files.market;

import io.notional.core.market.FutureInput;
import io.notional.core.work.Ahead;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.input.ReadFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * The files of futures, read by others before they are needed: they are most of a market. Used by
 * one thread.
 */
final class QuotesAhead {
  private final FutureLoader loader;
  private final Map<String, Ahead<FutureInput.Builder>> reading = new HashMap<>();
  private final Map<String, PolicyCounts> counts = new HashMap<>();

  QuotesAhead(FutureLoader loader) {
    this.loader = loader;
  }

  /** Begins with the last of the entries: the caller will begin with the first. */
  void start(List<InstrumentEntry> entries, Executor readers) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      InstrumentEntry entry = entries.get(i);
      if (entry.kind() == InstrumentEntry.Kind.FUTURE) {
        PolicyCounts own = counts(entry);
        reading.put(entry.id(), ReadFiles.ahead(() -> loader.read(entry, own), readers));
      }
    }
  }

  /** What is dropped of an entry, once its files were read. */
  PolicyCounts counts(InstrumentEntry entry) {
    return counts.computeIfAbsent(entry.id(), e -> new PolicyCounts());
  }

  /**
   * What the files of an entry say.
   *
   * @throws io.notional.api.error.NotionalException with what is wrong with them
   */
  FutureInput.Builder of(InstrumentEntry entry) {
    return reading.get(entry.id()).get();
  }
}
