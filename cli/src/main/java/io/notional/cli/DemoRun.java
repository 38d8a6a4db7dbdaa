package io.notional.cli;

import io.notional.api.instrument.AssetClass;
import io.notional.core.lookthrough.Level;
import io.notional.core.measure.AverageExposure;
import io.notional.core.measure.Measures;
import io.notional.core.nesting.AverageLookThrough;
import io.notional.core.nesting.LookThroughWalk;
import io.notional.core.result.Result;
import io.notional.core.tables.ResultTables;
import io.notional.files.plan.RunPlan;
import io.notional.files.results.Findings;
import io.notional.files.results.ResultFiles;
import io.notional.files.results.ResultView;
import io.notional.files.results.RunRecord;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One of the demo's columns.
 *
 * @param title its name for a reader
 * @param name the name of its folder
 * @param findings of the result
 * @param tables of the result, for all who write them
 * @param record of how it was made
 * @param view of it for a page, made with it while other columns are run
 * @param seen averages through the funds that it holds; empty where it holds none
 */
record DemoRun(
    String title,
    String name,
    Result result,
    Findings findings,
    ResultTables tables,
    RunRecord record,
    ResultView view,
    Optional<AverageLookThrough> seen) {

  /**
   * Of a result.
   *
   * @param out where the folders of all columns are
   */
  static DemoRun of(String title, String name, RunPlan plan, Result result, Path out) {
    Optional<AverageLookThrough> seen =
        LookThroughWalk.seesThrough(result)
            ? Optional.of(AverageLookThrough.of(result, Level.FUNDS))
            : Optional.empty();
    Findings findings = Findings.of(Measures.of(result));
    ResultTables tables = ResultFiles.tables(result, findings).kept();
    RunRecord record = plan.record(out.resolve(name));
    ResultView view = ResultView.of(tables, result, findings, record);
    return new DemoRun(title, name, result, findings, tables, record, view, seen);
  }

  Measures measures() {
    return findings.measures();
  }

  Path folder(Path out) {
    return out.resolve(name);
  }

  /** Whether it holds funds, which count as they are held. */
  boolean holdsFunds() {
    return seen.isPresent();
  }

  /** Average sum of absolute exposures, as a fraction of nav. */
  double gross() {
    return seen.map(AverageLookThrough::gross).orElseGet(() -> measures().exposure().gross());
  }

  /** Average capital in bills and cash, as a fraction of nav. */
  double billsAndCash() {
    return seen.map(
            average -> capital(AssetClass.BILLS) + capital(AssetClass.CASH) + average.free())
        .orElseGet(() -> capital(AssetClass.BILLS) + measures().exposure().cash());
  }

  /** Average capital of an asset class, as a fraction of nav. */
  double capital(AssetClass assetClass) {
    if (seen.isPresent()) {
      return seen.get().capital().getOrDefault(assetClass, 0.0);
    }
    return measures().exposure().sleeves().stream()
        .filter(sleeve -> sleeve.assetClass().equals(assetClass.id()))
        .mapToDouble(AverageExposure.OfSleeve::capital)
        .sum();
  }

  /** Average notional of an asset class, as a fraction of nav. */
  double notional(AssetClass assetClass) {
    if (seen.isPresent()) {
      return seen.get().notional().getOrDefault(assetClass, 0.0);
    }
    return measures().exposure().sleeves().stream()
        .filter(sleeve -> sleeve.assetClass().equals(assetClass.id()))
        .mapToDouble(AverageExposure.OfSleeve::notional)
        .sum();
  }

  /** The row of the last close. */
  int lastRow() {
    return result.size() - 1;
  }

  /** What an amount invested at the first close has become, as a multiple of it. */
  double growth(int row) {
    return result.reportedNav(row) / result.initialNav();
  }
}
