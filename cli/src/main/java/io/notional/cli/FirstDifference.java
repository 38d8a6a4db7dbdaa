package io.notional.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where two results of one plan first part: by date, and on one date by the table that is nearest
 * to what was decided.
 *
 * @param table the name of the file
 * @param date ISO; of a row with several dates the first
 * @param column empty where one result has a row that the other has not
 * @param row what the row is about, such as {@code sleeve equity, instrument IVV}
 * @param before the value of the first result
 * @param after that of the other
 */
record FirstDifference(
    String table, String date, String column, String row, String before, String after) {
  /** On one date a decision comes before what follows from it. */
  private static final List<String> ORDER =
      List.of("diagnostics.csv", "trades.csv", "rolls.csv", "margin.csv", "exposures.csv");

  private static final List<String> ABOUT =
      List.of("sleeve", "product", "instrument", "from", "name", "source");

  /** First to differ in a row only if the same trade had another cost: all else follows from it. */
  static final String COST = "cost";

  private static final String NOTHING = "";

  /** Compares tables by their names; what is no table does not count. */
  static Optional<FirstDifference> of(Map<String, byte[]> first, Map<String, byte[]> second) {
    return first.keySet().stream()
        .filter(name -> name.endsWith(".csv"))
        .map(name -> ofTable(name, first.get(name), second.getOrDefault(name, new byte[0])))
        .flatMap(Optional::stream)
        .min(
            Comparator.comparing(FirstDifference::date)
                .thenComparing(difference -> rank(difference.table)));
  }

  private static int rank(String table) {
    int rank = ORDER.indexOf(table);
    return rank < 0 ? ORDER.size() : rank;
  }

  private static Optional<FirstDifference> ofTable(String name, byte[] first, byte[] second) {
    List<String> before = new String(first, UTF_8).lines().toList();
    List<String> after = new String(second, UTF_8).lines().toList();
    int rows = Math.max(before.size(), after.size());
    return IntStream.range(0, rows)
        .filter(i -> !line(before, i).equals(line(after, i)))
        .mapToObj(i -> ofRows(name, before.get(0), line(before, i), line(after, i)))
        .min(
            Comparator.comparing(FirstDifference::date)
                .thenComparing(difference -> !difference.column.equals(COST)));
  }

  private static String line(List<String> lines, int number) {
    return number < lines.size() ? lines.get(number) : NOTHING;
  }

  private static FirstDifference ofRows(String name, String header, String before, String after) {
    List<String> columns = cells(header);
    List<String> left = cells(before);
    List<String> right = cells(after);
    int dates = columns.get(0).endsWith("date") ? 1 : 0;
    boolean same =
        left.size() == right.size() && left.subList(0, dates).equals(right.subList(0, dates));
    if (!same) {
      List<String> earlier = isFirst(left, right) ? left : right;
      String there = earlier == left ? "a row" : "no row";
      String other = earlier == left ? "no row" : "a row";
      return new FirstDifference(
          name, earlier.get(0), NOTHING, about(columns, earlier), there, other);
    }
    int column =
        IntStream.range(0, left.size())
            .filter(i -> !left.get(i).equals(right.get(i)))
            .findFirst()
            .orElse(0);
    return new FirstDifference(
        name,
        left.get(0),
        columns.get(column),
        about(columns, left),
        left.get(column),
        right.get(column));
  }

  private static boolean isFirst(List<String> left, List<String> right) {
    boolean both = !left.get(0).isEmpty() && !right.get(0).isEmpty();
    return both ? left.get(0).compareTo(right.get(0)) <= 0 : right.get(0).isEmpty();
  }

  private static String about(List<String> columns, List<String> cells) {
    List<String> words = new ArrayList<>();
    for (String column : ABOUT) {
      int at = columns.indexOf(column);
      if (at >= 0 && at < cells.size() && !cells.get(at).isEmpty()) {
        words.add(column + " " + cells.get(at));
      }
    }
    return String.join(", ", words);
  }

  /** A comma inside of quotes is part of a text. */
  private static List<String> cells(String line) {
    return List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
  }

  /** Such as {@code on 2016-03-02 in trades.csv, column quantity (sleeve equity): 12 and 13}. */
  @Override
  public String toString() {
    String where = column.isEmpty() ? "" : ", column " + column;
    String what = row.isEmpty() ? "" : " (" + row + ")";
    return "on " + date + " in " + table + where + what + ": " + before + " and " + after;
  }
}
