package io.notional.cli;

import io.notional.report.LineFigure;
import io.notional.report.LineFigure.Values;
import io.notional.report.LineFigure.Weight;
import io.notional.report.StudyPage;
import io.notional.studies.montecarlo.Interval;
import io.notional.studies.montecarlo.MonteCarloFiles;
import io.notional.studies.montecarlo.MonteCarloSummary;
import io.notional.studies.montecarlo.PathMeasure;
import io.notional.studies.montecarlo.Trouble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** What paths came to as a page: fans, what may happen by the end of each year, and convergence. */
final class MonteCarloPage {
  static final String NAME = "report.html";

  private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};
  private static final String[] NAMES = {"5%", "25%", "median", "75%", "95%"};

  private final MonteCarloSummary summary;
  private final List<String> years;

  MonteCarloPage(MonteCarloSummary summary) {
    this.summary = summary;
    this.years = new ArrayList<>();
    for (int year = 0; year <= summary.years(); year++) {
      years.add(Integer.toString(year));
    }
  }

  byte[] html() {
    StudyPage page =
        StudyPage.titled(
            summary.paths().plan().fund().name(), MonteCarloReport.made(summary.paths()));
    sentences().forEach(page::sentence);
    page.facts("How paths were made", facts());
    page.figures(
        "wealth",
        "Wealth",
        "Half of all paths lie between 25% and 75% at the end of a year, nine in ten between 5% and"
            + " 95%; no line is one path. A fund that stopped keeps what it had.",
        List.of(wealth()));
    page.figures(
        "risk",
        "Drawdown and headroom",
        "The deepest fall of a unit from its peak, and the least of what was left above maintenance"
            + " margin, both up to the end of the year.",
        List.of(
            fan(PathMeasure.DRAWDOWN, "Deepest fall", 0),
            fan(PathMeasure.HEADROOM, "Least headroom, of nav", Double.NaN)));
    page.figures(
        "happens",
        "What may happen",
        "The probability that it has happened by the end of the year, with its interval of 95%:"
            + " how far it may be from that of infinitely many paths, and nothing of whether the"
            + " days that paths are made from are those to come."
            + unhappened(),
        happenings());
    page.figures(
        "survived",
        "What is survived",
        "Survived has who could pay everything until then, withdrawals too.",
        List.of(probability("survived", "Survived", summary::survival, 1)));
    page.figures(
        "convergence",
        "Convergence",
        "What the first paths alone would have said of the last year. Where lines still move as far"
            + " as matters, more paths are wanted.",
        convergence());
    return page.html();
  }

  private List<String> sentences() {
    int last = summary.years();
    List<String> sentences = new ArrayList<>();
    String failed =
        summary.failed() == 0
            ? ""
            : " " + summary.failed() + " failed, which count nowhere: rows have their errors.";
    sentences.add(
        Words.count(Math.toIntExact(summary.ran()), "path")
            + " of "
            + Words.count(last, "year")
            + " were run."
            + failed);
    sentences.add(
        "By the end of the last year "
            + MonteCarloReport.words(summary.probability(Trouble.CALL, last))
            + " had a margin call, "
            + MonteCarloReport.words(summary.probability(Trouble.LINE, last))
            + " had drawn the line, "
            + MonteCarloReport.words(summary.probability(Trouble.INSOLVENT, last))
            + " were insolvent, and "
            + MonteCarloReport.words(summary.survival(last))
            + " could pay everything.");
    sentences.add(
        "What went in became "
            + times(0.5)
            + " of it in the median, and from "
            + times(0.05)
            + " to "
            + times(0.95)
            + " on nine paths in ten.");
    return sentences;
  }

  private String times(double level) {
    double wealth = summary.quantile(PathMeasure.WEALTH, summary.years(), level).value();
    return Words.number(wealth, 2) + " times";
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    ((Map<?, ?>) MonteCarloFiles.document(summary).get("made"))
        .forEach((name, value) -> add(facts, name.toString().replace('_', ' '), value));
    return facts;
  }

  private static void add(Map<String, String> facts, String name, Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, v) -> add(facts, name + ", " + key.toString().replace('_', ' '), v));
    } else if (value instanceof List<?> list) {
      facts.put(name, String.join(", ", list.stream().map(String::valueOf).toList()));
    } else {
      facts.put(name, value instanceof Double d ? Words.number(d, 4) : String.valueOf(value));
    }
  }

  private LineFigure wealth() {
    LineFigure figure =
        new LineFigure("wealth-fan", "Fan of wealth", "years", years, Values.MULTIPLE);
    fan(figure, PathMeasure.WEALTH, 1);
    return figure.says(
        "What went in becomes "
            + times(0.5)
            + " of it in the median after the last year. Equal"
            + " heights are equal ratios.");
  }

  private LineFigure fan(PathMeasure measure, String title, double atFirst) {
    LineFigure figure =
        new LineFigure(measure.id() + "-fan", title, "years", years, Values.FRACTION);
    fan(figure, measure, atFirst);
    int last = summary.years();
    return figure.says(
        title
            + " by the end of the last year: "
            + Words.percent(summary.quantile(measure, last, 0.5).value())
            + " in the median, from "
            + Words.percent(summary.quantile(measure, last, 0.05).value())
            + " to "
            + Words.percent(summary.quantile(measure, last, 0.95).value())
            + " on nine paths in ten.");
  }

  private void fan(LineFigure figure, PathMeasure measure, double atFirst) {
    Weight[] weights = {Weight.OUTER, Weight.INNER, Weight.MAIN, Weight.INNER, Weight.OUTER};
    for (int i = 0; i < LEVELS.length; i++) {
      double level = LEVELS[i];
      figure.line(
          NAMES[i],
          weights[i],
          byYear(atFirst, year -> summary.quantile(measure, year, level).value()));
    }
  }

  private double[] byYear(double atFirst, IntToDoubleFunction value) {
    double[] values = new double[years.size()];
    values[0] = atFirst;
    for (int year = 1; year < values.length; year++) {
      values[year] = value.applyAsDouble(year);
    }
    return values;
  }

  /** Pictures of what happened on some path: of what did not there is nothing to see. */
  private List<LineFigure> happenings() {
    return Arrays.stream(Trouble.values())
        .filter(this::happened)
        .map(
            trouble ->
                probability(
                    trouble.id(), name(trouble), year -> summary.probability(trouble, year), 0))
        .toList();
  }

  private boolean happened(Trouble trouble) {
    return summary.probability(trouble, summary.years()).value() > 0;
  }

  private String unhappened() {
    List<String> names =
        Arrays.stream(Trouble.values())
            .filter(trouble -> !happened(trouble))
            .map(trouble -> name(trouble).toLowerCase(Locale.ROOT))
            .toList();
    if (names.isEmpty()) {
      return "";
    }
    double most =
        Arrays.stream(Trouble.values())
            .filter(trouble -> !happened(trouble))
            .mapToDouble(trouble -> summary.probability(trouble, summary.years()).high())
            .max()
            .orElseThrow();
    return " On no path: "
        + String.join(", ", names)
        + "; of each of these the probability is at most "
        + Words.percent(most)
        + " by the same measure.";
  }

  private static String name(Trouble trouble) {
    return switch (trouble) {
      case CALL -> "Margin call";
      case LINE -> "Line drawn";
      case ILLIQUID -> "Payment missed with something left";
      case INSOLVENT -> "Insolvent";
    };
  }

  private LineFigure probability(
      String id, String title, IntFunction<Interval> of, double atFirst) {
    LineFigure figure = new LineFigure("p-" + id, title, "years", years, Values.FRACTION);
    figure.line("probability", Weight.MAIN, byYear(atFirst, year -> of.apply(year).value()));
    figure.line("low", Weight.OUTER, byYear(atFirst, year -> of.apply(year).low()));
    figure.line("high", Weight.OUTER, byYear(atFirst, year -> of.apply(year).high()));
    return figure.says(
        title
            + ": "
            + MonteCarloReport.words(of.apply(1))
            + " by the end of the first year, "
            + MonteCarloReport.words(of.apply(summary.years()))
            + " by that of the last.");
  }

  private List<LineFigure> convergence() {
    return List.of(
        convergence(
            "call", name(Trouble.CALL), MonteCarloSummary.Convergence::call, Values.FRACTION),
        convergence(
            "survived", "Survived", MonteCarloSummary.Convergence::survival, Values.FRACTION),
        convergence(
            "wealth",
            "Median wealth",
            MonteCarloSummary.Convergence::medianWealth,
            Values.MULTIPLE));
  }

  private LineFigure convergence(
      String id,
      String title,
      Function<MonteCarloSummary.Convergence, Interval> of,
      Values values) {
    List<MonteCarloSummary.Convergence> looks = summary.convergence();
    List<String> places = looks.stream().map(look -> Long.toString(look.paths())).toList();
    Interval[] found = looks.stream().map(of).toArray(Interval[]::new);
    LineFigure figure = new LineFigure("by-paths-" + id, title, "paths", places, values);
    figure.line(title, Weight.MAIN, Arrays.stream(found).mapToDouble(Interval::value).toArray());
    figure.line("low", Weight.OUTER, Arrays.stream(found).mapToDouble(Interval::low).toArray());
    figure.line("high", Weight.OUTER, Arrays.stream(found).mapToDouble(Interval::high).toArray());
    Interval all = found[found.length - 1];
    boolean fractions = values == Values.FRACTION;
    return figure.says(
        title
            + " at the last horizon, "
            + (fractions
                ? MonteCarloReport.words(all)
                : Words.number(all.value(), 3)
                    + " times ["
                    + Words.number(all.low(), 3)
                    + ", "
                    + Words.number(all.high(), 3)
                    + "]")
            + " of all paths.");
  }
}
