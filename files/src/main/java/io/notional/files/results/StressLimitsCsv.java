package io.notional.files.results;

import io.notional.core.result.Result;
import io.notional.core.stress.OverlayLimit;
import java.util.List;
import java.util.Locale;

/**
 * The limits of overlays: a row for each day of the fund at 0.95 and at 1.25 of the limit, or one
 * row without days where there is no limit.
 */
final class StressLimitsCsv {
  private StressLimitsCsv() {}

  static byte[] of(List<OverlayLimit> limits) {
    CsvText csv =
        new CsvText(
            "scenario,answer,limit,overlay,date,nav,initial,maintenance,headroom,called,state");
    for (OverlayLimit limit : limits) {
      if (limit.below().isEmpty()) {
        head(csv, limit);
        for (int column = 3; column < 11; column++) {
          csv.empty();
        }
        csv.endRow();
      }
      limit.below().ifPresent(probe -> days(csv, limit, probe));
      limit.above().ifPresent(probe -> days(csv, limit, probe));
    }
    return csv.bytes();
  }

  private static void head(CsvText csv, OverlayLimit limit) {
    csv.text(limit.scenario().name())
        .text(limit.answer().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .number(limit.notional());
  }

  private static void days(CsvText csv, OverlayLimit limit, OverlayLimit.Probe probe) {
    Result result = probe.outcome().result();
    for (int row = probe.outcome().startRow(); row < result.size(); row++) {
      head(csv, limit);
      csv.number(probe.notional())
          .text(result.date(row).toString())
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
