package io.notional.core.lookthrough;

import static io.notional.api.instrument.AssetClass.BILLS;
import static io.notional.api.instrument.AssetClass.BONDS;
import static io.notional.api.instrument.AssetClass.CASH;
import static io.notional.api.instrument.AssetClass.EQUITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.core.lookthrough.LookThrough.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookThroughTest {
  /** Eighths, whose sums are exact. */
  private static final LookThrough CONTRACTS =
      new LookThrough(
          Level.CONTRACTS,
          List.of(
              new Row("blend/IVV", EQUITY, 0.5, 0.5),
              new Row("blend/ES", EQUITY, 0, -0.25),
              new Row("blend/ZN", BONDS, 0, 0.375),
              new Row("blend/BILLS", BILLS, 0.125, 0.125),
              new Row("blend", CASH, 0.25, 0)));

  @Test
  void sumsByClass() {
    assertThat(CONTRACTS.notional()).containsEntry(EQUITY, 0.25).containsEntry(BONDS, 0.375);
    assertThat(CONTRACTS.notional().keySet()).containsExactly(BONDS, EQUITY);
    assertThat(CONTRACTS.capital().keySet()).containsExactly(BILLS, CASH, EQUITY);
    assertThat(CONTRACTS.capital()).containsEntry(EQUITY, 0.5).containsEntry(CASH, 0.25);
  }

  @Test
  void grossIsByRowNetIsSignedAndBillsAreNeither() {
    assertThat(CONTRACTS.gross()).isEqualTo(1.125);
    assertThat(CONTRACTS.net()).isEqualTo(0.625);
    assertThat(CONTRACTS.free()).isEqualTo(0.125);
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatThrownBy(() -> new Row("X", EQUITY, Double.NaN, 0))
        .hasMessage("X must be finite but was NaN and 0.0");
    assertThatThrownBy(() -> new Row("X", EQUITY, 0, Double.POSITIVE_INFINITY))
        .hasMessageContaining("Infinity");
  }

  @Test
  void levelsAreNamedAsInFiles() {
    assertThat(Level.values())
        .extracting(Level::id)
        .containsExactly("funds", "sleeves", "contracts");
  }
}
