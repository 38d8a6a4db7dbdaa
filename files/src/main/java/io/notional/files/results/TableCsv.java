package io.notional.files.results;

import io.notional.core.tables.Column;
import io.notional.core.tables.DateColumn;
import io.notional.core.tables.IntegerColumn;
import io.notional.core.tables.NumberColumn;
import io.notional.core.tables.Table;
import io.notional.core.tables.TableFormat;
import io.notional.core.tables.TextColumn;
import io.notional.core.tables.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * Tables as comma-separated text: names of the columns first, dates ISO, numbers in plain decimals
 * of full precision, what is not known empty, and {@code none} for an infinite value that says that
 * none is large enough. Equal tables make equal bytes, on any Java. Stateless.
 */
public final class TableCsv {
  /** Comma-separated text as a format. */
  public static final TableFormat FORMAT = new Format();

  private static final String NONE = "none";
  private static final int LARGEST_START = 1 << 17;

  /** Writes the cell of a row. */
  private interface Field {
    void write(CsvText csv, int row);
  }

  private TableCsv() {}

  /** A table in UTF-8. */
  public static byte[] of(Table table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      FORMAT.write(table, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all that is written", e);
    }
    return bytes.toByteArray();
  }

  /** Piece by piece: the text of a large table takes no room of its own. */
  private static void write(Table table, OutputStream out) throws IOException {
    long cells = (long) table.rows() * table.columns().size();
    CsvText csv = new CsvText(header(table), (int) Math.min(LARGEST_START, 512 + 12 * cells));
    Field[] fields = table.columns().stream().map(TableCsv::field).toArray(Field[]::new);
    for (int row = 0; row < table.rows(); row++) {
      for (Field field : fields) {
        field.write(csv, row);
      }
      csv.endRow();
      csv.flush(out, false);
    }
    csv.flush(out, true);
  }

  private static String header(Table table) {
    return table.columns().stream().map(Column::name).collect(Collectors.joining(","));
  }

  private static Field field(Column column) {
    if (column instanceof DateColumn dates) {
      return new Dates(dates);
    }
    if (column instanceof TextColumn texts) {
      byte[][] fields = texts.different().stream().map(CsvText::field).toArray(byte[][]::new);
      return (csv, row) -> csv.raw(fields[texts.code(row)]);
    }
    if (column instanceof IntegerColumn integers) {
      return (csv, row) -> csv.number(integers.value(row));
    }
    NumberColumn numbers = (NumberColumn) column;
    if (numbers.unit() == Unit.AS_RECORDED) {
      return (csv, row) -> csv.rounded(numbers.value(row));
    }
    return numbers.isBounded()
        ? (csv, row) -> csv.number(numbers.value(row))
        : (csv, row) -> unbounded(csv, numbers.value(row));
  }

  private static void unbounded(CsvText csv, double value) {
    if (Double.isInfinite(value)) {
      csv.text(NONE);
    } else {
      csv.number(value);
    }
  }

  private static final class Format implements TableFormat {
    @Override
    public String id() {
      return "csv";
    }

    @Override
    public void write(Table table, OutputStream out) throws IOException {
      TableCsv.write(table, out);
    }
  }

  /** Rows of one date mostly follow each other, and share its text. */
  private static final class Dates implements Field {
    private final DateColumn column;
    private int day = DateColumn.UNKNOWN;
    private byte[] text = {};

    Dates(DateColumn column) {
      this.column = column;
    }

    @Override
    public void write(CsvText csv, int row) {
      int epochDay = column.epochDay(row);
      if (epochDay != day) {
        day = epochDay;
        text = day == DateColumn.UNKNOWN ? new byte[0] : iso(LocalDate.ofEpochDay(day));
      }
      csv.raw(text);
    }

    /** As the date writes itself, without all that is made on the way to a text. */
    private static byte[] iso(LocalDate date) {
      int year = date.getYear();
      if (year < 1000 || year > 9999) {
        return CsvText.field(date.toString());
      }
      byte[] iso = new byte[10];
      two(iso, 0, year / 100);
      two(iso, 2, year % 100);
      iso[4] = '-';
      two(iso, 5, date.getMonthValue());
      iso[7] = '-';
      two(iso, 8, date.getDayOfMonth());
      return iso;
    }

    private static void two(byte[] to, int at, int number) {
      to[at] = (byte) ('0' + number / 10);
      to[at + 1] = (byte) ('0' + number % 10);
    }
  }
}
