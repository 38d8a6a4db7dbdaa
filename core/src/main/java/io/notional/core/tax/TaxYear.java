package io.notional.core.tax;

/**
 * A calendar year of a fund, or the part of it that a run covers. Amounts in the base currency, for
 * the whole fund.
 *
 * @param year the calendar year
 * @param firstRow its first close in the result
 * @param lastRow its last close
 * @param income what it earned
 * @param gains what it realised
 * @param passed what it passes on: net income, and gains after losses of the year and of years
 *     before
 * @param shortCarried short-term losses that are carried to the next year, zero or positive
 * @param longCarried long-term losses that are carried to the next year, zero or positive
 * @param unrealised what its securities, and futures that are no section 1256 contracts, would gain
 *     if sold at the last close
 * @param turnover portfolio turnover as the SEC defines it (Form N-1A, item 13)
 * @param tax what its holders pay on what it passes on, at the stated rates
 */
public record TaxYear(
    int year,
    int firstRow,
    int lastRow,
    Income income,
    Gains gains,
    PassedOn passed,
    double shortCarried,
    double longCarried,
    double unrealised,
    double turnover,
    double tax) {

  /**
   * What a fund earned without gains.
   *
   * @param qualified qualified dividends
   * @param dividends other dividends
   * @param interest on cash, and the accretion of bills
   * @param currency gains on foreign cash, a loss negative: ordinary (section 988)
   * @param expenses the fee and what the liquidity line cost, zero or positive
   */
  public record Income(
      double qualified, double dividends, double interest, double currency, double expenses) {
    /** What is left after expenses; may be negative. */
    public double net() {
      return qualified + dividends + interest + currency - expenses;
    }
  }

  /**
   * What a fund realised, a loss negative.
   *
   * @param shortTerm of securities, what trading bills cost, of futures that are no section 1256
   *     contracts, and what a broker that failed did not return
   * @param longTerm of securities
   * @param section1256 of futures after costs, marked to market on the last close of the year
   * @param disallowed losses of its sales that wash sales deferred, zero or positive; not in the
   *     gains
   * @param inKind what securities handed out in kind had gained; realised by nobody
   */
  public record Gains(
      double shortTerm, double longTerm, double section1256, double disallowed, double inKind) {
    /** The part of gains of futures that is long-term (section 1256(a)(3)). */
    static final double LONG_PART = 0.6;

    /** All gains that are long-term. */
    public double allLong() {
      return longTerm + LONG_PART * section1256;
    }

    /** All gains that are short-term. */
    public double allShort() {
      return shortTerm + (1 - LONG_PART) * section1256;
    }

    /** All of them. */
    public double realised() {
      return shortTerm + longTerm + section1256;
    }
  }
}
