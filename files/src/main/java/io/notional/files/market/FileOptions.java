package io.notional.files.market;

import static io.notional.api.plugin.Parameter.choice;
import static io.notional.api.plugin.Parameter.date;
import static io.notional.api.plugin.Parameter.groups;
import static io.notional.api.plugin.Parameter.number;
import static io.notional.api.plugin.Parameter.text;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.files.csv.DateRange;
import io.notional.files.csv.NumberStyle;
import io.notional.files.csv.ReadOptions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a section of a market file says of the file that it names. */
final class FileOptions {
  private static final String NUMBERS = "numbers";
  private static final String CLOSE_TIME = "close-time";
  private static final String LAST_DAY = "last-day";
  private static final String UNIT = "unit";
  private static final String SPLITS = "splits";
  private static final String MAX_DISTRIBUTION = "max-distribution";

  private FileOptions() {}

  static Parameter numbers() {
    return choice(NUMBERS, "plain", "decimal-comma", "thousands-comma")
        .withDefault("plain")
        .describedAs("1234.5; 1234,5 or 1.234,5; 1,234.5");
  }

  static Parameter closeTime() {
    return text(CLOSE_TIME)
        .optional()
        .describedAs("the time of day of closes, such as 23:00; the last row of a day if absent");
  }

  static Parameter lastDay() {
    return choice(LAST_DAY, "drop-early", "keep")
        .withDefault("drop-early")
        .describedAs("whether a last row that is two hours earlier than any other is a close");
  }

  static Parameter unit() {
    return choice(UNIT, "percent", "decimal").withDefault("percent");
  }

  static Parameter splits() {
    Parameter units = number("units", 1e-6, 1e6, "units that one became");
    return groups(SPLITS, Parameters.of(date("on"), units))
        .optional()
        .describedAs("splits for which the closes of the file are not adjusted");
  }

  static Parameter maxDistribution() {
    return number(MAX_DISTRIBUTION, 0, 1, "fraction of the close before")
        .withDefault(ReadOptions.MAX_DISTRIBUTION)
        .describedAs("a larger one is refused as a split");
  }

  /** What a security says of its file. */
  static ReadOptions security(Config section) {
    return timed(section).withSplits(splits(section), section.number(MAX_DISTRIBUTION));
  }

  /** What a future says of its prices. */
  static ReadOptions future(Config section) {
    return timed(section).withKeepLastDay(section.text(LAST_DAY).equals("keep"));
  }

  /** What a margin says of its file. */
  static ReadOptions margin(Config section) {
    DateRange range = DateRange.ALL;
    range = section.has("from") ? range.from(section.date("from")) : range;
    return exchangeRate(section).withDates(range);
  }

  /** What a rate says of its file. */
  static ReadOptions rate(Config section) {
    return exchangeRate(section).withPercent(section.text(UNIT).equals("percent"));
  }

  /** What an exchange rate says of its file. */
  static ReadOptions exchangeRate(Config section) {
    String style = SecurityLoader.constant(section.text(NUMBERS));
    return ReadOptions.ALL.withNumbers(NumberStyle.valueOf(style));
  }

  private static ReadOptions timed(Config section) {
    DateRange range = DateRange.ALL;
    range = section.has("from") ? range.from(section.date("from")) : range;
    range = section.has("to") ? range.to(section.date("to")) : range;
    ReadOptions options = exchangeRate(section).withDates(range);
    return section.has(CLOSE_TIME) ? options.withCloseTime(seconds(section)) : options;
  }

  private static SortedMap<Integer, Double> splits(Config section) {
    SortedMap<Integer, Double> splits = new TreeMap<>();
    for (Config split : section.groups(SPLITS)) {
      LocalDate day = split.date("on");
      splits.put(Math.toIntExact(day.toEpochDay()), split.number("units"));
    }
    return splits;
  }

  /**
   * The time of day of closes.
   *
   * @throws NotionalException {@code WRONG_TYPE} if it is none
   */
  static int seconds(Config section) {
    try {
      return LocalTime.parse(section.text(CLOSE_TIME)).toSecondOfDay();
    } catch (DateTimeParseException e) {
      throw NotionalException.of(
          ErrorCode.WRONG_TYPE,
          CLOSE_TIME
              + " must be a time of day such as \"23:00\" but was '"
              + section.text(CLOSE_TIME)
              + "'",
          section.where(CLOSE_TIME));
    }
  }
}
