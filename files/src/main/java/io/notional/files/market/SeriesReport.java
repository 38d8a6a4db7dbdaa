package io.notional.files.market;

import io.notional.api.error.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found in one file of a market.
 *
 * @param id the instrument, rate or currency; {@code par-yields} for a table of them
 * @param file its name, as the market file writes it
 * @param layout what the file is, in words
 * @param facts what the series is like; empty if it cannot be read
 * @param counts rows dropped and values let through, by policy
 * @param problems why the series is refused; empty if it is not
 */
public record SeriesReport(
    String id,
    String file,
    String layout,
    Optional<SeriesFacts> facts,
    SortedMap<String, Long> counts,
    List<Problem> problems) {
  public SeriesReport {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    problems = List.copyOf(problems);
  }
}
