package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.notional.api.error.NotionalException;
import io.notional.core.measure.Measures;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulator;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.core.treasury.TreasuryContract;
import io.notional.files.input.InputHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a small fund on a synthetic market, read again and recounted. */
class ResultFilesTest {
  private static Result result;
  private static Map<String, byte[]> files;

  @BeforeAll
  static void run() {
    result = simulate();
    files = ResultFiles.contents(result, Measures.of(result), record("17"));
  }

  private static Result simulate() {
    SyntheticMarket market =
        SyntheticMarket.builder()
            .seed(5)
            .years(2)
            .treasuries(List.of(TreasuryContract.ZN, TreasuryContract.ZB))
            .build();
    return new Simulator().run(new SmallFund(), market.generate(), RunSettings.DEFAULTS);
  }

  private static RunRecord record(String java) {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("strategy", "small-fund");
    spec.put("with", Map.of("bills", List.of("BILLS")));
    return new RunRecord(
        "1.2.3",
        spec,
        List.of(Map.of("id", "acme")),
        List.of(new InputHash("spec.yaml", "00ff")),
        OptionalLong.of(5),
        new TreeMap<>(Map.of("missing-rate:X", 4L)),
        Map.of("java", java));
  }

  private static Table table(String name) {
    return new Table(files.get(name));
  }

  private static JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(files.get(name));
  }

  @Test
  void hasTheEightFilesWithTheirHeaders() {
    assertThat(files.keySet()).containsExactlyElementsOf(ResultFiles.NAMES);
    assertThat(table("nav.csv").header()).isEqualTo("date,nav,return");
    assertThat(table("exposures.csv").header())
        .isEqualTo("date,sleeve,asset_class,capital,notional,duration,sleeve_duration");
    assertThat(table("margin.csv").header())
        .isEqualTo(
            "date,initial,maintenance,posted,headroom,called,line_drawn,state,"
                + "yield_rise_to_breach,bonds_fall_to_breach,margin_to_equity,at_broker,"
                + "days_to_breach");
    assertThat(table("trades.csv").header())
        .isEqualTo("decision_date,execution_date,sleeve,instrument,quantity,price,cost,reason");
    assertThat(table("rolls.csv").header())
        .isEqualTo(
            "date,product,from,to,quantity,from_date,from_price,to_date,to_price,cost,policy");
    assertThat(table("attribution.csv").header()).isEqualTo("date,sleeve,source,amount");
  }

  @Test
  void navStartsWithTheInitialNavAndNoReturn() {
    Table nav = table("nav.csv");
    assertThat(nav.size()).isEqualTo(result.size());
    assertThat(nav.number(0, "nav")).isEqualTo(1e8);
    assertThat(nav.text(0, "return")).isEmpty();
    for (int row = 1; row < nav.size(); row++) {
      assertThat(nav.number(row, "return"))
          .isCloseTo(nav.number(row, "nav") / nav.number(row - 1, "nav") - 1, within(1e-15));
    }
  }

  @Test
  void capitalOfAllRowsOfADaySumsToOne() {
    Table exposures = table("exposures.csv");
    assertThat(exposures.size()).isEqualTo(4 * result.size());
    for (int row = 0; row < exposures.size(); row += 4) {
      double sum = 0;
      for (int i = row; i < row + 4; i++) {
        assertThat(exposures.text(i, "date")).isEqualTo(exposures.text(row, "date"));
        sum += exposures.number(i, "capital");
      }
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
    assertThat(exposures.texts("sleeve").subList(0, 4))
        .containsExactly("equity", "collateral", "bonds", "cash");
    assertThat(exposures.texts("asset_class").subList(0, 4))
        .containsExactly("equity", "bills", "bonds", "cash");
  }

  @Test
  void futuresHaveNotionalAndNoCapital() {
    Table exposures = table("exposures.csv");
    for (int row = 4 * 2 + 2; row < exposures.size(); row += 4) {
      assertThat(exposures.number(row, "capital")).isZero();
      assertThat(exposures.number(row, "notional")).isBetween(0.5, 0.7);
      assertThat(exposures.text(row, "duration")).isEmpty(); // this market knows none
    }
  }

  @Test
  void attributionSumsToTheChangeOfNav() {
    Map<String, Double> sums = sumByDate("attribution.csv", "date", "amount", row -> true);
    Table nav = table("nav.csv");
    for (int row = 1; row < nav.size(); row++) {
      double change = nav.number(row, "nav") - nav.number(row - 1, "nav");
      assertThat(sums.getOrDefault(nav.text(row, "date"), 0.0))
          .isCloseTo(change, within(1e-9 * nav.number(row, "nav")));
    }
  }

  @Test
  void costsAreThoseOfTradesAndRolls() {
    Table attribution = table("attribution.csv");
    Map<String, Double> costs =
        sumByDate(
            "attribution.csv",
            "date",
            "amount",
            row -> attribution.text(row, "source").equals("cost"));
    Map<String, Double> paid = sumByDate("trades.csv", "execution_date", "cost", row -> true);
    sumByDate("rolls.csv", "date", "cost", row -> true)
        .forEach((date, cost) -> paid.merge(date, cost, Double::sum));
    paid.values().removeIf(cost -> cost < 1e-12);
    assertThat(paid).hasSameSizeAs(costs).hasSizeGreaterThan(20);
    paid.forEach((date, cost) -> assertThat(costs.get(date)).isCloseTo(-cost, within(1e-6)));
  }

  @Test
  void attributionHasNoRowOfNothing() {
    assertThat(table("attribution.csv").texts("amount")).isNotEmpty().doesNotContain("0", "");
    assertThat(table("attribution.csv").texts("source"))
        .contains("price", "income", "cost", "fee")
        .doesNotContain("flow");
  }

  @Test
  void marginHasNoMissingValue() {
    Table margin = table("margin.csv");
    for (int row = 0; row < margin.size(); row++) {
      assertThat(margin.number(row, "posted"))
          .isLessThanOrEqualTo(margin.number(row, "initial") + 1e-9);
      assertThat(margin.number(row, "headroom")).isPositive();
      assertThat(margin.text(row, "state")).isEqualTo("MET");
    }
    assertThat(margin.number(5, "initial")).isGreaterThan(margin.number(5, "maintenance"));
  }

  @Test
  void marginSaysHowFarOffACallWas() {
    Table margin = table("margin.csv");
    Table nav = table("nav.csv");
    assertThat(margin.text(0, "bonds_fall_to_breach")).isEqualTo("none");
    assertThat(margin.text(0, "yield_rise_to_breach")).isEqualTo("none");
    assertThat(margin.text(5, "yield_rise_to_breach")).isEmpty(); // this market knows no duration
    Table exposures = table("exposures.csv");
    for (int row = 5; row < margin.size(); row++) {
      double notional = exposures.number(4 * row + 2, "notional") * nav.number(row, "nav");
      double left =
          margin.number(row, "headroom") - margin.number(row, "bonds_fall_to_breach") * notional;
      assertThat(left).isCloseTo(0, within(1e-9 * nav.number(row, "nav")));
      assertThat(margin.number(row, "margin_to_equity"))
          .isCloseTo(margin.number(row, "initial") / nav.number(row, "nav"), within(1e-15));
      assertThat(margin.number(row, "at_broker"))
          .isCloseTo(margin.number(row, "posted") / nav.number(row, "nav"), within(1e-15));
    }
  }

  @Test
  void theSummaryHasTheLeastShocks() throws IOException {
    JsonNode shocks = json("summary.json").get("shock_to_breach");
    assertThat(shocks.get("yield_rise").isNull()).isTrue();
    assertThat(shocks.get("days_of_unknown_duration").asInt()).isPositive();
    double least =
        table("margin.csv").texts("bonds_fall_to_breach").stream()
            .filter(text -> !text.equals("none"))
            .mapToDouble(Double::parseDouble)
            .min()
            .orElseThrow();
    assertThat(shocks.get("falls").get(0).get("asset_class").asText()).isEqualTo("bonds");
    assertThat(shocks.get("falls").get(0).get("fall").asDouble()).isEqualTo(least);
  }

  @Test
  void daysToBreachAreUnknownAtFirstAndTheirLeastIsInTheSummary() throws IOException {
    List<String> days = table("margin.csv").texts("days_to_breach");
    assertThat(days.get(0)).as("all cash, no margin").isEqualTo("none");
    assertThat(days.subList(1, 21)).as("invested at the second close").containsOnly("");
    assertThat(days.subList(21, days.size())).contains("none").doesNotContain("");
    double least =
        days.stream()
            .filter(text -> !text.isEmpty() && !text.equals("none"))
            .mapToDouble(Double::parseDouble)
            .min()
            .orElseThrow();
    JsonNode margin = json("summary.json").get("margin");
    assertThat(margin.get("days_to_breach").asDouble()).isEqualTo(least);
    assertThat(margin.get("days_to_breach_date").asText())
        .isEqualTo(result.date(days.indexOf(text(least))).toString());
  }

  private static String text(double value) {
    return table("margin.csv").texts("days_to_breach").stream()
        .filter(text -> !text.isEmpty() && !text.equals("none"))
        .filter(text -> !(Math.abs(Double.parseDouble(text) - value) > 0))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tradesNameContractsByTheirDelivery() {
    Table trades = table("trades.csv");
    assertThat(trades.texts("instrument"))
        .contains("STOCKS", "BILLS")
        .anyMatch(name -> name.matches("ZN \\d{4}-(03|06|09|12)"))
        .doesNotContain("ZN");
    assertThat(trades.texts("reason")).contains("start", "sweep", "month, end");
    int row = trades.texts("reason").indexOf("month, end");
    assertThat(trades.text(row, "decision_date")).isLessThan(trades.text(row, "execution_date"));
  }

  @Test
  void rollsNameBothContractsAndThePolicy() {
    Table rolls = table("rolls.csv");
    assertThat(rolls.size()).isGreaterThan(6);
    assertThat(rolls.text(0, "from")).matches("\\d{4}-\\d{2}").isLessThan(rolls.text(0, "to"));
    assertThat(rolls.texts("policy")).contains("COMMON_QUOTE");
    assertThat(rolls.text(0, "from_date")).isEqualTo(rolls.text(0, "to_date"));
    assertThat(rolls.number(0, "cost")).isPositive();
  }

  @Test
  void summarySaysTheMeasuresAndTheirConventions() throws IOException {
    JsonNode summary = json("summary.json");
    assertThat(summary.at("/returns/volatility").asDouble()).isBetween(0.05, 0.5);
    assertThat(summary.at("/margin/days/met").asInt()).isEqualTo(result.size());
    assertThat(summary.at("/exposure/sleeves/2/sleeve").asText()).isEqualTo("bonds");
    assertThat(summary.at("/trading/cost_basis_points").asDouble()).isPositive();
    assertThat(summary.at("/stop_cause").isNull()).isTrue();
    assertThat(summary.at("/conventions/volatility").asText()).contains("sqrt(252)");
  }

  @Test
  void manifestSaysWhatWasRunOnWhatByWhichPolicies() throws IOException {
    JsonNode manifest = json("manifest.json");
    assertThat(manifest.at("/version").asText()).isEqualTo("1.2.3");
    assertThat(manifest.at("/spec/with/bills/0").asText()).isEqualTo("BILLS");
    assertThat(manifest.at("/plugins/0/id").asText()).isEqualTo("acme");
    assertThat(manifest.at("/inputs/0/sha256").asText()).isEqualTo("00ff");
    assertThat(manifest.at("/seed").asInt()).isEqualTo(5);
    assertThat(manifest.at("/policies/missing-rate:X").asInt()).isEqualTo(4);
    assertThat(manifest.at("/policies/margin:ZN:dated").asInt()).isEqualTo(result.size() - 1);
    assertThat(manifest.at("/policies/roll:COMMON_QUOTE").asInt()).isEqualTo(result.rolls().size());
    assertThat(manifest.at("/uncompared/java").asText()).isEqualTo("17");
  }

  @Test
  void numbersArePlainDecimals() {
    files.forEach(
        (name, bytes) ->
            assertThat(
                    new String(bytes, StandardCharsets.US_ASCII)
                        .replaceAll("\"sha256\": \"\\w+\"", "a hash"))
                .as(name)
                .doesNotContainPattern("\\d[eE][-+]?\\d")
                .doesNotContain("NaN", "Infinity", "\r")
                .endsWith("\n"));
  }

  @Test
  void aSecondRunWritesTheSameBytesButForWhatIsUncompared() throws IOException {
    Result again = simulate();
    Map<String, byte[]> others = ResultFiles.contents(again, Measures.of(again), record("25"));
    for (String name : ResultFiles.NAMES.subList(0, ResultFiles.NAMES.size() - 1)) {
      assertThat(others.get(name)).as(name).isEqualTo(files.get(name));
    }
    String manifest = new String(files.get("manifest.json"), StandardCharsets.UTF_8);
    String other = new String(others.get("manifest.json"), StandardCharsets.UTF_8);
    assertThat(other).isEqualTo(manifest.replace("\"java\": \"17\"", "\"java\": \"25\""));
  }

  @Test
  void writesAllOfThem(@TempDir Path folder) throws IOException {
    ResultFiles.check(folder.resolve("out"));
    ResultFiles.write(
        folder.resolve("out"), result, Measures.of(result), record("17"), () -> false);
    for (String name : ResultFiles.NAMES) {
      assertThat(Files.readAllBytes(folder.resolve("out").resolve(name)))
          .isEqualTo(files.get(name));
    }
  }

  /** One that does all, one that does nothing, and threads that do what they come to. */
  @Test
  void helpChangesNothing(@TempDir Path folder) throws IOException {
    List<Executor> executors =
        List.of(Runnable::run, piece -> {}, piece -> new Thread(piece).start());
    for (Executor executor : executors) {
      ResultFiles.write(
          folder,
          ResultFiles.tables(result, Findings.of(Measures.of(result))),
          result,
          Findings.of(Measures.of(result)),
          record("17"),
          TableFormats.CSV,
          () -> false,
          executor);
      for (String name : ResultFiles.NAMES) {
        assertThat(Files.readAllBytes(folder.resolve(name))).isEqualTo(files.get(name));
      }
    }
  }

  @Test
  void theManifestHasTheHashesOfTheOtherFiles() throws Exception {
    JsonNode outputs = json("manifest.json").get("outputs");
    assertThat(outputs).hasSize(9);
    for (JsonNode output : outputs) {
      byte[] bytes = files.get(output.get("name").asText());
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(output.get("sha256").asText()).isEqualTo(HexFormat.of().formatHex(hash));
    }
  }

  @Test
  void filesOfTwoRunsAreRefused(@TempDir Path folder) throws IOException {
    ResultFiles.write(folder, result, Measures.of(result), record("17"), () -> false);
    ResultCheck.requireOneRun(folder);
    Path risk = Files.createFile(folder.resolve(ResultFiles.DERIVATIVES_RISK));
    assertRefused(folder, risk + " is not of the run of its manifest");
    Files.delete(risk);
    Files.writeString(folder.resolve("nav.csv"), "another run's");
    assertRefused(folder, folder.resolve("nav.csv") + " must have the SHA-256 ");
    Files.delete(folder.resolve("nav.csv"));
    assertRefused(folder, folder.resolve("nav.csv") + " is missing");
    Files.writeString(folder.resolve("manifest.json"), "{\"version\": \"0.1\"}");
    assertRefused(folder, "manifest.json must list the hashes of its outputs but does not");
  }

  private static void assertRefused(Path folder, String why) {
    assertThatThrownBy(() -> ResultCheck.requireOneRun(folder))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining(why);
  }

  private static Map<String, Double> sumByDate(
      String file, String date, String column, java.util.function.IntPredicate counts) {
    Table table = table(file);
    Map<String, Double> sums = new HashMap<>();
    for (int row = 0; row < table.size(); row++) {
      if (counts.test(row)) {
        sums.merge(table.text(row, date), table.number(row, column), Double::sum);
      }
    }
    return sums;
  }
}
