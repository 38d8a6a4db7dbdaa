package io.notional.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final int SOURCES = Source.values().length;

  private static Ledger ledger(int sleeves) {
    boolean[] all = new boolean[sleeves * SOURCES];
    Arrays.fill(all, true);
    return new Ledger(sleeves, 0, all);
  }

  @Test
  void aPostingTakesFromOneAccountWhatItGivesTheOther() {
    Ledger ledger = ledger(2);
    ledger.subscribe(100);
    ledger.post(ledger.holdings(1), Ledger.PAYABLE, 60);

    assertThat(ledger.balance(Ledger.CASH)).isEqualTo(100);
    assertThat(ledger.balance(ledger.holdings(1))).isEqualTo(60);
    assertThat(ledger.balance(Ledger.PAYABLE)).isEqualTo(-60);
    assertThat(ledger.nav()).isEqualTo(100);
    assertThat(ledger.subscribed()).isEqualTo(100);
  }

  @Test
  void everyBalanceAccountIsPartOfNav() {
    Ledger ledger = ledger(2);
    int flow = ledger.flow(0, Source.COST);
    int[] accounts = {
      Ledger.CASH,
      Ledger.RECEIVABLE,
      Ledger.PAYABLE,
      Ledger.FEE_PAYABLE,
      Ledger.LINE,
      ledger.holdings(0),
      ledger.holdings(1)
    };
    double expected = 0;
    for (int i = 0; i < accounts.length; i++) {
      ledger.post(accounts[i], flow, 1 << i);
      expected += 1 << i;
      assertThat(ledger.nav()).isEqualTo(expected);
    }
  }

  @Test
  void flowsOfEveryDayGoToTheDaysRecordAsCreditsAndOthersHaveAccounts() {
    boolean[] used = new boolean[2 * SOURCES];
    used[SOURCES + Source.PRICE.ordinal()] = true;
    used[SOURCES + Source.COST.ordinal()] = true;
    Ledger ledger = new Ledger(2, 0, used);
    double[] record = new double[3];
    ledger.openDay(record, 1);
    ledger.gain(ledger.holdings(1), ledger.flow(1, Source.PRICE), 7);
    ledger.pay(ledger.flow(1, Source.COST), Ledger.CASH, 2);

    assertThat(record).containsExactly(0, -7, 0);
    ledger.openDay(record, 0);
    ledger.gain(ledger.holdings(1), ledger.flow(1, Source.PRICE), -3);
    assertThat(record).containsExactly(3, -7, 0);
    assertThat(ledger.rareMoved()).isTrue();
    assertThat(ledger.close(ledger.flow(1, Source.COST))).isEqualTo(2);
    assertThat(ledger.rareMoved()).isFalse();
    assertThat(ledger.nav()).isEqualTo(2);
    assertThat(ledger.flow(0, Source.PRICE)).isEqualTo(-1);
  }

  @Test
  void everyAccountIsItsOwn() {
    Ledger ledger = ledger(3);
    Set<Integer> accounts = new TreeSet<>();
    Set<Integer> places = new TreeSet<>();
    for (int account = Ledger.CASH; account <= Ledger.LINE; account++) {
      accounts.add(account);
    }
    for (int sleeve = 0; sleeve < ledger.sleeves(); sleeve++) {
      accounts.add(ledger.holdings(sleeve));
      for (Source source : Source.values()) {
        (source.isRare() ? accounts : places).add(ledger.flow(sleeve, source));
      }
    }
    assertThat(accounts).hasSize(5 + 3 + 3 * 3);
    assertThat(places).hasSize(3 * (SOURCES - 3));
    assertThat(Source.PRICE.id()).isEqualTo("price");
  }

  @Test
  void cashOfEachForeignCurrencyIsAnAccountOfItsOwnAndPartOfNav() {
    Ledger ledger = new Ledger(2, 2, new boolean[2 * SOURCES]);
    ledger.subscribe(1000);
    ledger.post(ledger.foreign(0), Ledger.CASH, 30);
    ledger.post(ledger.foreign(1), Ledger.CASH, 5);
    ledger.post(ledger.holdings(0), Ledger.CASH, 200);
    ledger.post(ledger.holdings(1), Ledger.CASH, 400);

    assertThat(ledger.balance(ledger.foreign(0))).isEqualTo(30);
    assertThat(ledger.balance(ledger.foreign(1))).isEqualTo(5);
    assertThat(ledger.foreign()).isEqualTo(35);
    assertThat(ledger.balance(ledger.holdings(0))).isEqualTo(200);
    assertThat(ledger.nav()).isEqualTo(1000);
  }

  @Test
  void aFlowThatMovesOnFewDaysIsNoPartOfNav() {
    boolean[] used = new boolean[SOURCES];
    used[Source.COST.ordinal()] = true;
    Ledger ledger = new Ledger(1, 0, used);
    ledger.subscribe(100);
    ledger.pay(ledger.flow(0, Source.COST), Ledger.CASH, 2);

    assertThat(ledger.nav()).isEqualTo(98);
  }

  @Test
  void flowsAreRecordedFromTheDayThatIsOpenedOn() {
    Ledger ledger = ledger(2);
    ledger.gain(ledger.holdings(1), ledger.flow(1, Source.PRICE), 7);
    assertThat(ledger.recordsFlows()).isFalse();
    assertThat(ledger.nav()).isEqualTo(7);

    double[] record = new double[2 * SOURCES];
    ledger.openDay(record, 0);
    ledger.gain(ledger.holdings(1), ledger.flow(1, Source.PRICE), 3);

    assertThat(ledger.recordsFlows()).isTrue();
    double[] expected = new double[2 * SOURCES];
    expected[ledger.flow(1, Source.PRICE)] = -3;
    assertThat(record).containsExactly(expected);
  }

  @Test
  void aFlowHasTheAccountThatItsPlaceNames() {
    Ledger ledger = ledger(2);
    for (int sleeve = 0; sleeve < 2; sleeve++) {
      int cost = sleeve * SOURCES + Source.COST.ordinal();
      assertThat(ledger.account(cost)).isEqualTo(ledger.flow(sleeve, Source.COST)).isPositive();
    }
  }
}
