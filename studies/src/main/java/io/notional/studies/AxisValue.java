package io.notional.studies;

import io.notional.core.config.Node;
import java.util.Objects;

/**
 * What a row has on one axis. Immutable.
 *
 * @param text as tables show it; empty where the row leaves the axis as the spec has it
 * @param node as it is put into the spec, with the place in the study's file
 */
record AxisValue(String text, Node node) {
  /** The row says nothing of the axis. */
  static final AxisValue UNCHANGED = new AxisValue("", Node.of("", ""));

  AxisValue {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(node, "node");
  }

  /** A value as it was written. */
  static AxisValue of(Node node) {
    return new AxisValue(AxisText.of(node), node);
  }

  /** A number, at the place of its range. */
  static AxisValue of(double number, String where) {
    String text = AxisText.of(number);
    return new AxisValue(text, new Node.Scalar(text, false, where));
  }

  boolean isUnchanged() {
    return equals(UNCHANGED);
  }

  /** Whether it is a number as it was written. */
  boolean isNumber() {
    return node instanceof Node.Scalar scalar && !scalar.quoted() && AxisText.isNumber(text);
  }

  /** The number; NaN where it is none. */
  double number() {
    return isNumber() ? Double.parseDouble(text) : Double.NaN;
  }
}
