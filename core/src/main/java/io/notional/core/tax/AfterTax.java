package io.notional.core.tax;

import io.notional.core.result.Result;
import io.notional.core.settings.TaxSettings;
import io.notional.core.time.DayCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a holder of a unit keeps who pays taxes on what the fund passes on and reinvests the rest,
 * as Form N-1A, item 26(b), has it: before and after selling at the last close. A loss on that sale
 * is worth its tax, since the form takes it that there are gains to meet it.
 *
 * @param total the total return before taxes
 * @param beforeLiquidation the total return after taxes on what was passed on
 * @param afterLiquidation the same after taxes on the sale of all units
 * @param years calendar days / 365.25
 */
public record AfterTax(
    double total, double beforeLiquidation, double afterLiquidation, double years) {

  /** A total return as one of a year; empty under a year, or where nothing is left. */
  public OptionalDouble annual(double totalReturn) {
    return years >= 1 && totalReturn > -1
        ? OptionalDouble.of(StrictMath.pow(1 + totalReturn, 1 / years) - 1)
        : OptionalDouble.empty();
  }

  static AfterTax of(Result result, TaxSettings settings, List<Payout> payouts) {
    Holder holder = new Holder(result, settings);
    payouts.forEach(holder::receive);
    int last = result.size() - 1;
    holder.moveTo(last);
    long days = result.date(last).toEpochDay() - result.date(0).toEpochDay();
    return new AfterTax(
        result.unitNav(last) / result.initialNav() - 1,
        holder.value() - 1,
        holder.value() - holder.taxOnSale(result.date(last)) - 1,
        days / DayCount.ACT_36525.daysPerYear());
  }

  /** Units by purchase, each with its basis; the first cost 1 in all. */
  private static final class Holder {
    private record Units(int acquired, double count, double basis) {}

    private final Result result;
    private final TaxSettings settings;
    private final List<Units> units = new ArrayList<>();
    private int row;
    private double price = 1;
    private double count = 1;

    Holder(Result result, TaxSettings settings) {
      this.result = result;
      this.settings = settings;
      units.add(new Units(epochDay(0), 1, 1));
    }

    private int epochDay(int ofRow) {
      return result.market().days().epochDay(result.day(ofRow));
    }

    double value() {
      return count * price;
    }

    void moveTo(int next) {
      price *= result.unitNav(next) / result.unitNav(row);
      row = next;
    }

    /** The price falls by what is handed out, of which the tax is paid and the rest invested. */
    void receive(Payout payout) {
      double share = payout.passed().total();
      moveTo(payout.row());
      if (share > 0 && share < 1) {
        double kept = value() * kept(payout.passed());
        price *= 1 - share;
        units.add(new Units(epochDay(row), kept / price, kept));
        count += kept / price;
      }
    }

    private double kept(PassedOn passed) {
      return passed.total() - passed.tax(settings);
    }

    double taxOnSale(LocalDate date) {
      double tax = 0;
      for (Units bought : units) {
        boolean isLong = HoldingPeriod.isLong(bought.acquired, Math.toIntExact(date.toEpochDay()));
        double gain = bought.count * price - bought.basis;
        tax += gain * (isLong ? settings.longRate() : settings.shortRate());
      }
      return tax;
    }
  }
}
