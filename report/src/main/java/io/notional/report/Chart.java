package io.notional.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart as the page's script draws it: lines over days, or bars over words. Filled by one thread.
 */
final class Chart {
  /** How the values of an axis are written; fractions are shown in percent. */
  enum Format {
    PERCENT,
    NUMBER,
    BASIS_POINTS,
    YEARS,
    MONEY
  }

  /** How a series is drawn. */
  enum Shape {
    LINE,
    DASHED,
    AREA,
    STACK,
    BAR,
    SIDE,
    MARKS
  }

  /** One of its series. */
  static final class Series {
    final String name;

    /** A name of {@link Colours}. */
    final String colour;

    final Shape shape;

    /** By day or word, NaN for a gap; of marks where they stand. */
    final double[] values;

    private Series(String name, String colour, Shape shape, double[] values) {
      this.name = name;
      this.colour = colour;
      this.shape = shape;
      this.values = values;
    }
  }

  final String id;
  final String label;
  final String unit;
  final Format format;
  private final List<Series> series = new ArrayList<>();
  private int[] days = {};
  private List<String> words = List.of();
  private String wordsUnit = "";
  private boolean log;
  private boolean tall;
  private int[] markDays = {};

  /**
   * A chart without series yet.
   *
   * @param id of its element, unlike all others of the page
   * @param label what it shows, for those who hear the page
   * @param unit what stands at the axis of values
   */
  Chart(String id, String label, String unit, Format format) {
    this.id = id;
    this.label = label;
    this.unit = unit;
    this.format = format;
  }

  /** Over days since 1970-01-01, ascending. */
  Chart over(int[] epochDays) {
    this.days = epochDays;
    return this;
  }

  /**
   * Over words.
   *
   * @param axis what stands at their axis
   */
  Chart over(List<String> categories, String axis) {
    this.words = List.copyOf(categories);
    this.wordsUnit = axis;
    return this;
  }

  /** On a scale on which doubling is one height. */
  Chart log() {
    this.log = true;
    return this;
  }

  /** Higher than others. */
  Chart tall() {
    this.tall = true;
    return this;
  }

  /** Adds a series. */
  Chart add(String name, String colour, Shape shape, double[] values) {
    series.add(new Series(name, colour, shape, values));
    return this;
  }

  /** Adds marks at days of their own, which are all drawn. */
  Chart mark(String name, String colour, int[] epochDays, double[] values) {
    this.markDays = epochDays;
    return add(name, colour, Shape.MARKS, values);
  }

  boolean isOverDays() {
    return days.length > 0;
  }

  boolean isLog() {
    return log;
  }

  boolean isTall() {
    return tall;
  }

  int[] days() {
    return days;
  }

  int[] markDays() {
    return markDays;
  }

  List<String> words() {
    return words;
  }

  String wordsUnit() {
    return wordsUnit;
  }

  List<Series> series() {
    return series;
  }
}
