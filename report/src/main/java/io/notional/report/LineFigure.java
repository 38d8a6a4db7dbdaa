package io.notional.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines over years, or whatever else lies along in steps: a chart, a sentence that says what it
 * shows, and a table of the same. Filled by one thread.
 */
public final class LineFigure {
  /** What the values are. */
  public enum Values {
    /** Fractions, which are read in percent. */
    FRACTION,
    /** Numbers. */
    NUMBER,
    /** Multiples of what there was at first, drawn so that equal heights are equal ratios. */
    MULTIPLE
  }

  /** How much a line matters. */
  public enum Weight {
    /** What a reader looks at first. */
    MAIN,
    /** What lies close around it. */
    INNER,
    /** What lies further out, such as the ends of an interval. */
    OUTER
  }

  private static final class Line {
    private final String name;
    private final Weight weight;
    private final double[] values;

    Line(String name, Weight weight, double... values) {
      this.name = name;
      this.weight = weight;
      this.values = values.clone();
    }
  }

  private final String id;
  private final String title;
  private final String axis;
  private final List<String> places;
  private final Values kind;
  private final List<Line> lines = new ArrayList<>();
  private String sentence = "";

  /**
   * A figure without lines yet.
   *
   * @param id of its element, unlike all others of the page
   * @param title what it shows
   * @param axis what lies along
   * @param places along it
   */
  public LineFigure(String id, String title, String axis, List<String> places, Values kind) {
    this.id = id;
    this.title = title;
    this.axis = axis;
    this.places = List.copyOf(places);
    this.kind = kind;
  }

  /** What it shows, for those who hear the page too. */
  public LineFigure says(String text) {
    sentence = text;
    return this;
  }

  /**
   * Adds a line.
   *
   * @param values one for each place, NaN for none
   * @throws IllegalArgumentException for another number of values
   */
  public LineFigure line(String name, Weight weight, double... values) {
    if (values.length != places.size()) {
      throw new IllegalArgumentException(
          name + " must have " + places.size() + " values but had " + values.length);
    }
    lines.add(new Line(name, weight, values));
    return this;
  }

  void write(Page page) {
    page.figure(chart(), sentence);
    page.folded("Numbers: " + title, table());
  }

  private Chart chart() {
    boolean multiple = kind == Values.MULTIPLE;
    Chart chart =
        new Chart(
            id,
            title,
            multiple ? "of 100 at first (log)" : "",
            kind == Values.FRACTION ? Chart.Format.PERCENT : Chart.Format.NUMBER);
    chart.over(places, axis);
    if (multiple) {
      chart.log();
    }
    for (Line line : lines) {
      String colour = Colours.run(0) + (line.weight == Weight.MAIN ? "" : "~1");
      Chart.Shape shape = line.weight == Weight.OUTER ? Chart.Shape.DASHED : Chart.Shape.LINE;
      chart.add(line.name, colour, shape, multiple ? hundreds(line.values) : line.values);
    }
    return chart;
  }

  /** Nothing has no place on a scale of ratios. */
  private static double[] hundreds(double[] values) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = values[i] > 0 ? 100 * values[i] : Double.NaN;
    }
    return scaled;
  }

  private HtmlTable table() {
    HtmlTable table =
        new HtmlTable(title)
            .exact()
            .words(axis)
            .numbers(lines.stream().map(line -> line.name).toArray(String[]::new));
    for (int place = 0; place < places.size(); place++) {
      table.row().text(places.get(place));
      for (Line line : lines) {
        double value = line.values[place];
        table.value(
            value, kind == Values.MULTIPLE ? Figures.number(value, 3) : Figures.percent(value));
      }
    }
    return table;
  }
}
