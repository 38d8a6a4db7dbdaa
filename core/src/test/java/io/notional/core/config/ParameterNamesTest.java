package io.notional.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.plugin.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a parameter may be called. */
class ParameterNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "z9", "max-stale-days", "rule-18f-4", "a--", "x-"})
  void lettersDigitsAndDashesAfterALetterAreAName(String name) {
    assertThat(Parameter.flag(name).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-a", "9a", "A", "aB", "a_b", "a b", "ä", "a.b", "a{", "`a", "a/", "a:"})
  void nothingElseIs(String name) {
    assertThatThrownBy(() -> Parameter.flag(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a parameter name: '" + name + "'");
  }
}
