package io.notional.files.results;

import io.notional.core.measure.FuturesUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a fund did in futures by asset class, in {@code summary.json}. */
final class FuturesSummary {
  private FuturesSummary() {}

  static Map<String, Object> of(FuturesUse use) {
    List<Object> classes = new ArrayList<>();
    for (FuturesUse.OfClass ofClass : use.classes()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("asset_class", ofClass.assetClass());
      entry.put("markets", ofClass.markets());
      entry.put("contribution", ofClass.amounts().contribution());
      entry.put("cost", ofClass.amounts().cost());
      entry.put("turnover", ofClass.amounts().turnover());
      entry.put("leverage", ofClass.amounts().leverage());
      entry.put("net_leverage", ofClass.amounts().netLeverage());
      entry.put("margin_to_equity", ofClass.amounts().marginToEquity());
      classes.add(entry);
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("classes", classes);
    return map;
  }
}
