package io.notional.examples;

import io.notional.api.market.CalendarPeriod;
import io.notional.core.leverage.LeverageComparison;
import io.notional.core.leverage.LeverageSettings;
import io.notional.core.leverage.LeveragedPath;
import io.notional.core.market.Market;
import io.notional.files.market.MarketFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One and a half times US stocks by futures over bills, by a margin loan, and by a fund that is
 * reset daily: what each came to, what it tied up, what its financing cost net of interest earned.
 */
public final class ThreeWaysToLeverage {
  private static final Path MARKET = Path.of("markets/research.yaml");

  private ThreeWaysToLeverage() {}

  /**
   * Prints a line for each way.
   *
   * @param arguments the folder of the data that the research market reads
   */
  public static void main(String[] arguments) {
    Set<String> instruments = Set.of("IVV", "ES", "BILLS");
    Market market = MarketFile.read(MARKET, Path.of(arguments[0]), instruments).market();
    LeverageSettings settings =
        LeverageSettings.builder().leverage(1.5).rebalance(CalendarPeriod.QUARTER).build();
    LeverageComparison all = LeverageComparison.of(market, "IVV", "ES", List.of("BILLS"), settings);
    print("futures over bills", all.futures());
    print("margin loan", all.marginLoan());
    print("daily reset", all.dailyReset());
  }

  private static void print(String way, LeveragedPath path) {
    int last = path.size() - 1;
    System.out.printf(
        Locale.ROOT,
        "%-18s %s to %s: nav x %.3f, financing %.3f of the initial nav, calls %d, ties up %.1f%%%n",
        way,
        path.date(0),
        path.date(last),
        path.growth(last),
        path.financing(last) / path.initialNav(),
        path.calls().size(),
        100 * path.meanTiedUpOfExposure());
  }
}
