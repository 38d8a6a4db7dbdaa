package io.notional.studies.montecarlo;

/** What is measured of each path by the end of a year. */
public enum PathMeasure {
  /** Wealth as a multiple of what went in at first. */
  WEALTH("wealth") {
    @Override
    Distribution distribution() {
      return Distribution.ofMultiples();
    }

    @Override
    double of(PathRow path, int year) {
      return path.wealth(year);
    }
  },
  /** The deepest fall of a unit from its peak, as a fraction. */
  DRAWDOWN("drawdown") {
    @Override
    double of(PathRow path, int year) {
      return path.drawdown(year);
    }
  },
  /** The least headroom as a fraction of nav. */
  HEADROOM("headroom") {
    @Override
    double of(PathRow path, int year) {
      return path.headroom(year);
    }
  };

  private final String id;

  PathMeasure(String id) {
    this.id = id;
  }

  /** The name in files. */
  public String id() {
    return id;
  }

  Distribution distribution() {
    return Distribution.ofFractions();
  }

  abstract double of(PathRow path, int year);
}
