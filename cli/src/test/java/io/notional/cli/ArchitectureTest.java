package io.notional.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.notional.api.market.MarketView;
import io.notional.core.market.Market;
import io.notional.core.market.SignalColumns;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** The rules between modules and packages, over the main code of all modules. */
@AnalyzeClasses(packages = "io.notional", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String OURS = "io.notional..";
  private static final String API = "io.notional.api..";
  private static final String CORE = "io.notional.core..";
  private static final String FILES = "io.notional.files..";
  private static final String STRATEGIES = "io.notional.strategies..";
  private static final String MARGIN_MODELS = "io.notional.marginmodels..";
  private static final String TOOLKIT = "io.notional.toolkit..";
  private static final String CLI = "io.notional.cli..";
  private static final String COLUMNAR = "io.notional.columnar..";
  private static final String OPTIMIZATION = "io.notional.optimization..";
  private static final String TESTKIT = "io.notional.testkit..";
  private static final String STUDIES = "io.notional.studies..";
  private static final String SPARK = "io.notional.spark..";
  private static final String REPORT = "io.notional.report..";
  private static final String TEST_SUPPORT = "io.notional.testsupport..";

  /** Everything of {@link Math} whose last bit may differ between processors or Java versions. */
  private static final Set<String> INEXACT =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
          "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot");

  private static final Set<Class<?>> CLOCKS =
      Set.of(Clock.class, Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class);

  @ArchTest static final ArchRule theToolkit = sees(TOOLKIT, API);
  @ArchTest static final ArchRule marginModels = sees(MARGIN_MODELS, API);
  @ArchTest static final ArchRule core = sees(CORE, API);
  @ArchTest static final ArchRule theTestkit = sees(TESTKIT, API, CORE);
  @ArchTest static final ArchRule strategies = sees(STRATEGIES, API, TOOLKIT);
  @ArchTest static final ArchRule files = sees(FILES, API, CORE);
  @ArchTest static final ArchRule columnar = sees(COLUMNAR, CORE);
  @ArchTest static final ArchRule optimization = sees(OPTIMIZATION, API, CORE);
  @ArchTest static final ArchRule studies = sees(STUDIES, API, CORE, FILES);
  @ArchTest static final ArchRule report = sees(REPORT, API, CORE);

  @ArchTest
  static final ArchRule theCommand =
      sees(CLI, API, CORE, FILES, STUDIES, COLUMNAR, OPTIMIZATION, REPORT, TESTKIT, TEST_SUPPORT);

  @ArchTest
  static final ArchRule guiceIsForHosts =
      livesIn("io.notional.core.guice..", "com.google.inject..", "com.google.common..");

  @ArchTest
  static final ArchRule formatsLiveInColumnar =
      livesInAny(List.of(COLUMNAR, SPARK), "org.apache..", "shaded..", "com.google.flatbuffers..");

  /** Neither is shipped. */
  @ArchTest
  static final ArchRule parquetIsWrittenWithoutLogging =
      noClasses()
          .that()
          .resideInAPackage(COLUMNAR)
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.parquet.format.Util")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("TIOStreamTransport")
          .because("they ask for a logging library that nothing brings");

  @ArchTest
  static final ArchRule solversLiveWhereWeightsAreSought =
      livesInAny(List.of(OPTIMIZATION, "io.notional.strategies.efficientcore.."), "org.ojalgo..");

  @ArchTest
  static final ArchRule jacksonLivesInFiles =
      livesInAny(List.of(FILES, REPORT), "com.fasterxml..", "org.yaml..");

  @ArchTest
  static final ArchRule theReportStreamsJsonAndNoMore =
      noClasses()
          .that()
          .resideInAPackage(REPORT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.fasterxml.jackson.databind..",
              "com.fasterxml.jackson.dataformat..",
              "org.yaml..");

  @ArchTest static final ArchRule picocliLivesInTheCommand = livesIn(CLI, "picocli..");

  @ArchTest
  static final ArchRule strategyModulesDoNotSeeEachOther =
      slices().matching("io.notional.strategies.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule theApiSeesTheJdkAndAnnotationsAlone =
      classes()
          .that()
          .resideInAPackage(API)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              API,
              "java..",
              "org.apiguardian.api..",
              "org.jspecify.annotations..",
              "org.immutables.value..");

  @ArchTest
  static final ArchRule theKernelIsSeenByCoreAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.notional.core.internal..");

  @ArchTest static final ArchRule noCyclesInTheApi = noCycles("io.notional.api.(*)..");

  @ArchTest static final ArchRule noCyclesInCore = noCycles("io.notional.core.(*)..");

  @ArchTest static final ArchRule noCyclesInFiles = noCycles("io.notional.files.(*)..");

  /** A platform decides which threads there are, and who hears what. */
  @ArchTest
  static final ArchRule theLibraryHasNoThreadsOfItsOwn =
      noClasses()
          .that()
          .resideInAnyPackage(API, CORE, FILES, TOOLKIT, STRATEGIES, MARGIN_MODELS, OPTIMIZATION)
          .should()
          .callMethodWhere(describe("it would find threads for itself", ArchitectureTest::finds))
          .orShould()
          .callConstructorWhere(
              describe(
                  "it makes a thread",
                  call -> call.getTarget().getOwner().isAssignableTo(Thread.class)));

  private static boolean finds(JavaMethodCall call) {
    JavaClass owner = call.getTarget().getOwner();
    String name = call.getTarget().getName();
    int parameters = call.getTarget().getRawParameterTypes().size();
    boolean async = owner.isAssignableTo(CompletableFuture.class) && name.endsWith("Async");
    return (async && parameters == 1)
        || owner.isAssignableTo(Executors.class)
        || Set.of("parallel", "parallelStream", "commonPool").contains(name);
  }

  @ArchTest
  static final ArchRule theLibraryIsQuiet =
      noClasses()
          .that()
          .resideInAnyPackage(API, CORE, FILES, TOOLKIT, STRATEGIES, MARGIN_MODELS, OPTIMIZATION)
          .should()
          .accessFieldWhere(
              describe(
                  "it is a stream of the process",
                  access -> access.getTarget().getOwner().isEquivalentTo(System.class)))
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.slf4j..");

  @ArchTest
  static final ArchRule nothingStaticCanBeSet =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              API, CORE, FILES, TOOLKIT, STRATEGIES, MARGIN_MODELS, OPTIMIZATION, TESTKIT)
          .and()
          .areStatic()
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule inexactMathIsStrict =
      noClasses()
          .that()
          .resideInAPackage(OURS)
          .should()
          .callMethodWhere(describe("Math may differ", ArchitectureTest::isInexact))
          .because("results are the same to the last bit everywhere: use StrictMath");

  @ArchTest
  static final ArchRule numbersInMessagesDoNotDependOnALocale =
      noClasses()
          .that()
          .resideInAnyPackage(
              API, CORE, FILES, COLUMNAR, MARGIN_MODELS, TOOLKIT, STRATEGIES, REPORT, CLI)
          .and()
          .haveSimpleNameNotEndingWith("Test")
          .should()
          .callMethodWhere(describe("a text is formatted", ArchitectureTest::formatsByLocale))
          .because("some locales have other digits: use String.format(Locale.ROOT, ...)");

  @ArchTest
  static final ArchRule resultsDoNotDependOnAClock =
      noClasses()
          .that()
          .resideInAnyPackage(API, CORE, MARGIN_MODELS, TOOLKIT, STRATEGIES)
          .should()
          .callMethodWhere(describe("a clock is read", ArchitectureTest::readsClock))
          .because("two runs of the same inputs are the same");

  @ArchTest
  static final ArchRule resultsDoNotDependOnChance =
      noClasses()
          .that()
          .resideInAnyPackage(API, CORE, MARGIN_MODELS, TOOLKIT, STRATEGIES)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Random.class, ThreadLocalRandom.class)
          .orShould()
          .callMethod(Math.class, "random")
          .because("randomness comes from a seed and a stream of our own");

  @ArchTest
  static final ArchRule everyTypeOfTheApiSaysHowStableItIs =
      classes()
          .that()
          .resideInAPackage(API)
          .and()
          .arePublic()
          .and(describe("stand on their own", ArchitectureTest::standsOnItsOwn))
          .should()
          .beAnnotatedWith(org.apiguardian.api.API.class);

  /** Only the view hands continuous series out, and only strategies are handed a view. */
  @ArchTest
  static final ArchRule navSizingAndMarginSeeRawContractsAlone =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .and()
          .doNotHaveSimpleName("MarketAtClose")
          .and()
          .doNotHaveSimpleName("SignalSeries")
          .and(not(estimateRiskFromPastChanges()))
          .should()
          .callMethodWhere(describe("a signal series is read", ArchitectureTest::readsSignals))
          .because("adjusted prices feed signals; what is booked, sized or margined is a contract");

  /**
   * Value at risk, historical margin, the volatility of a fill and what a benchmark returned read
   * past changes, no level.
   */
  private static DescribedPredicate<JavaClass> estimateRiskFromPastChanges() {
    Set<String> names =
        Set.of(
            "PastChanges",
            "NetBook",
            "EarlierBook",
            "MarketFill",
            "HistoricalVar",
            "Shocks",
            "CommonCloses");
    return describe("estimate risk from past changes", c -> names.contains(c.getSimpleName()));
  }

  private static boolean readsSignals(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    boolean ofTheView =
        owner.isAssignableTo(MarketView.class)
            && Set.of("returnIndex", "adjustedPrice", "backAdjustedPrice").contains(call.getName());
    boolean ofTheMarket = owner.isEquivalentTo(Market.class) && call.getName().equals("signals");
    boolean itself = call.getOriginOwner().isEquivalentTo(SignalColumns.class);
    return ofTheView
        || ofTheMarket
        || (isSignals(owner) && !itself && !call.getName().equals("of"));
  }

  private static boolean isSignals(JavaClass type) {
    return type.isEquivalentTo(SignalColumns.class);
  }

  /** Of Notional's own code a module sees no more than the table of modules says. */
  private static ArchRule sees(String module, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat(
            resideInAPackage(OURS)
                .and(not(resideInAPackage(module)))
                .and(not(resideInAnyPackage(others))));
  }

  private static ArchRule livesIn(String home, String... library) {
    return livesInAny(List.of(home), library);
  }

  private static ArchRule livesInAny(List<String> homes, String... library) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(homes.toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library);
  }

  private static ArchRule noCycles(String pattern) {
    return slices().matching(pattern).should().beFreeOfCycles();
  }

  private static boolean formatsByLocale(JavaMethodCall call) {
    boolean formats = Set.of("format", "formatted", "printf").contains(call.getName());
    boolean text =
        call.getTargetOwner().isEquivalentTo(String.class)
            || call.getTargetOwner().isAssignableTo(PrintWriter.class)
            || call.getTargetOwner().isAssignableTo(PrintStream.class);
    return formats
        && text
        && call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Locale.class));
  }

  private static boolean readsClock(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    boolean now =
        call.getName().equals("now")
            || call.getName().equals("systemUTC")
            || call.getName().equals("systemDefaultZone");
    boolean clock = CLOCKS.stream().anyMatch(owner::isEquivalentTo);
    boolean system =
        owner.isEquivalentTo(System.class)
            && (call.getName().equals("currentTimeMillis") || call.getName().equals("nanoTime"));
    return system || (clock && now);
  }

  private static boolean isInexact(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(Math.class) && INEXACT.contains(call.getName());
  }

  /** A builder inside of a type is as stable as the type. */
  private static boolean standsOnItsOwn(JavaClass type) {
    return type.getEnclosingClass().isEmpty();
  }
}
