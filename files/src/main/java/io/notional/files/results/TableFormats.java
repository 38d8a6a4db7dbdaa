package io.notional.files.results;

import io.notional.core.tables.Table;
import io.notional.core.tables.TableFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The formats in which tables are written, each table in all of them: {@code nav.csv}, {@code
 * nav.parquet}. Immutable, and safe for use by many threads.
 */
public final class TableFormats {
  /** Comma-separated text alone, as files are written unless asked otherwise. */
  public static final TableFormats CSV = new TableFormats(List.of(TableCsv.FORMAT));

  /** What the ending of a file of an earlier run may be, whichever formats are written now. */
  private static final List<String> ENDINGS = List.of("csv", "parquet", "arrow");

  private static final String DOT_CSV = "." + TableCsv.FORMAT.id();

  private final List<TableFormat> formats;

  private TableFormats(List<TableFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /**
   * Formats in the order in which files are written.
   *
   * @throws IllegalArgumentException if there is none, or two have one name
   */
  public static TableFormats of(List<TableFormat> formats) {
    List<String> ids = formats.stream().map(TableFormat::id).toList();
    if (ids.isEmpty() || new LinkedHashSet<>(ids).size() < ids.size()) {
      throw new IllegalArgumentException(
          "formats must be one or more that differ but were " + String.join(", ", ids));
    }
    return new TableFormats(formats);
  }

  /** How many files a table has. */
  public int size() {
    return formats.size();
  }

  /**
   * The names of files, of which those of tables end as the formats do.
   *
   * @param names those of comma-separated text and others, which stay
   */
  public List<String> names(List<String> names) {
    return names(names, formats.stream().map(TableFormat::id).toList());
  }

  /** The names that files may have in any format. */
  static List<String> any(Collection<String> names) {
    return names(names, ENDINGS);
  }

  private static List<String> names(Collection<String> names, List<String> endings) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      if (name.endsWith(DOT_CSV)) {
        endings.forEach(ending -> all.add(stem(name) + "." + ending));
      } else {
        all.add(name);
      }
    }
    return all;
  }

  /** The name of the table in a file of comma-separated text; empty for another file. */
  static String stem(String name) {
    return name.endsWith(DOT_CSV) ? name.substring(0, name.length() - DOT_CSV.length()) : "";
  }

  /** Adds the files of a table to the contents of files, by their names. */
  public void put(Map<String, byte[]> contents, Table table) {
    for (TableFormat format : formats) {
      contents.put(table.name() + "." + format.id(), bytes(format, table));
    }
  }

  /** The files of a table in pieces, each with its hash. */
  List<FilePieces> pieces(Table table) {
    List<FilePieces> files = new ArrayList<>();
    for (TableFormat format : formats) {
      FilePieces file = new FilePieces(table.name() + "." + format.id());
      try {
        format.write(table, file);
      } catch (IOException e) {
        throw new UncheckedIOException("memory takes all that is written", e);
      }
      files.add(file);
    }
    return files;
  }

  private static byte[] bytes(TableFormat format, Table table) {
    if (format == TableCsv.FORMAT) {
      return TableCsv.of(table);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      format.write(table, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all that is written", e);
    }
    return bytes.toByteArray();
  }
}
