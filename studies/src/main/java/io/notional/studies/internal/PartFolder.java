package io.notional.studies.internal;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.config.Node;
import io.notional.core.tables.Table;
import io.notional.files.results.JsonText;
import io.notional.files.results.TableFormats;
import io.notional.files.results.WholeFiles;
import io.notional.files.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The folder of work that is done in parts: {@code study.json} says what it is of; one folder has
 * its tables in parts; {@code state} has the same to go on from. A part is done when its state is
 * there, and what is there is whole. Used by one thread.
 *
 * @param <T> a row
 */
public final class PartFolder<T> {
  private static final String STUDY = "study.json";
  private static final String STATE = "state";
  private static final String OPEN = "open.rows";
  private static final String FINGERPRINT = "made_from";

  private final Path out;
  private final String tables;
  private final List<String> madeFrom;
  private final RowCodec<T> codec;

  /**
   * A folder, which need not be there.
   *
   * @param tables the name of the folder of tables in it
   * @param madeFrom what the rows follow from: rows of other lines are not gone on with
   */
  public PartFolder(Path out, String tables, List<String> madeFrom, RowCodec<T> codec) {
    this.out = out;
    this.tables = tables;
    this.madeFrom = List.copyOf(madeFrom);
    this.codec = codec;
  }

  /**
   * Checks a folder before anything is loaded.
   *
   * @return the folder
   * @throws NotionalException {@code CONFLICT} if it has a study that is not to be gone on with
   */
  public static Path requireFree(Path out, boolean resume) {
    if (!resume && Files.exists(out.resolve(STUDY))) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          out + " has a study in it already: --resume goes on with it, another folder begins anew");
    }
    return out;
  }

  /**
   * Begins, or goes on with what is there.
   *
   * @param description what {@code study.json} says besides
   * @throws NotionalException {@code CONFLICT} if what is there is of something else, or is not to
   *     be gone on with; {@code UNWRITABLE}
   */
  public void open(boolean resume, Map<String, Object> description) {
    WholeFiles.check(out, List.of(STUDY));
    if (!Files.exists(out.resolve(STUDY))) {
      Map<String, Object> all = new LinkedHashMap<>(description);
      all.put(FINGERPRINT, madeFrom);
      byte[] text = JsonText.text(all).getBytes(StandardCharsets.UTF_8);
      WholeFiles.write(out, Map.of(STUDY, text), () -> false);
      return;
    }
    requireFree(out, resume);
    List<String> there = lines(TreeReader.read(out.resolve(STUDY)));
    if (!there.equals(madeFrom)) {
      throw NotionalException.of(ErrorCode.CONFLICT, difference(there));
    }
  }

  private String difference(List<String> there) {
    List<String> changed = new ArrayList<>(madeFrom);
    changed.removeAll(there);
    List<String> gone = new ArrayList<>(there);
    gone.removeAll(madeFrom);
    String what =
        changed.isEmpty()
            ? "it has " + String.join(", ", gone)
            : "now it would have " + changed.get(0);
    return out + " has rows of another study, which cannot be gone on with: " + what;
  }

  private static List<String> lines(Node root) {
    List<String> lines = new ArrayList<>();
    if (root instanceof Node.Mapping map
        && map.entries().get(FINGERPRINT) instanceof Node.Listing list) {
      for (Node item : list.items()) {
        lines.add(item instanceof Node.Scalar scalar ? scalar.text() : "");
      }
    }
    return lines;
  }

  /** The name of a part, which its table has. */
  public static String name(long part) {
    return String.format(Locale.ROOT, "part-%06d", part);
  }

  /** The rows of a part that is done; none where it is not. */
  public List<T> part(long part) {
    return read(out.resolve(STATE).resolve(name(part) + ".rows"));
  }

  /** Rows of a part that was begun when a run was told to stop; none where there is none. */
  public List<T> begun() {
    return read(out.resolve(STATE).resolve(OPEN));
  }

  private List<T> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return codec.rows(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new NotionalException(
          List.of(
              Problem.of(
                  ErrorCode.BAD_DATA,
                  file + " is no state of a study: remove it, and its rows run again")),
          e);
    }
  }

  /** Whether the tables of a part are there: another run may have written other formats. */
  public boolean hasTables(long part, TableFormats formats) {
    return formats.names(List.of(name(part) + ".csv")).stream()
        .allMatch(file -> Files.exists(out.resolve(tables).resolve(file)));
  }

  /** Writes the tables of a part. */
  public void writeTables(Table table, TableFormats formats) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    formats.put(contents, table);
    WholeFiles.write(out.resolve(tables), contents, () -> false);
  }

  /** Writes a part: first its tables, then the state that says that it is done. */
  public void write(long part, List<T> rows, Table table, TableFormats formats) {
    writeTables(table, formats);
    write(part, rows);
  }

  /** Writes a part that has no tables. */
  public void write(long part, List<T> rows) {
    Map<String, byte[]> state = Map.of(name(part) + ".rows", codec.bytes(rows));
    WholeFiles.write(out.resolve(STATE), state, List.of(OPEN), () -> false);
  }

  /** Keeps rows of a part that is not done. */
  public void keep(List<T> rows) {
    if (!rows.isEmpty()) {
      WholeFiles.write(out.resolve(STATE), Map.of(OPEN, codec.bytes(rows)), () -> false);
    }
  }
}
