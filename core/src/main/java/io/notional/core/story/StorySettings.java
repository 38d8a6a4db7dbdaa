package io.notional.core.story;

import io.notional.api.market.CalendarPeriod;
import io.notional.core.leverage.MarginLoanTerms;

/**
 * What stories are told with. Immutable.
 *
 * @param mix the mix and its multiple
 * @param loan the terms of the margin loan; a multiple above 1 / initial has none
 * @param loanPeriod when the loan is brought back to the multiple
 * @param resetSpread what leverage that is reset daily pays above the cash rate, decimal per year,
 *     ACT/360
 * @param resetFee its expense ratio, decimal per year
 */
public record StorySettings(
    Mix mix, MarginLoanTerms loan, CalendarPeriod loanPeriod, double resetSpread, double resetFee) {
  /** A loan by Regulation T that is brought back quarterly, a spread of 0.5% and a fee of 0.9%. */
  public static StorySettings of(Mix mix) {
    return new StorySettings(
        mix, MarginLoanTerms.REGULATION_T, CalendarPeriod.QUARTER, 0.005, 0.009);
  }
}
