package io.notional.core.story;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.leverage.LeverageComparison;
import io.notional.core.leverage.LeverageSettings;
import io.notional.core.leverage.LeveragedPath;
import io.notional.core.leverage.MarginLoanTerms;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stories over the closes of a run. Used by one thread. */
final class Stories {
  private static final String MIX = "the mix";

  /** Leverage that is reset daily has no broker; these terms admit any multiple. */
  private static final MarginLoanTerms NO_BROKER = new MarginLoanTerms(0.1, 0, 0);

  private final StorySettings settings;
  private final RunSettings run;
  private final Market market;
  private final Growth plain;

  Stories(Market market, StorySettings settings, Result fund) {
    int last = fund.size() - 1;
    this.settings = settings;
    this.run =
        RunSettings.builder()
            .costs(false)
            .firstDate(fund.date(0))
            .lastDate(fund.date(last))
            .build();
    this.market =
        market.toBuilder()
            .security(settings.mix().security(MIX, market, fund.day(0), fund.day(last)))
            .build();
    this.plain = reset(0, 0);
  }

  /** The multiple of the mix less borrowed cash. */
  Growth plain() {
    return plain;
  }

  /**
   * A fund beside each story.
   *
   * @param parts from the plain story to the fund
   */
  List<StoryComparison> comparisons(Growth fund, List<StoryPart> parts) {
    List<StoryComparison> all = new ArrayList<>();
    all.add(new StoryComparison("story", fund, plain, parts));
    Growth spread = reset(settings.resetSpread(), 0);
    Growth fee = reset(settings.resetSpread(), settings.resetFee());
    all.add(
        new StoryComparison(
            "daily-reset",
            fund,
            fee,
            joined(
                new StoryPart("reset-fee", spread, fee),
                new StoryPart("reset-spread", plain, spread),
                parts)));
    if (settings.mix().leverage() * settings.loan().initial() <= 1) {
      Growth free = loan(0);
      Growth loan = loan(settings.loan().spread());
      all.add(
          new StoryComparison(
              "margin-loan",
              fund,
              loan,
              joined(
                  new StoryPart("loan-spread", free, loan),
                  new StoryPart("loan-drift", plain, free),
                  parts)));
    }
    return all;
  }

  private static List<StoryPart> joined(StoryPart first, StoryPart second, List<StoryPart> rest) {
    List<StoryPart> all = new ArrayList<>(List.of(first, second));
    all.addAll(rest);
    return all;
  }

  private Growth reset(double spread, double fee) {
    return whole(
        LeverageComparison.dailyReset(
            market, MIX, settings().loan(NO_BROKER).resetSpread(spread).resetFee(fee).build()),
        "leverage that is reset daily");
  }

  private Growth loan(double spread) {
    MarginLoanTerms terms = settings.loan();
    MarginLoanTerms own = new MarginLoanTerms(terms.initial(), terms.maintenance(), spread);
    return whole(
        LeverageComparison.marginLoan(
            market,
            MIX,
            settings().loan(own).rebalance(Optional.of(settings.loanPeriod())).build()),
        "the margin loan");
  }

  private LeverageSettings.Builder settings() {
    return LeverageSettings.builder().leverage(settings.mix().leverage()).run(run);
  }

  private static Growth whole(LeveragedPath path, String story) {
    if (!path.stopCause().isEmpty()) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          story + " did not survive, so there is nothing to compare with: " + path.stopCause());
    }
    return Growth.of(path);
  }
}
