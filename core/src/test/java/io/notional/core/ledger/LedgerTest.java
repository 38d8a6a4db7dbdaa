package io.notional.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerTest {
  @Test
  void aPostingTakesFromOneAccountWhatItGivesTheOther() {
    Ledger ledger = new Ledger(2);
    ledger.post(Ledger.CASH, ledger.flow(0, Source.FLOW), 100);
    ledger.post(ledger.holdings(1), Ledger.PAYABLE, 60);

    assertThat(ledger.balance(Ledger.CASH)).isEqualTo(100);
    assertThat(ledger.balance(ledger.holdings(1))).isEqualTo(60);
    assertThat(ledger.balance(Ledger.PAYABLE)).isEqualTo(-60);
    assertThat(ledger.nav()).isEqualTo(100);
  }

  @Test
  void aGainOfAFlowIsPositiveAndClosingStartsItAnew() {
    Ledger ledger = new Ledger(2);
    int price = ledger.flow(1, Source.PRICE);
    int cost = ledger.flow(1, Source.COST);
    ledger.post(ledger.holdings(1), price, 7);
    ledger.post(cost, Ledger.CASH, 2);

    assertThat(ledger.close(price)).isEqualTo(7);
    assertThat(ledger.close(cost)).isEqualTo(-2);
    assertThat(ledger.close(price)).isZero();
    assertThat(ledger.nav()).isEqualTo(5);
  }

  @Test
  void everyAccountIsItsOwn() {
    Ledger ledger = new Ledger(3);
    java.util.Set<Integer> accounts = new java.util.TreeSet<>();
    for (int account = Ledger.CASH; account <= Ledger.LINE; account++) {
      accounts.add(account);
    }
    for (int sleeve = 0; sleeve < ledger.sleeves(); sleeve++) {
      accounts.add(ledger.holdings(sleeve));
      for (Source source : Source.values()) {
        accounts.add(ledger.flow(sleeve, source));
      }
    }
    assertThat(accounts).hasSize(5 + 3 + 3 * Source.values().length);
    assertThat(Source.PRICE.id()).isEqualTo("price");
  }
}
