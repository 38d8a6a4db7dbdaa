package io.notional.files.holdings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.core.config.Nearest;
import io.notional.core.config.Shown;
import io.notional.core.holdings.HeldCash;
import io.notional.core.holdings.HeldPosition;
import io.notional.core.holdings.Holdings;
import io.notional.files.input.InputFile;
import io.notional.files.input.Texts;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Holdings from a table as a spreadsheet writes it: {@code instrument,contract,quantity} and
 * perhaps {@code sleeve}, in any order, between commas, semicolons or tabs, quoted or not.
 * Quantities have a decimal point and no thousands separators: what a comma in one means, the file
 * does not say.
 */
final class HoldingsTable {
  private static final List<String> COLUMNS =
      List.of(
          HoldingsSchema.INSTRUMENT,
          HoldingsSchema.CONTRACT,
          HoldingsSchema.QUANTITY,
          HoldingsSchema.SLEEVE);

  private final String name;
  private final Problems problems = new Problems();
  private final Holdings.Builder holdings = Holdings.builder();
  private TableLine form = TableLine.COMMAS;
  private List<String> header = List.of();
  private String where = "";

  private HoldingsTable(String name) {
    this.name = name;
  }

  static Holdings read(InputFile file) {
    return new HoldingsTable(file.name()).read(Texts.decode(file));
  }

  private Holdings read(String text) {
    List<String> lines = text.replace("\uFEFF", "").lines().toList();
    int first = !lines.isEmpty() && TableLine.isSeparator(lines.get(0)) ? 1 : 0;
    where = name + ", line " + (first + 1);
    if (lines.size() <= first || lines.get(first).isBlank()) {
      throw NotionalException.of(
          ErrorCode.BAD_DATA,
          "holdings must begin with a row of names: " + String.join(",", COLUMNS.subList(0, 3)),
          where);
    }
    form = TableLine.of(lines.get(0), lines.get(first));
    header(lines.get(first));
    problems.throwIfAny();
    for (int i = first + 1; i < lines.size(); i++) {
      where = name + ", line " + (i + 1);
      if (!lines.get(i).isBlank()) {
        row(lines.get(i));
      }
    }
    problems.throwIfAny();
    return holdings.build();
  }

  private void header(String line) {
    header = form.cells(line).stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    for (String column : header) {
      if (!COLUMNS.contains(column)) {
        problems.add(ErrorCode.BAD_DATA, Nearest.unknown("column", column, COLUMNS), where);
      } else if (header.indexOf(column) != header.lastIndexOf(column)) {
        problems.add(ErrorCode.BAD_DATA, "the column " + column + " is there twice", where);
        return;
      }
    }
    for (String column : COLUMNS.subList(0, 3)) {
      if (!header.contains(column)) {
        problems.add(ErrorCode.BAD_DATA, "the column " + column + " is missing", where);
      }
    }
  }

  private void row(String line) {
    List<String> cells = form.cells(line);
    if (cells.size() != header.size()) {
      problems.add(
          ErrorCode.BAD_DATA,
          "a row must have "
              + header.size()
              + " values ("
              + String.join(",", header)
              + ") but has "
              + cells.size()
              + ": "
              + Shown.text(line),
          where);
      return;
    }
    String instrument = cell(cells, HoldingsSchema.INSTRUMENT);
    String contract = cell(cells, HoldingsSchema.CONTRACT);
    if (instrument.isEmpty()) {
      problems.add(ErrorCode.BAD_DATA, "the instrument is empty", where);
      return;
    }
    number(cell(cells, HoldingsSchema.QUANTITY))
        .ifPresent(
            quantity -> {
              if (instrument.equalsIgnoreCase(HoldingsSchema.CASH)) {
                holdings.addCash(new HeldCash(contract, quantity, where));
              } else {
                holdings.addPositions(
                    new HeldPosition(
                        cell(cells, HoldingsSchema.SLEEVE), instrument, contract, quantity, where));
              }
            });
  }

  private String cell(List<String> cells, String column) {
    int at = header.indexOf(column);
    return at < 0 ? "" : cells.get(at);
  }

  private OptionalDouble number(String text) {
    if (text.matches("[-+]?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]+)?")) {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return OptionalDouble.of(value);
      }
    }
    String comma =
        text.matches("[-+]?[0-9][0-9.,]*,[0-9.,]*")
            ? ": write it with a decimal point and without thousands, since a comma may be either"
            : "";
    problems.add(
        ErrorCode.BAD_DATA, "quantity must be a number but was " + Shown.text(text) + comma, where);
    return OptionalDouble.empty();
  }
}
