package io.notional.files.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.market.DatedSeries;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as vendors and spreadsheets write them; all numbers are made up. */
class VendorFilesTest {
  private final PolicyCounts counts = new PolicyCounts();

  @Test
  void yahoo() {
    SecurityPrices prices =
        SecurityLayout.OHLC.read(
            Csv.file(
                "y.csv",
                "Date,Open,High,Low,Close,Adj Close,Volume",
                "2020-01-02,0,0,0,100.00,98.000000,1",
                "2020-01-03,null,null,null,null,null,null",
                "2020-01-06,1,1,1,99.00,99.000000,1"),
            ReadOptions.ALL,
            counts);

    assertThat(prices.closes().size()).isEqualTo(2);
    assertThat(prices.distributions().orElseThrow().value(0)).isCloseTo(2, within(1e-12));
    assertThat(counts.asMap()).containsExactly(Map.entry("missing-price", 1L));
  }

  /**
   * One way a file; with slashes only where days after the twelfth tell which number is the day.
   */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "2020-01-02,2020-01-13",
    "02.01.2020,13.01.2020",
    "2.1.2020,13.1.2020",
    "01/02/2020,01/13/2020",
    "1/2/2020,1/13/2020",
    "02/01/2020,13/01/2020",
    "20200102,20200113"
  })
  void datesAsSpreadsheetsWriteThem(String first, String second) {
    for (String header : new String[] {"Date,Close", "date,level"}) {
      DatedSeries series = level(header, first + ",100", second + ",101");
      assertThat(series.epochDay(0)).isEqualTo(18_263);
      assertThat(series.epochDay(1)).isEqualTo(18_274);
    }
    DatedSeries newest = level("Date,Close", second + ",101", first + ",100");
    assertThat(newest.value(1)).isEqualTo(101);
  }

  @Test
  void slashesThatMayBeReadBothWaysAreRefused() {
    assertThatThrownBy(() -> level("Date,Close", "01/02/2020,100", "02/02/2020,101"))
        .hasMessage(
            "Date must tell day and month apart, as 2020-03-16 and 16.03.2020 do, but was"
                + " '01/02/2020' in a file whose dates may all be read both ways (x.csv, line 2,"
                + " column Date)");
    assertThatThrownBy(() -> level("Date,Close", "01/13/2020,100", "14/01/2020,101"))
        .hasMessageContaining("in a file that has dates of both ways (x.csv, line 2, column Date)");
    assertThatThrownBy(() -> level("Date,Close", "13.01.2020,100", "2020-01-14,101"))
        .hasMessageContaining("must be a date such as 16.03.2020 but was '2020-01-14'");
  }

  @Test
  void stooqHasClosesOnly() {
    String[] lines = {"Date,Open,High,Low,Close,Volume", "2020-01-02,1,1,1,100.5,1"};

    assertThat(level(lines).value(0)).isEqualTo(100.5);
    assertThatThrownBy(
            () -> SecurityLayout.OHLC.read(Csv.file("s.csv", lines), ReadOptions.ALL, counts))
        .hasMessageContaining("(layout ohlc) but are 'Date,Open,High,Low,Close,Volume', which is")
        .hasMessageContaining("closes without adjusted ones");
    assertThatThrownBy(() -> level("Date,Close,Adj Close", "2020-01-02,1,1"))
        .hasMessageContaining("a level must not have adjusted closes beside it");
  }

  @Test
  void fred() {
    DatedSeries rate =
        SeriesReader.rate(
            Csv.file("f.csv", "observation_date,DTB3", "2020-01-02,1.5", "2020-01-03,."), counts);

    assertThat(rate.size()).isEqualTo(1);
    assertThat(rate.value(0)).isEqualTo(0.015);
    assertThat(counts.asMap()).containsExactly(Map.entry("missing-rate", 1L));
    DatedSeries euro =
        SeriesReader.exchangeRate(
            Csv.file("e.csv", "observation_date,DEXUSEU", "2020-01-02,", "2020-01-03,1.1"));
    assertThat(euro.value(0)).isEqualTo(1.1);
  }

  @Test
  void theTreasurysParYields() {
    ParYields yields =
        ParYields.read(
            Csv.file(
                "t.csv",
                "Date,\"1 Mo\",\"1.5 Month\",\"2 Mo\",\"3 Mo\",\"1 Yr\",\"10 Yr\"",
                "02/20/2025,4.36,4.37,4.38,4.33,4.20,4.50",
                "02/19/2025,4.36,4.36,4.38,4.34,,4.53",
                "02/18/2025,4.36,,4.38,4.35,N/A,4.55"),
            counts);

    assertThat(yields.rows()).isEqualTo(3);
    assertThat(yields.epochDay(0)).isEqualTo(Csv.day("2025-02-18"));
    assertThat(yields.tenors()).isEqualTo(5);
    assertThat(yields.tenorMonths(4)).isEqualTo(120);
    assertThat(yields.parYield(0, 4)).isEqualTo(0.0455);
    assertThat(yields.parYield(0, 3)).isNaN();
    assertThat(counts.asMap()).containsExactly(Map.entry("tenor-of-half-months", 2L));
  }

  @Test
  void newestFirstMustStaySo() {
    assertThatThrownBy(
            () ->
                ParYields.read(
                    Csv.file(
                        "t.csv", "Date,\"1 Mo\"", "02/20/2025,4", "02/18/2025,4", "02/19/2025,4")))
        .hasMessageContaining("Date must descend but 2025-02-19 comes after 2025-02-18")
        .hasMessageContaining("t.csv, line 4, column Date");
  }

  @Test
  void aTenorOfFred() {
    ParYields yields = ParYields.read(Csv.file("d.csv", "DATE,DGS3MO", "2025-02-18,4.3"));

    assertThat(yields.tenorMonths(0)).isEqualTo(3);
    assertThat(yields.parYield(0, 0)).isEqualTo(4.3 / 100);
  }

  @Test
  void theFrenchLibrary() {
    DatedSeries market =
        SecurityLayout.MARKET_RETURNS
            .read(
                Csv.file(
                    "F-F.csv",
                    "This file was created by somebody using a database, with commas.",
                    "",
                    ",Mkt-RF,SMB,HML,RF",
                    "20200102,    1.00,   -0.25,   -0.27,    0.50",
                    "20200103,  -10.50,   -0.33,   -0.06,    0.50",
                    "",
                    "Copyright"),
                ReadOptions.ALL,
                counts)
            .closes();

    assertThat(market.epochDay(1)).isEqualTo(Csv.day("2020-01-03"));
    assertThat(market.value(1)).isCloseTo(100 * 1.015 * 0.9, within(1e-12));
  }

  @Test
  void datesWithAZoneAndClosesOfOneTimeOfDay() {
    String[] lines = {
      "date,level",
      "2020-01-02 10:30:00-05:00,90",
      "2020-01-02 16:00:00-05:00,100",
      "2020-01-03 10:30:00-05:00,91",
      "2020-01-03 16:00:00-05:00,101",
      "2020-01-06 10:30:00-05:00,92"
    };

    assertThat(level(lines).size()).as("the last row of a day").isEqualTo(3);
    assertThat(level(lines).value(1)).isEqualTo(101);
    DatedSeries early =
        SecurityLayout.LEVEL
            .read(
                Csv.file("x.csv", lines),
                ReadOptions.ALL.withCloseTime((10 * 60 + 30) * 60),
                counts)
            .closes();
    assertThat(early.value(0)).isEqualTo(90);
    assertThat(counts.asMap()).containsEntry("intraday-row", 2L + 2 + 2);
  }

  @Test
  void aLoneIntradayRowAtTheEndIsNoClose() {
    StringBuilder text = new StringBuilder("date,level\n");
    for (int day = 1; day <= 10; day++) {
      text.append("2020-01-%02d 23:00:00,1\n".formatted(day));
    }
    String early = text + "2020-01-11 09:00:00,2";

    assertThat(level(early).size()).isEqualTo(10);
    assertThat(counts.asMap()).containsExactly(Map.entry("early-last-row", 1L));
    assertThat(level(text + "2020-01-11 21:30:00,2").size()).as("an hour and a half").isEqualTo(11);
    ReadOptions keep = ReadOptions.ALL.withKeepLastDay(true);
    assertThat(SecurityLayout.LEVEL.read(Csv.file("x.csv", early), keep, counts).closes().size())
        .isEqualTo(11);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "PLAIN|date,level;2020-01-02,1234.5;2020-01-03,1230.5",
        "PLAIN|\"date\",\"level\";\"2020-01-02\",\"1234.5\";\"2020-01-03\",\"1230.5\"",
        "PLAIN|sep=,;date,level;2020-01-02,1234.5;2020-01-03,1230.5",
        "PLAIN|date,level,;2020-01-02,1234.5,;2020-01-03,1230.5,;,,",
        "PLAIN|level,date;1234.5,2020-01-02;1230.5,2020-01-03",
        "PLAIN|date&level;2020-01-02&1234.5;2020-01-03&1230.5",
        "DECIMAL_COMMA|date&level;2020-01-02&1234,5;2020-01-03&1230,5",
        "DECIMAL_COMMA|sep=&;date&level;2020-01-02&1.234,5;2020-01-03&1230,5",
        "THOUSANDS_COMMA|date,level;2020-01-02,\"1,234.5\";2020-01-03,1230.5"
      })
  void spreadsheets(NumberStyle numbers, String text) {
    for (String lineEnd : new String[] {"\n", "\r\n", "\r"}) {
      String file = text.replace(";", lineEnd).replace('&', ';');
      DatedSeries series =
          SecurityLayout.LEVEL
              .read(Csv.file("x.csv", file), ReadOptions.ALL.withNumbers(numbers), counts)
              .closes();

      assertThat(series.size()).isEqualTo(2);
      assertThat(series.value(0)).isEqualTo(1234.5);
      assertThat(series.value(1)).isEqualTo(1230.5);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLAIN|1234,5|level must be a finite number but was '1234,5'; what its comma means",
        "THOUSANDS_COMMA|12,34.5|level must be a finite number but was '12,34.5'",
        "THOUSANDS_COMMA|1,2345|level must be a finite number but was '1,2345'",
        "DECIMAL_COMMA|1.23,5|level must be a finite number but was '1.23,5'",
        "THOUSANDS_COMMA|1234,567|level must be a finite number but was '1234,567'",
        "DECIMAL_COMMA|1234.5|level must be a finite number but was '1234.5'"
      })
  void whatIsAmbiguousIsRefused(NumberStyle numbers, String number, String message) {
    assertThatThrownBy(
            () ->
                SecurityLayout.LEVEL.read(
                    Csv.file("x.csv", "date;level", "2020-01-02;" + number),
                    ReadOptions.ALL.withNumbers(numbers),
                    counts))
        .hasMessageContaining(message)
        .hasMessageContaining("x.csv, line 2, column level");
  }

  @Test
  void marginsWithCommentsAndRepetitions() {
    DatedMargins margins =
        DatedMargins.read(
            Csv.file(
                "m.csv",
                "date,initial,maintenance",
                "20200102,1100,1000",
                "# a notice",
                "20200316,2200,2000",
                "20200316,2200,2000"),
            1,
            DateRange.ALL,
            counts);

    assertThat(margins.initial().size()).isEqualTo(2);
    assertThat(counts.asMap())
        .containsExactly(Map.entry("comment", 1L), Map.entry("repeated-row", 1L));
    assertThatThrownBy(
            () ->
                DatedMargins.read(
                    Csv.file("m.csv", "date,initial,maintenance", "20200102,2,1", "20200102,3,1"),
                    1,
                    DateRange.ALL,
                    counts))
        .hasMessageContaining("2020-01-02 is given twice");
  }

  @Test
  void aSplitIsNoDistribution() {
    String[] lines = {
      "date,open,high,low,close,adj_close,volume",
      "2020-01-02,1,1,1,400.00,100.00,1",
      "2020-01-03,1,1,1,102.00,102.00,1"
    };

    assertThatThrownBy(() -> ohlc(ReadOptions.ALL, lines))
        .hasMessageContaining("must not imply a distribution above 0.2 of the close before")
        .hasMessageContaining("a split")
        .hasMessageContaining("splits: [{on: 2020-01-03, units: 4}]");
    TreeMap<Integer, Double> splits = new TreeMap<>(Map.of(Csv.day("2020-01-03"), 4.0));
    SecurityPrices prices = ohlc(ReadOptions.ALL.withSplits(splits, 0.2), lines);
    assertThat(prices.closes().value(1)).as("four units").isEqualTo(408);
    assertThat(prices.distributions().orElseThrow().size()).isZero();
    assertThat(counts.asMap()).containsEntry("split", 1L);
  }

  /** What the ratio of a common split would make, to the digits as written, is a split. */
  @ParameterizedTest(name = "{0} for one")
  @CsvSource({"1.25, 80.00, 0.2", "1.2, 83.3333, 0.166667", "1.1, 90.9091, 0.0909091"})
  void aSplitAtOrBelowTheLimitIsNoDistribution(String units, String close, String share) {
    String[] lines = {
      "date,close,adj_close", "2020-01-02,100.00,80.000000", "2020-01-03," + close + ",80.000000"
    };

    assertThatThrownBy(() -> ohlc(ReadOptions.ALL, lines))
        .hasMessageContaining("just what a split would make, ")
        .hasMessageContaining(" or " + share.substring(0, 3))
        .hasMessageContaining("splits: [{on: 2020-01-03, units: " + units.substring(0, 3))
        .hasMessageContaining("sanity.allow lets it through by check: split");
  }

  @Test
  void aSpecialDividendThatASplitWouldMakeIsLetThroughByName() {
    String[] lines = {
      "date,close,adj_close", "2020-01-02,100.00,80.000000", "2020-01-03,80.00,80.000000"
    };
    Sanity allowed =
        new Sanity(
            SanityLimits.PRICES, List.of(new Sanity.Allowed(SanityCheck.SPLIT, DateRange.ALL)));

    SecurityPrices prices = ohlc(ReadOptions.ALL.withSanity(allowed), lines);

    assertThat(prices.distributions().orElseThrow().value(0)).isCloseTo(20, within(1e-9));
    assertThat(counts.asMap()).containsExactly(Map.entry("allowed-split", 1L));
  }

  /** A column of dividends says that it is cash, one of splits that none happened. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"Dividends, 0.0, 20.0", "Stock Splits, 0.0, 0.0"})
  void whatTheFileItselfSaysIsNotSuspected(String column, String before, String after) {
    SecurityPrices prices =
        ohlc(
            ReadOptions.ALL,
            "Date,Close,Adj Close," + column,
            "2020-01-02,100.00,80.000000," + before,
            "2020-01-03,80.00,80.000000," + after);

    assertThat(prices.distributions().orElseThrow().value(0)).isCloseTo(20, within(1e-9));
  }

  @Test
  void aSpecialDividendNearASplitIsOne() {
    SecurityPrices prices =
        ohlc(
            ReadOptions.ALL,
            "date,close,adj_close",
            "2020-01-02,100.00,81.000000",
            "2020-01-03,81.00,81.000000");

    assertThat(prices.distributions().orElseThrow().value(0)).isCloseTo(19, within(1e-9));
    assertThat(counts.asMap()).isEmpty();
  }

  /** A mistyped year ascends as it must, and would end the series where nobody is. */
  @Test
  void aLastRowACenturyAheadIsRefused() {
    assertThatThrownBy(
            () ->
                ohlc(
                    ReadOptions.ALL,
                    "date,close,adj_close",
                    "2021-01-04,100,100",
                    "2121-01-05,101,101"))
        .hasMessageContaining("comes 36525 days after 2021-01-04")
        .hasMessageContaining("on 2121-01-05; sanity.allow lets it through by check: gap")
        .hasMessageContaining("line 3, column date");
    assertThatThrownBy(
            () ->
                SeriesReader.rate(
                    Csv.file("r.csv", "date,rate", "2021-01-04,1.5", "2121-01-05,1.5"), counts))
        .hasMessageContaining("comes 36525 days after 2021-01-04");
  }

  @Test
  void aSeriesOfYearsHasNoGapAndOneThatRestedIsLetThroughByName() {
    String[] yearly = {"date,close,adj_close", "2018-12-31,1,1", "2019-12-31,1,1"};
    assertThat(ohlc(ReadOptions.ALL, yearly).closes().size()).isEqualTo(2);
    Sanity allowed =
        new Sanity(
            SanityLimits.PRICES, List.of(new Sanity.Allowed(SanityCheck.GAP, DateRange.ALL)));
    String[] rested = {"date,close,adj_close", "1939-08-31,1,1", "1945-09-04,1,1"};
    assertThat(ohlc(ReadOptions.ALL.withSanity(allowed), rested).closes().size()).isEqualTo(2);
    assertThat(counts.asMap()).containsExactly(Map.entry("allowed-gap", 1L));
  }

  @Test
  void aReverseSplitIsNamed() {
    assertThatThrownBy(
            () ->
                ohlc(
                    ReadOptions.ALL,
                    "date,close,adj_close",
                    "2020-01-02,10.00,100.00",
                    "2020-01-03,100.00,100.00"))
        .hasMessageContaining("a reverse split")
        .hasMessageContaining("units: 0.1");
  }

  @Test
  void aColumnOfSplitsTellsThem() {
    SecurityPrices raw =
        ohlc(
            ReadOptions.ALL,
            "timestamp,close,adjusted_close,split_coefficient",
            "2020-01-03,102.00,102.0000,4.0",
            "2020-01-02,400.00,100.0000,1.0");
    SecurityPrices adjusted =
        ohlc(
            ReadOptions.ALL,
            "Date,Close,Adj Close,Stock Splits",
            "2020-01-02,100.00,100.0000,0.0",
            "2020-01-03,102.00,102.0000,4.0");

    assertThat(raw.closes().value(1)).isEqualTo(408);
    assertThat(adjusted.closes().value(1)).as("adjusted before").isEqualTo(102);
  }

  @Test
  void theDigitsAsWrittenSayWhatIsRounding() {
    // 50 x 0.9 = 45.0; 50.03 x 0.9 = 45.027, written as 45.03: a phantom of -0.007%.
    SecurityPrices prices =
        ohlc(
            ReadOptions.ALL,
            "date,close,adj_close",
            "2020-01-02,50,45",
            "2020-01-03,50.03,45.03",
            "2020-01-06,50,45.45");

    DatedSeries paid = prices.distributions().orElseThrow();
    assertThat(paid.size()).isEqualTo(1);
    assertThat(paid.epochDay(0)).isEqualTo(Csv.day("2020-01-06"));
    assertThat(counts.asMap()).containsExactly(Map.entry("distribution-noise", 1L));
  }

  @Test
  void aHalfIsRoundedEitherWay() {
    // 52.45 x 0.9 = 47.205 and 50.15 x 0.9 = 45.135: both errors are half a unit, one up, one down.
    SecurityPrices prices =
        ohlc(
            ReadOptions.ALL,
            "date,close,adj_close",
            "2020-01-02,52.45,47.21",
            "2020-01-03,50.15,45.13");

    assertThat(prices.distributions().orElseThrow().size()).isZero();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "TREASURY_PAR_YIELDS|Date,\"1 Mo\",\"1.5 Month\",\"30 Yr\"",
        "FRED_PAR_YIELD|observation_date,DGS10",
        "FRED_EXCHANGE_RATE|observation_date,DEXUSEU",
        "FRED|observation_date,DTB3",
        "FRENCH_DAILY|,Mkt-RF,SMB,HML,RF",
        "MULTIPLE_PRICES|DATETIME,PRICE,CARRY,FORWARD,CARRY_CONTRACT,PRICE_CONTRACT,FORWARD_CONTRACT",
        "OHLC|Date,Open,High,Low,Close,Adj Close,Volume",
        "ADJUSTED|date,adj_close",
        "STOOQ|Date,Open,High,Low,Close,Volume",
        "LEVEL|date,level",
        "RATE|date,rate",
        "MARGINS|date,initial,maintenance",
        "PAR_YIELDS|date,3m,10y",
        "BACK_ADJUSTED|DATETIME,price",
        "EXCHANGE_RATE|date,price",
        "DURATIONS|date,contract,duration,next_contract,next_duration"
      })
  void layoutsAreRecognised(KnownLayout layout, String header) {
    assertThat(LayoutRecognizer.of(Csv.file("x.csv", header, "1"))).contains(layout);
  }

  @Test
  void anUnknownFileIsOfNoLayout() {
    assertThat(LayoutRecognizer.of(Csv.file("x.csv", "name,age", "a,1"))).isEmpty();
  }

  private DatedSeries level(String... lines) {
    return SecurityLayout.LEVEL.read(Csv.file("x.csv", lines), ReadOptions.ALL, counts).closes();
  }

  private SecurityPrices ohlc(ReadOptions options, String... lines) {
    return SecurityLayout.OHLC.read(Csv.file("x.csv", lines), options, counts);
  }
}
