package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.util.Optional;

/** Says which input a NaN came from; called only when nav is no number any more. */
final class Missing {
  private Missing() {}

  static NotionalException price(FundState state, int t) {
    for (FutureSlots.Slot slot : state.futures.slots) {
      if (Double.isNaN(slot.close(t))) {
        return missing(slot.product.id() + " " + slot.contract.label() + " has no price", state, t);
      }
      if (Double.isNaN(slot.product.exchangeRate(t))) {
        return missing(
            slot.product.terms().currency() + " has no exchange rate for " + slot.product.id(),
            state,
            t);
      }
    }
    for (SecuritySlots.Slot slot : state.securities.slots) {
      if (Double.isNaN(slot.closes[t])) {
        boolean priced = !Double.isNaN(slot.security.closeInCurrency(t));
        String id = slot.security.id();
        return missing(
            priced
                ? slot.security.terms().currency() + " has no exchange rate for " + id
                : id + " has no price",
            state,
            t);
      }
    }
    Optional<String> currency = state.foreign.withoutRate(t);
    if (currency.isPresent()) {
      return missing(currency.get() + " has no exchange rate for cash that is held", state, t);
    }
    if (Double.isNaN(state.balances.cash)) {
      return missing(
          "the cash rate " + state.universe.market().cashRate() + " has no value", state, t);
    }
    return NotionalException.of(
        ErrorCode.BROKEN_IDENTITY, "nav is no number on " + state.days.date(t));
  }

  private static NotionalException missing(String what, FundState state, int t) {
    return NotionalException.of(
        ErrorCode.NOT_COVERED,
        what + " on or shortly before " + state.days.date(t) + " although the fund needs it");
  }
}
