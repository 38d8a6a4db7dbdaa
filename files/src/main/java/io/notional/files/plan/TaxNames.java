package io.notional.files.plan;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import io.notional.api.error.Problems;
import io.notional.api.plugin.Config;
import io.notional.core.market.KnownIncome;
import io.notional.core.market.Market;
import io.notional.core.settings.RunParameters;
import io.notional.core.settings.TaxParameters;
import java.util.Set;

/** Checks what a spec says of taxes and income against a market, and tells where it says so. */
final class TaxNames {
  private final PlannedFund fund;
  private final Problems problems;

  TaxNames(PlannedFund fund, Problems problems) {
    this.fund = fund;
    this.problems = problems;
  }

  /** Rules of futures are for futures, and those of securities for securities. */
  void check(MarketNames market) {
    Config run = fund.settings();
    if (!run.has(TaxParameters.TAXES)) {
      return;
    }
    Config taxes = run.group(TaxParameters.TAXES);
    for (String id : taxes.texts(TaxParameters.NOT_1256)) {
      if (market.ids().contains(id) && !market.futures().contains(id)) {
        add(
            "run.taxes.not-section-1256 must name futures but " + id + " is none",
            taxes.where(TaxParameters.NOT_1256));
      }
    }
    for (Config group : taxes.groups(TaxParameters.IDENTICAL)) {
      group.texts(TaxParameters.INSTRUMENTS).stream()
          .filter(market.futures()::contains)
          .forEach(
              id ->
                  add(
                      "run.taxes.identical must name securities but " + id + " is a future",
                      group.where(TaxParameters.INSTRUMENTS)));
    }
  }

  private void add(String message, String where) {
    problems.add(ErrorCode.CONFLICT, message, where);
  }

  /** What income is asked of must have a known one. */
  void checkIncome(Market market) {
    checkIncome(TaxParameters.TAXES, market);
    checkIncome(RunParameters.DISTRIBUTIONS, market);
  }

  private void checkIncome(String section, Market market) {
    Config run = fund.settings();
    if (!run.has(section)) {
      return;
    }
    Set<String> held = fund.instruments();
    for (Problem problem : KnownIncome.problems("run." + section, market, held)) {
      problems.add(problem.code(), problem.message(), run.where(section));
    }
  }
}
