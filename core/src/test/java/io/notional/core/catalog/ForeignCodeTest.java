package io.notional.core.catalog;

import static io.notional.core.catalog.Fakes.WORD;
import static io.notional.core.catalog.Fakes.brackets;
import static io.notional.core.catalog.Fakes.provider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.core.catalog.Fakes.Word;
import io.notional.core.config.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens when a provider misbehaves while it makes a component. */
class ForeignCodeTest {
  static Stream<Arguments> misbehaviours() {
    return Stream.of(
        fails(
            (config, context) -> {
              throw new IllegalStateException("no\nluck");
            },
            "failed in create(): IllegalStateException: no; luck"),
        fails((config, context) -> new Word(config.text("txt")), "unknown parameter 'txt'"),
        fails(
            (config, context) -> {
              throw new NoClassDefFoundError("com/acme/Missing");
            },
            "failed in create(): NoClassDefFoundError: com/acme/Missing"),
        fails(ForeignCodeTest::endless, "failed in create(): StackOverflowError"),
        fails(
            (config, context) -> {
              throw new AssertionError();
            },
            "failed in create(): AssertionError"),
        fails((config, context) -> null, "returned null from create()"),
        fails((config, context) -> context.component(WORD, null), "NullPointerException"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("misbehaviours")
  void namesTheProvider(BiFunction<Config, Context, Word> making, String says) {
    NotionalException refusal = catchThrowableOfType(NotionalException.class, () -> make(making));
    assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_PLUGIN);
    assertThat(refusal)
        .hasMessageStartingWith("word 'bad' of plugin 'p' (")
        .hasMessageContaining(says);
    assertThat(refusal.problems()).hasSize(1);
    assertThat(refusal.getMessage()).doesNotContain("\n");
  }

  @Test
  void letsARefusalOfTheProviderPass() {
    NotionalException refusal = NotionalException.of(ErrorCode.CONFLICT, "a and b", "here");
    assertThatThrownBy(
            () ->
                make(
                    (config, context) -> {
                      throw refusal;
                    }))
        .isSameAs(refusal);
  }

  @Test
  void placesARefusalWithoutAPlaceWhereTheProviderIsNamed() {
    Catalog catalog =
        catalog(
            (config, context) -> {
              throw new NotionalException(
                  List.of(
                      Problem.of(ErrorCode.CONFLICT, "a"),
                      new Problem(ErrorCode.CONFLICT, "b", "line 7")));
            });
    assertThatThrownBy(
            () -> catalog.create(WORD, "bad", Optional.empty(), Node.Mapping.EMPTY, "line 1"))
        .isInstanceOf(NotionalException.class)
        .hasMessageContainingAll("a (line 1)", "b (line 7)");
  }

  @Test
  void namesTheInnerProvider() {
    Catalog catalog = catalog((config, context) -> null);
    Node.Mapping with = (Node.Mapping) Node.of(Map.of("inner", "bad"), "");
    assertThatThrownBy(() -> catalog.create(WORD, "brackets", Optional.empty(), with, ""))
        .isInstanceOf(NotionalException.class)
        .hasMessageStartingWith("word 'bad' of plugin 'p'");
  }

  private static Arguments fails(BiFunction<Config, Context, Word> making, String says) {
    return Arguments.of(making, says);
  }

  private static Catalog catalog(BiFunction<Config, Context, Word> making) {
    return Catalog.of(Fakes.plugin("p", brackets(), provider("bad", Parameters.NONE, making)));
  }

  private static Created<Word> make(BiFunction<Config, Context, Word> making) {
    return catalog(making).create(WORD, "bad", Optional.empty(), Node.Mapping.EMPTY, "");
  }

  @SuppressWarnings("InfiniteRecursion")
  private static Word endless(Config config, Context context) {
    return endless(config, context);
  }
}
