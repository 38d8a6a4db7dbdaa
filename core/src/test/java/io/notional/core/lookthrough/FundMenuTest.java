package io.notional.core.lookthrough;

import static io.notional.api.instrument.AssetClass.BILLS;
import static io.notional.api.instrument.AssetClass.BONDS;
import static io.notional.api.instrument.AssetClass.CASH;
import static io.notional.api.instrument.AssetClass.EQUITY;
import static io.notional.api.instrument.AssetClass.GOLD;
import static io.notional.api.instrument.AssetClass.MANAGED_FUTURES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.core.lookthrough.LookThrough.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundMenuTest {
  private static final double EXACT = 1e-12;
  private static final AssetClass UNDECLARED = DeclaredFund.UNDECLARED;
  private static final DeclaredFund NTSX =
      DeclaredFund.of(
          "NTSX", Map.of(EQUITY, 0.9, BONDS, 0.6), Map.of(EQUITY, 0.9, CASH, 0.1), 0.002);
  private static final DeclaredFund GOLDEN =
      DeclaredFund.of("GDE", Map.of(EQUITY, 0.9, GOLD, 0.9), 0.002);
  private static final DeclaredFund IVV = DeclaredFund.of("IVV", Map.of(EQUITY, 1.0), 0.0003);
  private static final DeclaredFund AGG = DeclaredFund.of("AGG", Map.of(BONDS, 1.0), 0.0003);
  private static final DeclaredFund WTMF =
      DeclaredFund.of("WTMF", Map.of(MANAGED_FUTURES, 1.0), 0.0066);
  private static final FundMenu MENU = new FundMenu(List.of(NTSX, GOLDEN, IVV, AGG, WTMF));

  /** The exact vectors of published blends: equity, bonds, managed futures, gold, gross, free. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NTSX=1                             | 0.90 | 0.60 | 0    | 0    | 1.50 | 0
          NTSX=0.6666666666666667            | 0.60 | 0.40 | 0    | 0    | 1.00 | 0.3333333333333333
          IVV=0.6,AGG=0.4                    | 0.60 | 0.40 | 0    | 0    | 1.00 | 0
          IVV=0.5,AGG=0.3,WTMF=0.2           | 0.50 | 0.30 | 0.20 | 0    | 1.00 | 0
          IVV=0.24,NTSX=0.4,AGG=0.16,WTMF=.2 | 0.60 | 0.40 | 0.20 | 0    | 1.20 | 0
          GDE=1                              | 0.90 | 0    | 0    | 0.90 | 1.80 | 0
          NTSX=0.6666666666666667,WTMF=0.2   | 0.60 | 0.40 | 0.20 | 0    | 1.20 | 0.1333333333333333
          """)
  void looksThroughBlends(
      String blend,
      double equity,
      double bonds,
      double managed,
      double gold,
      double gross,
      double free) {
    LookThrough seen = MENU.lookThrough(weights(blend));

    assertThat(seen.level()).isEqualTo(Level.FUNDS);
    assertThat(of(seen, EQUITY)).isCloseTo(equity, within(EXACT));
    assertThat(of(seen, BONDS)).isCloseTo(bonds, within(EXACT));
    assertThat(of(seen, MANAGED_FUTURES)).isCloseTo(managed, within(EXACT));
    assertThat(of(seen, GOLD)).isCloseTo(gold, within(EXACT));
    assertThat(seen.gross()).isCloseTo(gross, within(EXACT));
    assertThat(seen.net()).isCloseTo(gross, within(EXACT));
    assertThat(seen.free()).isCloseTo(free, within(EXACT));
    double capital = seen.capital().values().stream().mapToDouble(c -> c).sum();
    assertThat(capital + seen.free()).isCloseTo(1, within(EXACT));
  }

  @Test
  void capitalAndNotionalAreTwoThings() {
    LookThrough seen = MENU.lookThrough(Map.of("NTSX", 0.5));

    assertThat(seen.rows())
        .containsExactly(
            new Row("NTSX", BONDS, 0, 0.3),
            new Row("NTSX", CASH, 0.05, 0),
            new Row("NTSX", EQUITY, 0.45, 0.45));
    assertThat(seen.capital()).containsOnlyKeys(CASH, EQUITY);
    assertThat(seen.notional()).containsOnlyKeys(BONDS, EQUITY);
  }

  @Test
  void capitalThatIsNotDeclaredIsWhatAPlainFundIsExposedTo() {
    assertThat(DeclaredFund.of("A", Map.of(EQUITY, 0.7, BONDS, 0.2), 0).capital())
        .hasSize(3)
        .containsEntry(EQUITY, 0.7)
        .containsEntry(BONDS, 0.2)
        .hasEntrySatisfying(CASH, cash -> assertThat(cash).isCloseTo(0.1, within(EXACT)));
    assertThat(DeclaredFund.of("A", Map.of(BILLS, 1.0), 0).capital()).containsOnlyKeys(BILLS);
    assertThat(GOLDEN.capital()).isEqualTo(Map.of(UNDECLARED, 1.0));
    assertThat(DeclaredFund.of("A", Map.of(EQUITY, -1.0), 0).capital())
        .isEqualTo(Map.of(UNDECLARED, 1.0));
  }

  @Test
  void shortsCountGrossAndNet() {
    FundMenu menu = new FundMenu(List.of(IVV, DeclaredFund.of("SH", Map.of(EQUITY, -1.0), 0.009)));

    LookThrough seen = menu.lookThrough(Map.of("IVV", 0.6, "SH", 0.1));

    assertThat(of(seen, EQUITY)).isCloseTo(0.5, within(EXACT));
    assertThat(seen.gross()).isCloseTo(0.7, within(EXACT));
    assertThat(seen.net()).isCloseTo(0.5, within(EXACT));
  }

  @Test
  void theOrderOfFundsChangesNothing() {
    List<DeclaredFund> turned = new ArrayList<>(MENU.funds());
    Collections.reverse(turned);

    assertThat(new FundMenu(turned)).isEqualTo(MENU);
    assertThat(MENU.ids()).containsExactly("AGG", "GDE", "IVV", "NTSX", "WTMF");
    assertThat(MENU.classes()).containsExactly(BONDS, EQUITY, GOLD, MANAGED_FUTURES);
  }

  @Test
  void saysAllThatIsWrongWithWeights() {
    assertThatThrownBy(() -> MENU.lookThrough(Map.of("NTSK", 0.4, "IVV", -0.1, "AGG", Double.NaN)))
        .hasMessage(
            "the weight of AGG must be in [0.0, 1.0] but was NaN\n"
                + "the weight of IVV must be in [0.0, 1.0] but was -0.1\n"
                + "unknown fund of the menu 'NTSK'; did you mean 'NTSX'? (known: AGG, GDE, IVV,"
                + " NTSX, WTMF)");
    assertThatThrownBy(() -> MENU.lookThrough(Map.of("NTSX", 0.75, "IVV", 0.5)))
        .hasMessage("the weights of a blend must sum to at most 1 but sum to 1.25");
  }

  @Test
  void refusesWhatNoMenuIs() {
    assertThatThrownBy(() -> new FundMenu(List.of())).hasMessageContaining("at least one fund");
    assertThatThrownBy(() -> new FundMenu(List.of(IVV, AGG, IVV)))
        .hasMessage("two funds of the menu have the id IVV");
  }

  @Test
  void refusesWhatNoFundDeclares() {
    assertThatThrownBy(
            () -> DeclaredFund.of("A", Map.of(EQUITY, 11.0), Map.of(EQUITY, 0.8), Double.NaN))
        .hasMessageContaining("equity of A must be in [-10.0, 10.0] but was 11.0")
        .hasMessageContaining("the fee of A must be in [0.0, 0.1] but was NaN")
        .hasMessageContaining("the capital of A must sum to 1 but was 0.8");
    assertThatThrownBy(() -> DeclaredFund.of(" ", Map.of(EQUITY, 1.0), 0))
        .hasMessageContaining("must not be blank");
  }

  private static double of(LookThrough seen, AssetClass assetClass) {
    return seen.notional().getOrDefault(assetClass, 0.0);
  }

  private static Map<String, Double> weights(String blend) {
    return Stream.of(blend.split(","))
        .map(part -> part.split("="))
        .collect(Collectors.toMap(p -> p[0], p -> Double.parseDouble(p[1])));
  }
}
