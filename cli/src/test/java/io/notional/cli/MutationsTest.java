package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.files.results.ResultCheck;
import io.notional.files.results.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files changed by chance: whatever comes in, the command runs, refuses or stops, and leaves
 * results that are whole or none. {@code NOTIONAL_MUTATIONS} says how many, {@code
 * NOTIONAL_TEST_SEED} which: a failure names the seed that repeats it alone.
 */
class MutationsTest {
  private static final int FEW = 200;

  /** No price moves by a factor of ten in a day, and the fund is geared by less than two. */
  private static final double MOST_RETURN = 18;

  @TempDir static Path root;
  private static final List<Base> BASES = new ArrayList<>();
  private static final Map<Integer, Integer> CODES = new TreeMap<>();

  /** Files and the commands that read them. */
  private record Base(Path folder, Map<Path, byte[]> files, List<List<String>> commands) {
    static Base of(Path folder, List<List<String>> commands) throws IOException {
      Map<Path, byte[]> contents = new TreeMap<>();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          contents.put(file, Files.readAllBytes(file));
        }
      }
      return new Base(folder, contents, commands);
    }
  }

  @BeforeAll
  static void write() throws IOException {
    Path synthetic = Files.createDirectory(root.resolve("synthetic"));
    ValidInput.write(synthetic);
    String spec = synthetic.resolve(ValidInput.SPEC).toString();
    String market = synthetic.resolve(ValidInput.MARKET).toString();
    BASES.add(
        Base.of(
            synthetic,
            List.of(
                List.of("run", spec, "--market", market, "--out"),
                List.of("run", spec, "--market", market, "--from", "2017-01-03", "--out"),
                List.of("check", spec, "--market", market, "--data-root", synthetic.toString()),
                List.of("check", "--market", market))));
    BASES.add(vendors());
  }

  private static Base vendors() throws IOException {
    Path folder = Files.createDirectory(root.resolve("vendors"));
    VendorFolder.write(folder);
    String market = folder.resolve("market.yaml").toString();
    String spec = folder.resolve("fund.yaml").toString();
    Files.writeString(Path.of(spec), SPEC);
    assertThat(Shell.run("market", "init", folder.toString()).code()).isZero();
    return Base.of(
        folder,
        List.of(
            List.of("run", spec, "--market", market, "--out"),
            List.of("check", "--market", market),
            List.of("market", "init", folder.toString(), "--out")));
  }

  private static final String SPEC =
      """
      strategy: efficient-core
      with: {equity-instruments: [IVV], ladder: [ZN, FGBL], ladder-weights: [0.7, 0.3]}
      run: {nav: 1e8, fill: NEXT_CLOSE}
      """;

  @Test
  void runsRefusesOrStopsButNeverFails() throws IOException {
    long seed = seed();
    int mutations = mutations();
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < mutations && failures.size() < 40; i++) {
      attempt(seed + i, failures);
    }
    System.out.println(mutations + " mutations from seed " + seed + ", by exit code " + CODES);
    assertThat(failures).isEmpty();
    assertThat(CODES).containsKeys(ExitCode.DONE, ExitCode.WRONG_INPUT);
  }

  private static void attempt(long seed, List<String> failures) throws IOException {
    Random random = new Random(seed);
    Base base = BASES.get(random.nextInt(BASES.size()));
    List<Path> paths = List.copyOf(base.files().keySet());
    Path path = paths.get(random.nextInt(paths.size()));
    byte[] changed = base.files().get(path);
    StringBuilder what = new StringBuilder("seed " + seed + ", " + root.relativize(path));
    int several = 1 + random.nextInt(4) / 3;
    for (int i = 0; i < several && changed.length > 0; i++) {
      Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
      what.append(", ").append(mutation);
      changed = mutation.apply(changed, random);
    }
    List<String> command = base.commands().get(random.nextInt(base.commands().size()));
    Files.write(path, changed);
    try {
      run(base, command);
    } catch (AssertionError | RuntimeException e) {
      failures.add(what + ", " + command.get(0) + ": " + e);
    } finally {
      Files.write(path, base.files().get(path));
      clear(base.folder().resolve(ValidInput.OUT));
    }
  }

  private static void run(Base base, List<String> command) throws IOException {
    Path out = base.folder().resolve(ValidInput.OUT);
    List<String> words = new ArrayList<>(command);
    boolean writes = words.get(words.size() - 1).equals("--out");
    if (writes) {
      words.add(out.toString());
    }
    Set<String> before = all(base.folder());
    Shell.Outcome outcome = Shell.run(words.toArray(String[]::new));
    CODES.merge(outcome.code(), 1, Integer::sum);
    assertThat(outcome.code())
        .as(outcome.err())
        .isIn(ExitCode.DONE, ExitCode.WRONG_INPUT, ExitCode.STOPPED);
    assertThat(outcome.err()).doesNotContain("\tat ", "Exception", "Infinity");
    assertThat(outcome.err().lines()).allMatch(line -> line.startsWith("notional: "));
    assertThat(outcome.err().isEmpty()).isEqualTo(outcome.code() == ExitCode.DONE);
    assertThat(outcome.out() + outcome.err()).doesNotContainPattern("[\\p{Cc}&&[^\n]]");
    if (!writes || outcome.code() == ExitCode.WRONG_INPUT) {
      assertThat(all(base.folder())).isEqualTo(before);
    } else if (command.get(0).equals("run")) {
      whole(out);
    }
  }

  private static Set<String> all(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static void whole(Path out) throws IOException {
    assertThat(names(out)).containsExactlyInAnyOrderElementsOf(ResultFiles.NAMES);
    ResultCheck.requireOneRun(out);
    for (String name : ResultFiles.NAMES) {
      assertThat(Files.readString(out.resolve(name))).as(name).doesNotContain("NaN", "Infinity");
    }
    List<String> rows = Files.readAllLines(out.resolve("nav.csv"));
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      if (!cells[2].isEmpty()) {
        assertThat(Math.abs(Double.parseDouble(cells[2]))).as(row).isLessThan(MOST_RETURN);
      }
    }
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static void clear(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static long seed() {
    String fixed = System.getenv("NOTIONAL_TEST_SEED");
    return fixed == null || fixed.isBlank() ? new Random().nextLong() : Long.parseLong(fixed);
  }

  private static int mutations() {
    String number = System.getenv("NOTIONAL_MUTATIONS");
    return number == null || number.isBlank() ? FEW : Integer.parseInt(number);
  }
}
