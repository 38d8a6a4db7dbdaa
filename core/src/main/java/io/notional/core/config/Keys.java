package io.notional.core.config;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import java.util.List;

/** The check of the keys of a map. */
final class Keys {
  private Keys() {}

  /** Reports every key that is not among the known ones. */
  static void refuseUnknown(
      Node.Mapping map, List<String> known, String path, List<Problem> problems) {
    map.entries()
        .forEach(
            (key, node) -> {
              if (!known.contains(key)) {
                String message = Nearest.unknown("key", inside(path, ""), key, known);
                problems.add(new Problem(ErrorCode.UNKNOWN_NAME, message, node.where()));
              }
            });
  }

  /** The dotted name of a key inside of something that has a name itself, or none. */
  static String inside(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
