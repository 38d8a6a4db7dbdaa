package io.notional.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import io.notional.core.catalog.Catalog;
import io.notional.core.result.Result;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every spec that is shipped runs as the comment at its beginning says: on the market that it
 * names, from the date that it names or else with no dates at all.
 */
class ShippedSpecsTest {
  private static final Path SPECS = Path.of("specs");
  private static final Pattern MARKET = Pattern.compile("examples/markets/([a-z0-9-]+)\\.yaml");
  private static final Pattern FROM = Pattern.compile("--from (\\d{4}-\\d{2}-\\d{2})");

  /** Their data is made up by {@link MadeUpStocks}, and another test runs them on it. */
  private static final String MADE_UP = "made-up-stocks";

  /** What it holds has no prices here, as its comment says. */
  private static final Path WITHOUT_DATA = SPECS.resolve("miners-90-90.yaml");

  private static List<Path> specs() throws IOException {
    try (Stream<Path> all = Files.list(SPECS)) {
      return all.sorted().toList();
    }
  }

  private static String comment(Path spec) throws IOException {
    try (Stream<String> lines = Files.lines(spec)) {
      return lines.takeWhile(line -> line.startsWith("#")).collect(Collectors.joining(" "));
    }
  }

  private static Optional<String> found(Pattern pattern, String comment) {
    Matcher matcher = pattern.matcher(comment);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static RunPlanBuilder plan(Path spec) throws IOException {
    String comment = comment(spec);
    String market = found(MARKET, comment).orElseThrow();
    RunPlanBuilder plan =
        RunPlan.builder(Catalog.load())
            .spec(spec)
            .market(Path.of("markets", market + ".yaml"))
            .dataRoot(RealData.root());
    found(FROM, comment).map(LocalDate::parse).ifPresent(plan::firstDate);
    return plan;
  }

  @Test
  void everyCommentNamesAMarket() throws IOException {
    assertThat(specs()).hasSizeGreaterThan(30).contains(WITHOUT_DATA);
    for (Path spec : specs()) {
      assertThat(found(MARKET, comment(spec)))
          .as(spec.toString())
          .hasValueSatisfying(
              name -> assertThat(Path.of("markets", name + ".yaml")).isRegularFile());
    }
  }

  @TestFactory
  @Tag("slow")
  Stream<DynamicTest> everySpecRunsAsItsCommentSays() throws IOException {
    return specs().stream()
        .filter(spec -> !spec.equals(WITHOUT_DATA))
        .filter(spec -> !isMadeUp(spec))
        .map(spec -> DynamicTest.dynamicTest(spec.getFileName().toString(), () -> run(spec)));
  }

  private static boolean isMadeUp(Path spec) {
    try {
      return comment(spec).contains(MADE_UP);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void run(Path spec) throws IOException {
    Result result = plan(spec).build().run();
    assertThat(result.stopped()).isFalse();
    assertThat(result.size()).isGreaterThan(500);
    assertThat(result.trades()).isNotEmpty();
  }

  @Test
  void aSpecWithoutDataSaysWhatItNeeds() throws IOException {
    RunPlanBuilder plan = plan(WITHOUT_DATA);
    assertThatThrownBy(plan::build)
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("unknown instrument of research.yaml 'GDX'")
        .hasMessageContaining("market init drafts an entry from a file of its prices");
  }

  /** The programme looks back twelve months, which nothing has at the first quote of sugar. */
  @Test
  void aProgrammeThatBeginsWithItsDataSaysThatItMustBeginLater() throws IOException {
    RunPlan plan =
        RunPlan.builder(Catalog.load())
            .spec(SPECS.resolve("wtmf-simulated.yaml"))
            .market(Path.of("markets", "research.yaml"))
            .dataRoot(RealData.root())
            .build();
    assertThatThrownBy(plan::run)
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("a run must begin later, or with start: flat");
  }

  @Test
  void theWrongMarketNamesTheRightOne() {
    RunPlanBuilder plan =
        RunPlan.builder(Catalog.load())
            .spec(SPECS.resolve("90-60-since-1962.yaml"))
            .market(Path.of("markets", "funds.yaml"));
    assertThat(plan.problems().list())
        .last()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .contains("all that the fund holds is in research.yaml, since-1962.yaml"));
  }
}
