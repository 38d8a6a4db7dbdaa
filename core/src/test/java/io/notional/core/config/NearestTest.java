package io.notional.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KNOWN = List.of("weight", "band", "fee", "roll-rule", "NTSX");

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "wieght, weight", // two letters swapped count once
    "weigt, weight",
    "bnd, band",
    "bandd, band",
    "bend, band",
    "roll_rule, roll-rule",
    "rol-rul, roll-rule",
    "ntsx, NTSX",
    "BAND, band",
  })
  void findsTheNameThatWasMeant(String word, String expected) {
    assertThat(Nearest.to(word, KNOWN)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"leverage", "x", "bd", "''"})
  void isSilentAboutStrangers(String word) {
    assertThat(Nearest.to(word, KNOWN)).isEmpty();
  }

  @Test
  void takesTheFirstOfEquallyNearNames() {
    assertThat(Nearest.to("NTSY", List.of("NTSI", "NTSX", "NTSE"))).contains("NTSI");
    assertThat(Nearest.to("NTSY", List.of("NTSX", "NTSI", "NTSE"))).contains("NTSX");
  }

  @Test
  void takesTheNearerOfTwo() {
    assertThat(Nearest.to("weightz", List.of("weird", "weights", "weight"))).contains("weights");
  }

  @Test
  void doesNotCompareVeryLongWords() {
    String word = "a".repeat(65);
    assertThat(Nearest.to(word, List.of(word))).isEmpty();
    assertThat(Nearest.to("a".repeat(64), List.of("a".repeat(64)))).isPresent();
  }

  @Test
  void offersTheNameInAMessage() {
    assertThat(Nearest.unknown("preset", "NTSY", List.of("NTSX", "CUSTOM")))
        .isEqualTo("unknown preset 'NTSY'; did you mean 'NTSX'? (known: NTSX, CUSTOM)");
    assertThat(Nearest.unknown("preset", "other", List.of("NTSX")))
        .isEqualTo("unknown preset 'other' (known: NTSX)");
    assertThat(Nearest.unknown("preset", "NTSX", List.of()))
        .isEqualTo("unknown preset 'NTSX' (none is known)");
    assertThat(Nearest.unknown("key", "equity.", "wieght", List.of("weight")))
        .isEqualTo("unknown key 'equity.wieght'; did you mean 'weight'? (known: weight)");
  }

  @Test
  void listsNoMoreNamesThanAReaderReads() {
    List<String> names = IntStream.rangeClosed(1, 26).mapToObj(i -> "n" + i).toList();
    assertThat(Nearest.unknown("key", "other", names)).endsWith(", n23, n24 and 2 more)");
    assertThat(Nearest.unknown("key", "other", names.subList(0, 24))).endsWith(", n23, n24)");
  }

  @Test
  void namesWhatCannotBeSeen() {
    assertThat(Nearest.unknown("key", "a\u200b\u00a0\u202e\u2028", List.of("a")))
        .startsWith("unknown key 'a<U+200B><U+00A0><U+202E><U+2028>'");
    assertThat(Nearest.unknown("key", "\ud83d\ude00 \u00e9\ud83d", List.of("x")))
        .startsWith("unknown key '\ud83d\ude00 \u00e9<U+D83D>'");
  }

  @Test
  void keepsMessagesOnOneShortLine() {
    assertThat(Nearest.unknown("key", "a\nb\u001b[31m", List.of("x")))
        .isEqualTo("unknown key 'a?b?[31m' (known: x)");
    assertThat(Nearest.unknown("key", "y".repeat(1000), List.of("x"))).hasSizeLessThan(120);
  }
}
