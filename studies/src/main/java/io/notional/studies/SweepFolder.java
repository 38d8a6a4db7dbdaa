package io.notional.studies;

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
 * The folder of a sweep: {@code study.json} says what it is of; {@code rows} has its tables in
 * parts; {@code state} has the same to go on from. A part is done when its state is there, and what
 * is there is whole.
 */
final class SweepFolder {
  static final String STUDY = "study.json";
  static final String ROWS = "rows";
  static final String STATE = "state";
  private static final String OPEN = "open.rows";
  private static final String FINGERPRINT = "made_from";

  private final Path out;
  private final StudyPlan plan;
  private final int partRows;

  SweepFolder(Path out, StudyPlan plan, int partRows) {
    this.out = out;
    this.plan = plan;
    this.partRows = partRows;
  }

  /** Whether a folder has a study in it. */
  static boolean isTaken(Path out) {
    return Files.exists(out.resolve(STUDY));
  }

  /**
   * Begins, or goes on with what is there.
   *
   * @throws NotionalException {@code CONFLICT} if what is there is of something else, or is not to
   *     be gone on with; {@code UNWRITABLE}
   */
  void open(boolean resume) {
    WholeFiles.check(out, List.of(STUDY));
    if (!isTaken(out)) {
      WholeFiles.write(
          out,
          Map.of(STUDY, JsonText.text(description()).getBytes(StandardCharsets.UTF_8)),
          () -> false);
      return;
    }
    Sweep.requireFree(out, resume);
    List<String> there = lines(TreeReader.read(out.resolve(STUDY)));
    List<String> here = lines();
    if (!there.equals(here)) {
      throw NotionalException.of(ErrorCode.CONFLICT, difference(there, here));
    }
  }

  private String difference(List<String> there, List<String> here) {
    List<String> changed = new ArrayList<>(here);
    changed.removeAll(there);
    List<String> gone = new ArrayList<>(there);
    gone.removeAll(here);
    String what =
        changed.isEmpty() ? "it has " + gone.get(0) : "now it would have " + changed.get(0);
    return out + " has rows of another study, which cannot be gone on with: " + what;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(plan.fingerprint());
    lines.add("rows " + plan.study().rows() + " in parts of " + partRows);
    return lines;
  }

  private Map<String, Object> description() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("study", plan.study().title());
    map.put("rows", plan.study().rows());
    map.put("varied", plan.study().varied());
    map.put("measures", plan.measures());
    map.put(FINGERPRINT, lines());
    return map;
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

  static String name(long part) {
    return String.format(Locale.ROOT, "part-%06d", part);
  }

  /** The rows of a part that is done; none where it is not. */
  List<StudyRow> part(long part) {
    return read(out.resolve(STATE).resolve(name(part) + ".rows"));
  }

  /** Rows of a part that was begun when a run was told to stop; none where there is none. */
  List<StudyRow> begun() {
    return read(out.resolve(STATE).resolve(OPEN));
  }

  private static List<StudyRow> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return RowBytes.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new NotionalException(
          List.of(
              Problem.of(
                  ErrorCode.BAD_DATA,
                  file + " is no state of a study: remove it, and its rows run again")),
          e);
    }
  }

  /** Writes a part: first its tables, then the state that says that it is done. */
  void write(long part, List<StudyRow> rows, TableFormats formats) {
    Table table = RowTable.of(name(part), plan, rows);
    Map<String, byte[]> tables = new LinkedHashMap<>();
    formats.put(tables, table);
    WholeFiles.write(out.resolve(ROWS), tables, () -> false);
    Map<String, byte[]> state = Map.of(name(part) + ".rows", RowBytes.of(rows));
    WholeFiles.write(out.resolve(STATE), state, List.of(OPEN), () -> false);
  }

  /** Keeps rows of a part that is not done. */
  void keep(List<StudyRow> rows) {
    if (!rows.isEmpty()) {
      WholeFiles.write(out.resolve(STATE), Map.of(OPEN, RowBytes.of(rows)), () -> false);
    }
  }
}
