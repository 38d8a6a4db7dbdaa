package io.notional.core.config;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import io.notional.api.plugin.Parameter;
import java.util.List;

/**
 * A value to be checked against its parameter.
 *
 * @param path the dotted name for messages, such as {@code legs[2].weight}
 */
record Entry(Parameter parameter, String path, Node node) {
  /** One item of a list, which is checked against the same parameter. */
  Entry item(int index, Node item) {
    return new Entry(parameter, path + "[" + index + "]", item);
  }

  Problem wrongType() {
    return mustBe(ErrorCode.WRONG_TYPE, Expected.value(parameter), Shown.node(node));
  }

  Problem wrongItem() {
    return mustBe(ErrorCode.WRONG_TYPE, Expected.item(parameter), Shown.node(node));
  }

  Problem outOfRange(String text) {
    return mustBe(ErrorCode.OUT_OF_RANGE, Expected.range(parameter), Shown.bare(text));
  }

  Problem notFinite(String text) {
    return mustBe(ErrorCode.OUT_OF_RANGE, "a finite number", Shown.bare(text));
  }

  Problem unknownKind(String kind) {
    List<String> kinds = List.copyOf(parameter.alternatives().variants().keySet());
    String message = Nearest.unknown(parameter.unit(), kind, kinds);
    return new Problem(ErrorCode.UNKNOWN_NAME, message, node.where());
  }

  Problem noChoice(String text) {
    String was = Shown.text(text) + Nearest.suggestion(text, parameter.choices());
    return mustBe(ErrorCode.UNKNOWN_NAME, Expected.choices(parameter), was);
  }

  private Problem mustBe(ErrorCode code, String expected, String was) {
    return new Problem(code, path + " must be " + expected + " but was " + was, node.where());
  }
}
