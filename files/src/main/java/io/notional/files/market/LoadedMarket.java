package io.notional.files.market;

import io.notional.core.market.Market;
import io.notional.files.input.InputHash;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A market made from files, with what a manifest says of its making. Immutable.
 *
 * @param market the prepared market
 * @param inputs the market file, then every data file that was read, by name
 * @param policyCounts how often the readers used a policy, by {@code policy:instrument or rate}
 * @param theoretical what theoretical futures on securities were priced from, by instrument, with
 *     every default: plain Map, List, String, number
 * @param funds what funds were run before others could hold them: the spec as run and how it went,
 *     plain values by id
 */
public record LoadedMarket(
    Market market,
    List<InputHash> inputs,
    SortedMap<String, Long> policyCounts,
    SortedMap<String, Object> theoretical,
    SortedMap<String, Object> funds) {
  public LoadedMarket {
    inputs = List.copyOf(inputs);
    policyCounts = Collections.unmodifiableSortedMap(new TreeMap<>(policyCounts));
    theoretical = Collections.unmodifiableSortedMap(new TreeMap<>(theoretical));
    funds = Collections.unmodifiableSortedMap(new TreeMap<>(funds));
  }

  /** A market without funds that were run. */
  public LoadedMarket(
      Market market,
      List<InputHash> inputs,
      SortedMap<String, Long> policyCounts,
      SortedMap<String, Object> theoretical) {
    this(market, inputs, policyCounts, theoretical, new TreeMap<>());
  }

  /** A market without such futures either. */
  public LoadedMarket(Market market, List<InputHash> inputs, SortedMap<String, Long> policyCounts) {
    this(market, inputs, policyCounts, new TreeMap<>());
  }
}
