package io.notional.studies;

import io.notional.core.config.Node;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** How values of axes look in tables. */
final class AxisText {
  private AxisText() {}

  /** On one line, lists and maps as YAML has them on one. */
  static String of(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    if (node instanceof Node.Listing list) {
      return list.items().stream().map(AxisText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    return ((Node.Mapping) node)
        .entries().entrySet().stream()
            .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  /** The shortest plain decimal that reads back as the number. */
  static String of(double number) {
    BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    return decimal.signum() == 0 ? "0" : decimal.toPlainString();
  }

  static boolean isNumber(String text) {
    return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
  }
}
