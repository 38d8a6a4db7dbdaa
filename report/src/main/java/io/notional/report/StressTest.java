package io.notional.report;

import io.notional.core.config.Node;
import io.notional.core.tables.Table;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Scenarios that were played on a fund, as a report reads them. Immutable as long as the tables
 * are.
 *
 * @param name what the fund is called; any text
 * @param tables {@code stress} and those that begin with {@code stress-}, by name
 * @param manifest what {@code stress-manifest.json} says
 */
public record StressTest(
    String name, Function<String, Optional<Table>> tables, Node.Mapping manifest) {
  public StressTest {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(tables, "tables");
    Objects.requireNonNull(manifest, "manifest");
  }
}
