package io.notional.cli;

import io.notional.studies.DeflatedSharpe;
import io.notional.studies.Overfitting;
import io.notional.studies.Ranking;
import io.notional.studies.StudyRow;
import io.notional.studies.SweepSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What came of a sweep, in sentences. */
final class StudyWords {
  private static final Set<String> FRACTIONS =
      Set.of(
          "called",
          "stopped",
          "margin.worst_headroom",
          "margin.highest_initial",
          "returns.drawdown.depth",
          "trading.turnover",
          "trading.futures_turnover");

  private final SweepSummary summary;

  StudyWords(SweepSummary summary) {
    this.summary = summary;
  }

  /** Whether a measure is a fraction, which readers want in percent. */
  static boolean isFraction(String measure) {
    return FRACTIONS.contains(measure)
        || measure.endsWith("_return")
        || measure.endsWith("volatility")
        || (measure.startsWith("exposure.") && !measure.endsWith("duration"));
  }

  /** A value of a measure as a reader wants it. */
  static String value(String measure, double value) {
    return isFraction(measure) ? Words.percent(value) : Words.number(value, 4);
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(ran());
    summary.best().ifPresent(row -> sentences.add(best(row)));
    summary.deflated().ifPresent(deflated -> sentences.add(deflated(deflated)));
    summary.overfitting().ifPresent(overfitting -> sentences.add(overfitting(overfitting)));
    return sentences;
  }

  private String ran() {
    String failed =
        summary.failed() == 0 ? "none failed" : summary.failed() + " failed, each with its error";
    return summary.rows() + (summary.rows() == 1 ? " row" : " rows") + " ran; " + failed + ".";
  }

  private String best(StudyRow row) {
    Ranking ranking = summary.plan().study().best();
    String value = value(ranking.measure(), summary.value(row, ranking.measure()));
    List<String> names = summary.plan().study().varied();
    List<String> values = summary.plan().study().values(row.row());
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!values.get(i).isEmpty()) { // of a list a row need not say everything
        parts.add(names.get(i) + " " + values.get(i));
      }
    }
    return "The best by "
        + ranking.measure()
        + ", "
        + value
        + ", is row "
        + row.row()
        + (parts.isEmpty() ? ", which varies nothing" : ": " + String.join(", ", parts))
        + ".";
  }

  /** A probability near one half says nothing for the row, and near 1 much. */
  private static String deflated(DeflatedSharpe deflated) {
    return "Of "
        + deflated.trials()
        + " rows without any skill the best would show a Sharpe ratio of "
        + Words.number(deflated.expected(), 4)
        + " a close by luck, and this one shows "
        + Words.number(deflated.best(), 4)
        + ": the deflated Sharpe ratio, the probability that it is better than luck, is "
        + Words.percent(deflated.probability())
        + ".";
  }

  private static String overfitting(Overfitting overfitting) {
    return "The probability of backtest overfitting is "
        + Words.percent(overfitting.probability())
        + ": so often, over "
        + overfitting.splits()
        + " ways to halve history, the row that was best in one half was below the median in the"
        + " other. By chance alone it would be one half.";
  }
}
