package io.notional.files.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.core.calendar.UsCalendars;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.DatedSeries;
import io.notional.files.RealData;
import io.notional.files.input.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every real file of a layout reads; skipped where there are none. */
class RealFilesTest {
  /** Margin files with a row that is a tenth or ten times of those around it. */
  private static final List<String> SLIPS = List.of("SI.csv", "ZW.csv");

  private final PolicyCounts counts = new PolicyCounts();

  @Test
  void everyMultiplePricesFileReads() throws IOException {
    ReadOptions usable = ReadOptions.of(DateRange.ALL.from(LocalDate.of(2011, 1, 1)));
    List<FuturesPrices> read =
        all(
            "futures/multiple_prices",
            f ->
                MultiplePricesReader.read(
                    f, f.name().startsWith("MSCIEAFA") ? usable : ReadOptions.ALL, counts));

    assertThat(read).hasSizeGreaterThan(60);
    assertThat(counts.asMap())
        .containsOnlyKeys("quote-conflict", "early-last-row", "outside-dates");
  }

  @Test
  void everySeriesReads() throws IOException {
    assertThat(all("futures/adjusted_prices", SeriesReader::backAdjusted)).isNotEmpty();
    assertThat(all("fx", SeriesReader::exchangeRate)).isNotEmpty();
    assertThat(all("etf/adjusted", f -> SecurityLayout.ADJUSTED.read(f, DateRange.ALL, counts)))
        .isNotEmpty();
  }

  @Test
  void everyFileWithDividendsReads() throws IOException {
    assertThat(all("etf/ohlc", f -> SecurityLayout.OHLC.read(f, DateRange.ALL, counts)))
        .isNotEmpty();
    assertThat(counts.asMap()).containsOnlyKeys("distribution-noise");
  }

  @Test
  void yieldsAndReturnsRead() {
    assertThat(ParYields.read(file("yields/par_1962_2021.csv")).tenors()).isEqualTo(10);
    assertThat(ParYields.read(file("yields/par_2021_2025.csv")).tenorMonths(9)).isEqualTo(360);
    assertThat(
            SecurityLayout.MARKET_RETURNS
                .read(file("index/french_daily.csv"), DateRange.ALL, counts)
                .closes()
                .size())
        .isGreaterThan(25_000);
  }

  @Test
  void marginsReadButForPlaceholders() throws IOException {
    List<String> refused = new ArrayList<>();
    try (Stream<Path> files = Files.list(RealData.root().resolve("margins"))) {
      for (Path path : files.sorted().toList()) {
        InputFile file = InputFile.read(path, path.getFileName().toString(), 1 << 20);
        if (file.bytes()[0] == '#') {
          assertThatThrownBy(() -> DatedMargins.read(file, 1, DateRange.ALL, counts))
              .hasMessageContaining("placeholder");
          refused.add(file.name());
        } else if (SLIPS.contains(file.name())) {
          assertThatThrownBy(() -> DatedMargins.read(file, 1, DateRange.ALL, counts))
              .hasMessageContaining("sanity.allow");
        } else {
          assertThat(DatedMargins.read(file, 1, DateRange.ALL, counts).initial().size())
              .isPositive();
        }
      }
    }
    assertThat(refused).containsExactly("CC.csv", "CT.csv", "DX.csv", "KC.csv", "SB.csv", "VX.csv");
  }

  /** The data's README: 16 rows on weekdays without stocks, of which only 2018-12-05 settled. */
  @ParameterizedTest
  @ValueSource(strings = {"US2", "US5", "US10", "US20"})
  void theCalendarKnowsWhichRowsAreNoSettlements(String market) {
    DatedSeries stocks =
        SeriesReader.positive(
            file("etf/adjusted/IVV.csv"), SeriesReader.ADJUSTED, DateRange.ALL, counts);
    DatedSeries futures =
        MultiplePricesReader.read(
                file("futures/multiple_prices/" + market + ".csv"),
                DateRange.ALL.from(LocalDate.of(2018, 8, 1)),
                counts)
            .inUse();
    List<Integer> odd = new ArrayList<>();
    for (int row = 0; row < futures.size(); row++) {
      int day = futures.epochDay(row);
      if (BusinessCalendar.WEEKDAYS.isBusinessDay(day) && stocks.rowOf(day) < 0) {
        odd.add(day);
      }
    }

    assertThat(odd).hasSize(16);
    assertThat(odd.stream().filter(UsCalendars.FUTURES::isBusinessDay))
        .containsExactly(Csv.day("2018-12-05"));
  }

  @Test
  void stocksTradeOnlyOnSettlementDays() {
    DatedSeries stocks =
        SeriesReader.positive(
            file("etf/adjusted/IVV.csv"), SeriesReader.ADJUSTED, DateRange.ALL, counts);
    for (int day : stocks.epochDays()) {
      assertThat(UsCalendars.FUTURES.isBusinessDay(day))
          .as("%s", LocalDate.ofEpochDay(day))
          .isTrue();
    }
  }

  private static InputFile file(String name) {
    return InputFile.read(RealData.root().resolve(name), name, 1 << 28);
  }

  private static <T> List<T> all(String folder, Function<InputFile, T> reader) throws IOException {
    List<T> read = new ArrayList<>();
    try (Stream<Path> files = Files.list(RealData.root().resolve(folder))) {
      for (Path path : files.sorted().toList()) {
        read.add(reader.apply(InputFile.read(path, path.getFileName().toString(), 1 << 28)));
      }
    }
    return read;
  }
}
