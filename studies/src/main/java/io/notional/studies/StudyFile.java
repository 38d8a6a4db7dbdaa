package io.notional.studies;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.Node;
import io.notional.core.config.Shown;
import io.notional.core.measure.NamedMeasures;
import io.notional.files.input.InputFile;
import io.notional.files.tree.TreeReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads studies. Used once. */
public final class StudyFile {
  private static final String STUDY = "study";
  private static final String SPEC = "spec";
  private static final String DRAW = "draw";
  private static final String SEED = "seed";
  private static final String MEASURE = "measure";
  private static final String COLUMNS = "columns";
  private static final String BEST = "best";
  private static final String IS = "is";
  private static final String SYNTHETIC = "synthetic";
  private static final String YEARS = "years";
  private static final String WALK_FORWARD = "walk-forward";
  private static final String TRAIN = "train-months";
  private static final String TEST = "test-months";
  private static final String ANCHORED = "anchored";
  private static final int MOST_MONTHS = 1200;

  /** What a sample or a grid takes from {@code vary}, and a list from {@code rows}. */
  private static final String VARY = "vary";

  private static final String ROWS = "rows";

  private static final Parameters BEST_PARAMETERS =
      Parameters.of(
          Parameter.text(MEASURE)
              .withDefault("returns.sharpe_ratio")
              .describedAs("what the best row has most of"),
          Parameter.choice(IS, "most", "least").withDefault("most"));

  private static final Parameters WALK_PARAMETERS =
      Parameters.of(
          Parameter.integer(TRAIN, 1, MOST_MONTHS, "months")
              .withDefault(120)
              .describedAs("the past that a choice looks back on"),
          Parameter.integer(TEST, 1, MOST_MONTHS, "months")
              .withDefault(12)
              .describedAs("how long a choice is held"),
          Parameter.flag(ANCHORED)
              .withDefault(false)
              .describedAs("whether every choice looks back to the first close"));

  private static final Parameters ALL =
      Parameters.of(
          Parameter.text(STUDY).withDefault("").describedAs("what the study is called"),
          Parameter.text(SPEC).describedAs("the spec whose values are varied, from this folder"),
          Parameter.choice(DRAW, "grid", "list", "latin-hypercube", "sobol")
              .withDefault("grid")
              .describedAs("how rows are drawn"),
          Parameter.forms(
                  ROWS,
                  Parameter.integer(ROWS, 1, (int) Study.MOST_ROWS, ""),
                  Parameter.groups(ROWS, Parameters.of()))
              .optional()
              .describedAs("how many rows a sample has, or the rows of a list, each a map"),
          Parameter.group(VARY, Parameters.of()).optional().describedAs("what varies, by name"),
          Parameter.integer(SEED, 0, Integer.MAX_VALUE, "")
              .withDefault(1)
              .describedAs("what rows are drawn from"),
          Parameter.texts(MEASURE)
              .withDefault(List.of())
              .describedAs("measures of summary.json besides the usual, by name"),
          Parameter.texts(COLUMNS)
              .withDefault(List.of())
              .describedAs("columns of tables at dates, as margin.headroom@2008-10-31"),
          Parameter.group(BEST, BEST_PARAMETERS).describedAs("which row is the best"),
          Parameter.group(
                  SYNTHETIC,
                  Parameters.of(
                      Parameter.integer(YEARS, 1, 100, "years")
                          .withDefault(25)
                          .describedAs("how long the market is")))
              .describedAs("a market made up from a seed, in place of --market"),
          Parameter.group(WALK_FORWARD, WALK_PARAMETERS).describedAs("windows of a walk forward"));

  private final Problems problems = new Problems();

  private StudyFile() {}

  /** What may stand in such a file. */
  public static Parameters parameters() {
    return ALL;
  }

  /** What may stand in {@code vary}: a list of each, or a range of numbers. */
  public static Parameters axes() {
    return Axis.ALL;
  }

  /** What may stand in a range of {@code vary}. */
  public static Parameters range() {
    return AxisReader.RANGE;
  }

  static Study read(Path file) {
    InputFile input = TreeReader.open(file);
    Path folder = file.toAbsolutePath().normalize().getParent();
    return new StudyFile().study(TreeReader.read(input), input, folder);
  }

  private Study study(Node root, InputFile input, Path folder) {
    if (!(root instanceof Node.Mapping map)) {
      String message = "a study must be a map but was " + Shown.node(root);
      throw NotionalException.of(ErrorCode.WRONG_TYPE, message, root.where());
    }
    Map<String, Node> entries = new LinkedHashMap<>(map.entries());
    Optional<Node> vary = Optional.ofNullable(entries.remove(VARY));
    Optional<Node> rows = Optional.ofNullable(entries.remove(ROWS));
    Node.Mapping closed = new Node.Mapping(entries, map.where());
    Optional<Config> read = problems.attempt(() -> ConfigReader.read(closed, ALL, ""));
    DrawReader draws = new DrawReader(problems, map.where());
    String kind = read.map(config -> config.text(DRAW)).orElse("grid").toLowerCase(Locale.ROOT);
    long seed = read.map(config -> config.integer(SEED)).orElse(0);
    draws.read(kind, vary, rows, seed);
    Optional<Study.Wanted> wanted = read.map(this::wanted);
    Config config = problems.require(read);
    String title = config.text(STUDY);
    return new Study(
        title.isEmpty() ? input.name() : title,
        folder.resolve(config.text(SPEC)),
        draws.axes(),
        draws.draw(),
        wanted.orElseThrow(),
        seed,
        synthetic(config, entries),
        windows(config, entries),
        input.hash());
  }

  private Study.Wanted wanted(Config config) {
    String where = config.where(MEASURE);
    List<Study.Named> measures = new ArrayList<>();
    for (String name : config.texts(MEASURE)) {
      measures.add(new Study.Named(NamedMeasures.wholeName(name).orElse(name), where));
    }
    List<TableCell> cells = new ArrayList<>();
    for (String text : config.texts(COLUMNS)) {
      TableCell.parse(text, config.where(COLUMNS), problems).ifPresent(cells::add);
    }
    Config best = config.group(BEST);
    String measure = best.text(MEASURE);
    String whole = NamedMeasures.wholeName(measure).orElse(measure);
    if (measures.stream().noneMatch(m -> m.name().equals(whole))) {
      measures.add(new Study.Named(whole, best.where(MEASURE)));
    }
    boolean least = best.text(IS).equalsIgnoreCase("least");
    return new Study.Wanted(measures, cells, new Ranking(whole, least));
  }

  private static OptionalInt synthetic(Config config, Map<String, Node> written) {
    return written.containsKey(SYNTHETIC)
        ? OptionalInt.of(config.group(SYNTHETIC).integer(YEARS))
        : OptionalInt.empty();
  }

  private static Optional<Windows> windows(Config config, Map<String, Node> written) {
    Config walk = config.group(WALK_FORWARD);
    return written.containsKey(WALK_FORWARD)
        ? Optional.of(new Windows(walk.integer(TRAIN), walk.integer(TEST), walk.flag(ANCHORED)))
        : Optional.empty();
  }
}
