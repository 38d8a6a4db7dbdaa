package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.instrument.AssetClass;
import io.notional.core.comparison.Compared;
import io.notional.core.comparison.SideBySide;
import io.notional.core.market.DatedSeries;
import io.notional.core.measure.DerivativesRisk;
import io.notional.core.measure.DerivativesRiskSettings;
import io.notional.core.replicate.Replication;
import io.notional.core.result.Result;
import io.notional.core.settings.DistributionSettings;
import io.notional.core.settings.RunSettings;
import io.notional.core.settings.TaxSettings;
import io.notional.core.simulation.Simulator;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.core.tables.Column;
import io.notional.core.tables.ComparisonTable;
import io.notional.core.tables.ReplicationTables;
import io.notional.core.tables.ResultTables;
import io.notional.core.tables.StressTables;
import io.notional.core.tables.Table;
import io.notional.core.tables.Unit;
import io.notional.core.treasury.TreasuryContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/tables.md} names the columns and units that there are. */
class TablesDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/tables.md");

  private static List<Table> tables() {
    SyntheticMarket market =
        SyntheticMarket.builder()
            .seed(5)
            .years(1)
            .dividendYield(0.02)
            .treasuries(List.of(TreasuryContract.ZN, TreasuryContract.ZB))
            .build();
    TalkingFund fund = new TalkingFund(new SmallFund(), true);
    Result result = new Simulator().run(fund, market.generate(), asked());
    DerivativesRisk risk = DerivativesRisk.of(result, DerivativesRiskSettings.DEFAULTS);
    ResultTables ofResult = ResultTables.of(result, risk);
    List<Table> tables = new ArrayList<>();
    ofResult.names().forEach(name -> tables.add(ofResult.table(name)));
    tables.add(StressTables.outcomes(List.of()));
    tables.add(StressTables.days(List.of()));
    tables.add(StressTables.exposures(List.of()));
    tables.add(StressTables.forced(List.of()));
    tables.add(StressTables.limits(List.of()));
    SmallFund funds = new SmallFund(AssetClass.FUNDS);
    Result blend = new Simulator().run(funds, result.market(), RunSettings.DEFAULTS);
    for (String level : List.of("funds", "sleeves", "contracts")) {
      tables.add(ResultTables.of(blend).table("exposures-" + level));
    }
    Compared one = new Compared("one", SmallFund::new, result);
    tables.add(ComparisonTable.of(SideBySide.of(List.of(one), result.date(result.size() - 1))));
    tables.addAll(ReplicationTables.of(Replication.of(result, List.of(), prices(result), 5)));
    return tables;
  }

  private static RunSettings asked() {
    return RunSettings.builder()
        .taxes(TaxSettings.DEFAULTS)
        .distributions(DistributionSettings.DEFAULTS)
        .build();
  }

  private static DatedSeries prices(Result result) {
    int[] days = new int[result.size()];
    double[] navs = new double[result.size()];
    for (int row = 0; row < days.length; row++) {
      days[row] = result.market().days().epochDay(result.day(row));
      navs[row] = result.nav(row);
    }
    return DatedSeries.of("fund", days, navs);
  }

  private static String line(Table table) {
    return table.columns().stream()
        .map(TablesDocumentTest::column)
        .collect(Collectors.joining(", ", "| `" + table.name() + "` | ", " |"));
  }

  private static String column(Column column) {
    String unit = column.unit() == Unit.NONE ? "" : " " + column.unit().id();
    return "`" + column.name() + "`" + unit;
  }

  @Test
  void hasALineForEachTable() throws IOException {
    assertThat(Files.readAllLines(DOCUMENT))
        .containsAll(tables().stream().map(TablesDocumentTest::line).toList());
  }
}
