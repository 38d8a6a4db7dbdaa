package io.notional.core.tax;

import io.notional.core.income.NetIncome;
import io.notional.core.market.Security;
import io.notional.core.result.FuturesGains;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.core.settings.TaxSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts the years of a result together. */
final class TaxYears {
  private final Result result;
  private final TaxSettings settings;
  private final LotWalk lots;
  private final List<Sale> sales;
  private final double[] section1256;
  private final double[] currency;
  private final double[] lost;
  private final double[] unrealised;
  private final NetIncome income;
  private final Turnover turnover;

  /**
   * Walks a result to its end.
   *
   * @param lots of the result, before its first row
   */
  TaxYears(Result result, TaxSettings settings, LotWalk lots) {
    this.result = result;
    this.settings = settings;
    this.lots = lots;
    this.unrealised = new double[result.size()];
    for (int row = 0; lots.next(); row++) {
      boolean last = row + 1 == result.size();
      if (last || result.date(row + 1).getYear() != result.date(row).getYear()) {
        unrealised[row] = lots.unrealised() + lots.waiting();
      }
    }
    lots.requireStated();
    this.sales = lots.sales();
    this.section1256 = section1256();
    this.currency = currency();
    this.lost = result.attributionColumn(result.collateral(), Source.LOSS);
    this.income = NetIncome.of(result);
    this.turnover = new Turnover(result, settings);
  }

  List<TaxYear> list() {
    List<TaxYear> years = new ArrayList<>();
    NetGains net = NetGains.NOTHING;
    for (YearRows rows : YearRows.of(result)) {
      TaxYear.Income earned = income(rows);
      TaxYear.Gains gains = gains(rows);
      // What expenses leave to be met is met by short-term gains: both are taxable income of a fund
      // (section 852(b)(2)). What they do not meet is lost, since a fund carries no such loss on.
      net = net.then(gains.allShort(), gains.allLong());
      double met = Math.min(net.shortTerm(), Math.max(0, -earned.net()));
      PassedOn passed = passed(earned, net, met);
      years.add(
          new TaxYear(
              rows.year(),
              rows.first(),
              rows.last(),
              earned,
              gains,
              passed,
              net.shortCarried(),
              net.longCarried(),
              unrealised[rows.last()],
              turnover.of(rows),
              passed.tax(settings)));
    }
    return years;
  }

  /** Expenses meet ordinary income first, as funds report their qualified dividends. */
  private static PassedOn passed(TaxYear.Income earned, NetGains net, double met) {
    double all = Math.max(0, earned.net());
    double qualified = Math.min(earned.qualified(), all);
    return new PassedOn(all - qualified, qualified, net.shortTerm() - met, net.longTerm());
  }

  private TaxYear.Income income(YearRows rows) {
    double stocks = 0;
    double others = 0;
    double interest = 0;
    double expenses = 0;
    double foreign = 0;
    for (int row = rows.first(); row <= rows.last(); row++) {
      stocks += income.stockDividends(row);
      others += income.otherDividends(row);
      interest += income.interest(row);
      expenses += income.fee(row) + income.financing(row);
      foreign += currency[row];
    }
    double qualified = settings.qualifiedShare() * stocks;
    return new TaxYear.Income(qualified, others + stocks - qualified, interest, foreign, expenses);
  }

  private TaxYear.Gains gains(YearRows rows) {
    double ofShort = 0;
    double ofLong = 0;
    double marked = 0;
    for (int row = rows.first(); row <= rows.last(); row++) {
      ofShort += lots.closedGain(row) - lots.billCost(row) + lost[row];
      marked += section1256[row];
    }
    double disallowed = 0;
    double inKind = 0;
    for (Sale sale : sales) {
      if (sale.sold().getYear() == rows.year()) {
        ofShort += sale.longTerm() ? 0 : sale.realised();
        ofLong += sale.longTerm() ? sale.realised() : 0;
        disallowed += sale.disallowed();
        inKind += sale.inKind() ? sale.gain() : 0;
      }
    }
    return new TaxYear.Gains(ofShort, ofLong, marked, disallowed, inKind);
  }

  /** By row, gains of section 1256 contracts after costs: what varied, since they are marked. */
  private double[] section1256() {
    double[] gains = new double[result.size()];
    FuturesGains ofProducts = FuturesGains.of(result);
    for (String id : ofProducts.products().keySet()) {
      if (lots.isSection1256(id)) {
        Arrays.setAll(
            gains, row -> gains[row] + ofProducts.gain(id, row) - ofProducts.cost(id, row));
      }
    }
    return gains;
  }

  /** By row, what exchange rates made of foreign cash: all but what they made of securities. */
  private double[] currency() {
    double[] gains = new double[result.size()];
    for (int s = 0; s < result.sleeves().size(); s++) {
      double[] column = result.attributionColumn(s, Source.CURRENCY);
      Arrays.setAll(gains, row -> gains[row] + column[row]);
    }
    PositionCursor cursor = new PositionCursor(result);
    List<Position> before = List.of();
    while (cursor.next()) {
      for (Position position : before) {
        Security security = position.security().orElse(null);
        if (security != null && security.isForeign()) {
          gains[cursor.row()] -= position.quantity() * security.rateChange(cursor.day());
        }
      }
      before = cursor.positions();
    }
    return gains;
  }
}
