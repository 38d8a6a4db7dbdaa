package io.notional.files.csv;

import java.util.Arrays;
import java.util.Locale;

/**
 * Looks for slips in prices and capitalisations as they are read, by the limits of prices. Used by
 * one thread.
 */
final class ConstituentSanity {
  /** As for whole series: within a tenth of the limit is at it. */
  private static final double NEAR = 0.9;

  private final StreamedRows rows;
  private final Sanity sanity;
  private final PolicyCounts counts;
  private final double back;
  private final double move;

  /** By name, the price that it jumped to lately, and for how many rows that is looked at. */
  private double[] jumpedTo = new double[64];

  private double[] jumpedFrom = new double[64];
  private int[] jumpLine = new int[64];
  private int[] rowsLeft = new int[64];

  ConstituentSanity(StreamedRows rows, Sanity sanity, PolicyCounts counts) {
    this.rows = rows;
    this.sanity = sanity;
    this.counts = counts;
    this.back = sanity.limits().back();
    this.move = sanity.limits().move() * NEAR;
  }

  /** Makes room for a name. */
  void first(int member) {
    if (member >= rowsLeft.length) {
      int room = 2 * (member + 1);
      jumpedTo = Arrays.copyOf(jumpedTo, room);
      jumpedFrom = Arrays.copyOf(jumpedFrom, room);
      jumpLine = Arrays.copyOf(jumpLine, room);
      rowsLeft = Arrays.copyOf(rowsLeft, room);
    }
  }

  /** Looks at a price after the one before. */
  void price(int member, int day, double before, double price) {
    double factor = price > before ? price / before : before / price;
    if (rowsLeft[member] > 0) {
      returned(member, day, price);
    }
    if (factor < back) {
      return;
    }
    if (factor >= move) {
      refuseMove("price", day, before, price);
    } else {
      jumpedFrom[member] = before;
      jumpedTo[member] = price;
      jumpLine[member] = rows.line();
      rowsLeft[member] = sanity.limits().rows();
    }
  }

  private void returned(int member, int day, double price) {
    rowsLeft[member]--;
    double high = jumpedTo[member];
    boolean up = high > jumpedFrom[member];
    if ((up ? high / price : price / high) >= back) {
      rowsLeft[member] = 0;
      String message =
          String.format(
              Locale.ROOT,
              "price must not move by a factor of %s and back within %d rows but moves from %s to"
                  + " %s",
              back,
              sanity.limits().rows(),
              jumpedFrom[member],
              high);
      sanity.refuse(SanityCheck.JUMP, day, message, rows.where(jumpLine[member]), counts);
    }
  }

  /** Looks at a capitalisation after the one before; of zero there is no factor. */
  void capitalisation(int day, double before, double now) {
    boolean positive = before > 0 && now > 0;
    if (positive && (now > before ? now / before : before / now) >= move) {
      refuseMove("capitalisation", day, before, now);
    }
  }

  private void refuseMove(String what, int day, double before, double now) {
    String message =
        String.format(
            Locale.ROOT,
            "%s must not move by a factor of %s from one row to the next but moves from %s to %s",
            what,
            sanity.limits().move(),
            before,
            now);
    sanity.refuse(SanityCheck.MOVE, day, message, rows.where(), counts);
  }
}
