package io.notional.files.csv;

import io.notional.api.error.NotionalException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Splits of the names of a constituents file. After a split prices and dividends are those of as
 * many units as it made of one, so that a holder's units stay what they were and no later split
 * changes an earlier price. A column of splits states them; one that nothing states shows where a
 * price jumps and the capitalisation does not, and is looked for, since a fund that held the name
 * would lose what nobody lost. Used by one thread.
 */
final class ConstituentSplits {
  private static final List<String> COLUMNS =
      List.of("splitfactor", "splitcoefficient", "stocksplits", "split");

  /** A price that moves by less is no split of three for two or more. */
  private static final double LEAST_JUMP = 4.0 / 3;

  /** How far a capitalisation may move on the day of a split. */
  private static final double CALM = 1.25;

  /**
   * How near to a ratio of splits the number of units must come: issues and buy-backs are small.
   */
  private static final double NEAR = 0.015;

  private final StreamedRows rows;
  private final Sanity sanity;
  private final PolicyCounts counts;
  private final int place;
  private final DecimalParser decimals = new DecimalParser();

  /** By name, units at its last row that one unit at its first one became. */
  private double[] units = new double[64];

  ConstituentSplits(StreamedRows rows, Sanity sanity, PolicyCounts counts) {
    this.rows = rows;
    this.sanity = sanity;
    this.counts = counts;
    this.place =
        IntStream.range(0, rows.header().size())
            .filter(i -> COLUMNS.contains(CsvLayout.key(rows.header().get(i))))
            .findFirst()
            .orElse(-1);
  }

  /** A name's first row: what it states happened before anything that is known. */
  void first(int member) {
    if (member >= units.length) {
      units = Arrays.copyOf(units, 2 * (member + 1));
    }
    units[member] = 1;
  }

  /**
   * Takes up the split of a row.
   *
   * @param before the price before, as it was returned
   * @param price as the file has it
   * @return the price of all units that one became
   */
  double price(int member, double before, double price) {
    double split = stated();
    double now = price * units[member];
    boolean unadjusted =
        Math.abs(StrictMath.log(now * split / before)) < Math.abs(StrictMath.log(now / before));
    if (split != 1 && unadjusted) {
      units[member] *= split;
      counts.count(PolicyCounts.SPLIT);
    }
    return price * units[member];
  }

  /** What a unit pays, for all units that one became. */
  double dividend(int member, double dividend) {
    return dividend * units[member];
  }

  /** A row without a price cannot tell whether its prices are adjusted for its split. */
  void requireNone() {
    if (stated() != 1) {
      throw rows.bad("price must be given where there is a split but was ''");
    }
  }

  private double stated() {
    if (place < 0 || rows.isEmpty(place)) {
      return 1;
    }
    double split = decimals.parse(rows.bytes, rows.start(place), rows.end(place));
    if (!(split >= 0 && split < Double.POSITIVE_INFINITY)) {
      throw refused();
    }
    return split == 0 ? 1 : split;
  }

  private NotionalException refused() {
    return rows.bad(
        "a split must be zero or more units for one but was '" + rows.shown(place) + "'");
  }

  /**
   * Looks for a split that nothing states. A capitalisation that is the last one to the last digit
   * may be an old one, and tells nothing.
   *
   * @param change of the price, as a ratio
   * @param growth of the capitalisation, as a ratio
   */
  void look(int day, double change, double growth) {
    boolean jumps = change >= LEAST_JUMP || change <= 1 / LEAST_JUMP;
    if (jumps && growth != 1 && growth < CALM && growth > 1 / CALM && isRatio(growth / change)) {
      String message =
          String.format(
              Locale.ROOT,
              "price must not jump where the capitalisation does not, but is %.4g of the one"
                  + " before, as if a unit had become %.4g, which a column split would state,",
              change,
              growth / change);
      sanity.refuse(SanityCheck.MOVE, day, message, rows.where(), counts);
    }
  }

  /** Whether units became three for two, or a whole number for one, or the other way round. */
  private static boolean isRatio(double units) {
    double more = Math.max(units, 1 / units);
    double whole = Math.rint(more);
    return isNear(more, 1.5) || (whole >= 2 && isNear(more, whole));
  }

  private static boolean isNear(double units, double ratio) {
    return Math.abs(units / ratio - 1) <= NEAR;
  }
}
