package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.util.List;

/**
 * What is known by date of one member of a {@link Universe}, beside the prices of its security.
 * Immutable, and safe for use by many threads.
 */
public final class Constituent {
  private final String instrument;
  private final DatedSeries capitalisations;
  private final DatedSeries sectorPlaces;
  private final List<String> sectors;

  /**
   * A member.
   *
   * @param instrument the id of its security
   * @param capitalisations zero or more, on each date on which it is a member
   * @param sectorPlaces by the date from which it is in a sector, the place of that sector in the
   *     list; the first at or before the first capitalisation
   * @param sectors names of sectors; several members may share one list
   * @throws NotionalException {@code BAD_DATA} if a capitalisation is negative, or it has no sector
   *     on its first date
   */
  public Constituent(
      String instrument,
      DatedSeries capitalisations,
      DatedSeries sectorPlaces,
      List<String> sectors) {
    this.instrument = instrument;
    this.capitalisations = capitalisations;
    this.sectorPlaces = sectorPlaces;
    this.sectors = List.copyOf(sectors);
    boolean placed =
        capitalisations.size() > 0
            && sectorPlaces.size() > 0
            && sectorPlaces.epochDay(0) <= capitalisations.epochDay(0);
    if (!placed) {
      throw bad(instrument + " must have a capitalisation and a sector from its first date on");
    }
    for (int row = 0; row < capitalisations.size(); row++) {
      if (capitalisations.value(row) < 0) {
        throw bad(
            instrument
                + " capitalisation must be zero or more but was "
                + capitalisations.value(row));
      }
    }
  }

  private static NotionalException bad(String message) {
    return NotionalException.of(ErrorCode.BAD_DATA, message);
  }

  /** What was known of it by a date, at or after its first. */
  Constituent upTo(int epochDay) {
    return new Constituent(
        instrument, capitalisations.upTo(epochDay), sectorPlaces.upTo(epochDay), sectors);
  }

  /** The id of its security. */
  public String instrument() {
    return instrument;
  }

  /** The first date on which it is a member, in days since 1970-01-01. */
  public int firstEpochDay() {
    return capitalisations.epochDay(0);
  }

  /** Whether it is a member on a date. */
  public boolean isMemberOn(int epochDay) {
    return capitalisations.rowOf(epochDay) >= 0;
  }

  /**
   * The capitalisation last known at or before a date.
   *
   * @throws IndexOutOfBoundsException before its first date
   */
  public double capitalisation(int epochDay) {
    return capitalisations.value(capitalisations.rowAtOrBefore(epochDay));
  }

  /**
   * The sector last known at or before a date.
   *
   * @throws IndexOutOfBoundsException before its first date
   */
  public String sector(int epochDay) {
    return sectors.get((int) sectorPlaces.value(sectorPlaces.rowAtOrBefore(epochDay)));
  }
}
