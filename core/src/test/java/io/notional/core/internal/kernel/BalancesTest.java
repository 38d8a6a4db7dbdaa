package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BalancesTest {
  private final Balances balances = new Balances(new boolean[] {false, true, false}, 2);

  @Test
  void navIsTheSumOfAllBalancesButTheNotionalOfFutures() {
    balances.cash = 1;
    balances.receivable = 2;
    balances.payable = -4;
    balances.feePayable = -8;
    balances.line = -16;
    balances.standing[0] = 32;
    balances.standing[1] = 1e6; // a future is worth nothing
    balances.standing[2] = 64;
    balances.foreign[0] = 128;
    balances.foreign[1] = 256;

    assertThat(balances.nav()).isEqualTo(1 + 2 - 4 - 8 - 16 + 32 + 64 + 128 + 256);
    assertThat(balances.foreign()).isEqualTo(384);
  }

  @Test
  void whatOnlyMovesLeavesNav() {
    balances.cash = 1000;
    balances.buy(0, 300, 0, true);
    balances.buy(2, 200, 0, false);
    balances.sell(0, 100, 0, false);
    balances.draw(50);
    balances.convert(1, 70);
    balances.settle(100, 200);

    assertThat(balances.nav()).isEqualTo(1000);
    assertThat(balances.cash).isEqualTo(1000 - 300 + 50 - 70 + 100 - 200);
    assertThat(balances.receivable).isZero();
    assertThat(balances.payable).isZero();
    assertThat(balances.line).isEqualTo(-50);
    assertThat(balances.standing).containsExactly(200, 0, 200);
  }

  @Test
  void costsAreLost() {
    balances.cash = 1000;
    balances.buy(0, 300, 1, true);
    balances.buy(0, 300, 2, false);
    balances.sell(0, 100, 4, true);
    balances.sell(0, 100, 8, false);

    assertThat(balances.nav()).isEqualTo(1000 - 15);
    assertThat(balances.payable).isEqualTo(-302);
    assertThat(balances.receivable).isEqualTo(92);
  }

  @Test
  void feesAndWhatIsOwedBecomeCash() {
    balances.feePayable = -5;
    balances.payFee();
    balances.owe(7);
    balances.owe(-3);

    assertThat(balances.cash).isEqualTo(-5);
    assertThat(balances.feePayable).isZero();
    assertThat(balances.receivable).isEqualTo(7);
    assertThat(balances.payable).isEqualTo(-3);
  }
}
