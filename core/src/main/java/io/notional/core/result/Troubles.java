package io.notional.core.result;

import java.util.ArrayList;
import java.util.List;

/** The days that did not end {@link DayState#MET}, ascending. */
final class Troubles {
  private record Trouble(int row, DayState state, double called, double drawn) {}

  private static final Trouble NONE = new Trouble(-1, DayState.MET, 0, 0);

  private final List<Trouble> troubles = new ArrayList<>();

  void add(int row, DayState state, double called, double drawn) {
    troubles.add(new Trouble(row, state, called, drawn));
  }

  DayState state(int row) {
    return find(row).state();
  }

  double called(int row) {
    return find(row).called();
  }

  double drawn(int row) {
    return find(row).drawn();
  }

  /** The worst state of the first rows. */
  DayState worst(int rows) {
    DayState worst = DayState.MET;
    for (Trouble trouble : troubles) {
      boolean worse = trouble.row() < rows && trouble.state().compareTo(worst) > 0;
      worst = worse ? trouble.state() : worst;
    }
    return worst;
  }

  private Trouble find(int row) {
    int low = 0;
    int high = troubles.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (troubles.get(middle).row() < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < troubles.size() && troubles.get(low).row() == row ? troubles.get(low) : NONE;
  }
}
