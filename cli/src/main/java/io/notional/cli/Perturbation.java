package io.notional.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * What a run must not depend on, made different for a while: the default locale, a default time
 * zone in which it is another day, and where identity hash codes stand. Of the whole process; for
 * use by one thread.
 */
final class Perturbation {
  /** In one of the two it is never the day that it is elsewhere. */
  private static final List<String> FAR = List.of("Pacific/Kiritimati", "Etc/GMT+12");

  /** Where the lower case of I has no dot. */
  private static final Locale OTHER_LOCALE = Locale.forLanguageTag("tr-TR");

  /** From a few hundred on, tables of objects by identity are in another order. */
  private static final int HASHES = 1_000;

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  private Perturbation() {}

  /** Until its end. */
  static Perturbation begin() {
    Perturbation before = new Perturbation();
    Locale.setDefault(OTHER_LOCALE);
    TimeZone.setDefault(TimeZone.getTimeZone(otherZone(before.zone.toZoneId())));
    useHashes();
    return before;
  }

  /** A zone in which it is not the day that it is in a given one. */
  static ZoneId otherZone(ZoneId zone) {
    Instant now = Instant.now();
    LocalDate day = LocalDate.ofInstant(now, zone);
    return FAR.stream()
        .map(ZoneId::of)
        .filter(far -> !LocalDate.ofInstant(now, far).equals(day))
        .findFirst()
        .orElseThrow();
  }

  /** The locale of a run under another one. */
  static Locale otherLocale() {
    return OTHER_LOCALE;
  }

  /** The codes of a thread follow from how many it has given out. */
  static int useHashes() {
    int all = 0;
    for (int i = 0; i < HASHES; i++) {
      all ^= System.identityHashCode(new Object());
    }
    return all;
  }

  /** Everything is as it was before. */
  void end() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }
}
