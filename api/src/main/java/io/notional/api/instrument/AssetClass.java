package io.notional.api.instrument;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What an instrument exposes its holder to. The constants are those that ship; a plugin may add its
 * own.
 *
 * @param id lower case, for example {@code equity}
 */
@API(status = Status.STABLE, since = "0.1")
public record AssetClass(String id) {
  /** Stocks. */
  public static final AssetClass EQUITY = new AssetClass("equity");

  /** Government and other bonds, and futures on them. */
  public static final AssetClass BONDS = new AssetClass("bonds");

  /** Treasury bills: capital that is not counted as exposure. */
  public static final AssetClass BILLS = new AssetClass("bills");

  /** Cash: capital that is not counted as exposure. */
  public static final AssetClass CASH = new AssetClass("cash");

  /** Commodities without gold. */
  public static final AssetClass COMMODITIES = new AssetClass("commodities");

  /** Gold. */
  public static final AssetClass GOLD = new AssetClass("gold");

  /** Foreign currencies. */
  public static final AssetClass CURRENCIES = new AssetClass("currencies");

  /** Crypto-currencies. */
  public static final AssetClass CRYPTO = new AssetClass("crypto");

  /** Volatility as an asset. */
  public static final AssetClass VOLATILITY = new AssetClass("volatility");

  /** Trend following, when a whole book is one sleeve. */
  public static final AssetClass MANAGED_FUTURES = new AssetClass("managed-futures");

  private static final List<AssetClass> SHIPPED =
      List.of(
          EQUITY,
          BONDS,
          BILLS,
          CASH,
          COMMODITIES,
          GOLD,
          CURRENCIES,
          CRYPTO,
          VOLATILITY,
          MANAGED_FUTURES);

  private static final Map<String, String> SINGULARS =
      Map.of(
          "bond", "bonds", "bill", "bills", "commodity", "commodities", "currency", "currencies");

  /**
   * Of a sleeve: whatever the instruments in it are exposed to, as funds that hold several classes.
   * Nothing is exposed to this class itself.
   */
  public static final AssetClass FUNDS = new AssetClass("funds");

  /**
   * @throws IllegalArgumentException if the id is empty or has other characters than lower-case
   *     letters, digits and hyphens
   */
  public AssetClass {
    Objects.requireNonNull(id, "id");
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "an asset class is lower-case letters, digits and hyphens but was '" + id + "'");
    }
  }

  /**
   * The class that a file or an option names, by its id or by the singular of it.
   *
   * @throws IllegalArgumentException if it is no name of a class
   */
  @API(status = Status.EXPERIMENTAL, since = "0.1")
  public static AssetClass parse(String name) {
    return new AssetClass(canonical(name));
  }

  /** The id for the singular of a class that ships, such as {@code bond}; any other as it is. */
  @API(status = Status.EXPERIMENTAL, since = "0.1")
  public static String canonical(String name) {
    return SINGULARS.getOrDefault(name, name);
  }

  /** The classes that ship, in a fixed order. */
  @API(status = Status.EXPERIMENTAL, since = "0.1")
  public static List<AssetClass> shipped() {
    return SHIPPED;
  }

  /** Whether holding this class is exposure to risk: all but bills and cash. */
  public boolean isExposure() {
    return !equals(BILLS) && !equals(CASH);
  }

  /** As of any record, without what that links at run time: classes are compared all the time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof AssetClass assetClass && id.equals(assetClass.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
