package io.notional.core.internal.kernel;

import java.util.ArrayList;
import java.util.List;

/** Sequences of positions with one more or one less; what loops run over is never changed. */
final class Slots {
  private Slots() {}

  /** All elements and one more at a place. */
  static <T> List<T> with(T[] slots, int at, T added) {
    List<T> more = new ArrayList<>(List.of(slots));
    more.add(at, added);
    return more;
  }

  /** All elements but one. */
  static <T> List<T> without(T[] slots, T removed) {
    List<T> fewer = new ArrayList<>(List.of(slots));
    fewer.remove(removed);
    return fewer;
  }
}
