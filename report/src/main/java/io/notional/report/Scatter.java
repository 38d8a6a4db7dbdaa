package io.notional.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Rows of a study as points: what they earned against what they risked. Immutable as long as nobody
 * writes to the arrays, which are not copied.
 */
public final class Scatter {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 360;
  private static final int LEFT = 70;
  private static final int BOTTOM = 44;
  private static final int MARGIN = 14;
  private static final int TICKS = 5;

  private final String title;
  private final String across;
  private final String up;
  private final double[] x;
  private final double[] y;
  private final List<String> labels;
  private final int best;
  private final boolean more;

  /**
   * Points.
   *
   * @param title what it shows
   * @param across what lies along, a fraction
   * @param up what lies upwards, a fraction
   * @param x of each point, NaN for none
   * @param y of each point
   * @param labels of each point
   * @param best the point that is marked; -1 for none
   * @param more whether more of what lies along is better, as of headroom, and not less, as of risk
   */
  public Scatter(
      String title,
      String across,
      String up,
      double[] x,
      double[] y,
      List<String> labels,
      int best,
      boolean more) {
    this.title = title;
    this.across = across;
    this.up = up;
    this.x = x;
    this.y = y;
    this.labels = List.copyOf(labels);
    this.best = best;
    this.more = more;
  }

  String title() {
    return title;
  }

  /** The picture, which needs no script. */
  String svg() {
    Scale along = new Scale(x, LEFT, WIDTH - MARGIN);
    Scale upwards = new Scale(y, HEIGHT - BOTTOM, MARGIN);
    StringBuilder svg = new StringBuilder(1 << 12);
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT);
    svg.append("\" role=\"img\" class=\"scatter\" aria-label=\"");
    svg.append(Html.escaped(title)).append("\">\n");
    for (int tick = 0; tick <= TICKS; tick++) {
      across(svg, along.at(tick, TICKS), along);
      upwards(svg, upwards.at(tick, TICKS), upwards);
    }
    svg.append(text(0.5 * (LEFT + WIDTH), HEIGHT - 6, "middle", across));
    svg.append(text(LEFT, MARGIN - 3, "start", up));
    for (int i = 0; i < x.length; i++) {
      if (i != best) {
        point(svg, i, along, upwards, "3", "0.45", "currentColor");
      }
    }
    frontier(svg, along, upwards);
    if (best >= 0) {
      point(svg, best, along, upwards, "6", "1", "#d1495b");
    }
    return svg.append("</svg>\n").toString();
  }

  /** Through the points than which no other has both: as much upwards and as little along. */
  private void frontier(StringBuilder svg, Scale along, Scale upwards) {
    Comparator<Integer> byRisk = Comparator.comparingDouble(i -> more ? -x[i] : x[i]);
    List<Integer> points =
        IntStream.range(0, x.length)
            .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
            .boxed()
            .sorted(byRisk.thenComparing(Comparator.comparingDouble(i -> -y[i])))
            .toList();
    StringBuilder line = new StringBuilder();
    double most = Double.NEGATIVE_INFINITY;
    for (int point : points) {
      if (y[point] > most) {
        most = y[point];
        line.append(place(along.of(x[point]))).append(',');
        line.append(place(upwards.of(y[point]))).append(' ');
      }
    }
    svg.append("<polyline points=\"").append(line.toString().strip());
    svg.append("\" fill=\"none\" stroke=\"#2a6f97\" stroke-width=\"1.5\"/>\n");
  }

  private static void across(StringBuilder svg, double value, Scale scale) {
    double at = scale.of(value);
    line(svg, at, MARGIN, at, HEIGHT - BOTTOM);
    svg.append(text(at, HEIGHT - BOTTOM + 16, "middle", Figures.percent(value, 1)));
  }

  private static void upwards(StringBuilder svg, double value, Scale scale) {
    double at = scale.of(value);
    line(svg, LEFT, at, WIDTH - MARGIN, at);
    svg.append(text(LEFT - 6, at + 4, "end", Figures.percent(value, 1)));
  }

  private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
    svg.append("<line x1=\"" + place(x1) + "\" y1=\"" + place(y1) + "\" x2=\"" + place(x2));
    svg.append("\" y2=\"" + place(y2) + "\" stroke=\"currentColor\" stroke-opacity=\"0.12\"/>\n");
  }

  private static String text(double x, double y, String anchor, String text) {
    return "<text x=\""
        + place(x)
        + "\" y=\""
        + place(y)
        + "\" text-anchor=\""
        + anchor
        + "\" font-size=\"12\" font-family=\"sans-serif\" fill=\"currentColor\">"
        + Html.escaped(text)
        + "</text>\n";
  }

  private void point(
      StringBuilder svg,
      int point,
      Scale along,
      Scale upwards,
      String radius,
      String opacity,
      String colour) {
    if (!Double.isFinite(x[point]) || !Double.isFinite(y[point])) {
      return;
    }
    svg.append("<circle cx=\"" + place(along.of(x[point])));
    svg.append("\" cy=\"" + place(upwards.of(y[point])) + "\" r=\"" + radius);
    svg.append("\" fill=\"" + colour + "\" fill-opacity=\"" + opacity + "\"><title>");
    svg.append(Html.escaped(labels.get(point))).append(": ").append(Figures.percent(y[point]));
    svg.append(" against ").append(Figures.percent(x[point])).append("</title></circle>\n");
  }

  private static String place(double at) {
    return String.format(Locale.ROOT, "%.1f", at);
  }

  /** From values to places. */
  private static final class Scale {
    private final double least;

    private final double most;
    private final double from;
    private final double to;

    Scale(double[] values, double from, double to) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        if (Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
      boolean any = high >= low;
      double room = any ? Math.max(1e-4, 0.04 * (high - low)) : 1;
      this.least = any ? low - room : 0;
      this.most = any ? high + room : 1;
      this.from = from;
      this.to = to;
    }

    double of(double value) {
      return from + (value - least) / (most - least) * (to - from);
    }

    double at(int tick, int ticks) {
      return least + (most - least) * tick / ticks;
    }
  }
}
