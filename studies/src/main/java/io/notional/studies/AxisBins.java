package io.notional.studies;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of an axis as columns of a heat table: each of its own, or ten parts of a range. */
final class AxisBins {
  private static final int MOST = 40;
  private static final int PARTS = 10;

  private final Axis axis;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<String> labels = new ArrayList<>();

  AxisBins(Axis axis) {
    this.axis = axis;
    long count = axis.values().count();
    if (count > 0 && count <= MOST) {
      for (long i = 0; i < count; i++) {
        add(axis.values().at(i).text());
      }
    } else if (axis.values() instanceof AxisValues.Range range) {
      double width = (range.to() - range.from()) / PARTS;
      for (int part = 0; part < PARTS; part++) {
        labels.add(
            shown(range.from() + part * width) + " to " + shown(range.from() + (part + 1) * width));
      }
    }
  }

  private void add(String text) {
    if (places.putIfAbsent(text, labels.size()) == null) {
      labels.add(text);
    }
  }

  private static String shown(double value) {
    return AxisText.of(new BigDecimal(value).round(new MathContext(3)).doubleValue());
  }

  String name() {
    return axis.name();
  }

  List<String> labels() {
    return labels;
  }

  /** Whether a table can have it. */
  boolean isUseful() {
    return labels.size() > 1;
  }

  /** The place of a value; -1 where it has none. */
  int place(AxisValue value) {
    if (!places.isEmpty()) {
      return places.getOrDefault(value.text(), -1);
    }
    if (axis.values() instanceof AxisValues.Range range && !labels.isEmpty()) {
      double part = (value.number() - range.from()) / (range.to() - range.from());
      return (int) Math.max(0, Math.min(PARTS - 1, Math.floor(part * PARTS)));
    }
    return -1;
  }
}
