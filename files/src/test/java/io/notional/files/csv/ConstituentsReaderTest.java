package io.notional.files.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.core.cost.Costs;
import io.notional.core.market.Constituent;
import io.notional.core.market.Market;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.UniverseBuilder;
import io.notional.core.synthetic.StockUniverse;
import io.notional.files.input.StreamedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstituentsReaderTest {
  private static final String HEADER = StockUniverse.HEADER;
  private static final ConstituentOptions RAW =
      new ConstituentOptions(
          DateRange.ALL, false, true, 0.2, 7, List.of(), Sanity.of(SanityLimits.PRICES));

  @TempDir Path folder;
  private final PolicyCounts counts = new PolicyCounts();

  private StreamedFile file(String text) {
    try {
      Path path = Files.writeString(folder.resolve("us.csv"), text);
      return StreamedFile.of(path, "us.csv", "us.csv", Long.MAX_VALUE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Market read(ConstituentOptions options, String text) {
    UniverseBuilder universe = new UniverseBuilder("US", "US:");
    ConstituentsReader.read(file(text), options, universe, counts);
    Terms terms =
        Terms.builder().assetClass(AssetClass.EQUITY).funding(Funding.PAID_IN_FULL).build();
    return universe
        .addTo(Market.builder(), () -> SecurityInput.builder().terms(terms).costs(Costs.NONE))
        .valuationDates(universe.epochDays())
        .build();
  }

  private static String rows(String... lines) {
    return HEADER + "\n" + String.join("\n", lines) + "\n";
  }

  @Test
  void readsNamesWithWhatIsKnownOfThemByDate() {
    Market market =
        read(
            RAW,
            rows(
                "2020-01-02,AAA,100,Energy,10,",
                "2020-01-02,B B,50.5,\"Health Care\",20,0",
                "2020-01-03,B B,,,21,0.5",
                "2020-01-03,AAA,120,Utilities,11,",
                "2020-01-06,AAA,130,,12,0.25"));

    assertThat(market.securities().keySet()).containsExactly("US:AAA", "US:B B");
    assertThat(market.securities().get("US:AAA").close(2)).isEqualTo(12);
    assertThat(market.securities().get("US:AAA").distribution(2)).isEqualTo(0.25);
    assertThat(market.securities().get("US:B B").distribution(1)).isEqualTo(0.5);
    Constituent energy = market.universe("US").members().get(0);
    Constituent health = market.universe("US").members().get(1);
    int first = day("2020-01-02");
    assertThat(energy.capitalisation(first)).isEqualTo(100);
    assertThat(energy.sector(first)).isEqualTo("Energy");
    assertThat(energy.sector(first + 1)).isEqualTo("Utilities");
    assertThat(energy.sector(first + 4)).isEqualTo("Utilities");
    assertThat(health.capitalisation(first + 1)).isEqualTo(50.5);
    assertThat(health.sector(first + 1)).isEqualTo("Health Care");
    assertThat(health.isMemberOn(first + 4)).isFalse();
    assertThat(counts.asMap()).containsEntry(PolicyCounts.ENDED, 1L);
  }

  private static int day(String date) {
    return Math.toIntExact(LocalDate.parse(date).toEpochDay());
  }

  @Test
  void columnsMayStandInAnyOrderAmongOthersAndLinesEndInEitherWay() {
    Market market =
        read(
            RAW,
            """
            sector;Price;name;note;date;Capitalisation;dividend
            Energy;10;AAA;x;2020-01-02;5;
            Energy;11;AAA;;2020-01-03;6;

            """
                .replace("\n", "\r\n"));

    assertThat(market.securities().get("US:AAA").close(1)).isEqualTo(11);
    assertThat(market.universe("US").members().get(0).capitalisation(day("2020-01-03")))
        .isEqualTo(6);
  }

  @Test
  void aGeneratedFileIsReadAsItWasMade() throws IOException {
    StockUniverse universe = StockUniverse.of(2, 300, LocalDate.of(2010, 1, 4), 120);
    StringBuilder text = new StringBuilder();
    universe.writeTo(text);
    Market read = read(RAW, text.toString());
    Market made =
        universe
            .addTo(Market.builder(), "US", Costs.NONE)
            .valuationDates(universe.epochDays())
            .build();

    assertThat(text.length()).isGreaterThan(1 << 20); // more than one block
    assertThat(read.securities().keySet()).isEqualTo(made.securities().keySet());
    for (String id : made.securities().keySet()) {
      assertThat(read.securities().get(id).column()).isEqualTo(made.securities().get(id).column());
      for (int t = 0; t < 120; t++) {
        assertThat(read.securities().get(id).distribution(t))
            .isEqualTo(made.securities().get(id).distribution(t));
      }
    }
    for (int m = 0; m < made.universe("US").members().size(); m++) {
      Constituent expected = made.universe("US").members().get(m);
      Constituent found = read.universe("US").members().get(m);
      for (int epochDay : universe.epochDays()) {
        assertThat(found.isMemberOn(epochDay)).isEqualTo(expected.isMemberOn(epochDay));
        if (epochDay >= expected.firstEpochDay()) {
          assertThat(found.capitalisation(epochDay)).isEqualTo(expected.capitalisation(epochDay));
          assertThat(found.sector(epochDay)).isEqualTo(expected.sector(epochDay));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-01-06,AAA,5,Energy,0,|3|price must be greater than zero but was '0'",
        "2020-01-06,AAA,5,Energy,x,|3|price must be a finite number but was 'x'",
        "2020-01-06,AAA,5,Energy,NaN,|3|price must be a finite number but was 'NaN'",
        "2020-01-06,AAA,-5,Energy,10,|3|capitalisation must be zero or more but was '-5'",
        "2020-01-06,BBB,,Energy,10,|3|capitalisation must be a finite number but was ''",
        "2020-01-06,BBB,5,,10,|3|sector must be given on the first row of a name but was ''",
        "2020-01-06,,5,Energy,10,|3|name must have 1 to 60 printable characters but was ''",
        "2020-01-06,AAA,5,Energy,10,-1|3|dividend must be zero or more but was '-1'",
        "2020-01-06,AAA,5,Energy,10,2.5|3|dividend must be at most 0.2 (max-distribution)",
        "2020-01-02,AAA,5,Energy,10,|3|name must have one row a date but was 'AAA'",
        "2020-01-01,AAA,5,Energy,10,|3|date must not be before that of the row before (2020-01-02)",
        "01/06/2020,AAA,5,Energy,10,|3|date must be a date such as 2003-01-31 but was '01/06/2020'",
        "2020-01-06,AAA,5,Energy,10|3|a row must have 6 values, as the header has, but has 5",
        "2020-01-06,AAA,5,Energy,100,|3|price must not move by a factor of 10.0 from one row",
        "2020-01-06,AAA,500,Energy,10,|3|capitalisation must not move by a factor of 10.0 from one",
        "2020-01-20,AAA,5,Energy,10,|3|AAA must have a row every 7 days (max-stale-days)",
        "2020-01-06,\"AAA,5,Energy,10,|3|a value in quotes must end in its line",
      })
  void whatIsWrongIsNamedWithItsLine(String row, int line, String message) {
    assertThatThrownBy(() -> read(RAW, rows("2020-01-02,AAA,5,Energy,10,", row)))
        .hasMessageContaining(message)
        .hasMessageContaining("us.csv, line " + line);
  }

  @Test
  void aPriceThatJumpsAndComesBackIsASlip() {
    assertThatThrownBy(
            () ->
                read(
                    RAW,
                    rows(
                        "2020-01-02,AAA,5,Energy,10,",
                        "2020-01-03,AAA,5,Energy,40,",
                        "2020-01-06,AAA,5,Energy,10,")))
        .hasMessageContaining("price must not move by a factor of 3.0 and back within 5 rows")
        .hasMessageContaining("moves from 10.0 to 40.0 on 2020-01-06")
        .hasMessageContaining("us.csv, line 3");
  }

  @ParameterizedTest
  @CsvSource({
    "101,5.1,as if a unit had become 1.98", // two for one
    "98,6.6,as if a unit had become 1.485", // three for two
    "102,20.1,as if a unit had become 0.5075", // one for two
    "99,0.49,as if a unit had become 20.2", // twenty for one
  })
  void aPriceThatJumpsWhereTheCapitalisationDoesNotIsASplitThatNothingStates(
      String capitalisation, String price, String message) {
    String split = "2020-01-03,AAA," + capitalisation + ",Energy," + price + ",";
    assertThatThrownBy(() -> read(RAW, rows("2020-01-02,AAA,100,Energy,10,", split)))
        .hasMessageContaining(message)
        .hasMessageContaining("us.csv, line 3");
  }

  @ParameterizedTest
  @CsvSource({
    "50.5,5.1", // the name fell
    "100,5", // a capitalisation that may be an old one
    "150,10.1", // units were issued
    "101,7.9", // no ratio of a split
  })
  void aNameThatFallsOrIssuesUnitsDoesNotSplit(String capitalisation, String price) {
    String row = "2020-01-03,AAA," + capitalisation + ",Energy," + price + ",";
    Market market = read(RAW, rows("2020-01-02,AAA,100,Energy,10,", row));
    assertThat(market.securities().get("US:AAA").close(1)).isEqualTo(Double.parseDouble(price));
  }

  @Test
  void aStatedSplitLeavesAHolderWhatHeHad() {
    String header = "date,name,capitalisation,sector,price,dividend,Split Factor\n";
    Market market =
        read(
            RAW,
            header
                + """
                2020-01-02,AAA,100,Energy,10,,4
                2020-01-02,BBB,100,Energy,10,,1
                2020-01-03,AAA,101,Energy,5.05,0.5,2
                2020-01-03,BBB,101,Energy,10.1,,2
                2020-01-06,AAA,102,Energy,51,,0.1
                2020-01-07,AAA,102,Energy,51,5,
                """);

    assertThat(market.securities().get("US:AAA").close(1)).isEqualTo(10.1);
    assertThat(market.securities().get("US:AAA").distribution(1)).isEqualTo(1);
    assertThat(market.securities().get("US:AAA").close(2)).isCloseTo(10.2, within(1e-12));
    assertThat(market.securities().get("US:AAA").distribution(3)).isCloseTo(1, within(1e-12));
    assertThat(market.securities().get("US:BBB").close(1)).as("adjusted").isEqualTo(10.1);
    assertThat(counts.asMap()).containsEntry(PolicyCounts.SPLIT, 2L);
    for (String row : List.of("2020-01-03,AAA,5,Energy,10,,-2", "2020-01-03,AAA,5,Energy,10,,x")) {
      assertThatThrownBy(() -> read(RAW, header + "2020-01-02,AAA,5,Energy,10,,\n" + row))
          .hasMessageContaining("a split must be zero or more units for one but was '")
          .hasMessageContaining("us.csv, line 3");
    }
    String noPrice = "2020-01-02,AAA,5,Energy,10,,\n2020-01-03,AAA,5,Energy,,,2";
    assertThatThrownBy(() -> read(RAW, header + noPrice))
        .hasMessageContaining("price must be given where there is a split");
  }

  @Test
  void sectorsThatAreNotListedAreRefusedWithTheNearest() {
    ConstituentOptions options =
        new ConstituentOptions(
            DateRange.ALL,
            false,
            true,
            0.2,
            7,
            List.of("Energy", "Utilities"),
            Sanity.of(SanityLimits.PRICES));

    assertThatThrownBy(() -> read(options, rows("2020-01-02,AAA,5,Enegry,10,")))
        .hasMessageContaining("sector 'Enegry'")
        .hasMessageContaining("did you mean 'Energy'?")
        .hasMessageContaining("us.csv, line 2");
  }

  @Test
  void dividendsOfATotalReturnSeriesAreRefused() {
    ConstituentOptions options =
        new ConstituentOptions(
            DateRange.ALL, true, false, 0.2, 7, List.of(), Sanity.of(SanityLimits.PRICES));

    assertThat(read(options, rows("2020-01-02,AAA,5,Energy,10,0")).securities()).hasSize(1);
    assertThatThrownBy(() -> read(options, rows("2020-01-02,AAA,5,Energy,10,0.1")))
        .hasMessageContaining("dividend must be absent or zero, since prices are those of total");
  }

  @Test
  void aHeaderWithoutAColumnIsRefused() {
    assertThatThrownBy(() -> read(RAW, "date,name,cap,sector,price,dividend\n"))
        .hasMessageContaining("without capitalisation")
        .hasMessageContaining("us.csv, line 1");
    assertThatThrownBy(() -> read(RAW, "date,name,capitalisation,sector,price\n"))
        .hasMessageContaining("dividends: none reads the file without them");
    assertThatThrownBy(() -> read(RAW, "")).hasMessageContaining("us.csv is empty");
    assertThatThrownBy(() -> read(RAW, HEADER + "\n")).hasMessageContaining("us.csv has no rows");
    assertThatThrownBy(() -> read(RAW, rows("2020-01-02,A,5,E,10,", "", "2020-01-03,A,5,E,10,")))
        .hasMessageContaining("a row must have values but the line is empty")
        .hasMessageContaining("us.csv, line 3");
  }

  @Test
  void aLineWithoutAnEndIsRefused() {
    assertThatThrownBy(() -> read(RAW, rows("2020-01-02,AAA,5,Energy,10," + "1".repeat(40_000))))
        .hasMessageContaining("a line must have fewer than 32768 bytes")
        .hasMessageContaining("us.csv, line 2");
  }

  @Test
  void rowsWithoutAPriceAndOutsideOfTheDatesArePassedOver() {
    ConstituentOptions options =
        new ConstituentOptions(
            DateRange.ALL.from(LocalDate.of(2020, 1, 3)),
            false,
            true,
            0.2,
            7,
            List.of(),
            Sanity.of(SanityLimits.PRICES));
    Market market =
        read(
            options,
            rows(
                "2020-01-02,AAA,5,Energy,10,",
                "2020-01-03,AAA,5,Energy,10,",
                "2020-01-03,BBB,5,Energy,,"));

    assertThat(market.securities().keySet()).containsExactly("US:AAA");
    assertThat(counts.asMap())
        .isEqualTo(
            new TreeMap<>(Map.of(PolicyCounts.MISSING_PRICE, 1L, PolicyCounts.OUTSIDE_DATES, 1L)));
  }
}
