package io.notional.files.results;

import io.notional.api.instrument.AssetClass;
import io.notional.core.lookthrough.LookThrough;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A look-through as one JSON object: {@code level}, {@code notional} and {@code capital} by asset
 * class, {@code gross}, {@code net}, {@code free}, and the {@code rows} behind them. Fractions of
 * nav. Stateless, and safe for use by many threads.
 */
public final class LookThroughJson {
  private LookThroughJson() {}

  /** The members of the object, in their order. */
  public static Map<String, Object> document(LookThrough lookThrough) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("level", lookThrough.level().id());
    document.put("notional", byClass(lookThrough.notional()));
    document.put("capital", byClass(lookThrough.capital()));
    document.put("gross", Rounded.fraction(lookThrough.gross()));
    document.put("net", Rounded.fraction(lookThrough.net()));
    document.put("free", Rounded.fraction(lookThrough.free()));
    document.put("rows", rows(lookThrough.rows()));
    return document;
  }

  /** The text of the object, of what was held at a close or, without one, of what is meant. */
  public static String text(LookThrough lookThrough, Optional<LocalDate> asOf) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("level", lookThrough.level().id());
    asOf.ifPresent(date -> document.put("as_of", date.toString()));
    document.putAll(document(lookThrough));
    return JsonText.text(document);
  }

  /** The text of the object. */
  public static String text(LookThrough lookThrough) {
    return JsonText.text(document(lookThrough));
  }

  private static Map<String, Object> byClass(Map<AssetClass, Double> values) {
    Map<String, Object> object = new LinkedHashMap<>();
    values.forEach((assetClass, value) -> object.put(assetClass.id(), Rounded.fraction(value)));
    return object;
  }

  private static List<Map<String, Object>> rows(List<LookThrough.Row> rows) {
    return rows.stream()
        .map(
            row -> {
              Map<String, Object> object = new LinkedHashMap<>();
              object.put("name", row.name());
              object.put("asset_class", row.assetClass().id());
              object.put("capital", Rounded.fraction(row.capital()));
              object.put("notional", Rounded.fraction(row.notional()));
              return object;
            })
        .toList();
  }
}
