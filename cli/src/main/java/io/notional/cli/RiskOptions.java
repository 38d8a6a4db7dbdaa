package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.core.measure.DerivativesRisk;
import io.notional.core.measure.DerivativesRiskSettings;
import io.notional.core.result.Result;
import io.notional.core.settings.RunParameters;
import io.notional.files.plan.MarketNames;
import io.notional.files.plan.PlannedFund;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that ask for the tests of Rule 18f-4. */
final class RiskOptions {
  private static final String REFERENCE = "--reference";

  @Option(
      names = "--rule-18f-4",
      description = "Test value at risk and derivatives exposure too: a file more, and some time.")
  private boolean rule18f4;

  @Option(
      names = REFERENCE,
      paramLabel = "ID",
      description =
          "The instrument that is the reference portfolio of --rule-18f-4; by default that of the"
              + " spec's run.reference, or else the fund's own securities.")
  private String reference;

  /** Whether the tests were asked for. */
  boolean asked() {
    return rule18f4;
  }

  /** What is wrong with the options themselves. */
  void check(Optional<MarketNames> market, Path out, Problems problems) {
    if (rule18f4 && out == null) {
      problems.add(ErrorCode.MISSING_VALUE, "--rule-18f-4 needs --out DIR: its answer is a file");
    }
    if (reference == null) {
      return;
    }
    if (!rule18f4) {
      problems.add(ErrorCode.MISSING_VALUE, REFERENCE + " needs --rule-18f-4");
    }
    market.ifPresent(m -> m.require(reference, REFERENCE + ": ", "", problems));
  }

  /** What the market has to load besides: the reference where it counts. */
  List<String> instruments(PlannedFund fund) {
    return rule18f4 ? reference(fund).stream().toList() : List.of();
  }

  /** The tests of a run, if they were asked for. */
  Optional<DerivativesRisk> of(PlannedFund fund, Result result) {
    if (!rule18f4) {
      return Optional.empty();
    }
    DerivativesRiskSettings settings =
        DerivativesRiskSettings.builder().reference(reference(fund)).build();
    return Optional.of(DerivativesRisk.of(result, settings));
  }

  private Optional<String> reference(PlannedFund fund) {
    if (reference != null) {
      return Optional.of(reference);
    }
    boolean written = fund.settings().has(RunParameters.REFERENCE);
    return written ? Optional.of(fund.settings().text(RunParameters.REFERENCE)) : Optional.empty();
  }
}
