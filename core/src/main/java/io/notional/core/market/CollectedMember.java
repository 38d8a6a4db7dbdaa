package io.notional.core.market;

import java.util.Arrays;

/** The rows of one name of a universe, as they are collected. Used by one thread. */
final class CollectedMember {
  private static final int FIRST_ROOM = 64;

  final String name;
  int size;
  int[] days = new int[FIRST_ROOM];
  double[] prices = new double[FIRST_ROOM];
  double[] capitalisations = new double[FIRST_ROOM];
  private int dividends;
  private int[] exDays = new int[4];
  private double[] amounts = new double[4];
  private int sectors;
  private int[] sectorDays = new int[1];
  private double[] sectorPlaces = new double[1];

  CollectedMember(String name) {
    this.name = name;
  }

  int lastDay() {
    return size == 0 ? Integer.MIN_VALUE : days[size - 1];
  }

  int lastSector() {
    return (int) sectorPlaces[sectors - 1];
  }

  void add(int day, double price, double capitalisation) {
    if (size == days.length) {
      int room = size + (size >> 1);
      days = Arrays.copyOf(days, room);
      prices = Arrays.copyOf(prices, room);
      capitalisations = Arrays.copyOf(capitalisations, room);
    }
    days[size] = day;
    prices[size] = price;
    capitalisations[size++] = capitalisation;
  }

  void dividend(int day, double amount) {
    if (dividends == exDays.length) {
      exDays = Arrays.copyOf(exDays, 2 * dividends);
      amounts = Arrays.copyOf(amounts, 2 * dividends);
    }
    exDays[dividends] = day;
    amounts[dividends++] = amount;
  }

  void sector(int day, int place) {
    if (sectors > 0 && lastSector() == place) {
      return;
    }
    if (sectors == sectorDays.length) {
      sectorDays = Arrays.copyOf(sectorDays, 2 * sectors);
      sectorPlaces = Arrays.copyOf(sectorPlaces, 2 * sectors);
    }
    sectorDays[sectors] = day;
    sectorPlaces[sectors++] = place;
  }

  DatedSeries closes(String id) {
    return DatedSeries.of(id, Arrays.copyOf(days, size), Arrays.copyOf(prices, size));
  }

  DatedSeries capitalisations(String id, DatedSeries closes) {
    return closes.onSameDates(id + " capitalisation", Arrays.copyOf(capitalisations, size));
  }

  /** Null where there were none. */
  DatedSeries distributions(String id) {
    return dividends == 0
        ? null
        : DatedSeries.of(
            id + " dividends", Arrays.copyOf(exDays, dividends), Arrays.copyOf(amounts, dividends));
  }

  DatedSeries sectors(String id) {
    return DatedSeries.of(
        id + " sectors", Arrays.copyOf(sectorDays, sectors), Arrays.copyOf(sectorPlaces, sectors));
  }

  /** Lets go of the rows, which a series has now. */
  void release() {
    days = new int[0];
    prices = new double[0];
    capitalisations = new double[0];
  }
}
