package io.notional.files.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.catalog.Catalog;
import io.notional.core.invariant.Invariants;
import io.notional.core.nesting.SimulatedFund;
import io.notional.core.result.Result;
import io.notional.core.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedFundsTest {
  private static final String HEAD =
      """
      calendar: {dates-of: STOCK}
      instruments:
        - {id: STOCK, kind: security, file: stock.csv, asset-class: equity, costs: none}
        - {id: NOTE, kind: fund, file: note.csv, exposures: {bond: 1}, costs: none}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(folder.resolve("specs"));
    StringBuilder stock = new StringBuilder("date,adj_close\n");
    StringBuilder note = new StringBuilder("date,adj_close\n");
    LocalDate date = LocalDate.of(2021, 1, 4);
    for (int day = 0; day < 300; day++) {
      stock.append(date).append(',').append(100 + day % 7 + day * 0.1).append('\n');
      note.append(date).append(',').append(50 + day % 5 * 0.1).append('\n');
      date = date.plusDays(date.getDayOfWeek().getValue() == 5 ? 3 : 1);
    }
    Files.writeString(folder.resolve("stock.csv"), stock);
    Files.writeString(folder.resolve("note.csv"), note);
  }

  private void market(String... entries) throws IOException {
    Files.writeString(folder.resolve("market.yaml"), HEAD + String.join("", entries));
  }

  private static String entry(String id, String spec) {
    return "  - {id: " + id + ", kind: fund, spec: " + spec + ", costs: none}\n";
  }

  private Path blend(String name, String funds, String weights) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        strategy: blend
        with: {funds: [%s], weights: [%s]}
        run: {fill: SAME_CLOSE}
        """
            .formatted(funds, weights));
  }

  private RunPlanBuilder draft() {
    return RunPlan.builder(Catalog.load()).market(folder.resolve("market.yaml"));
  }

  private List<String> problems(Path spec) {
    return catchThrowableOfType(
            NotionalException.class,
            () -> draft().spec(spec).watching(SimulatedFundsTest::nothingRuns).build())
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  private static void nothingRuns(Simulation simulation) {
    throw new AssertionError("nothing may run but was to " + simulation.nextDate());
  }

  @Test
  void aFundIsRunFirstAndHeldAtItsNav() throws IOException {
    blend("inner.yaml", "STOCK, NOTE", "0.5, 0.5");
    market(entry("INNER", "inner.yaml"));
    RunPlan plan = draft().spec(blend("outer.yaml", "INNER", "1.0")).build();

    Result outer = plan.run();

    SimulatedFund held =
        (SimulatedFund) plan.market().securities().get("INNER").fund().orElseThrow();
    Result inner = held.result();
    assertThat(outer.size()).isEqualTo(inner.size()).isEqualTo(300);
    for (int row = 1; row < outer.size(); row++) {
      assertThat(outer.dailyReturn(row)).isCloseTo(inner.dailyReturn(row), within(1e-12));
    }
    assertThat(Invariants.check(inner)).isEmpty();
    assertThat(Invariants.check(outer)).isEmpty();
  }

  @Test
  void theManifestHasTheSpecsOfInnerFunds() throws IOException {
    blend("inner.yaml", "STOCK, NOTE", "0.5, 0.5");
    market(entry("INNER", "inner.yaml"));
    RunPlan plan = draft().spec(blend("outer.yaml", "INNER", "1.0")).build();
    Path out = folder.resolve("out");

    plan.write(out, plan.run());

    assertThat(Files.readString(out.resolve("manifest.json")))
        .contains("\"INNER\": {", "\"first_date\": \"2021-01-04\"", "inner.yaml");
  }

  @Test
  void onlyFundsThatAreNamedRunAndEachOnce() throws IOException {
    blend("inner.yaml", "STOCK, NOTE", "0.5, 0.5");
    blend("middle.yaml", "INNER, NOTE", "0.5, 0.5");
    market(
        entry("OTHER", "missing.yaml"),
        entry("MIDDLE", "middle.yaml"),
        entry("INNER", "inner.yaml"));
    Set<Simulation> runs = new LinkedHashSet<>();

    List<RunPlan> plans =
        draft()
            .watching(runs::add)
            .buildAll(
                List.of(
                    blend("a.yaml", "MIDDLE, INNER", "0.5, 0.5"), blend("b.yaml", "INNER", "1.0")));

    assertThat(runs).as("a fund of funds after the fund").hasSize(2);
    assertThat(plans.get(0).market()).isSameAs(plans.get(1).market());
    assertThat(plans.get(0).run().size()).isEqualTo(300);
  }

  @Test
  void aSpecMayLieBesideItsHolder() throws IOException {
    Files.move(blend("inner.yaml", "STOCK", "1.0"), folder.resolve("specs/inner.yaml"));
    market(entry("INNER", "inner.yaml"));

    RunPlan plan = draft().spec(blend("specs/outer.yaml", "INNER", "1.0")).build();

    assertThat(plan.run().size()).isEqualTo(300);
  }

  @Test
  void aCycleIsPrinted() throws IOException {
    blend("a.yaml", "B", "1.0");
    blend("b.yaml", "STOCK, C", "0.5, 0.5");
    blend("c.yaml", "A", "1.0");
    market(entry("A", "a.yaml"), entry("B", "b.yaml"), entry("C", "c.yaml"));

    assertThat(problems(blend("outer.yaml", "A, NOTE", "0.5, 0.5")))
        .containsExactly(
            "funds must not hold themselves: A holds B holds C holds A (market.yaml, line 5, column"
                + " 31)");
  }

  @Test
  void everythingIsSaidBeforeAnythingRuns() throws IOException {
    blend("wrong.yaml", "STOCKS", "1.2");
    market(
        entry("WRONG", "wrong.yaml"),
        entry("LOST", "nowhere.yaml"),
        "  - {id: BOTH, kind: fund, file: note.csv, exposures: {bonds: 1}, costs: none}\n");

    List<String> problems = problems(blend("outer.yaml", "WRONG, LOST", "0.5, 0.5"));

    assertThat(problems)
        .anySatisfy(p -> assertThat(p).contains("must be in [0, 1] but was 1.2"))
        .anySatisfy(
            p ->
                assertThat(p)
                    .contains("LOST.spec nowhere.yaml does not exist")
                    .contains("market.yaml, line 6"));
    blend("wrong.yaml", "STOCKS", "1.0");
    assertThat(problems(blend("outer.yaml", "WRONG", "1.0")))
        .anySatisfy(p -> assertThat(p).contains("'STOCKS'; did you mean 'STOCK'?"));
  }

  /** The note ends before the stock: so do the fund that holds it, and whoever holds that. */
  @Test
  void aPricedFundThatEndsEarlyIsSaidBeforeAnythingRuns() throws IOException {
    endNoteOn("2021-06-30");
    blend("inner.yaml", "STOCK, NOTE", "0.5, 0.5");
    market(entry("INNER", "inner.yaml"));
    Path direct = blend("direct.yaml", "STOCK, NOTE", "0.5, 0.5");
    Path outer = blend("outer.yaml", "INNER", "1.0");

    for (Path spec : List.of(direct, outer)) {
      String who = spec.equals(direct) ? "NOTE" : "INNER";
      assertThat(
              catchThrowableOfType(
                  NotionalException.class,
                  () ->
                      draft()
                          .spec(spec)
                          .lastDate(LocalDate.of(2021, 7, 2))
                          .watching(SimulatedFundsTest::nothingRuns)
                          .build()
                          .simulation()))
          .hasMessage(who + " ends on 2021-06-30, before the run's last close 2021-07-02");
    }
    RunPlan plan = draft().spec(outer).build();
    Result result = plan.run();
    assertThat(result.date(result.size() - 1)).as("by default").isEqualTo("2021-06-30");
  }

  /** A gap inside of a fund's prices is bridged as before: only its end is one. */
  @Test
  void aPricedFundMayMissADay() throws IOException {
    Path file = folder.resolve("note.csv");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("2021-06-30,[0-9.]+\\n", ""));
    market();

    RunPlan plan =
        draft()
            .spec(blend("direct.yaml", "STOCK, NOTE", "0.5, 0.5"))
            .lastDate(LocalDate.of(2021, 6, 30))
            .build();

    assertThat(plan.run().stopped()).isFalse();
    assertThat(plan.market().securities().get("NOTE").quotedOn(plan.market().days().size() - 1))
        .isTrue();
  }

  @Test
  void datesAreToldWithoutRunningAnything() throws IOException {
    endNoteOn("2021-06-30");
    blend("inner.yaml", "STOCK, NOTE", "0.5, 0.5");
    blend("middle.yaml", "INNER, STOCK", "0.5, 0.5");
    market(entry("MIDDLE", "middle.yaml"), entry("INNER", "inner.yaml"));
    Path outer = blend("outer.yaml", "MIDDLE", "1.0");

    RunDates dates =
        draft()
            .spec(outer)
            .firstDate(LocalDate.of(2021, 2, 1))
            .watching(SimulatedFundsTest::nothingRuns)
            .dates();

    Result run = draft().spec(outer).firstDate(LocalDate.of(2021, 2, 1)).build().run();
    assertThat(dates).isEqualTo(new RunDates(run.date(0), run.size()));
    assertThat(dates.first()).isEqualTo("2021-02-01");
  }

  private void endNoteOn(String last) throws IOException {
    Path file = folder.resolve("note.csv");
    List<String> lines =
        Files.readAllLines(file).stream()
            .filter(line -> line.startsWith("date") || line.compareTo(last + ",~") < 0)
            .toList();
    Files.write(file, lines);
  }

  @Test
  void aFundIsPricedOrRun() throws IOException {
    Path outer = blend("outer.yaml", "STOCK", "1.0");
    market("  - {id: F, kind: fund, file: note.csv, spec: a.yaml, costs: none}\n");
    assertThat(problems(outer))
        .anySatisfy(p -> assertThat(p).contains("F must have a file").contains("has both"));
    market("  - {id: F, kind: fund, exposures: {bonds: 1}, costs: none}\n");
    assertThat(problems(outer)).anySatisfy(p -> assertThat(p).contains("has neither"));
    market("  - {id: F, kind: fund, spec: a.yaml, fee: 0.002, costs: none}\n");
    assertThat(problems(outer)).anySatisfy(p -> assertThat(p).contains("unknown key 'F.fee'"));
  }

  @Test
  void oneInnerParameterChangesOnlyWhatDependsOnIt() throws IOException {
    blend("one.yaml", "STOCK, NOTE", "0.5, 0.5");
    blend("two.yaml", "NOTE", "1.0");
    market(entry("ONE", "one.yaml"), entry("TWO", "two.yaml"));
    List<Path> specs =
        List.of(blend("a.yaml", "ONE, TWO", "0.5, 0.5"), blend("b.yaml", "TWO", "1.0"));
    List<Result> before = run(specs);

    blend("one.yaml", "STOCK, NOTE", "0.6, 0.4");
    List<Result> after = run(specs);

    int last = 299;
    assertThat(after.get(0).nav(last)).isNotEqualTo(before.get(0).nav(last));
    for (int row = 0; row <= last; row++) {
      assertThat(after.get(1).nav(row)).isEqualTo(before.get(1).nav(row));
    }
  }

  private List<Result> run(List<Path> specs) {
    List<Result> results = new ArrayList<>();
    draft().buildAll(specs).forEach(plan -> results.add(plan.run()));
    return results;
  }
}
