package io.notional.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Charts as compact JSON for the page's script. Long series are thinned, and values rounded to what
 * can be seen; nothing but drawings reads them. Stateless.
 */
final class ChartJson {
  /** Values of a page that are drawn, over days: some 6 bytes each. */
  private static final int VALUES = 180_000;

  private static final int LEAST_ROWS = 400;
  private static final int MOST_ROWS = 4000;

  /** What is below has the digits that can be seen. */
  private static final double LARGEST = 1e5;

  private static final double MOST_SCALED = 1e17;
  private static final double[] POWERS = powers();

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().characterEscapes(new InHtml()).build();

  private final JsonGenerator out;
  private final int most;
  private final NumberArray numbers = new NumberArray();

  private ChartJson(JsonGenerator out, int most) {
    this.out = out;
    this.most = most;
  }

  /** A list of charts, in UTF-8, as it may stand in an element {@code script}. */
  static byte[] of(List<Chart> charts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      ChartJson json = new ChartJson(generator, rows(charts));
      generator.writeStartArray();
      for (Chart chart : charts) {
        json.chart(chart);
      }
      generator.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /** How many rows of a chart are drawn, extremes besides. */
  private static int rows(List<Chart> charts) {
    int series = 1;
    for (Chart chart : charts) {
      series += chart.isOverDays() ? 1 + chart.series().size() : 0;
    }
    return Math.max(LEAST_ROWS, Math.min(MOST_ROWS, VALUES / series));
  }

  private static double[] powers() {
    double[] powers = new double[13];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  private void chart(Chart chart) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", chart.id);
    out.writeStringField("label", chart.label);
    out.writeStringField("unit", chart.unit);
    out.writeStringField("format", name(chart.format));
    if (chart.isLog()) {
      out.writeBooleanField("log", true);
    }
    if (chart.isOverDays()) {
      overDays(chart);
    } else {
      overWords(chart);
    }
    out.writeEndObject();
  }

  private void overWords(Chart chart) throws IOException {
    out.writeStringField("axis", chart.wordsUnit());
    out.writeArrayFieldStart("words");
    for (String word : chart.words()) {
      out.writeString(word);
    }
    out.writeEndArray();
    int[] all = new int[chart.words().size()];
    Arrays.setAll(all, i -> i);
    series(chart, all);
  }

  private void overDays(Chart chart) throws IOException {
    List<double[]> values =
        chart.series().stream()
            .filter(series -> series.shape != Chart.Shape.MARKS)
            .map(series -> series.values)
            .toList();
    int[] rows = Thinning.rows(chart.days(), values, most);
    days("days", chart.days(), rows);
    series(chart, rows);
  }

  /** The first as it is, each other as what it is after the one before. */
  private void days(String name, int[] days, int[] rows) throws IOException {
    int before = 0;
    for (int row : rows) {
      numbers.add(days[row] - before);
      before = days[row];
    }
    out.writeFieldName(name);
    numbers.end(out);
  }

  private void series(Chart chart, int[] rows) throws IOException {
    out.writeArrayFieldStart("series");
    for (Chart.Series series : chart.series()) {
      out.writeStartObject();
      out.writeStringField("name", series.name);
      out.writeStringField("colour", series.colour);
      out.writeStringField("shape", name(series.shape));
      int[] own = rows;
      if (series.shape == Chart.Shape.MARKS) {
        own = new int[series.values.length];
        Arrays.setAll(own, i -> i);
        days("days", chart.markDays(), own);
      }
      values(series.values, own);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void values(double[] values, int[] rows) throws IOException {
    double largest = 0;
    for (double value : values) {
      double size = Math.abs(value);
      largest = size > largest && size < Double.POSITIVE_INFINITY ? size : largest;
    }
    int decimals = decimals(largest);
    double scale = POWERS[decimals];
    for (int row : rows) {
      double scaled = Math.rint(values[row] * scale);
      if (Math.abs(scaled) < MOST_SCALED) {
        numbers.add((long) scaled, decimals);
      } else {
        numbers.addNull();
      }
    }
    out.writeFieldName("values");
    numbers.end(out);
  }

  /** The decimals that leave so many digits of the largest value. */
  private static int decimals(double largest) {
    int decimals = 0;
    double most = largest;
    while (most > 0 && most * 10 < LARGEST && decimals < POWERS.length - 1) {
      most *= 10;
      decimals++;
    }
    return decimals;
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What could end the element or begin markup is written as its number. */
  private static final class InHtml extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    private final int[] ascii = standardAsciiEscapesForJSON();

    InHtml() {
      for (char c : "<>&".toCharArray()) {
        ascii[c] = ESCAPE_STANDARD;
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
      return new SerializedString("");
    }
  }
}
