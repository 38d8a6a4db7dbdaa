package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.RateQuote;
import io.notional.core.market.RollWeight;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulator;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.core.tables.ResultTables;
import io.notional.core.treasury.TreasuryContract;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RollColumnsTest {
  private static final String HEADER =
      "date,product,from,to,quantity,from_date,from_price,to_date,to_price,cost,policy";

  /** The synthetic market once more, with rolls that keep another measure. */
  private static Market market(RollWeight weight) {
    Market made =
        SyntheticMarket.builder()
            .seed(5)
            .years(2)
            .treasuries(List.of(TreasuryContract.ZN, TreasuryContract.ZB))
            .build()
            .generate();
    int[] dates = IntStream.range(0, made.days().size()).map(made.days()::epochDay).toArray();
    double[] rates = IntStream.range(0, dates.length).mapToDouble(made::cashRate).toArray();
    MarketBuilder builder =
        Market.builder()
            .valuationDates(dates)
            .settlementCalendar(made.days().settlement())
            .rate(made.cashRate(), known(dates, rates), RateQuote.MONEY_MARKET)
            .cashRate(made.cashRate());
    made.inputs().securities().values().forEach(builder::security);
    made.inputs().bills().values().forEach(builder::bill);
    for (FutureInput input : made.inputs().futures().values()) {
      builder.future(FutureInput.builder().from(input).rollWeight(weight).build());
    }
    return builder.build();
  }

  private static DatedSeries known(int[] dates, double[] rates) {
    int[] rows = IntStream.range(0, rates.length).filter(t -> rates[t] > -1).toArray();
    return DatedSeries.of(
        "rate",
        IntStream.of(rows).map(t -> dates[t]).toArray(),
        IntStream.of(rows).mapToDouble(t -> rates[t]).toArray());
  }

  private static Table rolls(RollWeight weight) {
    Result result = new Simulator().run(new SmallFund(), market(weight), RunSettings.DEFAULTS);
    assertThat(result.rolls()).isNotEmpty();
    return new Table(TableCsv.of(ResultTables.of(result).table("rolls")));
  }

  @Test
  void rollsThatKeepTheNumberOfContractsHaveOneQuantity() {
    assertThat(rolls(RollWeight.ONE_TO_ONE).header()).isEqualTo(HEADER);
  }

  @Test
  void rollsThatKeepNotionalHaveWhatEnteredAsTheirLastColumn() {
    assertThat(rolls(RollWeight.NOTIONAL).header()).isEqualTo(HEADER + ",to_quantity");
  }
}
