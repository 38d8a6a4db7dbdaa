package io.notional.core.catalog;

import static io.notional.core.catalog.Fakes.WORD;
import static io.notional.core.catalog.Fakes.brackets;
import static io.notional.core.catalog.Fakes.echo;
import static io.notional.core.catalog.Fakes.plugin;
import static io.notional.core.catalog.Fakes.provider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.Component;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.core.catalog.Fakes.Word;
import io.notional.core.config.NamedComponent;
import io.notional.core.config.Node;
import io.notional.core.config.ResolvedConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private static final String SPEC = "spec.yaml, line 2";
  private static final Catalog CATALOG =
      Catalog.of(plugin("words", echo(), brackets()), plugin("empty"));

  @Test
  void listsPluginsAndProvidersInOrder() {
    assertThat(CATALOG.plugins()).extracting(PluginInfo::id).containsExactly("empty", "words");
    PluginInfo words = CATALOG.plugins().get(1);
    assertThat(words.version()).isEqualTo("1.2");
    assertThat(words.location()).isEqualTo(CodeLocation.of(CatalogTest.class));
    assertThat(words.providers()).extracting(ProviderInfo::id).containsExactly("brackets", "echo");
    ProviderInfo echo = words.providers().get(1);
    assertThat(echo.kind()).isEqualTo(WORD);
    assertThat(echo.description()).isEqualTo("makes echo");
    assertThat(echo.presetIds()).containsExactly("LOUD");
    assertThat(CATALOG.ids(WORD)).containsExactly("brackets", "echo");
    assertThat(CATALOG.ids(ComponentKind.SLEEVE)).isEmpty();
  }

  @Test
  void findsProviders() {
    assertThat(CATALOG.provider(WORD, "echo").id()).isEqualTo("echo");
    refused(() -> CATALOG.provider(WORD, "ecco"))
        .isEqualTo(
            List.of(
                Problem.of(
                    ErrorCode.UNKNOWN_NAME,
                    "unknown word 'ecco'; did you mean 'echo'? (known: brackets, echo)")));
    refused(() -> CATALOG.provider(ComponentKind.SLEEVE, "echo"))
        .isEqualTo(
            List.of(Problem.of(ErrorCode.UNKNOWN_NAME, "unknown sleeve 'echo' (none is known)")));
  }

  @Test
  void createsAComponent() {
    Created<Word> created = create("echo", "", Map.of("text", "ho", "times", 2));
    assertThat(created.component()).isEqualTo(new Word("hoho"));
    assertThat(created.config().asMap()).hasToString("{text=ho, times=2}");
  }

  @Test
  void laysValuesOverAPreset() {
    assertThat(create("echo", "LOUD", Map.of()).component().text()).isEqualTo("heyheyhey");
    Created<Word> created = create("echo", "LOUD", Map.of("text", "ho"));
    assertThat(created.component().text()).isEqualTo("hohoho");
    assertThat(created.config().where("times")).isEqualTo("preset LOUD");
    assertThat(created.config().where("text")).isEqualTo("spec.yaml, line 3");
  }

  @Test
  void createsNestedComponents() {
    Map<String, Object> inner = Map.of("use", "echo", "preset", "LOUD", "with", Map.of("times", 1));
    Created<Word> created =
        create(
            "brackets",
            "",
            Map.of("inner", Map.of("use", "brackets", "with", Map.of("inner", inner))));
    assertThat(created.component().text()).isEqualTo("[[hey]]");
    assertThat(created.config().asMap())
        .hasToString("{inner={use=brackets, with={inner={use=echo, with={text=hey, times=1}}}}}");
  }

  @Test
  void readsItsOwnManifest() {
    Created<Word> first =
        create("brackets", "", Map.of("inner", Map.of("use", "echo", "preset", "LOUD")));
    Created<Word> second = create("brackets", "", first.config().asMap());
    assertThat(second.component()).isEqualTo(first.component());
    assertThat(second.config().asMap()).isEqualTo(first.config().asMap());
  }

  @Test
  void namesTheNearestPreset() {
    refused(() -> create("echo", "LOUDE", Map.of()))
        .isEqualTo(
            List.of(
                new Problem(
                    ErrorCode.UNKNOWN_NAME,
                    "unknown preset of echo 'LOUDE'; did you mean 'LOUD'? (known: LOUD)",
                    SPEC)));
  }

  @Test
  void reportsProblemsOfNestedComponentsTogether() {
    Parameters two = Parameters.of(Parameter.component("a", WORD), Parameter.component("b", WORD));
    Catalog catalog =
        Catalog.of(plugin("p", echo(), provider("pair", two, (c, x) -> new Word("made"))));
    Node.Mapping with =
        mapping(Map.of("a", Map.of("use", "echo", "with", Map.of("times", 9)), "b", "eco"));
    List<Problem> problems = new ArrayList<>();
    catalog.resolve(NamedComponent.of(WORD, "pair", Optional.empty(), with, "", SPEC), problems);
    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly(
            "a.with.text must be given: a text",
            "a.with.times must be in [1, 3] but was 9",
            "unknown word 'eco'; did you mean 'echo'? (known: echo, pair)");
    assertThat(problems).extracting(Problem::where).containsOnly("spec.yaml, line 3");
    refused(() -> catalog.create(WORD, "pair", Optional.empty(), with, SPEC)).isEqualTo(problems);
    refused(() -> catalog.resolve(WORD, "pair", Optional.empty(), with, SPEC)).isEqualTo(problems);
  }

  @Test
  void saysWhereTheComponentIsNamedWhenItsValuesHaveNoPlace() {
    refused(() -> CATALOG.create(WORD, "echo", Optional.empty(), Node.Mapping.EMPTY, SPEC))
        .isEqualTo(
            List.of(new Problem(ErrorCode.MISSING_VALUE, "text must be given: a text", SPEC)));
  }

  @Test
  void resolvesWithoutMakingAnything() {
    List<String> made = new ArrayList<>();
    Catalog catalog =
        Catalog.of(
            plugin(
                "p",
                provider(
                    "counted",
                    Parameters.of(Parameter.flag("on").withDefault(true)),
                    (config, context) -> new Word(String.valueOf(made.add("one"))))));
    ResolvedConfig config =
        catalog.resolve(WORD, "counted", Optional.empty(), Node.Mapping.EMPTY, SPEC);
    assertThat(config.flag("on")).isTrue();
    assertThat(made).isEmpty();
    catalog.create(WORD, "counted", Optional.empty(), Node.Mapping.EMPTY, SPEC);
    assertThat(made).hasSize(1);
  }

  @Test
  void stopsAtAProviderWhoseDefaultIsItself() {
    Parameter inner = Parameter.component("inner", WORD).withDefault("loop");
    Catalog catalog =
        Catalog.of(plugin("p", provider("loop", Parameters.of(inner), (c, x) -> new Word(""))));
    List<Problem> problems = new ArrayList<>();
    NamedComponent loop =
        NamedComponent.of(WORD, "loop", Optional.empty(), Node.Mapping.EMPTY, "", SPEC);
    catalog.resolve(loop, problems);
    assertThat(problems).extracting(Problem::code).containsExactly(ErrorCode.CONFLICT);
    assertThat(problems.get(0).message())
        .startsWith("components are nested more than 16 deep: word 'loop' at inner.with.inner")
        .endsWith("may contain itself");
  }

  @Test
  void stopsAtAProviderThatMakesItself() {
    Component itself = component("loop");
    Catalog catalog =
        Catalog.of(
            plugin("p", provider("loop", Parameters.NONE, (c, x) -> x.component(WORD, itself))));
    assertThatThrownBy(
            () -> catalog.create(WORD, "loop", Optional.empty(), Node.Mapping.EMPTY, SPEC))
        .isInstanceOf(NotionalException.class)
        .hasMessage(
            "components are nested more than 16 deep: word 'loop' may contain itself (here)");
  }

  @Test
  void makesAComponentThatAPluginNamedItself() {
    Catalog catalog =
        Catalog.of(
            plugin(
                "p",
                provider("leaf", Parameters.NONE, (c, x) -> new Word("leaf")),
                provider("root", Parameters.NONE, (c, x) -> x.component(WORD, component("leaf")))));
    assertThat(
            catalog
                .create(WORD, "root", Optional.empty(), Node.Mapping.EMPTY, "")
                .component()
                .text())
        .isEqualTo("leaf");
  }

  private static Component component(String id) {
    return new Component() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public String where() {
        return "here";
      }
    };
  }

  private static Created<Word> create(String id, String preset, Map<String, Object> with) {
    Optional<String> name = preset.isEmpty() ? Optional.empty() : Optional.of(preset);
    return CATALOG.create(WORD, id, name, mapping(with), SPEC);
  }

  private static Node.Mapping mapping(Map<String, Object> with) {
    return (Node.Mapping) Node.of(with, "spec.yaml, line 3");
  }

  private static ListAssert<Problem> refused(ThrowingCallable call) {
    NotionalException refusal = catchThrowableOfType(NotionalException.class, call);
    return assertThat(refusal.problems());
  }
}
