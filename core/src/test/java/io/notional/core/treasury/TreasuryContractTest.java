package io.notional.core.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreasuryContractTest {
  @ParameterizedTest
  @CsvSource({
    "ZT, 2020-03-01, 2021-12-01, 24, true",
    "ZT, 2020-03-01, 2021-11-30, 24, false",
    "ZT, 2020-03-01, 2022-03-31, 60, true",
    "ZT, 2020-03-01, 2022-04-15, 24, false",
    "ZT, 2020-03-01, 2022-02-15, 120, false",
    "Z3N, 2020-03-01, 2022-12-01, 36, true",
    "Z3N, 2020-03-01, 2022-11-30, 60, false",
    "Z3N, 2020-03-01, 2023-03-31, 60, true",
    "Z3N, 2020-03-01, 2023-04-15, 36, false",
    "Z3N, 2020-06-01, 2023-06-30, 84, false",
    "Z3N, 2020-09-01, 2023-09-30, 84, true",
    "ZF, 2020-03-01, 2024-05-01, 60, true",
    "ZF, 2020-03-01, 2024-04-30, 60, false",
    "ZF, 2020-03-01, 2025-02-15, 120, false",
    "ZN, 2020-03-01, 2026-09-01, 120, true",
    "ZN, 2020-03-01, 2026-08-31, 120, false",
    "ZN, 2020-03-01, 2030-03-01, 120, true",
    "TN, 2020-03-01, 2029-08-01, 120, true",
    "TN, 2020-03-01, 2029-08-15, 360, false",
    "TN, 2020-03-01, 2029-07-31, 120, false",
    "ZB, 2020-03-01, 2035-03-01, 360, true",
    "ZB, 2020-03-01, 2045-02-28, 360, true",
    "ZB, 2020-03-01, 2045-03-01, 360, false",
    "ZB, 2010-12-01, 2040-11-15, 360, true",
    "UB, 2020-03-01, 2045-03-01, 360, true",
    "UB, 2020-03-01, 2045-02-28, 360, false",
  })
  void keepsTheDeliveryWindow(
      TreasuryContract contract,
      LocalDate delivery,
      LocalDate maturity,
      int months,
      boolean accepted) {
    assertThat(contract.accepts(maturity, months, delivery)).isEqualTo(accepted);
  }

  @Test
  void aTickIsWorthWhatTheExchangeSays() {
    assertThat(TreasuryContract.ZT.tickSize() * TreasuryContract.ZT.pointValue()).isEqualTo(7.8125);
    assertThat(TreasuryContract.Z3N.tickSize() * TreasuryContract.Z3N.pointValue())
        .isEqualTo(7.8125);
    assertThat(TreasuryContract.ZF.tickSize() * TreasuryContract.ZF.pointValue()).isEqualTo(7.8125);
    assertThat(TreasuryContract.ZN.tickSize() * TreasuryContract.ZN.pointValue()).isEqualTo(15.625);
    assertThat(TreasuryContract.ZB.tickSize() * TreasuryContract.ZB.pointValue()).isEqualTo(31.25);
    assertThat(TreasuryContract.ZT.face()).isEqualTo(200_000);
    assertThat(TreasuryContract.Z3N.face()).isEqualTo(200_000);
  }

  @Test
  void roundsTheTermByTheRuleOfTheContract() {
    TreasuryNote note = new TreasuryNote(LocalDate.of(2028, 2, 15), 0.03);
    LocalDate delivery = LocalDate.of(2020, 3, 1);

    assertThat(TreasuryContract.ZF.conversionFactor(note, delivery))
        .isEqualTo(ConversionFactor.of(note, delivery, ConversionFactor.Rounding.MONTH));
    assertThat(TreasuryContract.ZN.conversionFactor(note, delivery))
        .isEqualTo(ConversionFactor.of(note, delivery, ConversionFactor.Rounding.QUARTER))
        .isNotEqualTo(TreasuryContract.ZF.conversionFactor(note, delivery));
  }
}
