package io.notional.core.internal.kernel;

import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.MarginSpans;
import io.notional.core.market.Market;
import io.notional.core.market.RollStep;
import io.notional.core.market.Security;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a fund could have seen of a market up to a day, by name, as hashes. */
final class PastHashes {
  private final Market market;
  private final int end;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 12);
  private final MessageDigest digest;
  private final SortedMap<String, String> hashes = new TreeMap<>();

  private PastHashes(Market market, int end) {
    this.market = market;
    this.end = end;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Hashes of what a fund may hold, its rates and its days.
   *
   * @param end the day after the last that counts
   */
  static SortedMap<String, String> of(BoundFund universe, int end) {
    PastHashes past = new PastHashes(universe.market(), end);
    past.days();
    universe.securities().values().forEach(past::security);
    universe.products().values().forEach(past::product);
    return past.hashes;
  }

  private void days() {
    for (int t = 0; t < end; t++) {
      add(market.days().epochDay(t));
    }
    note("the valuation days");
    for (int t = 0; t < end; t++) {
      add(market.cashRate(t));
      add(market.cashInterest(t));
    }
    note("the cash rate");
    for (String currency : market.currencies()) {
      for (int t = 0; t < end; t++) {
        add(market.exchangeRate(currency, t));
      }
      note("the exchange rate of " + currency);
    }
  }

  private void security(Security security) {
    for (int t = 0; t < end; t++) {
      add(security.close(t));
      add(security.quotedOn(t) ? 1 : 0);
      add(security.distribution(t));
      add(security.haircut(t));
    }
    add(security.lot());
    add(security.multiplier());
    note("the past of " + security.id());
  }

  private void product(FutureProduct product) {
    for (Contract contract : product.contracts()) {
      if (contract.firstDay() < end) {
        add((double) contract.delivery().toEpochDay());
        for (int t = contract.firstDay(); t < Math.min(end, contract.lastDay() + 1); t++) {
          add(contract.close(t));
          add(contract.quotedOn(t) ? 1 : 0);
        }
      }
    }
    add(product.lot());
    add(product.multiplier());
    note("the past of " + product.id());
    for (RollStep step : product.rolls()) {
      if (step.day() < end) {
        add(step.day());
        add(step.from());
        add(step.to());
        add(step.share());
      }
    }
    note("the rolls of " + product.id());
    for (int t = 0; t < end; t++) {
      MarginSpans.Span span = product.margins().on(t);
      add(span.initialAmount());
      add(span.maintenanceAmount());
      add(span.initialFraction());
      add(span.maintenanceFraction());
    }
    note("the margin of " + product.id());
  }

  private void add(double value) {
    if (buffer.remaining() < Double.BYTES) {
      drain();
    }
    buffer.putDouble(value);
  }

  private void drain() {
    digest.update(buffer.flip());
    buffer.clear();
  }

  private void note(String name) {
    drain();
    hashes.put(name, HexFormat.of().formatHex(digest.digest()));
  }
}
