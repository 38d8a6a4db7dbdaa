package io.notional.core.theoretical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryCycleTest {
  @Test
  void lettersAreMonths() {
    DeliveryCycle gold = DeliveryCycle.parse("GJMQVZ");

    assertThat(gold.sameOrNext(LocalDate.of(2024, 2, 17))).isEqualTo("2024-02-01");
    assertThat(gold.sameOrNext(LocalDate.of(2024, 9, 1))).isEqualTo("2024-10-01");
    assertThat(gold.next(LocalDate.of(2024, 12, 1))).isEqualTo("2025-02-01");
    assertThat(gold.previous(LocalDate.of(2024, 2, 1))).isEqualTo("2023-12-01");
    assertThat(gold).hasToString("GJMQVZ");
    assertThat(DeliveryCycle.parse("F").next(LocalDate.of(2024, 1, 1))).isEqualTo("2025-01-01");
    assertThat(DeliveryCycle.QUARTERLY).hasToString("HMUZ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "ZH", "HH", "hmuz", "H M"})
  void anythingElseIsRefused(String letters) {
    assertThatThrownBy(() -> DeliveryCycle.parse(letters))
        .hasMessageContaining("FGHJKMNQUVXZ")
        .hasMessageContaining("was '" + letters + "'");
  }
}
