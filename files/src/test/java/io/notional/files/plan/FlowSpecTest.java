package io.notional.files.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import io.notional.core.catalog.Catalog;
import io.notional.core.result.Result;
import io.notional.core.settings.CashFlows;
import io.notional.core.settings.FlowSize;
import io.notional.core.settings.Invest;
import io.notional.core.settings.RunSettings;
import io.notional.core.settings.Withdraw;
import io.notional.core.synthetic.SyntheticMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowSpecTest {
  private static final String FUND =
      "strategy: blend\nwith: {funds: [STOCKS, BONDS], weights: [0.6, 0.38]}\n";

  @TempDir Path folder;

  private PlannedFund fund(String run) {
    return PlannedFund.read(write("fund.yaml", FUND + run), Catalog.load());
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private CashFlows flows(String run) {
    RunSettings settings = fund(run).config().build();
    return settings.flows();
  }

  @Test
  void aSpecHasNoFlowsUnlessItSaysSo() {
    PlannedFund plain = fund("run: {nav: 1e6}\n");
    assertThat(plain.config().build().flows()).isEqualTo(CashFlows.NONE);
    assertThat(plain.asRun().toString()).doesNotContain("flows", "invest", "withdraw");
  }

  @Test
  void readsWhatGoesInKind() {
    write("flows.csv", "date,amount\n2021-03-01,500\n2021-04-01,-20\n");
    CashFlows flows =
        flows(
            """
            run:
              flows:
                - {file: flows.csv, in-kind: true}
                - {fraction: -0.01, every: quarter, in-kind: true}
                - {fraction: 0.01, every: quarter}
            """);
    assertThat(flows.dated()).hasSize(2).allMatch(flow -> flow.inKind());
    assertThat(flows.schedules()).extracting(flow -> flow.inKind()).containsExactly(true, false);
  }

  @Test
  void aFileMayTellItsRowsApart() {
    write("mixed.csv", "date,amount,in_kind\n2021-03-01,500,true\n2021-04-01,-20,\n");
    assertThat(flows("run: {flows: [{file: mixed.csv}]}\n").dated())
        .extracting(flow -> flow.inKind())
        .containsExactly(true, false);
    write("odd.csv", "date,amount,in_kind\n2021-03-01,500,perhaps\n");
    assertThatThrownBy(() -> flows("run: {flows: [{file: odd.csv}]}\n"))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("in_kind must be true or false but was 'perhaps'")
        .hasMessageContaining("line 2");
  }

  @Test
  void readsSchedulesAndPolicies() {
    CashFlows flows =
        flows(
            """
            run:
              flows:
                - {amount: -100, every: month, index: CPI}
                - {fraction: 0.01, every: Year, from: 2020-01-31}
              invest: underweight-first
              withdraw: overweight-first
            """);
    assertThat(flows.schedules()).hasSize(2);
    assertThat(flows.schedules().get(0).index()).contains("CPI");
    assertThat(flows.schedules().get(1).size()).isEqualTo(FlowSize.ofNav(0.01));
    assertThat(flows.invest()).isEqualTo(Invest.UNDERWEIGHT_FIRST);
    assertThat(flows.withdraw()).isEqualTo(Withdraw.OVERWEIGHT_FIRST);
  }

  @Test
  void readsAFileBesideTheSpecAndHashesIt() {
    write("flows.csv", "date,amount\n2020-01-31,100\n2020-03-31,-50.25\n");
    PlannedFund fund = fund("run: {flows: [{file: flows.csv}]}\n");
    CashFlows flows = fund.config().build().flows();
    assertThat(flows.dated()).extracting(f -> f.size().value()).containsExactly(100.0, -50.25);
    assertThat(fund.files()).extracting(hash -> hash.name()).containsExactly("flows.csv");
  }

  @Test
  void readsFractions() {
    write("flows.csv", "Date,Fraction\n2020-01-31,0.1\n");
    CashFlows flows = flows("run: {flows: [{file: flows.csv}]}\n");
    assertThat(flows.dated().get(0).size()).isEqualTo(FlowSize.ofNav(0.1));
  }

  /** One investor pays in what another takes out, whatever the order of the file's dates. */
  @Test
  void severalFlowsOfADateStayInTheirOrder() {
    write("day.csv", "date,amount\n2020-01-31,100\n2020-01-31,-40\n2020-02-28,7\n");
    assertThat(flows("run: {flows: [{file: day.csv}]}\n").dated())
        .extracting(f -> f.date() + " " + f.size().value())
        .containsExactly("2020-01-31 100.0", "2020-01-31 -40.0", "2020-02-28 7.0");
    write("newest.csv", "Date;Amount\n2020-02-28;7\n2020-01-31;-40\n2020-01-31;100\n");
    assertThat(flows("run: {flows: [{file: newest.csv}]}\n").dated())
        .extracting(f -> f.size().value())
        .containsExactly(100.0, -40.0, 7.0);
    write("times.csv", "Date,Amount\n2020-01-31 09:00:00,1\n2020-01-31 17:00:00,2\n");
    assertThat(flows("run: {flows: [{file: times.csv}]}\n").dated()).hasSize(2);
  }

  @Test
  void aFlowThatIsRepeatedInEveryColumnIsRefused() {
    write("twice.csv", "date,amount\n2020-01-31,100\n2020-01-31,-4\n2020-01-31,100.0\n");
    refuses(
        "run: {flows: [{file: twice.csv}]}",
        "the flow of 100.0 on 2020-01-31 is given twice, first in line 2",
        "one row of their sum",
        "twice.csv, line 4");
    write("who.csv", "date,investor,amount\n2020-01-31,A,100\n2020-01-31,B,100\n");
    assertThat(flows("run: {flows: [{file: who.csv}]}\n").dated()).hasSize(2);
    write("kinds.csv", "date,amount,in_kind\n2020-01-31,100,true\n2020-01-31,100,false\n");
    assertThat(flows("run: {flows: [{file: kinds.csv}]}\n").dated()).hasSize(2);
    write("later.csv", "date,amount\n2020-01-31,100\n2020-02-03,100\n");
    assertThat(flows("run: {flows: [{file: later.csv}]}\n").dated()).hasSize(2);
  }

  @Test
  void oneFileWithAllFlowsOfADateRunsAsTwoFilesDo() {
    write("in.csv", "date,amount\n2001-01-31,1e6\n2001-03-01,5e5\n");
    write("out.csv", "date,amount\n2001-01-31,-4e5\n");
    write("all.csv", "date,amount\n2001-01-31,1e6\n2001-01-31,-4e5\n2001-03-01,5e5\n");
    Result apart = run("run: {flows: [{file: in.csv}, {file: out.csv}]}\n");
    Result together = run("run: {flows: [{file: all.csv}]}\n");
    assertThat(together.flows()).isEqualTo(apart.flows()).hasSize(2);
    assertThat(together.flows().get(0).amount()).isEqualTo(6e5);
    assertThat(together.reportedNav(together.size() - 1))
        .isEqualTo(apart.reportedNav(apart.size() - 1));
    assertThat(together.policyCounts()).containsEntry("flow:same-close", 1L);
    assertThat(apart.policyCounts()).isEqualTo(together.policyCounts());
  }

  private Result run(String run) {
    return RunPlan.builder(Catalog.load())
        .spec(write("run.yaml", FUND + run))
        .market(SyntheticMarket.builder().years(2).build().generate())
        .build()
        .run();
  }

  @Test
  void readsUnits() {
    write("units.csv", "date,units\n2020-01-31,250.5\n");
    write("shares.csv", "Date,Shares,In kind\n2020-01-31,-50000,true\n");
    assertThat(flows("run: {flows: [{file: units.csv}, {file: shares.csv}]}\n").dated())
        .extracting(f -> f.size())
        .containsExactly(FlowSize.units(250.5), FlowSize.units(-50000));
    write("money.csv", "date,units,amount\n2020-01-31,1,100\n");
    refuses("run: {flows: [{file: money.csv}]}", "has both units and amount", "money.csv, line 1");
    write("many.csv", "date,units\n2020-01-31,1e16\n");
    refuses("run: {flows: [{file: many.csv}]}", "the units of a flow", "many.csv, line 2");
  }

  @Test
  void tellsWhatIsWrongAndWhere() {
    refuses(
        "run: {flows: [{amount: 1, fraction: 0.1, every: month}]}", "either amount or fraction");
    refuses("run: {flows: [{every: month}]}", "has neither", "fund.yaml, line 3");
    refuses("run: {flows: [{amount: 1}]}", "must say every");
    refuses("run: {flows: [{fraction: -1, every: month}]}", "greater than -1", "line 3");
    refuses("run: {flows: [{fraction: -1.5, every: month}]}", "-1.5");
    refuses("run: {flows: [{amount: .nan, every: month}]}", "amount");
    refuses("run: {flows: [{amount: 0, every: month}]}", "must not be zero");
    refuses("run: {flows: [{amont: 1, every: month}]}", "amount");
    refuses("run: {flows: [{fraction: 0.1, every: month, index: CPI}]}", "moves with nav");
    refuses("run: {invest: cash}", "run.flows has none");
    refuses(
        "run: {flows: [{amount: 1, every: month, from: 2021-01-01, to: 2020-01-01}]}",
        "must not be after");
    refuses("run: {flows: [{file: none.csv}]}", "none.csv", "fund.yaml, line 3");
    refuses("run: {flows: [{file: none.csv, amount: 3}]}", "has both");
    write("bad.csv", "date,amount\n2020-01-31,x\n");
    refuses("run: {flows: [{file: bad.csv}]}", "bad.csv, line 2");
    write("zero.csv", "date,amount\n2020-01-31,0\n");
    refuses("run: {flows: [{file: zero.csv}]}", "must not be zero", "zero.csv, line 2");
    write("both.csv", "date,amount,fraction\n2020-01-31,0,1\n");
    refuses("run: {flows: [{file: both.csv}]}", "has both");
    write("order.csv", "date,amount\n2020-01-31,1\n2020-01-30,1\n");
    refuses("run: {flows: [{file: order.csv}]}", "order.csv, line 3");
  }

  private void refuses(String run, String... parts) {
    assertThatThrownBy(() -> fund(run))
        .as(run)
        .isInstanceOf(NotionalException.class)
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .contains(parts[0])
                    .satisfies(
                        message ->
                            Stream.of(parts).forEach(part -> assertThat(message).contains(part))));
  }

  @Test
  void writesFlowsBesideTheOtherFiles() throws IOException {
    Path spec = write("fund.yaml", FUND + "run: {flows: [{amount: -1e5, every: month}]}\n");
    RunPlan plan =
        RunPlan.builder(Catalog.load())
            .spec(spec)
            .market(SyntheticMarket.builder().years(2).build().generate())
            .build();
    Result result = plan.run();
    Path out = folder.resolve("out");
    plan.write(out, result);
    List<String> nav = Files.readAllLines(out.resolve("nav.csv"));
    assertThat(nav.get(0)).isEqualTo("date,nav,return,units,nav_per_unit");
    assertThat(nav.get(1)).endsWith(",100000000,,1000000,100");
    assertThat(Files.readAllLines(out.resolve("flows.csv")))
        .hasSize(result.flows().size() + 1)
        .first()
        .isEqualTo("date,settlement_date,amount,nav_per_unit,units");
    assertThat(Files.readString(out.resolve("summary.json")))
        .contains("\"investors\"", "\"money_weighted_return\"");
    assertThat(Files.readString(out.resolve("attribution.csv"))).contains(",flow,-100000");
  }

  /** A level of January is known on March 1, sixty days on: no flow knows it before. */
  @Test
  void growsWithAnIndexOfTheMarketFileOnceItIsPublished() {
    StringBuilder prices = new StringBuilder("date,adj_close\n");
    LocalDate date = LocalDate.of(2019, 12, 2);
    for (; date.isBefore(LocalDate.of(2020, 6, 1)); date = date.plusDays(1)) {
      if (date.getDayOfWeek().getValue() < 6) {
        prices.append(date).append(",100\n");
      }
    }
    write("s.csv", prices.toString());
    write(
        "cpi.csv",
        """
        Date,Wages,Consumer Prices
        2019-10-01,5,200
        2019-12-01,5,202
        2020-01-01,5,206
        2020-05-01,0,0.0
        """);
    Path market =
        write(
            "market.yaml",
            """
            calendar: {dates-of: STOCKS}
            indices:
              - {id: CPI, file: cpi.csv, column: Consumer Prices, published-after-days: 60}
            instruments:
              - {id: STOCKS, kind: fund, file: s.csv, exposures: {equity: 1}, costs: none}
            """);
    RunPlan plan = indexed("CPI", market).build();
    assertThat(plan.run().flows())
        .extracting(flow -> Math.round(-100 * flow.amount()))
        .containsExactly(100_00L, 101_00L, 103_00L, 103_00L, 103_00L);
    assertThat(plan.record(folder).readerPolicies()).containsEntry("missing-level:CPI", 1L);
    assertThatThrownBy(() -> indexed("CPJ", market).build())
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("unknown index of market.yaml 'CPJ'; did you mean 'CPI'?")
        .hasMessageContaining("fund.yaml, line 3");
  }

  private RunPlanBuilder indexed(String index, Path market) {
    String run = "run: {flows: [{amount: -100, every: month, index: " + index + "}]}\n";
    String fund = "strategy: blend\nwith: {funds: [STOCKS], weights: [0.98]}\n";
    return RunPlan.builder(Catalog.load()).spec(write("fund.yaml", fund + run)).market(market);
  }
}
