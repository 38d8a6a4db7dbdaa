package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFilesTest {
  @TempDir Path folder;

  @Test
  void makesTheDirectoryAndThoseAboveIt() throws IOException {
    write(folder.resolve("a/b/results"), "new");
    assertThat(tree())
        .containsOnlyKeys("a/b/results/nav.csv", "a/b/results/margin.csv")
        .containsValue("new nav");
  }

  @Test
  void replacesEarlierResultsAndLeavesOtherFilesAlone() throws IOException {
    Path results = Files.createDirectory(folder.resolve("results"));
    Files.writeString(results.resolve("notes.txt"), "mine");
    write(results, "old");
    write(results, "new");
    assertThat(tree())
        .hasSize(3)
        .containsEntry("results/notes.txt", "mine")
        .containsEntry("results/nav.csv", "new nav")
        .containsEntry("results/margin.csv", "new margin");
  }

  @Test
  void removesWhatIsOptionalAndNotWrittenThisTime() throws IOException {
    Path results = Files.createDirectory(folder.resolve("results"));
    for (String name : List.of("margin.csv", "risk.csv", "risk.csv.old", "notes.txt")) {
      Files.writeString(results.resolve(name), "old");
    }
    Files.createDirectory(results.resolve("folder.csv"));
    List<String> optional = List.of("margin.csv", "risk.csv", "folder.csv", "absent.csv");
    WholeFiles.write(results, contents("new"), optional, () -> false);
    assertThat(tree())
        .containsOnlyKeys(
            "results/margin.csv", "results/nav.csv", "results/notes.txt", "results/risk.csv.old")
        .containsEntry("results/margin.csv", "new margin");
    assertThat(results.resolve("folder.csv")).isDirectory();
  }

  @Test
  void keepsWhatIsOptionalWhenItFails() throws IOException {
    Path results = folder.resolve("results");
    write(results, "old");
    Files.writeString(results.resolve("risk.csv"), "old");
    Map<String, String> before = tree();
    Path failing = FailingPaths.of(results, 4);
    assertThatThrownBy(
            () -> WholeFiles.write(failing, contents("new"), List.of("risk.csv"), () -> false))
        .isInstanceOf(NotionalException.class);
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void refusesALinkThatLeadsNowhere() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
    assertUnwritable(link, link + " is a link that leads nowhere");
    assertUnwritable(link.resolve("below"), link + " is a link that leads nowhere");
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  /** Two directories, the hidden one, two files and one move are made for a new directory. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void leavesNothingBehindWhenItFails(int failAt) throws IOException {
    Path failing = FailingPaths.of(folder.resolve("a/b/results"), failAt);
    assertThatThrownBy(() -> write(failing, "new"))
        .isInstanceOfSatisfying(
            NotionalException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNWRITABLE))
        .hasMessageContaining("results cannot be written to " + folder.resolve("a/b/results"))
        .hasMessageEndingWith("No space left on device");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void writesWhereNothingFails() throws IOException {
    write(FailingPaths.of(folder.resolve("a/b/results"), 7), "new");
    assertThat(tree()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void leavesEarlierResultsAsTheyAreWhenItFails(int failAt) throws IOException {
    Path results = folder.resolve("results");
    write(results, "old");
    Map<String, String> before = tree();
    assertThatThrownBy(() -> write(FailingPaths.of(results, failAt), "new"))
        .isInstanceOf(NotionalException.class);
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void leavesNothingBehindWhenItIsCancelled() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                WholeFiles.write(
                    folder.resolve("results"), contents("new"), () -> asked.incrementAndGet() > 2))
        .isInstanceOfSatisfying(
            NotionalException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesAFileInPlaceOfTheDirectory() throws IOException {
    Path file = Files.writeString(folder.resolve("results"), "a file");
    assertUnwritable(file, file + " is a file");
    assertUnwritable(file.resolve("below"), file + " is a file");
    assertThat(file).hasContent("a file");
  }

  @Test
  void refusesADirectoryInPlaceOfAFile() throws IOException {
    Files.createDirectories(folder.resolve("results/nav.csv"));
    assertUnwritable(folder.resolve("results"), "nav.csv in it is a directory");
  }

  @Test
  void aRunThatWasKilledIsNotInTheWay() throws IOException {
    Path left = Files.createDirectory(folder.resolve(".results.part0"));
    Files.writeString(left.resolve("nav.csv"), "half");
    Files.createFile(folder.resolve(".results.notional-lock"));
    write(folder.resolve("results"), "new");
    assertThat(tree()).hasSize(2);
    Path within = Files.createDirectory(folder.resolve("results/.notional.part3"));
    Files.createDirectory(folder.resolve("results/.notional.parts"));
    write(folder.resolve("results"), "newer");
    assertThat(tree()).hasSize(2).containsValue("newer nav");
    assertThat(within).doesNotExist();
    assertThat(folder.resolve("results/.notional.parts")).exists();
  }

  /** The manifest is the last of the contents. */
  @Test
  void replacesTheLastOfTheContentsLast() throws IOException {
    Path results = folder.resolve("results");
    write(results, "old");
    assertThatThrownBy(() -> write(FailingPaths.of(results, 5), "new"))
        .isInstanceOf(NotionalException.class);
    assertThat(tree())
        .containsEntry("results/nav.csv", "new nav")
        .containsEntry("results/margin.csv", "old margin");
  }

  @Test
  void ofManyWritersOfOneDirectoryOneWinsWhole() throws Exception {
    Path results = folder.resolve("a/results");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> writers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String text = "writer " + i;
      writers.add(threads.submit(() -> write(results, text)));
    }
    for (Future<?> writer : writers) {
      writer.get();
    }
    threads.shutdown();
    assertThat(tree()).containsOnlyKeys("a/results/nav.csv", "a/results/margin.csv");
    assertThat(tree().get("a/results/nav.csv").replace(" nav", ""))
        .isEqualTo(tree().get("a/results/margin.csv").replace(" margin", ""));
  }

  @Test
  void manyWritersMakeTheSameMissingDirectories() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (int round = 0; round < 200; round++) {
      Path results = folder.resolve(round + "/a/b/results");
      List<Future<?>> writers = new ArrayList<>();
      CyclicBarrier start = new CyclicBarrier(4);
      for (int i = 0; i < 4; i++) {
        writers.add(
            threads.submit(
                () -> {
                  start.await();
                  write(results, "new");
                  return null;
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    threads.shutdown();
    assertThat(tree()).hasSize(400);
  }

  /**
   * Whatever is there afterwards is one writer's, and whole; what vanished is said to be missing.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void aFolderThatVanishesWhileItIsWrittenToLeavesAllOrNothing(int at) throws IOException {
    Path results = folder.resolve("a/results");
    write(results, "old");
    Path vanishing = FailingPaths.of(results, at, path -> remove(folder.resolve("a")));
    try {
      write(vanishing, "new");
    } catch (NotionalException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.UNWRITABLE);
      assertThat(e).hasMessageStartingWith("results cannot be written to " + results + ": ");
    }
    assertThat(tree().values()).isSubsetOf("new nav", "new margin");
    assertThat(tree()).satisfies(left -> assertThat(left.size()).isIn(0, 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aFileSystemThatTurnsReadOnlyKeepsEarlierResults(int at) throws IOException {
    Path results = folder.resolve("results");
    write(results, "old");
    Map<String, String> before = tree();
    Path frozen =
        FailingPaths.of(
            results,
            at,
            path -> {
              throw new ReadOnlyFileSystemException();
            });
    assertThatThrownBy(() -> write(frozen, "new"))
        .isInstanceOfSatisfying(
            NotionalException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNWRITABLE))
        .hasMessageEndingWith("the file system is read-only");
    assertThat(tree()).isEqualTo(before);
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void assertUnwritable(Path directory, String why) {
    assertThatThrownBy(() -> WholeFiles.check(directory, contents("new").keySet()))
        .isInstanceOfSatisfying(
            NotionalException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNWRITABLE))
        .hasMessage("results cannot be written to " + directory + ": " + why);
    assertThatThrownBy(() -> write(directory, "new")).isInstanceOf(NotionalException.class);
  }

  private static void write(Path directory, String text) {
    WholeFiles.write(directory, contents(text), () -> false);
  }

  private static Map<String, byte[]> contents(String text) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put("nav.csv", (text + " nav").getBytes(StandardCharsets.UTF_8));
    contents.put("margin.csv", (text + " margin").getBytes(StandardCharsets.UTF_8));
    return contents;
  }

  /** Every file below the folder by its path, hidden ones too. */
  private Map<String, String> tree() throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        tree.put(folder.relativize(path).toString(), Files.readString(path));
      }
    }
    return tree;
  }
}
