package io.notional.studies.montecarlo;

import io.notional.core.resample.Resampling;
import java.util.Optional;

/** How paths are made. */
public enum PathMethod {
  /** Days of the market drawn again in blocks of one length. */
  BLOCK("block", Resampling.Method.BLOCK),
  /** The same in blocks of random length, so that paths are stationary. */
  STATIONARY("stationary", Resampling.Method.STATIONARY),
  /** The synthetic market's model fitted to the market. */
  SYNTHETIC("synthetic", null);

  private final String id;
  private final Resampling.Method drawn;

  PathMethod(String id, Resampling.Method drawn) {
    this.id = id;
    this.drawn = drawn;
  }

  /** The name in options and files. */
  public String id() {
    return id;
  }

  /** How days are drawn; empty where none are. */
  Optional<Resampling.Method> drawn() {
    return Optional.ofNullable(drawn);
  }
}
