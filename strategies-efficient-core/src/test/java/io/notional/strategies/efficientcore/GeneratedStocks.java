package io.notional.strategies.efficientcore;

import io.notional.api.strategy.Strategy;
import io.notional.core.Notional;
import io.notional.core.cost.Costs;
import io.notional.core.market.BillInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.market.RateQuote;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Diagnostic;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulation;
import io.notional.core.synthetic.StockUniverse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A generated universe as a market, and again as the rows that it was made from. */
final class GeneratedStocks {
  static final double CAPITAL = 0.9;
  private static final Notional NOTIONAL = Notional.load();

  /** A row as the generator told it. */
  record Row(double capitalisation, String sector, double price, double dividend) {}

  final Market market;

  /** By date and name. */
  final SortedMap<Integer, SortedMap<String, Row>> rows = new TreeMap<>();

  GeneratedStocks(long seed, int names, int days) {
    StockUniverse universe = StockUniverse.of(seed, names, LocalDate.of(2010, 1, 4), days);
    universe.forEachRow(
        (epochDay, name, capitalisation, sector, price, dividend) ->
            rows.computeIfAbsent(epochDay, day -> new TreeMap<>())
                .put(name, new Row(capitalisation, sector, price, dividend)));
    int[] dates = universe.epochDays();
    this.market =
        universe
            .addTo(Market.builder(), "US", Costs.NONE)
            .valuationDates(dates)
            .rate("R", DatedSeries.of("R", dates, new double[days]), RateQuote.MONEY_MARKET)
            .cashRate("R")
            .bill(new BillInput("BILLS", "R", 0, SettlementLag.SAME_DAY, Costs.NONE))
            .build();
  }

  /** A fund of one sleeve, whose orders fill at the close at which they are made. */
  Result run(String sleeve, Map<String, Object> values) {
    Simulation simulation = simulation(sleeve, values);
    simulation.advance(Integer.MAX_VALUE);
    return simulation.result();
  }

  /** The same before its first close. */
  Simulation simulation(String sleeve, Map<String, Object> values) {
    Map<String, Object> with = new HashMap<>(values);
    with.put("constituents", "US");
    Map<String, Object> part = Map.of("use", sleeve, "with", with);
    Strategy fund =
        NOTIONAL.strategy(
            "stacked", Map.of("sleeves", List.of(Map.of("sleeve", part, "capital", CAPITAL))));
    RunSettings settings =
        RunSettings.builder()
            .fill(FillTiming.SAME_CLOSE)
            .contracts(LotPolicy.FRACTIONAL)
            .costs(false)
            .build();
    return Simulation.of(fund, market, settings);
  }

  /** Diagnostics of a name by valuation day. */
  static SortedMap<Integer, Double> diagnosed(Result result, String name) {
    SortedMap<Integer, Double> values = new TreeMap<>();
    for (Diagnostic diagnostic : result.diagnostics()) {
      if (diagnostic.name().equals(name)) {
        values.put(diagnostic.day(), diagnostic.value());
      }
    }
    return values;
  }
}
