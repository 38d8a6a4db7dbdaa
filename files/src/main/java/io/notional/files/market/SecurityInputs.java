package io.notional.files.market;

import io.notional.core.market.SecurityInput;
import io.notional.files.csv.PolicyCounts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The securities of a market as they are read, once each, whether they are held or something rests
 * on them. Used by one thread.
 */
final class SecurityInputs {
  private final DataFiles files;
  private final String baseCurrency;
  private final MarketSanity sanity;
  private final Problems problems;
  private final PolicyCounts counts;
  private final Map<String, Optional<SecurityInput>> read = new HashMap<>();

  /**
   * Nothing read yet.
   *
   * @param problems takes what is wrong, once a security
   * @param counts takes what was done about it
   */
  SecurityInputs(
      DataFiles files,
      String baseCurrency,
      MarketSanity sanity,
      Problems problems,
      PolicyCounts counts) {
    this.files = files;
    this.baseCurrency = baseCurrency;
    this.sanity = sanity;
    this.problems = problems;
    this.counts = counts;
  }

  /** A security; empty where it cannot be read, which is reported. */
  Optional<SecurityInput> of(InstrumentEntry entry) {
    // Not computeIfAbsent: an optional that is empty is an answer, too.
    if (!read.containsKey(entry.id())) {
      PolicyCounts own = new PolicyCounts();
      read.put(
          entry.id(),
          problems.attempt(
              entry.config().where("file"),
              () ->
                  SecurityLoader.security(
                      entry, files.read(entry.config(), "file"), baseCurrency, sanity, own)));
      counts.addAll(entry.id(), own);
    }
    return read.get(entry.id());
  }
}
