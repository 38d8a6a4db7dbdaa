package io.notional.core.tax;

import io.notional.core.settings.LotMethod;
import io.notional.core.settings.TaxSettings;
import java.util.Comparator;

/** In which order a sale takes lots. */
final class LotOrder {
  private LotOrder() {}

  /** As they were bought. */
  static final Comparator<OpenLot> OLDEST =
      Comparator.<OpenLot>comparingInt(lot -> lot.acquired).thenComparingInt(lot -> lot.purchase);

  /** Handed out in kind go those that cost least. */
  static final Comparator<OpenLot> CHEAPEST =
      Comparator.<OpenLot>comparingDouble(lot -> lot.basis).thenComparing(OLDEST);

  /**
   * The order of a sale.
   *
   * @param sold the date of the sale in days since 1970-01-01
   * @param price what a unit comes to after costs
   */
  static Comparator<OpenLot> of(TaxSettings settings, int sold, double price) {
    return switch (settings.lots()) {
      case FIFO, STATED -> OLDEST;
      case HIFO -> Comparator.<OpenLot>comparingDouble(lot -> -lot.basis).thenComparing(OLDEST);
      case LOWEST_GAIN ->
          Comparator.<OpenLot>comparingDouble(lot -> taxedGain(lot, settings, sold, price))
              .thenComparing(OLDEST);
    };
  }

  private static double taxedGain(OpenLot lot, TaxSettings settings, int sold, double price) {
    boolean isLong = HoldingPeriod.isLong(lot.heldFrom, sold);
    return (price - lot.basis) * (isLong ? settings.longRate() : settings.shortRate());
  }

  static boolean isStated(TaxSettings settings) {
    return settings.lots() == LotMethod.STATED;
  }
}
