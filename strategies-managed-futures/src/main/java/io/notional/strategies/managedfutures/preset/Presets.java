package io.notional.strategies.managedfutures.preset;

import io.notional.api.plugin.Preset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Published programmes. No value was fitted to data: {@code docs/trend.md} names the source of each
 * of them. Markets are the spec's.
 */
public final class Presets {
  /** Those of the fund. */
  public static final List<Preset> FUND =
      Stream.of(tsmom(), century(), ewmac(), wtmfClassic(), wtmf())
          .map(published -> published.preset(true))
          .toList();

  /** Those of the sleeve, whose calendar and expenses are the fund's that holds it. */
  public static final List<Preset> SLEEVE =
      Stream.of(tsmom(), century(), ewmac(), wtmfClassic(), wtmf())
          .map(published -> published.preset(false))
          .toList();

  private Presets() {}

  /**
   * A programme.
   *
   * @param fund what a fund of it has besides
   */
  private record Published(
      String id, String description, Map<String, Object> program, Map<String, Object> fund) {
    Preset preset(boolean whole) {
      Map<String, Object> values = new LinkedHashMap<>(program);
      if (whole) {
        values.putAll(fund);
      }
      return new Preset(id, description, values);
    }
  }

  /** Moskowitz, Ooi and Pedersen (2012): 40% volatility a position, the average over markets. */
  private static Published tsmom() {
    return new Published(
        "tsmom",
        "time-series momentum of Moskowitz, Ooi and Pedersen: the sign of 12 months",
        map(
            "signals",
            List.of(signal("momentum", "months", List.of(12))),
            "min-history",
            12,
            "volatility",
            map("center-of-mass", 60, "days-of-year", 261),
            "size-by",
            "volatility",
            "weights",
            "markets",
            "risk",
            0.40),
        map("calendar", "month"));
  }

  /** Hurst, Ooi and Pedersen (2017): three signs, 10% by a rolling covariance of three years. */
  private static Published century() {
    return new Published(
        "century",
        "a century of evidence of Hurst, Ooi and Pedersen: the signs of 1, 3 and 12 months",
        map(
            "signals",
            List.of(signal("momentum", "months", List.of(1, 3, 12))),
            "min-history",
            12,
            "volatility",
            map("center-of-mass", 60, "days-of-year", 261),
            "size-by",
            "volatility",
            "weights",
            "markets",
            "risk",
            0.10,
            "target-volatility",
            0.10,
            "covariance",
            map("months", 36, "step", 21, "shrinkage", 0)),
        map("calendar", "month"));
  }

  /** Carver (2015, 2023): six crossovers, 20%, a buffer of a tenth. */
  private static Published ewmac() {
    return new Published(
        "ewmac",
        "moving-average crossovers of Carver in six speeds, 20% volatility, with a buffer",
        map(
            "signals",
            List.of(
                crossover(2, 10.6),
                crossover(4, 7.5),
                crossover(8, 5.3),
                crossover(16, 3.75),
                crossover(32, 2.65),
                crossover(64, 1.87)),
            "forecast-multiplier",
            "estimated",
            "forecast-cap",
            20,
            "min-history",
            13,
            "volatility",
            map(
                "center-of-mass", 17,
                "days-of-year", 256,
                "floor-window", 500,
                "floor-quantile", 0.05),
            "size-by",
            "volatility",
            "weights",
            "markets",
            "risk",
            0.20,
            "diversification-multiplier",
            "estimated",
            "covariance",
            map("months", 36, "step", 5, "shrinkage", 0.3),
            "buffer",
            0.10),
        map("calendar", "day"));
  }

  /** The rule of the fund's index era: four of 24 dropped, a twentieth each, three votes. */
  private static Published wtmfClassic() {
    return new Published(
        "wtmf-classic",
        "the index rule that WTMF followed: 24 contracts, majority of 3, 6 and 12 months",
        map(
            "signals",
            List.of(signal("momentum-vote", "months", List.of(3, 6, 12))),
            "min-history",
            12,
            "markets-named",
            24,
            "drop-most-volatile",
            4,
            "size-by",
            "notional",
            "weights",
            "markets",
            "slots",
            20,
            "notional",
            1.0,
            "long-only",
            List.of("energy")),
        map("calendar", "month", "expense-ratio", 0.0066));
  }

  /** An interpretation of what the fund's documents of today state. */
  private static Published wtmf() {
    return new Published(
        "wtmf",
        "an interpretation of today's WTMF: four classes, inverse volatility, bitcoin capped",
        map(
            "signals",
            List.of(signal("momentum", "months", List.of(3, 6, 12))),
            "min-history",
            12,
            "volatility",
            map("center-of-mass", 60, "days-of-year", 261),
            "size-by",
            "volatility",
            "weights",
            "classes",
            "risk",
            0.10,
            "target-volatility",
            0.10,
            "covariance",
            map("months", 36, "step", 21, "shrinkage", 0),
            "long-only",
            List.of("crypto"),
            "market-cap",
            0.5,
            "caps",
            List.of(
                cap("crypto", 0.10),
                cap("commodities", 1.0),
                cap("currencies", 1.0),
                cap("equity", 1.0),
                cap("bonds", 1.0)),
            "leverage-cap",
            4.0),
        map("calendar", "month", "expense-ratio", 0.0066));
  }

  private static Map<String, Object> crossover(int fast, double scalar) {
    return signal("ewmac", "fast", fast, "slow", 4 * fast, "scalar", scalar);
  }

  private static Map<String, Object> signal(String id, Object... values) {
    return map("signal", map("use", id, "with", map(values)));
  }

  private static Map<String, Object> cap(String of, double notional) {
    return map("of", of, "notional", notional);
  }

  private static Map<String, Object> map(Object... values) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      map.put((String) values[i], values[i + 1]);
    }
    return map;
  }
}
