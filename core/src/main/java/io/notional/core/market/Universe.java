package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A set of securities whose members come and go, with what is known of each by date: those of a
 * constituents file. Each member is a security of the market. Immutable, and safe for use by many
 * threads.
 */
public final class Universe {
  private final String id;
  private final int[] epochDays;
  private final int lastEpochDay;
  private final List<Constituent> members;

  private Universe(String id, int[] epochDays, int lastEpochDay, List<Constituent> members) {
    this.id = id;
    this.epochDays = epochDays;
    this.lastEpochDay = lastEpochDay;
    this.members = members;
  }

  /**
   * A universe.
   *
   * @param epochDays the dates on which anything is known of any member, in days since 1970-01-01,
   *     strictly ascending
   * @param members in any order
   * @throws NotionalException {@code BAD_DATA} if there is no date or member, dates do not ascend,
   *     or two members are one security
   */
  public static Universe of(String id, int[] epochDays, List<Constituent> members) {
    if (epochDays.length == 0 || members.isEmpty()) {
      throw bad(id + " must have members and dates but has none");
    }
    for (int i = 1; i < epochDays.length; i++) {
      if (epochDays[i] <= epochDays[i - 1]) {
        throw bad(id + " must have strictly ascending dates");
      }
    }
    List<Constituent> sorted = new ArrayList<>(members);
    sorted.sort(Comparator.comparing(Constituent::instrument));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).instrument().equals(sorted.get(i - 1).instrument())) {
        throw bad(id + " has " + sorted.get(i).instrument() + " twice");
      }
    }
    int last = epochDays[epochDays.length - 1];
    return new Universe(id, epochDays.clone(), last, List.copyOf(sorted));
  }

  private static NotionalException bad(String message) {
    return NotionalException.of(ErrorCode.BAD_DATA, message);
  }

  /** The id by which sleeves name it. */
  public String id() {
    return id;
  }

  /** All that ever were or will be members, by the ids of their instruments. */
  public List<Constituent> members() {
    return members;
  }

  /** The first date, in days since 1970-01-01. */
  public int firstEpochDay() {
    return epochDays[0];
  }

  /** The last date, in days since 1970-01-01: what was known last holds until then. */
  public int lastEpochDay() {
    return lastEpochDay;
  }

  /** A copy of all dates, in days since 1970-01-01. */
  public int[] epochDays() {
    return epochDays.clone();
  }

  /**
   * What was known of it by a date, as it stands until a later one; empty where nothing was.
   *
   * @param last until when, in days since 1970-01-01
   */
  public Optional<Universe> upTo(int epochDay, int last) {
    int[] known = Arrays.stream(epochDays).filter(day -> day <= epochDay).toArray();
    List<Constituent> present =
        members.stream()
            .filter(member -> member.firstEpochDay() <= epochDay)
            .map(member -> member.upTo(epochDay))
            .toList();
    return present.isEmpty()
        ? Optional.empty()
        : Optional.of(new Universe(id, known, Math.max(epochDay, last), present));
  }

  /** The latest date at or before another; {@link Integer#MIN_VALUE} where there is none. */
  public int latest(int epochDay) {
    int at = Arrays.binarySearch(epochDays, epochDay);
    int row = at >= 0 ? at : -at - 2;
    return row < 0 ? Integer.MIN_VALUE : epochDays[row];
  }
}
