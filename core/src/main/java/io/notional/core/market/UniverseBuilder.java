package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Collects the rows of a constituents file, in the order of their dates, and adds them to a market:
 * a security for each name, and the {@link Universe} of them all. Names and sectors are numbered in
 * the order in which they are met. Not safe for use by several threads.
 */
public final class UniverseBuilder {
  private final String id;
  private final String prefix;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<CollectedMember> members = new ArrayList<>();
  private final Map<String, Integer> sectorNumbers = new HashMap<>();
  private final List<String> sectors = new ArrayList<>();
  private int[] dates = new int[1024];
  private int dateCount;

  /**
   * No rows yet.
   *
   * @param id that of the universe
   * @param prefix what the ids of its securities begin with, before the name
   */
  public UniverseBuilder(String id, String prefix) {
    this.id = id;
    this.prefix = prefix;
  }

  /** The number of a name, which is new if it was not met before. */
  public int member(String name) {
    Integer known = numbers.get(name);
    if (known != null) {
      return known;
    }
    members.add(new CollectedMember(name));
    numbers.put(name, members.size() - 1);
    return members.size() - 1;
  }

  /** The number of a sector, which is new if it was not met before. */
  public int sector(String name) {
    Integer known = sectorNumbers.get(name);
    if (known != null) {
      return known;
    }
    sectors.add(name);
    sectorNumbers.put(name, sectors.size() - 1);
    return sectors.size() - 1;
  }

  /**
   * Takes a row.
   *
   * @param member the number of a name
   * @param epochDay its date, in days since 1970-01-01: none of an earlier row is later
   * @param price greater than zero
   * @param capitalisation zero or more
   * @param sector the number of a sector
   * @param dividend cash a unit with this ex-date; 0 for none
   * @throws NotionalException {@code BAD_DATA} if its date is before that of an earlier row, or the
   *     name has a row of that date
   */
  public void add(
      int member, int epochDay, double price, double capitalisation, int sector, double dividend) {
    if (dateCount == 0 || epochDay != dates[dateCount - 1]) {
      addDate(epochDay);
    }
    CollectedMember of = members.get(member);
    if (of.size > 0 && of.days[of.size - 1] >= epochDay) {
      throw bad(id + " has two rows of " + of.name + " on " + LocalDate.ofEpochDay(epochDay));
    }
    of.add(epochDay, price, capitalisation);
    of.sector(epochDay, sector);
    if (dividend > 0) {
      of.dividend(epochDay, dividend);
    }
  }

  private void addDate(int epochDay) {
    if (dateCount > 0 && epochDay < dates[dateCount - 1]) {
      throw bad(
          id
              + " must have ascending dates but "
              + LocalDate.ofEpochDay(epochDay)
              + " follows "
              + LocalDate.ofEpochDay(dates[dateCount - 1]));
    }
    if (dateCount == dates.length) {
      dates = Arrays.copyOf(dates, 2 * dateCount);
    }
    dates[dateCount++] = epochDay;
  }

  private static NotionalException bad(String message) {
    return NotionalException.of(ErrorCode.BAD_DATA, message);
  }

  /** How many names were met. */
  public int size() {
    return members.size();
  }

  /** How many of them have no row on the last date. */
  public int ended() {
    return (int) members.stream().filter(m -> m.lastDay() < dates[dateCount - 1]).count();
  }

  /** The date of the last row of a name; {@link Integer#MIN_VALUE} before its first. */
  public int lastDay(int member) {
    return members.get(member).lastDay();
  }

  /** The price of the last row of a name, which must have one. */
  public double lastPrice(int member) {
    CollectedMember of = members.get(member);
    return of.prices[of.size - 1];
  }

  /** The capitalisation of the last row of a name, which must have one. */
  public double lastCapitalisation(int member) {
    CollectedMember of = members.get(member);
    return of.capitalisations[of.size - 1];
  }

  /** The sector of the last row of a name, which must have one. */
  public int lastSector(int member) {
    return members.get(member).lastSector();
  }

  /** The dates of all rows, in days since 1970-01-01. */
  public int[] epochDays() {
    return Arrays.copyOf(dates, dateCount);
  }

  /**
   * Adds everything to a market.
   *
   * @param blank a builder of a security that lacks id, closes and distributions
   * @throws NotionalException {@code CONFLICT} if an id is taken, {@code BAD_DATA} if there is no
   *     row or a price is not greater than zero
   */
  public MarketBuilder addTo(MarketBuilder market, Supplier<SecurityInput.Builder> blank) {
    List<Constituent> constituents = new ArrayList<>(members.size());
    List<String> sectorNames = List.copyOf(sectors);
    for (CollectedMember member : members) {
      String security = prefix + member.name;
      DatedSeries closes = member.closes(security);
      market.security(
          blank
              .get()
              .id(security)
              .closes(closes)
              .distributions(Optional.ofNullable(member.distributions(security)))
              .build());
      constituents.add(
          new Constituent(
              security,
              member.capitalisations(security, closes),
              member.sectors(security),
              sectorNames));
      member.release();
    }
    return market.universe(Universe.of(id, epochDays(), constituents));
  }
}
