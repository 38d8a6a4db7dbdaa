package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import io.notional.core.catalog.Catalog;
import io.notional.core.settings.RunParameters;
import io.notional.files.schema.Schemas;
import io.notional.studies.StudyFile;
import io.notional.studies.StudySchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an editor offers while somebody writes a spec or a market file, by the schema alone. */
class SchemaCompletionTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final Completion SPEC = new Completion(Schemas.spec(CATALOG));
  private static final Completion MARKET = new Completion(Schemas.market(CATALOG));

  private static final Completion STUDY = new Completion(StudySchema.of(CATALOG));

  private static final Map<String, Object> EMPTY = Map.of();

  static List<String> strategies() {
    return CATALOG.ids(ComponentKind.STRATEGY);
  }

  private static Set<String> declared(ComponentKind<?> kind, String id) {
    return new TreeSet<>(CATALOG.provider(kind, id).parameters().names());
  }

  @Test
  void anEmptySpecIsOfferedItsSectionsAndTheStrategies() {
    assertThat(SPEC.keys(EMPTY)).containsExactlyInAnyOrder("strategy", "preset", "with", "run");
    assertThat(SPEC.words(EMPTY, "strategy")).containsExactlyElementsOf(strategies());
    assertThat(SPEC.keys(EMPTY, "run"))
        .containsExactlyInAnyOrderElementsOf(RunParameters.ALL.names());
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void theValuesOfAStrategyAreThoseThatItDeclares(String id) {
    Map<String, Object> spec = Map.of("strategy", id, "with", EMPTY);

    assertThat(SPEC.keys(spec, "with")).isEqualTo(declared(ComponentKind.STRATEGY, id));
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void itsPresetsAreOfferedAndItsValuesBesideThem(String id) {
    Provider<?> provider = CATALOG.provider(ComponentKind.STRATEGY, id);
    for (Preset preset : provider.presets()) {
      Map<String, Object> spec = Map.of("strategy", id, "preset", preset.id(), "with", EMPTY);
      assertThat(SPEC.words(spec, "preset")).contains(preset.id());
      assertThat(SPEC.keys(spec, "with")).isEqualTo(declared(ComponentKind.STRATEGY, id));
    }
  }

  /** Where a run names components. */
  static Stream<List<Object>> ofRuns() {
    return Stream.of(
            Map.entry("margin", ComponentKind.MARGIN_MODEL),
            Map.entry("costs", ComponentKind.COST_MODEL))
        .flatMap(
            entry ->
                CATALOG.ids(entry.getValue()).stream()
                    .map(id -> List.<Object>of(entry.getKey(), entry.getValue(), id)));
  }

  @ParameterizedTest
  @MethodSource("ofRuns")
  void theValuesOfAComponentAreThoseThatItDeclares(List<Object> place) {
    String key = (String) place.get(0);
    ComponentKind<?> kind = (ComponentKind<?>) place.get(1);
    String id = (String) place.get(2);
    Map<String, Object> component = Map.of("use", id, "with", EMPTY);
    Map<String, Object> spec = Map.of("run", Map.of(key, component));

    assertThat(SPEC.keys(spec, "run", key)).contains("use", "with");
    assertThat(SPEC.words(spec, "run", key, "use")).isEqualTo(new TreeSet<>(CATALOG.ids(kind)));
    assertThat(SPEC.keys(spec, "run", key, "with")).isEqualTo(declared(kind, id));
  }

  @Test
  void aComponentWithinAComponentIsOfferedItsOwn() {
    Map<String, Object> ladder = Map.of("use", "ladder", "with", EMPTY);
    Map<String, Object> spec =
        Map.of("strategy", "stacked", "with", Map.of("sleeves", List.of(Map.of("sleeve", ladder))));

    assertThat(SPEC.keys(spec, "with", "sleeves", 0)).contains("sleeve", "capital", "risk");
    assertThat(SPEC.keys(spec, "with", "sleeves", 0, "sleeve", "with"))
        .isEqualTo(declared(ComponentKind.SLEEVE, "ladder"));
  }

  @Test
  void anInstrumentIsOfferedTheKeysOfItsKind() {
    assertThat(MARKET.keys(EMPTY)).contains("calendar", "cash-rate", "instruments");
    assertThat(MARKET.words(market("bill"), "instruments", 0, "kind"))
        .contains("bill", "future", "security", "fund");
    assertThat(MARKET.keys(market("future"), "instruments", 0)).contains("roll", "margin", "dates");
    assertThat(MARKET.keys(market("security"), "instruments", 0))
        .contains("id", "file")
        .doesNotContain("roll", "margin", "dates");
  }

  @Test
  void aStudyIsOfferedItsKeysAndWhatMayVary() {
    assertThat(STUDY.keys(EMPTY))
        .containsExactlyInAnyOrderElementsOf(StudyFile.parameters().names());
    Set<String> vary = STUDY.keys(EMPTY, "vary");
    assertThat(vary).contains("with.band", "with.ladder", "preset", "market", "seed", "from", "to");
    RunParameters.ALL.names().forEach(name -> assertThat(vary).contains("run." + name));
    for (String id : strategies()) {
      declared(ComponentKind.STRATEGY, id).forEach(n -> assertThat(vary).contains("with." + n));
    }
    assertThat(STUDY.keys(EMPTY, "vary", "with.band"))
        .containsExactlyInAnyOrderElementsOf(StudyFile.range().names());
    assertThat(STUDY.words(Map.of("vary", Map.of("preset", List.of("N"))), "vary", "preset", 0))
        .contains("NTSX");
    assertThat(STUDY.words(EMPTY, "draw")).contains("grid", "sobol");
    assertThat(STUDY.words(Map.of("measure", List.of("")), "measure", 0)).contains("turnover");
    Map<String, Object> rows = Map.of("draw", "list", "rows", List.of(EMPTY));
    assertThat(STUDY.keys(rows, "rows", 0)).contains("with.band", "run.nav");
  }

  private static Map<String, Object> market(String kind) {
    return Map.of("instruments", List.of(Map.of("kind", kind, "costs", EMPTY)));
  }

  /**
   * The test's reading of the schema would be worth nothing if it offered everything everywhere.
   */
  @Test
  void nothingIsOfferedForAStrategyThatIsUnknown() {
    assertThat(SPEC.keys(Map.of("strategy", "no-such", "with", EMPTY), "with")).isEmpty();
  }
}
