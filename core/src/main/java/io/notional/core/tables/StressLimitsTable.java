package io.notional.core.tables;

import io.notional.core.result.Result;
import io.notional.core.stress.OverlayLimit;
import java.util.List;
import java.util.Locale;

/** The limits of overlays. */
final class StressLimitsTable {
  private static final int AMOUNTS = 5;

  private StressLimitsTable() {}

  static Table of(List<OverlayLimit> limits) {
    TableBuilder table =
        Table.builder("stress-limits")
            .texts("scenario", "answer")
            .numbers(Unit.FRACTION_OF_NAV, "limit", "overlay")
            .dates("date")
            .numbers(Unit.BASE_CURRENCY, "nav", "initial", "maintenance", "headroom", "called")
            .texts("state");
    for (OverlayLimit limit : limits) {
      if (limit.below().isEmpty()) {
        noDays(table, limit);
      }
      limit.below().ifPresent(probe -> days(table, limit, probe));
      limit.above().ifPresent(probe -> days(table, limit, probe));
    }
    return table.build();
  }

  private static TableBuilder head(TableBuilder table, OverlayLimit limit) {
    return table
        .text(limit.scenario().name())
        .text(limit.answer().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .number(limit.notional());
  }

  private static void noDays(TableBuilder table, OverlayLimit limit) {
    head(table, limit).unknown().unknown();
    for (int amount = 0; amount < AMOUNTS; amount++) {
      table.unknown();
    }
    table.unknown().endRow();
  }

  private static void days(TableBuilder table, OverlayLimit limit, OverlayLimit.Probe probe) {
    Result result = probe.outcome().result();
    for (int row = probe.outcome().startRow(); row < result.size(); row++) {
      head(table, limit)
          .number(probe.notional())
          .date(result.date(row))
          .number(result.nav(row))
          .number(result.initial(row))
          .number(result.maintenance(row))
          .number(result.headroom(row))
          .number(result.called(row))
          .text(result.state(row).name())
          .endRow();
    }
  }
}
