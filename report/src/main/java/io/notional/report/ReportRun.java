package io.notional.report;

import io.notional.core.config.Node;
import io.notional.core.tables.Table;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A run as a report reads it. Immutable as long as the tables are.
 *
 * @param name what it is called; any text
 * @param tables the tables of a run by name, in the columns and units of its files; empty for one
 *     that the run does not have. Each is asked for once or more
 * @param summary what {@code summary.json} says
 * @param manifest what {@code manifest.json} says
 */
public record ReportRun(
    String name,
    Function<String, Optional<Table>> tables,
    Node.Mapping summary,
    Node.Mapping manifest) {
  public ReportRun {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(tables, "tables");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(manifest, "manifest");
  }

  /** The same under another name. */
  public ReportRun named(String other) {
    return new ReportRun(other, tables, summary, manifest);
  }
}
