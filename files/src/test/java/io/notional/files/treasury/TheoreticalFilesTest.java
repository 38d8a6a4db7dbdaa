package io.notional.files.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.curve.CurveHistory;
import io.notional.core.curve.ParYieldTable;
import io.notional.core.market.DatedDurations;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.RateQuote;
import io.notional.core.theoretical.Financing;
import io.notional.core.theoretical.TheoreticalFutures;
import io.notional.core.theoretical.TheoreticalSeries;
import io.notional.core.theoretical.TheoreticalTerms;
import io.notional.core.treasury.TreasuryContract;
import io.notional.files.csv.DateRange;
import io.notional.files.csv.DurationsReader;
import io.notional.files.csv.FuturesPrices;
import io.notional.files.csv.MultiplePricesReader;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.input.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheoreticalFilesTest {
  private static final List<TreasuryContract> PRODUCTS =
      List.of(TreasuryContract.ZT, TreasuryContract.ZB);
  private static final List<TheoreticalSeries> SERIES = series();
  @TempDir private Path folder;

  @Test
  void theReaderOfTheLayoutFindsEveryPrice() throws IOException {
    TheoreticalFiles.write(folder, SERIES, () -> false);

    for (TheoreticalSeries series : SERIES) {
      String name = TheoreticalFiles.name(series.contract());
      PolicyCounts counts = new PolicyCounts();
      FuturesPrices prices =
          MultiplePricesReader.read(
              InputFile.read(folder.resolve(name), name, 1 << 20), DateRange.ALL, counts);

      assertThat(prices.inUse().size()).isEqualTo(series.rows().size()).isGreaterThan(100);
      assertThat(counts.asMap()).isEmpty();
      for (TheoreticalSeries.Row row : series.rows()) {
        assertThat(close(prices, row.inUse(), row.epochDay())).isEqualTo(row.inUse().price());
        assertThat(close(prices, row.next(), row.epochDay())).isEqualTo(row.next().price());
        int place = (int) prices.inUse().value(prices.inUse().rowOf(row.epochDay()));
        assertThat(prices.contracts().get(place).delivery()).isEqualTo(row.inUse().delivery());
      }
    }
  }

  @Test
  void theReaderOfDurationsFindsEveryDuration() throws IOException {
    TheoreticalFiles.write(folder, SERIES, () -> false);

    for (TheoreticalSeries series : SERIES) {
      String name = TheoreticalFiles.durationName(series.contract());
      DatedDurations durations =
          DurationsReader.read(InputFile.read(folder.resolve(name), name, 1 << 20));

      for (TheoreticalSeries.Row row : series.rows()) {
        for (TheoreticalSeries.Quote quote : List.of(row.inUse(), row.next())) {
          assertThat(durations.years(quote.delivery(), row.epochDay()))
              .isEqualTo(quote.duration())
              .isBetween(1.0, 15.0);
          assertThat(durations.policy(quote.delivery(), row.epochDay()))
              .isEqualTo(DatedDurations.DATED);
        }
      }
    }
  }

  @Test
  void carryIsTheNextContractAndNothingIsEmpty() {
    String text = new String(TheoreticalFiles.csv(SERIES.get(0)), StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();

    assertThat(lines.get(0))
        .isEqualTo("DATETIME,PRICE,CARRY,FORWARD,CARRY_CONTRACT,PRICE_CONTRACT,FORWARD_CONTRACT");
    assertThat(lines.subList(1, lines.size()))
        .allSatisfy(
            line -> {
              String[] values = line.split(",", -1);
              assertThat(values).hasSize(7).doesNotContain("");
              assertThat(values[2]).isEqualTo(values[3]);
              assertThat(values[4]).isEqualTo(values[6]);
            });
    assertThat(lines.get(1)).matches("1990-01-02 23:00:00,.*,19900600,19900300,19900600");
  }

  @Test
  void writesNothingWhenItIsCancelled() throws IOException {
    assertThatThrownBy(() -> TheoreticalFiles.write(folder, SERIES, () -> true))
        .isInstanceOfSatisfying(
            NotionalException.class,
            e -> assertThat(e.problems().get(0).code()).isEqualTo(ErrorCode.CANCELLED));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void saysBeforehandWhenItCannotWrite() throws IOException {
    Files.createDirectory(folder.resolve("ZB.csv"));

    assertThatThrownBy(() -> TheoreticalFiles.check(folder, PRODUCTS))
        .hasMessageContaining("ZB.csv in it is a directory");
  }

  private static double close(FuturesPrices prices, TheoreticalSeries.Quote quote, int day) {
    DatedSeries closes =
        prices.contracts().stream()
            .filter(contract -> contract.delivery().equals(quote.delivery()))
            .findFirst()
            .orElseThrow()
            .closes();
    return closes.value(closes.rowOf(day));
  }

  private static List<TheoreticalSeries> series() {
    int first = Math.toIntExact(LocalDate.of(1980, 1, 2).toEpochDay());
    int[] days = IntStream.range(first, first + 4000).toArray();
    double[][] yields = new double[days.length][];
    double[] rates = new double[days.length];
    for (int i = 0; i < days.length; i++) {
      double level = 0.07 + 0.01 * StrictMath.sin(i / 100.0);
      yields[i] = new double[] {level, level + 0.005};
      rates[i] = 0.06;
    }
    CurveHistory curves = CurveHistory.of(ParYieldTable.of(new int[] {12, 360}, days, yields));
    Financing financing =
        new Financing(DatedSeries.of("rate", days, rates), RateQuote.MONEY_MARKET);
    return TheoreticalFutures.of(curves, financing, TheoreticalTerms.DEFAULT)
        .price(PRODUCTS, LocalDate.of(1990, 1, 1), LocalDate.of(1990, 10, 31));
  }
}
