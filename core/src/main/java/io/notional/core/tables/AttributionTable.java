package io.notional.core.tables;

import io.notional.core.market.TradingDays;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code attribution}: what each source contributed to the step of {@code nav} to each close,
 * through each sleeve; what contributed exactly nothing has no row.
 */
final class AttributionTable {
  private record Part(int sleeve, String name, Source source, String sourceId) {}

  private AttributionTable() {}

  static Table of(Result result) {
    TableBuilder table =
        Table.builder("attribution", result.size())
            .dates("date")
            .texts("sleeve", "source")
            .numbers(Unit.BASE_CURRENCY, "amount");
    TradingDays days = result.market().days();
    Part[] parts = parts(result);
    for (int row = 0; row < result.size(); row++) {
      for (Part part : parts) {
        double amount = result.reportedAttribution(row, part.sleeve(), part.source());
        if (Double.isNaN(amount) || Math.abs(amount) > 0) {
          table.date(days.epochDay(result.day(row))).text(part.name()).text(part.sourceId());
          table.number(amount).endRow();
        }
      }
    }
    return table.build();
  }

  private static Part[] parts(Result result) {
    List<Part> parts = new ArrayList<>();
    for (int s = 0; s < result.sleeves().size(); s++) {
      for (Source source : Source.values()) {
        if (result.attributed(s, source)) {
          parts.add(new Part(s, result.sleeves().get(s).id(), source, source.id()));
        }
      }
    }
    return parts.toArray(Part[]::new);
  }
}
