package io.notional.files.spec;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.config.Node;
import io.notional.core.config.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a spec. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  List<Problem> list() {
    return found;
  }

  /** Takes an optional map out of the entries; empty when it was not given. */
  Node.Mapping map(Map<String, Node> entries, String key) {
    Node node = entries.remove(key);
    if (node == null) {
      return Node.Mapping.EMPTY;
    }
    if (node instanceof Node.Mapping map) {
      return map;
    }
    String message = key + " must be a map but was " + Shown.node(node);
    found.add(new Problem(ErrorCode.WRONG_TYPE, message, node.where()));
    return Node.Mapping.EMPTY;
  }

  /** A setting stands both at the top level and in its section. */
  void twice(String key, String section, String where) {
    String message = key + " must be given once but stands beside " + section + " and in it";
    found.add(new Problem(ErrorCode.CONFLICT, message, where));
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new NotionalException(found);
    }
  }
}
