package io.notional.strategies.efficientcore;

import io.notional.api.plugin.Preset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The published funds as data. The funds differ in the equity they buy and in their fee only; what
 * they share, 90 equity, 10 collateral and 60 of a ladder, is the defaults of the strategy.
 */
final class FundPresets {
  /** All presets, in the order in which documents list them. */
  static final List<Preset> ALL =
      List.of(
          fund(
              "NTSX", "IVV", 0.0020, "US large companies and US Treasury futures, from 2018-08-02"),
          fund("NTSI", "EFA", 0.0026, "developed markets and US Treasury futures, from 2021-05-20"),
          fund("NTSE", "EEM", 0.0032, "emerging markets and US Treasury futures, from 2021-05-20"));

  private FundPresets() {}

  private static Preset fund(String id, String equity, double expenseRatio, String description) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(FundParameters.EQUITY_INSTRUMENTS, List.of(equity));
    values.put(FundParameters.EXPENSE_RATIO, expenseRatio);
    return new Preset(id, description, values);
  }
}
