package io.notional.files.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.catalog.Catalog;
import io.notional.core.holdings.Holdings;
import io.notional.core.invariant.Comparison;
import io.notional.core.result.Proposal;
import io.notional.core.result.Result;
import io.notional.core.simulation.Simulation;
import io.notional.files.holdings.HoldingsFile;
import io.notional.files.input.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that begin with what is held, and that are saved and go on when there is new data. */
class HeldPlanTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);

  @TempDir private Path folder;

  @BeforeEach
  void writeMarket() throws IOException {
    Files.writeString(
        folder.resolve("market.yaml"),
        """
        calendar: {dates-of: STOCK}
        cash-rate: BILL
        rates:
          - {id: BILL, file: bill.csv, quote: discount-91d}
        instruments:
          - {id: STOCK, kind: security, file: stock.csv, asset-class: equity, costs: none}
          - {id: OTHER, kind: security, file: stock.csv, asset-class: equity, costs: none}
          - {id: BILLS, kind: bill, rate: BILL, costs: none}
        """);
    data(300);
  }

  private void data(int days) throws IOException {
    StringBuilder stock = new StringBuilder("date,adj_close\n");
    StringBuilder bill = new StringBuilder("date,rate\n");
    LocalDate date = FIRST;
    for (int day = 0; day < days; day++) {
      double price = 100 + day % 37 * 0.7 - day % 11 * 0.9;
      stock.append(date).append(',').append(price).append('\n');
      bill.append(date).append(",2\n");
      date = date.plusDays(date.getDayOfWeek().getValue() == 5 ? 3 : 1);
    }
    Files.writeString(folder.resolve("stock.csv"), stock);
    Files.writeString(folder.resolve("bill.csv"), bill);
  }

  private Path spec(double weight, String run) throws IOException {
    return Files.writeString(
        folder.resolve("fund.yaml"),
        """
        strategy: portfolio
        with:
          sleeves:
            - {name: stocks, weight: %s, asset-class: equity, instruments: [STOCK]}
          calendar: month
        run: {%s}
        """
            .formatted(weight, run));
  }

  private RunPlan plan(Path spec) {
    return RunPlan.builder(Catalog.load()).spec(spec).market(folder.resolve("market.yaml")).build();
  }

  private static List<String> messages(Runnable call) {
    NotionalException refused = catchThrowableOfType(NotionalException.class, call::run);
    return refused.problems().stream().map(Problem::toString).toList();
  }

  /** Also at closes after which a purchase is to settle on a day that has no row yet. */
  @Test
  void rowsThatAreAppendedContinueARun() throws IOException {
    Path spec = spec(0.9, "");
    for (int days : List.of(21, 22, 23, 64, 150)) {
      data(days);
      Simulation first = plan(spec).simulation();
      first.advance(days);
      byte[] saved = plan(spec).checkpoint(first);
      data(200);
      Simulation resumed = plan(spec).resume(saved);
      resumed.advance(200);

      assertThat(resumed.result().size()).isEqualTo(200);
      assertThat(Comparison.same(plan(spec).run(), resumed.result())).isEmpty();
    }
  }

  @Test
  void anotherSpecOrPastIsRefused() throws IOException {
    RunPlan before = plan(spec(0.9, ""));
    Simulation first = before.simulation();
    first.advance(50);
    byte[] saved = before.checkpoint(first);

    assertThat(messages(() -> plan(written(0.8, "")).resume(saved)))
        .singleElement()
        .asString()
        .contains("with.sleeves was", "weight=0.9", "but is", "weight=0.8");
    spec(0.9, "");
    String stock = Files.readString(folder.resolve("stock.csv"));
    Files.writeString(
        folder.resolve("stock.csv"), stock.replaceFirst("2021-01-05,[0-9.]+", "2021-01-05,99.5"));
    assertThat(messages(() -> plan(folder.resolve("fund.yaml")).resume(saved)))
        .singleElement()
        .asString()
        .contains("the past of STOCK up to");
  }

  private Path written(double weight, String run) {
    try {
      return spec(weight, run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aSpecBeginsWithItsFileOfHoldings() throws IOException {
    Files.writeString(
        folder.resolve("held.yaml"),
        """
        date: 2021-03-01
        positions:
          - {instrument: STOCK, quantity: 5000}
        cash: [{currency: USD, amount: 40000}]
        """);
    Result result = plan(spec(0.9, "holdings: held.yaml")).run();

    assertThat(result.date(0)).isEqualTo(LocalDate.of(2021, 3, 1));
    assertThat(result.initialNav())
        .isCloseTo(40000 + 5000 * result.opening().held().get(0).price(), within(1e-6));
    assertThat(plan(folder.resolve("fund.yaml")).record(folder).inputs())
        .anyMatch(input -> input.name().equals("held.yaml"));
  }

  @Test
  void navHasNoPlaceBesideHoldings() throws IOException {
    Files.writeString(folder.resolve("held.yaml"), "positions: []\n");

    assertThat(messages(() -> plan(written(0.9, "nav: 1e6, holdings: held.yaml"))))
        .containsExactly(
            "run.holdings and run.nav contradict each other: what is held has its value"
                + " (fund.yaml, line 6, column 12)");
  }

  @Test
  void whatDoesNotFitIsNamedWithItsLine() throws IOException {
    Path held =
        Files.writeString(
            folder.resolve("held.csv"),
            """
            instrument,contract,quantity
            STOCK,,100
            STOCK,,5
            STOKC,,1
            OTHER,,1
            cash,EUR,5
            cash,USD,1000
            cash,USD,1000
            """);
    spec(0.9, "");

    assertThat(
            messages(
                () ->
                    RunPlan.builder(Catalog.load())
                        .spec(folder.resolve("fund.yaml"))
                        .holdings(held)
                        .market(folder.resolve("market.yaml"))
                        .build()
                        .propose()))
        .containsExactly(
            "STOCK is held twice by sleeve stocks: give it once (held.csv, line 3)",
            "unknown instrument of the fund 'STOKC'; did you mean 'STOCK'? (known: BILLS,"
                + " STOCK) (held.csv, line 4)",
            "unknown instrument of the fund 'OTHER' (known: BILLS, STOCK)" + " (held.csv, line 5)",
            "unknown currency of a fund that keeps no other 'EUR' (known: USD) (held.csv, line 6)",
            "cash in USD is given twice: once (held.csv, line 8)");
  }

  @Test
  void aTableSaysWhatIsWrongWithIt() throws IOException {
    Path held = folder.resolve("bad.csv");
    Files.writeString(held, "instrument,contract,quantity\nSTOCK,,abc\nSTOCK,1\n,,5\n");
    assertThat(messages(() -> HoldingsFile.read(held)))
        .containsExactly(
            "quantity must be a number but was 'abc' (bad.csv, line 2)",
            "a row must have 3 values (instrument,contract,quantity) but has 2: 'STOCK,1' (bad.csv,"
                + " line 3)",
            "the instrument is empty (bad.csv, line 4)");
    Files.writeString(held, "instrument,contracts,quantity\n");
    assertThat(messages(() -> HoldingsFile.read(held)))
        .containsExactly(
            "unknown column 'contracts'; did you mean 'contract'? (known: instrument, contract,"
                + " quantity, sleeve) (bad.csv, line 1)",
            "the column contract is missing (bad.csv, line 1)");
  }

  @Test
  void aTableOfASpreadsheetIsReadAlike() throws IOException {
    Path held = folder.resolve("h.csv");
    Files.writeString(held, "instrument,contract,quantity\nSTOCK,,40\ncash,USD,1.5\n");
    String plain = HoldingsFile.print(HoldingsFile.read(held));
    for (String text :
        List.of(
            "\uFEFFInstrument;Contract;Quantity\r\nSTOCK;;40\r\ncash;USD;1.5\r\n",
            "sep=;\r\ninstrument;contract;quantity\r\nSTOCK;;40\r\ncash;USD;1.5\r\n",
            "instrument\tcontract\tquantity\nSTOCK\t\t40\ncash\tUSD\t1.5\n",
            "\"instrument\",\"contract\",\"quantity\"\n\"STOCK\",\"\",\"40\"\ncash,USD,1.5\n")) {
      Files.writeString(held, text);
      assertThat(HoldingsFile.print(HoldingsFile.read(held))).isEqualTo(plain);
    }
  }

  /** A comma in a number is decimal to some and of thousands to others. */
  @Test
  void aCommaInAQuantityIsNotGuessed() throws IOException {
    Path held = folder.resolve("h.csv");
    String words =
        ": write it with a decimal point and without thousands, since a comma may be either (h.csv,"
            + " line ";
    Files.writeString(held, "instrument;contract;quantity\nSTOCK;;40\ncash;USD;1,5\n");
    assertThat(messages(() -> HoldingsFile.read(held)))
        .containsExactly("quantity must be a number but was '1,5'" + words + "3)");
    Files.writeString(held, "instrument,contract,quantity\nSTOCK,,\"390,000\"\n");
    assertThat(messages(() -> HoldingsFile.read(held)))
        .containsExactly("quantity must be a number but was '390,000'" + words + "2)");
  }

  @Test
  void whatIsSavedIsReadAgain() throws IOException {
    RunPlan plan = plan(spec(0.9, ""));
    Simulation simulation = plan.simulation();
    simulation.keepHoldings();
    simulation.advance(65);
    Holdings held = simulation.holdings().orElseThrow();
    String saved = HoldingsFile.print(held);
    Holdings read =
        HoldingsFile.read(InputFile.of("held.yaml", saved.getBytes(StandardCharsets.UTF_8)));

    assertThat(HoldingsFile.print(read)).isEqualTo(saved);
    assertThat(read.positions()).hasSameSizeAs(held.positions());
    assertThat(read.date()).isEqualTo(held.date());
    assertThat(read.cash()).hasSize(1);
  }

  @Test
  void aFundOfCashIsToldToBegin() throws IOException {
    Path held =
        Files.writeString(folder.resolve("c.csv"), "instrument,contract,quantity\ncash,USD,1e6\n");
    Proposal proposal =
        RunPlan.builder(Catalog.load())
            .spec(spec(0.9, ""))
            .holdings(held)
            .market(folder.resolve("market.yaml"))
            .firstDate(LocalDate.of(2021, 3, 1))
            .lastDate(LocalDate.of(2021, 3, 1))
            .build()
            .propose();

    assertThat(proposal.reason()).isEqualTo("start");
    assertThat(proposal.orders())
        .singleElement()
        .satisfies(order -> assertThat(order.notional()).isCloseTo(0.9e6, within(200.0)));
  }
}
