package io.notional.studies;

import io.notional.files.input.InputHash;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a study's file says: what varies, how rows are drawn, and what is measured. Immutable, and
 * safe for use by many threads.
 */
public final class Study {
  /** The most rows that a study may have. */
  public static final long MOST_ROWS = 10_000_000;

  private final String title;
  private final Path spec;
  private final List<Axis> axes;
  private final Draw draw;
  private final Wanted wanted;
  private final long seed;
  private final OptionalInt syntheticYears;
  private final Optional<Windows> windows;
  private final InputHash hash;

  /**
   * What is measured.
   *
   * @param measures names with their places
   * @param cells of tables
   */
  record Wanted(List<Named> measures, List<TableCell> cells, Ranking best) {
    Wanted {
      measures = List.copyOf(measures);
      cells = List.copyOf(cells);
    }
  }

  /** A name and its place in the study's file. */
  record Named(String name, String where) {}

  Study(
      String title,
      Path spec,
      List<Axis> axes,
      Draw draw,
      Wanted wanted,
      long seed,
      OptionalInt syntheticYears,
      Optional<Windows> windows,
      InputHash hash) {
    this.title = title;
    this.spec = spec;
    this.axes = List.copyOf(axes);
    this.draw = draw;
    this.wanted = wanted;
    this.seed = seed;
    this.syntheticYears = syntheticYears;
    this.windows = windows;
    this.hash = hash;
  }

  /**
   * Reads a study.
   *
   * @throws io.notional.api.error.NotionalException with everything that is wrong with the file
   */
  public static Study read(Path file) {
    return StudyFile.read(file);
  }

  /** What it is called. */
  public String title() {
    return title;
  }

  /** How many rows it has. */
  public long rows() {
    return draw.rows();
  }

  /** The seed that rows are drawn from. */
  public long seed() {
    return seed;
  }

  /** The names of what varies, in order. */
  public List<String> varied() {
    return axes.stream().map(Axis::name).toList();
  }

  /**
   * What a row has of what varies, as tables show it, in the order of {@link #varied()}; empty
   * where it has what the spec has.
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public List<String> values(long row) {
    return rowValues(row).stream().map(AxisValue::text).toList();
  }

  /** Which row is the best. */
  public Ranking best() {
    return wanted.best();
  }

  /** Windows of a walk forward; empty where the study says nothing of them. */
  public Optional<Windows> windows() {
    return windows;
  }

  /** The study's file. */
  public InputHash hash() {
    return hash;
  }

  /** The spec whose values are varied. */
  Path spec() {
    return spec;
  }

  List<Axis> axes() {
    return axes;
  }

  Wanted wanted() {
    return wanted;
  }

  /** How many years a made-up market has; empty where markets come from files. */
  OptionalInt syntheticYears() {
    return syntheticYears;
  }

  List<AxisValue> rowValues(long row) {
    if (row < 0 || row >= rows()) {
      throw new IndexOutOfBoundsException("a study of " + rows() + " rows has no row " + row);
    }
    AxisValue[] values = new AxisValue[axes.size()];
    for (int axis = 0; axis < values.length; axis++) {
      values[axis] = draw.value(row, axis);
    }
    return List.of(values);
  }
}
