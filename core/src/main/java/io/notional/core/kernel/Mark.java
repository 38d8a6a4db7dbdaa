package io.notional.core.kernel;

import io.notional.api.instrument.Funding;
import io.notional.core.ledger.Ledger;
import io.notional.core.ledger.Source;
import io.notional.core.market.Security;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Step 2: what is paid in full is revalued, distributions become receivable on their ex-date, and
 * the variation of futures moves in cash, converted at today's rate.
 */
final class Mark {
  private final FundState state;
  private final int[] margined;
  private final int[] priceAccount;
  private final int[] carryAccount;
  private final int[] incomeAccount;
  private final double[] notional;

  Mark(FundState state) {
    this.state = state;
    int sleeves = state.ledger.sleeves();
    this.margined =
        IntStream.range(0, sleeves)
            .filter(s -> state.universe.sleeves().get(s).funding() == Funding.MARGINED)
            .toArray();
    this.priceAccount = accounts(Source.PRICE);
    this.carryAccount = accounts(Source.CARRY);
    this.incomeAccount = accounts(Source.INCOME);
    this.notional = state.futuresNotional;
  }

  void run(int t) {
    markSecurities(t);
    markFutures(t);
  }

  private void markSecurities(int t) {
    SecuritySlots slots = state.securities;
    for (int i = 0; i < slots.size; i++) {
      double[] closes = slots.closes[i];
      double quantity = slots.quantity[i];
      double gain = quantity * (closes[t] - closes[t - 1]);
      int sleeve = slots.sleeve[i];
      Security security = slots.security[i];
      int account = security.accretes() ? incomeAccount[sleeve] : priceAccount[sleeve];
      state.ledger.post(state.ledger.holdings(sleeve), account, gain);
      if (security.distributes() && security.distribution(t) != 0) {
        distribute(t, sleeve, security, quantity);
      }
    }
  }

  private void distribute(int t, int sleeve, Security security, double quantity) {
    double amount = quantity * security.distribution(t);
    int due = t + security.payLag();
    if (due == t) {
      state.ledger.post(Ledger.CASH, incomeAccount[sleeve], amount);
    } else if (amount > 0) {
      state.ledger.post(Ledger.RECEIVABLE, incomeAccount[sleeve], amount);
      state.queue.receive(due, amount);
    } else {
      state.ledger.post(Ledger.PAYABLE, incomeAccount[sleeve], amount);
      state.queue.pay(due, -amount);
    }
  }

  /** Slots are ordered by sleeve, so that a sleeve's sums stay in registers until it is done. */
  private void markFutures(int t) {
    for (int s : margined) {
      notional[s] = 0;
    }
    int sleeve = -1;
    double price = 0;
    double carry = 0;
    double exposure = 0;
    for (FutureSlots.Slot slot : state.futures.slots) {
      if (slot.sleeve != sleeve) {
        post(sleeve, price, carry, exposure);
        sleeve = slot.sleeve;
        price = 0;
        carry = 0;
        exposure = 0;
      }
      double close = slot.close(t);
      double rate = slot.exchangeRate == null ? 1 : slot.exchangeRate[t];
      double size = slot.quantity * slot.multiplier * rate;
      double foretold = size * slot.carry[t];
      price += size * (close - slot.lastClose) - foretold;
      carry += foretold;
      exposure += slot.face > 0 ? slot.notional(t, close) : size * close;
      slot.lastClose = close;
    }
    post(sleeve, price, carry, exposure);
  }

  private void post(int sleeve, double price, double carry, double exposure) {
    if (sleeve >= 0) {
      state.ledger.post(Ledger.CASH, priceAccount[sleeve], price);
      state.ledger.post(Ledger.CASH, carryAccount[sleeve], carry);
      notional[sleeve] = exposure;
    }
  }

  private int[] accounts(Source source) {
    int[] accounts = new int[state.ledger.sleeves()];
    Arrays.setAll(accounts, s -> state.ledger.flow(s, source));
    return accounts;
  }
}
