package io.notional.core.internal.columns;

import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import java.util.SortedMap;

/**
 * The columns of a market themselves, by valuation day, for loops of this module that read them day
 * by day. A market is shared by many runs: whoever holds a column never writes to it. They are read
 * from private fields, so that no public method has to hand them out.
 */
public final class MarketColumns {
  private static final VarHandle CLOSES = column(Security.class, "closes");
  private static final VarHandle DISTRIBUTIONS = column(Security.class, "distributions");
  private static final VarHandle OF_CONTRACT = column(Contract.class, "closes");
  private static final VarHandle RATES = column(FutureProduct.class, "exchangeRate");
  private static final VarHandle OF_CURRENCIES =
      field(Market.class, "exchangeRates", SortedMap.class);

  private MarketColumns() {}

  /** Closes of a security in the base currency; NaN where there is none. */
  public static double[] closes(Security security) {
    return (double[]) CLOSES.get(security);
  }

  /** Distributions of a security by ex-date; empty if it never has any. */
  public static double[] distributions(Security security) {
    return (double[]) DISTRIBUTIONS.get(security);
  }

  /** Closes of a contract, from its first day on. */
  public static double[] closes(Contract contract) {
    return (double[]) OF_CONTRACT.get(contract);
  }

  /** Units of base currency for one unit of a product's; empty in the base currency. */
  public static double[] rates(FutureProduct product) {
    return (double[]) RATES.get(product);
  }

  /** Units of base currency for one unit of a foreign currency of a market. */
  public static double[] rates(Market market, String currency) {
    return (double[]) ((Map<?, ?>) OF_CURRENCIES.get(market)).get(currency);
  }

  private static VarHandle column(Class<?> owner, String name) {
    return field(owner, name, double[].class);
  }

  private static VarHandle field(Class<?> owner, String name, Class<?> type) {
    try {
      return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
          .findVarHandle(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e); // a field was renamed, which every test shows
    }
  }
}
