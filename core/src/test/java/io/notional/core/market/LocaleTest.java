package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in messages have the same digits everywhere. */
class LocaleTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void putBack() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "de-DE"})
  void numbersAreWrittenAlike(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    BusinessCalendar never = epochDay -> false;

    assertThatThrownBy(() -> never.after(LocalDate.of(2020, 1, 1), 1))
        .hasMessageContaining("in 200 days");
  }
}
