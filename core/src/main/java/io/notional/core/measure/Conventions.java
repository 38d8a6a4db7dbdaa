package io.notional.core.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the measures are computed, in words, for whoever reads the numbers. */
public final class Conventions {
  private Conventions() {}

  /** A sentence by subject, in the order in which the measures are written. */
  public static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(
        "basis",
        "nav at each close, after costs and fee; the first row is the initial nav, and what the"
            + " first close cost counts on the second");
    words.put("total_return", "last nav / initial nav - 1");
    words.put("annual_return", "compound growth a year, years = calendar days / 365.25");
    words.put("under_one_year", "nothing is annualised; measures a year are null or of the period");
    words.put(
        "volatility",
        "sample standard deviation of returns from close to close x sqrt(closes_per_year):"
            + " sqrt(252) for daily closes, 52 for weekly, 12 for monthly, 4 for quarterly, 1 for"
            + " yearly ones, and their number over calendar days / 365.25 for others;"
            + " daily_volatility is not annualised");
    words.put(
        "sharpe_ratio",
        "mean return above the cash rate / its sample standard deviation x sqrt(closes_per_year);"
            + " the cash rate is the one known at the previous close, ACT/360, at what it earns"
            + " over its term");
    words.put("cash_return", "the cash rate compounded over the same closes");
    words.put("drawdown", "1 - nav / highest nav so far, close to close");
    words.put(
        "exposure",
        "fractions of nav, averaged over all closes after the first; gross is the sum of the"
            + " absolute notional of every position, sleeve by sleeve, bills and cash excepted");
    words.put(
        "duration",
        "years: DV01 x 10^4 / nav, averaged as exposures are; of the fund, the sum of what its"
            + " sleeves contribute as far as that is known; of a sleeve also per unit of its"
            + " notional; null where it is unknown");
    words.put(
        "margin",
        "fractions of nav; headroom = all eligible collateral after haircut - maintenance margin");
    words.put(
        "shock_to_breach",
        "the parallel rise of yields (basis points) = headroom / DV01 of bond futures, and the fall"
            + " of an asset class (fraction) = headroom / net notional of its futures, that leaves"
            + " eligible collateral equal to maintenance margin; linear, requirement unchanged, all"
            + " else unchanged; negative is the opposite move, which hurts a short");
    words.put(
        "days_to_breach",
        "headroom / the average daily fall of eligible collateral over the last 20 closes, all of"
            + " which are after the first purchases; null if it never fell or no margin was asked");
    words.put("costs", "commissions and spreads of trades and rolls; basis points of average nav");
    words.put(
        "turnover",
        "lesser of purchases and sales of securities / their average market value, without bills"
            + " and futures; of futures: absolute notional traded / average nav, without rolls");
    words.put(
        "futures",
        "a year, or of the whole period where that is shorter; contribution = sum of gains after"
            + " costs / nav of the close before, without exchange rates on gains that wait to be"
            + " converted; cost, turnover (without rolls) / average nav; leverage = absolute"
            + " notional, net_leverage = signed, margin_to_equity = what is posted to open by the"
            + " market's own margins, each / nav and averaged as exposures are; a class is the sum"
            + " of its markets");
    words.put(
        "watch",
        "by close, in watch.csv: last, least and most of each; costs and carry in basis points of"
            + " nav a year; financing is exact where prices were computed, otherwise the mean of a"
            + " year's samples of the basis of two contracts, with its standard error;"
            + " docs/watchpoints.md says how each is computed");
    words.put(
        "skew",
        "adjusted Fisher-Pearson coefficient of returns from close to close, and of whole calendar"
            + " months");
    words.put(
        "benchmark",
        "over the closes that fund and benchmark both have; correlations of returns from close to"
            + " close and of whole calendar months; crises = the ten deepest falls of the benchmark"
            + " from its highest close so far to the lowest until it is back there, and what the"
            + " fund made from peak to trough; smile = mean returns of whole calendar months by"
            + " fifths of the benchmark's (Fung and Hsieh 1997)");
    return Collections.unmodifiableMap(words);
  }
}
