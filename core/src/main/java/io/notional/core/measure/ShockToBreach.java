package io.notional.core.measure;

import io.notional.api.instrument.AssetClass;
import io.notional.core.market.FutureProduct;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Walks the closes of a result and tells which sudden move of one thing alone, all else unchanged,
 * would make eligible collateral equal to maintenance margin the same day: what is more than that
 * is a call. In closed form, from what was recorded:
 *
 * <pre>
 * rise of yields in basis points = headroom / DV01 of the futures
 * fall of an asset class         = headroom / net notional of its futures
 * </pre>
 *
 * <p>An approximation: losses are linear in the move (a long note loses a little less, for its
 * convexity), the requirement stays what it is, what is paid in full and is no collateral does not
 * matter, bills that are sold to pay keep their haircut, and no concentration limit starts to bind.
 * A short is hurt by the opposite move, which shows as a negative number. Used by one thread.
 */
public final class ShockToBreach {
  /**
   * No move of it can exhaust the collateral: nothing is held, or it would have to fall below 0.
   */
  public static final double NONE = Double.POSITIVE_INFINITY;

  /** Notional below this fraction of nav is what rounding leaves. */
  private static final double NOTHING = 1e-12;

  private static final double BASIS_POINT = 1e-4;

  private final Result result;
  private final PositionCursor cursor;
  private final List<AssetClass> classes;
  private List<Position> positions;
  private Lot[] lots = {};

  /** The classes of what is held, and the signed notional of each. */
  private final List<AssetClass> held = new ArrayList<>();

  private double[] notional = {};
  private double dv01;
  private double longBonds;
  private boolean bondsHeld;

  /**
   * A contract that is held, looked up once for all closes at which nothing trades.
   *
   * @param place of its class among those that are held
   */
  private record Lot(
      FutureProduct product, int contract, double quantity, int place, boolean bonds) {}

  /**
   * A walk that stands before the first close.
   *
   * @param result a run that recorded everything
   */
  public ShockToBreach(Result result) {
    this.result = result;
    this.cursor = PositionCursor.ofContracts(result);
    SortedMap<String, AssetClass> found = new TreeMap<>();
    for (var sleeve : result.sleeves()) {
      for (var requirement : sleeve.requirements()) {
        FutureProduct product = result.market().futures().get(requirement.instrument());
        if (product != null) {
          found.put(assetClass(product).id(), assetClass(product));
        }
      }
    }
    this.classes = List.copyOf(found.values());
  }

  /** The asset classes of all futures that the fund may hold, in order of their ids. */
  public List<AssetClass> assetClasses() {
    return classes;
  }

  /** Moves to the next close; false when there is none. */
  public boolean next() {
    if (!cursor.next()) {
      return false;
    }
    if (positions != cursor.positions()) {
      positions = cursor.positions();
      look();
    }
    Arrays.fill(notional, 0);
    dv01 = 0;
    longBonds = 0;
    bondsHeld = false;
    for (Lot lot : lots) {
      add(lot);
    }
    return true;
  }

  private void look() {
    List<Lot> found = new ArrayList<>();
    held.clear();
    for (Position position : positions) {
      if (position.product().isPresent()) {
        FutureProduct product = position.product().get();
        AssetClass assetClass = assetClass(product);
        if (!held.contains(assetClass)) {
          held.add(assetClass);
        }
        found.add(
            new Lot(
                product,
                position.contract().orElseThrow(),
                position.quantity(),
                held.indexOf(assetClass),
                assetClass.equals(AssetClass.BONDS)));
      }
    }
    lots = found.toArray(Lot[]::new);
    notional = new double[held.size()];
  }

  /** The row of the result that the walk stands at. */
  public int row() {
    return cursor.row();
  }

  /**
   * The loss of all bond futures for one basis point more of every yield, in the base currency; NaN
   * where the duration of one of them is not known.
   */
  public double dv01() {
    return dv01;
  }

  /** Signed notional of the futures of an asset class, in the base currency. */
  public double notional(AssetClass assetClass) {
    int place = held.indexOf(assetClass);
    return place < 0 ? 0 : notional[place];
  }

  /**
   * The parallel rise of all yields that exhausts the collateral.
   *
   * @return basis points, negative for a fall; 0 when collateral is short already, {@link #NONE}
   *     when no bond futures are held or those held long would have to lose more than their
   *     notional, NaN where a duration is not known
   */
  public double yieldRise() {
    if (!bondsHeld) {
      return NONE;
    }
    double rise = shock(dv01, dv01 / BASIS_POINT);
    boolean more = rise > 0 && result.headroom(cursor.row()) > longBonds;
    return more ? NONE : rise;
  }

  /**
   * The fall of an asset class that exhausts the collateral.
   *
   * @return a fraction in [0, 1], negative for a rise of any size; 0 when collateral is short
   *     already, {@link #NONE} when nothing is held or it would have to fall by more than all
   */
  public double fall(AssetClass assetClass) {
    double exposure = notional(assetClass);
    double fall = shock(exposure, exposure);
    return fall > 1 ? NONE : fall;
  }

  private double shock(double lossPerUnit, double exposure) {
    int row = cursor.row();
    if (Double.isNaN(exposure)) {
      return Double.NaN;
    }
    if (!(Math.abs(exposure) > NOTHING * Math.abs(result.nav(row)))) {
      return NONE;
    }
    double headroom = result.headroom(row);
    return headroom > 0 ? headroom / lossPerUnit : 0;
  }

  private void add(Lot lot) {
    int day = cursor.day();
    double signed = lot.quantity() * lot.product().notionalPerContract(lot.contract(), day);
    notional[lot.place()] += signed;
    if (lot.bonds()) {
      bondsHeld = true;
      longBonds += Math.max(0, signed);
      double years = Durations.of(lot.product(), lot.contract(), day).orElse(Double.NaN);
      dv01 += signed * years * BASIS_POINT;
    }
  }

  private static AssetClass assetClass(FutureProduct product) {
    return product.terms().assetClass();
  }
}
