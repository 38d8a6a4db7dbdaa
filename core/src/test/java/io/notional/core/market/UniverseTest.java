package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.util.List;
import org.junit.jupiter.api.Test;

class UniverseTest {
  private static final List<String> SECTORS = List.of("Energy", "Utilities");

  private static Constituent member(String id, int[] days, double[] sizes) {
    DatedSeries sectors = DatedSeries.of(id, new int[] {days[0], days[0] + 2}, new double[] {0, 1});
    return new Constituent(id, DatedSeries.of(id, days, sizes), sectors, SECTORS);
  }

  private final Constituent early = member("B", new int[] {10, 11, 12}, new double[] {5, 6, 7});
  private final Constituent late = member("A", new int[] {12, 14}, new double[] {1, 2});
  private final Universe universe =
      Universe.of("US", new int[] {10, 11, 12, 14}, List.of(early, late));

  @Test
  void membersAreThoseOfTheLatestDateWithWhatWasKnownLast() {
    assertThat(universe.members()).extracting(Constituent::instrument).containsExactly("A", "B");
    assertThat(universe.latest(9)).isEqualTo(Integer.MIN_VALUE);
    assertThat(universe.latest(13)).isEqualTo(12);
    assertThat(early.isMemberOn(universe.latest(13))).isTrue();
    assertThat(early.isMemberOn(universe.latest(20))).isFalse();
    assertThat(early.capitalisation(20)).isEqualTo(7);
    assertThat(early.sector(11)).isEqualTo("Energy");
    assertThat(early.sector(12)).isEqualTo("Utilities");
  }

  @Test
  void upToADateNothingLaterIsKnownAndItStandsUntilALaterOne() {
    Universe known = universe.upTo(11, 30).orElseThrow();

    assertThat(known.members()).extracting(Constituent::instrument).containsExactly("B");
    assertThat(known.lastEpochDay()).isEqualTo(30);
    assertThat(known.latest(25)).isEqualTo(11);
    assertThat(known.members().get(0).capitalisation(25)).isEqualTo(6);
    assertThat(known.members().get(0).sector(25)).isEqualTo("Energy");
    assertThat(universe.upTo(9, 30)).isEmpty();
  }

  @Test
  void whatIsNoUniverseIsRefused() {
    refused(() -> Universe.of("US", new int[] {}, List.of(early)), "members and dates");
    refused(() -> Universe.of("US", new int[] {10, 10}, List.of(early)), "ascending dates");
    refused(() -> Universe.of("US", new int[] {10}, List.of(early, early)), "has B twice");
    refused(() -> member("C", new int[] {1}, new double[] {-1}), "zero or more but was -1.0");
  }

  @Test
  void aMarketHasTheSecuritiesOfItsUniverses() {
    assertThatThrownBy(() -> Market.builder().universe(universe).valuationDates(10).build())
        .isInstanceOfSatisfying(
            NotionalException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_NAME))
        .hasMessageContaining("security of universe US 'A'");
    assertThatThrownBy(() -> Market.builder().universe(universe).universe(universe))
        .hasMessageContaining("two instruments have the id US");
  }

  private static void refused(Runnable made, String words) {
    assertThatThrownBy(made::run)
        .isInstanceOfSatisfying(
            NotionalException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
        .hasMessageContaining(words);
  }
}
