package io.notional.core.market;

import io.notional.api.cost.CostModel;
import io.notional.api.cost.Fill;
import io.notional.api.instrument.Instrument;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Costs of a security in a foreign currency: asked in that currency, at its own price, and paid at
 * the rate of the day of the fill.
 */
final class ForeignCosts implements CostModel {
  private final CostModel model;
  private final TradingDays days;
  private final double[] rate;

  /**
   * Costs in the base currency.
   *
   * @param model in the currency of the security
   * @param days the days that the rates are of
   * @param rate units of base currency for one unit of that currency
   */
  ForeignCosts(CostModel model, TradingDays days, double[] rate) {
    this.model = model;
    this.days = days;
    this.rate = rate;
  }

  @Override
  public double cost(Fill fill) {
    double today = rate[days.atOrBefore(Math.toIntExact(fill.date().toEpochDay()))];
    return today * model.cost(new InCurrency(fill, fill.price() / today));
  }

  /** A fill at the price of its own currency; what else is known of it stays. */
  private record InCurrency(Fill fill, double price) implements Fill {
    @Override
    public Instrument instrument() {
      return fill.instrument();
    }

    @Override
    public LocalDate date() {
      return fill.date();
    }

    @Override
    public double quantity() {
      return fill.quantity();
    }

    @Override
    public boolean isRollLeg() {
      return fill.isRollLeg();
    }

    @Override
    public OptionalDouble dailyVolatility() {
      return fill.dailyVolatility();
    }
  }
}
