package io.notional.files.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.catalog.Catalog;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulation;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.files.results.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunPlanTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);

  @TempDir private Path folder;

  @BeforeEach
  void writeMarket() throws IOException {
    StringBuilder stock = new StringBuilder("date,adj_close\n");
    StringBuilder bill = new StringBuilder("date,rate\n");
    for (int week = 0; week < 60; week++) {
      for (int day = 0; day < 5; day++) {
        LocalDate date = FIRST.plusWeeks(week).plusDays(day);
        stock.append(date).append(',').append(100 + week).append('\n');
        bill.append(date).append(",2\n");
      }
    }
    Files.writeString(folder.resolve("stock.csv"), stock);
    Files.writeString(folder.resolve("bill.csv"), bill);
    market("STOCK");
  }

  private void market(String id) throws IOException {
    Files.writeString(
        folder.resolve("market.yaml"),
        """
        calendar: {dates-of: %s}
        cash-rate: BILL
        rates:
          - {id: BILL, file: bill.csv, quote: discount-91d}
        instruments:
          - {id: %s, kind: security, file: stock.csv, asset-class: equity, costs: none}
          - {id: BILLS, kind: bill, rate: BILL, costs: none}
        """
            .formatted(id, id));
  }

  private Path spec(String run) throws IOException {
    return Files.writeString(
        folder.resolve("fund.yaml"),
        """
        strategy: portfolio
        with:
          sleeves:
            - {name: stocks, weight: 0.98, asset-class: equity, instruments: [STOCK]}
        run: {%s}
        """
            .formatted(run));
  }

  private RunPlanBuilder draft() {
    return RunPlan.builder(Catalog.load()).market(folder.resolve("market.yaml"));
  }

  private static List<String> messages(Runnable call) {
    NotionalException refused = catchThrowableOfType(NotionalException.class, call::run);
    return refused.problems().stream().map(Problem::toString).toList();
  }

  /** The acceptance: ten lines, and no class of the command. */
  @Test
  void aSpecRunsInTenLines() throws IOException {
    RunPlan plan =
        RunPlan.builder(Catalog.load())
            .spec(spec("nav: 1e6, costs: false"))
            .market(folder.resolve("market.yaml"))
            .lastDate(LocalDate.of(2021, 6, 30))
            .build();
    Result result = plan.run();
    plan.write(folder.resolve("out"), result);

    assertThat(result.date(result.size() - 1)).isEqualTo("2021-06-30");
    assertThat(result.initialNav()).isEqualTo(1e6);
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(ResultFiles.NAMES);
    }
    assertThat(Files.readString(folder.resolve("out").resolve("manifest.json")))
        .contains("\"name\": \"fund.yaml\"", "\"name\": \"stock.csv\"", "\"data_root\"");
  }

  @Test
  void everyRunIsFreshAndDayByDayIsTheSame() throws IOException {
    RunPlan plan = draft().spec(spec("nav: 1e6")).build();
    Result whole = plan.run();
    List<Integer> days = new ArrayList<>();
    Result daily = plan.run(simulation -> days.add(simulation.daysDone()));

    assertThat(days).hasSize(whole.size() + 1).startsWith(0, 1, 2).endsWith(whole.size());
    assertThat(daily.nav(daily.size() - 1)).isEqualTo(whole.nav(whole.size() - 1));
    assertThat(plan.strategy()).isNotSameAs(plan.strategy());
  }

  @Test
  void aRunIsCancelledBetweenDays() throws IOException {
    RunPlan plan = draft().spec(spec("nav: 1e6")).build();
    NotionalException cancelled =
        catchThrowableOfType(NotionalException.class, () -> plan.run(Simulation::cancel));

    assertThat(cancelled.code()).isEqualTo(ErrorCode.CANCELLED);
    assertThat(cancelled).hasMessageContaining("before 2021-01-04");
  }

  @Test
  void whatIsWrongWithSpecMarketAndNamesIsReportedTogether() throws IOException {
    RunPlanBuilder names = draft().spec(spec("nav: 1e6, reference: STOKC"));
    assertThat(messages(names::build))
        .singleElement()
        .asString()
        .contains("instrument of market.yaml", "'STOKC'", "did you mean 'STOCK'", "fund.yaml, ");

    Files.writeString(folder.resolve("market.yaml"), "cash-rat: BILL\n");
    List<String> both = messages(draft().spec(spec("nav: 0"))::build);
    assertThat(both.get(0)).contains("run.nav", "fund.yaml, line 5");
    assertThat(both).anyMatch(problem -> problem.contains("market.yaml"));
  }

  @Test
  void aSpecAndAMarketAreNeeded() throws IOException {
    assertThat(messages(RunPlan.builder(Catalog.load())::build))
        .containsExactly("a plan needs a spec", "a plan needs a market");
    RunSettings checked =
        RunPlan.builder(Catalog.load()).spec(spec("nav: 1e6")).firstDate(FIRST).check();
    assertThat(checked.firstDate()).contains(FIRST);
  }

  @Test
  void aMarketThatIsThereAndPlainValuesServeSeveralPlans() {
    SyntheticMarket recipe = SyntheticMarket.builder().years(2).stocks("IVV").bonds("AGG").build();
    RunPlanBuilder draft =
        RunPlan.builder(Catalog.load()).market(recipe.generate()).seed(recipe.seed());
    RunPlan ntsx = draft.spec(Map.of("strategy", "efficient-core", "preset", "NTSX")).build();
    RunPlan portfolio = draft.spec(Map.of("strategy", "portfolio", "preset", "60-40")).build();

    assertThat(ntsx.fund().name()).isEqualTo("NTSX");
    assertThat(portfolio.fund().name()).isEqualTo("60-40");
    assertThat(ntsx.market()).isSameAs(portfolio.market());
    assertThat(ntsx.record(folder).seed()).hasValue(recipe.seed());
    assertThat(ntsx.record(folder).uncompared()).containsOnlyKeys("java", "time", "out");
    assertThat(messages(draft.alsoLoad(List.of("IVW"))::build).toString()).contains("'IVW'");
  }

  @Test
  void anOverlayGrowsAndOthersHaveNone() {
    RunPlanBuilder draft = RunPlan.builder(Catalog.load());
    PlannedFund ntsx =
        draft.spec(Map.of("strategy", "efficient-core", "preset", "NTSX")).fund().orElseThrow();
    PlannedFund portfolio =
        draft.spec(Map.of("strategy", "portfolio", "preset", "60-40")).fund().orElseThrow();

    OverlayFund overlay = OverlayFund.of(ntsx, "a limit");
    assertThat(overlay.strategy(1.2).sleeves()).hasSameSizeAs(ntsx.sleeves());
    assertThat(overlay.most()).isGreaterThan(1.2);
    assertThat(messages(() -> OverlayFund.of(portfolio, "a limit")))
        .singleElement()
        .asString()
        .startsWith("a limit needs a strategy with a parameter 'notional'")
        .contains("portfolio declares none");
  }
}
