package io.notional.core.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThirtySecondsTest {
  @ParameterizedTest
  @CsvSource({
    "115-02, 115.0625",
    "115-025, 115.078125",
    "99-317, 99.9921875",
    "103-001, 103.00390625",
    "0-00, 0",
  })
  void readsAndPrints(String quote, double price) {
    assertThat(ThirtySeconds.parse(quote)).isEqualTo(price);
    assertThat(ThirtySeconds.format(price)).isEqualTo(quote);
  }

  @Test
  void everyEighthOfAThirtySecondComesBack() {
    for (int step = 0; step < 512; step++) {
      double price = 110 + step / 256.0;
      assertThat(ThirtySeconds.parse(ThirtySeconds.format(price))).isEqualTo(price);
    }
  }

  @Test
  void carriesIntoTheNextPoint() {
    assertThat(ThirtySeconds.format(99.9999)).isEqualTo("100-00");
    assertThat(ThirtySeconds.parse("115'16")).isEqualTo(115.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "115", "115-2", "115-32", "115-024", "-1-02", "115-0255", "x-02"})
  void refusesAnythingElse(String quote) {
    assertThatThrownBy(() -> ThirtySeconds.parse(quote))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("'" + quote + "'");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1e7, Double.NaN})
  void refusesAPriceThatIsNone(double price) {
    assertThatThrownBy(() -> ThirtySeconds.format(price)).isInstanceOf(NotionalException.class);
  }
}
