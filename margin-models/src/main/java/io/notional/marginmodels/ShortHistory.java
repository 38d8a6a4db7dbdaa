package io.notional.marginmodels;

import java.util.Locale;

/** What answers for a product of whose past too little is known. */
public enum ShortHistory {
  /** The exchange margin of its chain. */
  EXCHANGE,
  /** Fractions of notional. */
  PERCENT_OF_NOTIONAL,
  /** The run stops. */
  FAIL;

  /** The name in files and manifests. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
