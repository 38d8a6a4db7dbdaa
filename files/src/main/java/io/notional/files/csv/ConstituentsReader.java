package io.notional.files.csv;

import io.notional.api.error.NotionalException;
import io.notional.core.config.Nearest;
import io.notional.core.market.UniverseBuilder;
import io.notional.files.input.StreamedFile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Names with their capitalisation, sector, price and dividend by date, in the order of dates. A row
 * without a capitalisation or a sector has those of the name's row before; one without a price is
 * passed over and counted. The file is read as a stream: of twenty years of two thousand names it
 * has ten million rows. Used by one thread.
 */
public final class ConstituentsReader {
  private static final List<String> COLUMNS =
      List.of("date", "name", "capitalisation", "sector", "price", "dividend");
  private static final int DATE = 0;
  private static final int NAME = 1;
  private static final int CAPITALISATION = 2;
  private static final int SECTOR = 3;
  private static final int PRICE = 4;
  private static final int DIVIDEND = 5;
  private static final int LONGEST_NAME = 60;
  private static final int ISO_LENGTH = 10;

  private final StreamedRows rows;
  private final ConstituentOptions options;
  private final PolicyCounts counts;
  private final UniverseBuilder universe;
  private final DecimalParser decimals = new DecimalParser();
  private final int[] places;
  private final KnownTexts names = new KnownTexts();
  private final KnownTexts sectors = new KnownTexts();
  private final ConstituentSanity sanity;
  private final ConstituentSplits splits;
  private final byte[] dateText = new byte[ISO_LENGTH];
  private int date = Dates.NONE;

  private ConstituentsReader(
      StreamedRows rows,
      ConstituentOptions options,
      UniverseBuilder universe,
      PolicyCounts counts) {
    this.rows = rows;
    this.options = options;
    this.universe = universe;
    this.counts = counts;
    this.places = new int[COLUMNS.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i != DIVIDEND || options.dividends() || options.totalReturn() ? place(i) : -1;
    }
    this.sanity = new ConstituentSanity(rows, options.sanity(), counts);
    this.splits = new ConstituentSplits(rows, options.sanity(), counts);
  }

  /**
   * Reads a file.
   *
   * @param universe takes its rows
   * @param counts takes what was done about rows
   * @throws NotionalException {@code BAD_DATA} naming the first row that is wrong
   */
  public static void read(
      StreamedFile file,
      ConstituentOptions options,
      UniverseBuilder universe,
      PolicyCounts counts) {
    try (StreamedRows rows = new StreamedRows(file)) {
      ConstituentsReader reader = new ConstituentsReader(rows, options, universe, counts);
      while (rows.next()) {
        reader.row();
      }
      if (universe.size() == 0) {
        throw rows.bad(file.name() + " has no rows");
      }
      counts.add(PolicyCounts.ENDED, universe.ended());
    }
  }

  private int place(int column) {
    String name = COLUMNS.get(column);
    int[] found =
        IntStream.range(0, rows.header().size())
            .filter(i -> CsvLayout.key(rows.header().get(i)).equals(name))
            .toArray();
    boolean optional = column == DIVIDEND && !options.dividends();
    if (found.length == 1 || (found.length == 0 && optional)) {
      return found.length == 1 ? found[0] : -1;
    }
    String advice = column == DIVIDEND ? "; dividends: none reads the file without them" : "";
    throw rows.bad(
        found.length > 1
            ? "the column " + name + " must be there once but is there " + found.length + " times"
            : "the columns must be '"
                + String.join(",", COLUMNS)
                + "' in any order but are '"
                + rows.shownHeader()
                + "', without "
                + name
                + advice);
  }

  private void row() {
    int day = date();
    if (!options.dates().admits(day, counts)) {
      return;
    }
    if (rows.isEmpty(places[PRICE])) {
      splits.requireNone();
      counts.count(PolicyCounts.MISSING_PRICE);
      return;
    }
    int member = member();
    int last = universe.lastDay(member);
    boolean first = last == Integer.MIN_VALUE;
    if (!first) {
      requireLater(day, last);
    }
    double price = number(PRICE);
    if (!(price > 0)) {
      throw bad(PRICE, "must be greater than zero");
    }
    double capitalisation =
        rows.isEmpty(places[CAPITALISATION]) && !first
            ? universe.lastCapitalisation(member)
            : number(CAPITALISATION);
    if (!(capitalisation >= 0)) {
      throw bad(CAPITALISATION, "must be zero or more");
    }
    int sector =
        rows.isEmpty(places[SECTOR]) && !first
            ? universe.lastSector(member)
            : sector(first ? -1 : universe.lastSector(member));
    if (first) {
      sanity.first(member);
      splits.first(member);
    } else {
      price = price(member, day, price, capitalisation);
    }
    double dividend = dividend(member, first ? price : universe.lastPrice(member));
    universe.add(member, day, price, capitalisation, sector, dividend);
  }

  /** The price of all units that one became by splits. */
  private double price(int member, int day, double stated, double capitalisation) {
    double before = universe.lastPrice(member);
    double capitalised = universe.lastCapitalisation(member);
    double price = splits.price(member, before, stated);
    splits.look(day, price / before, capitalisation / capitalised);
    sanity.price(member, day, before, price);
    sanity.capitalisation(day, capitalised, capitalisation);
    return price;
  }

  private int date() {
    int start = rows.start(places[DATE]);
    int end = rows.end(places[DATE]);
    if (Arrays.equals(rows.bytes, start, end, dateText, 0, ISO_LENGTH)) {
      return date;
    }
    int day = end - start == ISO_LENGTH ? Dates.iso(rows.bytes, start) : Dates.NONE;
    if (day == Dates.NONE) {
      throw bad(DATE, "must be a date such as 2003-01-31");
    }
    if (date != Dates.NONE && day < date) {
      throw bad(
          DATE, "must not be before that of the row before (" + LocalDate.ofEpochDay(date) + ")");
    }
    System.arraycopy(rows.bytes, start, dateText, 0, ISO_LENGTH);
    date = day;
    return day;
  }

  private int member() {
    int start = rows.start(places[NAME]);
    int end = rows.end(places[NAME]);
    int known = names.find(rows.bytes, start, end);
    if (known >= 0) {
      return known;
    }
    String name = rows.text(places[NAME]);
    boolean printable = name.equals(CsvHeader.printable(name, LONGEST_NAME));
    if (name.isEmpty() || !printable) {
      throw bad(NAME, "must have 1 to " + LONGEST_NAME + " printable characters");
    }
    return names.add(rows.bytes, start, end, universe.member(name));
  }

  /** Sectors are numbered in the order in which both know them. */
  private int sector(int before) {
    int start = rows.start(places[SECTOR]);
    int end = rows.end(places[SECTOR]);
    if (before >= 0 && sectors.is(before, rows.bytes, start, end)) {
      return before;
    }
    int known = sectors.find(rows.bytes, start, end);
    if (known >= 0) {
      return known;
    }
    String sector = rows.text(places[SECTOR]);
    if (sector.isBlank()) {
      throw bad(SECTOR, "must be given on the first row of a name");
    }
    if (!options.sectors().isEmpty() && !options.sectors().contains(sector)) {
      throw rows.bad(Nearest.unknown("sector", rows.shown(places[SECTOR]), options.sectors()));
    }
    return sectors.add(rows.bytes, start, end, universe.sector(sector));
  }

  /** A name has one row a date, and one that is gone for long does not come back. */
  private void requireLater(int day, int last) {
    if (last >= day) {
      throw bad(NAME, "must have one row a date");
    }
    if (day - last > options.maxGapDays()) {
      throw rows.bad(
          String.format(
              Locale.ROOT,
              "%s must have a row every %d days (max-stale-days) but has none from %s to %s",
              rows.shown(places[NAME]),
              options.maxGapDays(),
              LocalDate.ofEpochDay(last + 1),
              LocalDate.ofEpochDay(day - 1)));
    }
  }

  private double dividend(int member, double before) {
    if (places[DIVIDEND] < 0 || rows.isEmpty(places[DIVIDEND])) {
      return 0;
    }
    double dividend = splits.dividend(member, number(DIVIDEND));
    if (!(dividend >= 0)) {
      throw bad(DIVIDEND, "must be zero or more");
    }
    if (dividend > 0 && options.totalReturn()) {
      throw bad(DIVIDEND, "must be absent or zero, since prices are those of total return,");
    }
    if (dividend > options.maxDistribution() * before) {
      throw bad(
          DIVIDEND,
          "must be at most "
              + options.maxDistribution()
              + " (max-distribution) of the close before, "
              + before
              + ",");
    }
    return dividend;
  }

  private double number(int column) {
    double value = decimals.parse(rows.bytes, rows.start(places[column]), rows.end(places[column]));
    if (!Double.isFinite(value)) {
      throw bad(column, "must be a finite number");
    }
    return value;
  }

  private NotionalException bad(int column, String rule) {
    return rows.bad(
        COLUMNS.get(column) + " " + rule + " but was '" + rows.shown(places[column]) + "'");
  }
}
