package io.notional.core.market;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.holdings.Remembered;
import io.notional.core.measure.PeriodReturns;
import io.notional.core.result.Result;
import io.notional.core.result.ResultColumn;
import io.notional.core.result.Source;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import io.notional.core.synthetic.StockUniverse;
import io.notional.core.synthetic.SyntheticInputs;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.core.tables.Column;
import io.notional.core.tables.ResultTables;
import io.notional.core.tables.Table;
import io.notional.core.watch.Watch;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever is handed an array may write to it: the market and the results stay as they are. */
class HandedOutArraysTest {
  /** A method that hands out an array, and how it is called here. */
  private record Call(Object owner, String method, List<Object> arguments) {
    Call(Object owner, String method, Object... arguments) {
      this(owner, method, List.of(arguments));
    }

    String name() {
      return owner.getClass().getSimpleName() + "." + method;
    }

    Object answer() throws ReflectiveOperationException {
      Class<?>[] types =
          arguments.stream()
              .map(a -> a instanceof Integer ? int.class : a.getClass())
              .toArray(Class<?>[]::new);
      return owner.getClass().getMethod(method, types).invoke(owner, arguments.toArray());
    }
  }

  private static final Market MARKET = market();
  private static final Result RESULT = result();

  private static Market market() {
    HandMarket hand = HandMarket.weekdays("2024-06-26", 9).rate(0.05);
    hand.builder()
        .exchangeRate("EUR", hand.series("EUR", 1.1, 1.2, 1.3, 1.4, 1.5, 1.4, 1.3, 1.2, 1.1));
    return hand.future("FUT", 100, 101, 102, 103, 104, 105, 106, 107, 108)
        .stock("STK", input -> input.terms(foreignStock()), 10, 11, 12, 13, 14, 15, 16, 17, 18)
        .build();
  }

  private static Terms foreignStock() {
    return Terms.builder()
        .assetClass(AssetClass.EQUITY)
        .funding(Funding.PAID_IN_FULL)
        .currency("EUR")
        .build();
  }

  private static Result result() {
    TestFund fund =
        TestFund.withCollateral()
            .bonds("FUT")
            .equity("STK")
            .target("bonds", "FUT", Target.quantity(1))
            .target("equity", "STK", Target.capital(0.5));
    return Runs.run(fund, MARKET);
  }

  private static PeriodReturns weeks() {
    double[] closes = {100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111};
    TestFund fund =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(1));
    Market market =
        HandMarket.weekdays("2024-06-26", closes.length).rate(0.05).future("FUT", closes).build();
    PeriodReturns weeks = PeriodReturns.of(Runs.run(fund, market), CalendarPeriod.WEEK);
    assertThat(weeks.returns()).isNotEmpty();
    return weeks;
  }

  private static List<Call> calls() {
    FutureProduct product = MARKET.futures().get("FUT");
    Security security = MARKET.securities().get("STK");
    SyntheticInputs synthetic = SyntheticMarket.builder().years(1).build().series();
    Table table = ResultTables.of(RESULT).table("trades");
    StockUniverse stocks = StockUniverse.of(1, 3, LocalDate.of(2020, 1, 2), 5);
    UniverseBuilder rows = new UniverseBuilder("US", "US:");
    stocks.forEachRow(
        (day, name, cap, sector, price, paid) ->
            rows.add(rows.member(name), day, price, cap, rows.sector(sector), paid));
    Universe universe =
        stocks
            .addTo(Market.builder(), "US", Costs.NONE)
            .valuationDates(stocks.epochDays())
            .build()
            .universe("US");
    return List.of(
        new Call(MARKET, "exchangeRateColumn", "EUR"),
        new Call(security, "column"),
        new Call(product.contracts().get(0), "column"),
        new Call(product, "carryColumn"),
        new Call(product, "untradableDays"),
        new Call(product, "droppedRows"),
        new Call(security.rawCloses(), "epochDays"),
        new Call(synthetic, "valuationDates"),
        new Call(stocks, "epochDays"),
        new Call(rows, "epochDays"),
        new Call(universe, "epochDays"),
        new Call(weeks(), "returns"),
        new Call(Watch.of(RESULT).columns().get(0), "values"),
        new Call(new Remembered(List.of(), "peaks", new double[] {1, 2}), "values"),
        new Call(RESULT, "column", ResultColumn.NAV),
        new Call(RESULT, "attributionColumn", 0, Source.PRICE),
        new Call(table, "epochDays", "decision_date"),
        new Call(table, "texts", "sleeve"),
        new Call(table, "numbers", "quantity"));
  }

  @Test
  void writingToAnAnswerChangesNoLaterOne() throws ReflectiveOperationException {
    for (Call call : calls()) {
      Object first = call.answer();
      Object copy = copy(first);
      spoil(first);
      assertThat(call.answer()).as(call.name()).isEqualTo(copy);
    }
  }

  /** Columns of tables are asked one by one, whatever their type. */
  @Test
  void columnsOfTablesAreCopies() throws ReflectiveOperationException {
    for (Column column : ResultTables.of(RESULT).table("trades").columns()) {
      for (Method method : handing(column.getClass()).toList()) {
        Object first = method.invoke(column);
        Object copy = copy(first);
        spoil(first);
        assertThat(method.invoke(column)).as(column.name()).isEqualTo(copy);
      }
    }
  }

  /** A new method that hands out an array has to be among those that are tried. */
  @Test
  void noMethodIsLeftOut() throws Exception {
    TreeSet<String> tried = calls().stream().map(Call::name).collect(toCollection(TreeSet::new));
    tried.addAll(
        List.of(
            "DateColumn.epochDays",
            "IntegerColumn.values",
            "NumberColumn.values",
            // tried where there is a fund that can be saved: CheckpointTest
            "Simulation.checkpoint",
            "Table.integers",
            "TextColumn.texts"));
    TreeSet<String> found = new TreeSet<>();
    for (Class<?> type : published()) {
      handing(type).forEach(m -> found.add(type.getSimpleName() + "." + m.getName()));
    }
    assertThat(tried).isEqualTo(found);
  }

  private static Stream<Method> handing(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && m.getReturnType().isArray())
        .filter(m -> !m.isSynthetic() && !(type.isEnum() && m.getName().equals("values")));
  }

  /** The public classes of the packages that this module exports. */
  private static List<Class<?>> published() throws IOException, URISyntaxException {
    Path root = Path.of(Market.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace(File.separatorChar, '.'))
          .filter(name -> name.startsWith("io.notional.core.") && name.endsWith(".class"))
          .filter(name -> !name.contains(".internal."))
          .flatMap(name -> load(name.substring(0, name.length() - ".class".length())).stream())
          .toList();
    }
  }

  private static Optional<Class<?>> load(String name) {
    try {
      Class<?> type = Class.forName(name, false, Market.class.getClassLoader());
      boolean seen = true;
      for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
        seen &= Modifier.isPublic(outer.getModifiers());
      }
      return seen ? Optional.of(type) : Optional.empty();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object copy(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    return copy;
  }

  private static void spoil(Object array) {
    for (int i = 0; i < Array.getLength(array); i++) {
      if (array instanceof double[] numbers) {
        numbers[i] = -1e9;
      } else if (array instanceof int[] numbers) {
        numbers[i] = -1;
      } else {
        Array.set(array, i, "spoilt");
      }
    }
  }
}
