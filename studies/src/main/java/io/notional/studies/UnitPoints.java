package io.notional.studies;

/** Points in the unit cube, each found by itself. Immutable. */
interface UnitPoints {
  /** How many there are. */
  long count();

  /** A coordinate of a point, in [0, 1). */
  double coordinate(long point, int axis);

  /** 53 bits as a number in [0, 1). */
  static double unit(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }
}
