package io.notional.cli;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A spec, a market, its data and a command line that runs them, in a folder of their own, and ways
 * to spoil one of them.
 */
final class ValidInput {
  static final String SPEC = "fund.yaml";
  static final String MARKET = "market.yaml";
  static final String OUT = "out";

  private static final String SPEC_TEXT =
      """
      strategy: efficient-core
      preset: NTSX
      with:
        equity: 0.9
        collateral: 0.1
        ladder: [ZN, ZB]
        ladder-weights: [0.5, 0.5]
        band: 0.05
      run:
        nav: 1e7
        fill: NEXT_CLOSE
      """;

  private final Path folder;
  private final List<String> arguments = new ArrayList<>();

  private ValidInput(Path folder) {
    this.folder = folder;
    arguments.add("run");
    arguments.add(path(SPEC));
    option("--market", path(MARKET));
    option("--from", "2015-03-02");
    option("--to", "2018-06-29");
    option("--out", path(OUT));
  }

  /** Writes the files. */
  static void write(Path folder) throws IOException {
    SyntheticFiles.write(folder);
    Files.writeString(folder.resolve(SPEC), SPEC_TEXT);
  }

  /** A copy of what {@link #write} wrote. */
  static ValidInput copy(Path written, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(written)) {
      for (Path file : files.filter(f -> !f.equals(written)).sorted().toList()) {
        Files.copy(file, folder.resolve(written.relativize(file).toString()));
      }
    }
    return new ValidInput(folder);
  }

  /** The command line. */
  String[] arguments() {
    return arguments.toArray(String[]::new);
  }

  /** The absolute path of a file in the folder. */
  String path(String file) {
    return folder.resolve(file).toString();
  }

  /** Every file and folder with its size and time: what a command that writes nothing leaves. */
  Map<String, String> snapshot() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        String size = Files.isRegularFile(path) ? Files.size(path) + " bytes" : "no file";
        all.put(path.toString(), size + ", " + Files.getLastModifiedTime(path, NOFOLLOW_LINKS));
      }
    }
    return all;
  }

  /** Another command. */
  void command(String... words) {
    arguments.clear();
    arguments.addAll(List.of(words));
  }

  /** Gives an option a value, or another one. */
  void option(String name, String value) {
    int at = arguments.indexOf(name);
    if (at >= 0) {
      arguments.set(at + 1, value);
    } else {
      arguments.addAll(List.of(name, value));
    }
  }

  /** Adds to the end of the command line. */
  void add(String... words) {
    arguments.addAll(List.of(words));
  }

  /** Leaves an option out. */
  void without(String name) {
    int at = arguments.indexOf(name);
    arguments.subList(at, at + 2).clear();
  }

  /** Replaces a text that a file holds once. */
  void replace(String file, String before, String after) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).containsOnlyOnce(before);
    text(file, text.replace(before, after));
  }

  /** Replaces the first place of a text that a file holds. */
  void replaceFirst(String file, String before, String after) throws IOException {
    String text = Files.readString(folder.resolve(file));
    int at = text.indexOf(before);
    assertThat(at).isNotNegative();
    text(file, text.substring(0, at) + after + text.substring(at + before.length()));
  }

  /** Names another file, or none, in place of one on the command line. */
  void replaceArgument(String file, String other) {
    arguments.set(arguments.indexOf(path(file)), other.isEmpty() ? "" : path(other));
  }

  /** Writes a file anew. */
  void text(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  /** Writes a file anew, a character a byte. */
  void bytes(String file, String characters) throws IOException {
    Files.write(folder.resolve(file), characters.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Makes a file large, which takes no space. */
  void grow(String file, long bytes) throws IOException {
    try (RandomAccessFile access = new RandomAccessFile(path(file), "rw")) {
      access.setLength(bytes);
    }
  }

  /** Removes a file. */
  void delete(String file) throws IOException {
    Files.delete(folder.resolve(file));
  }

  /** Makes a symbolic link. */
  void link(String file, String target) throws IOException {
    Files.createSymbolicLink(folder.resolve(file), Path.of(target));
  }

  /** Makes a folder. */
  Path folder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  /** Changes the lines of a file. */
  void lines(String file, UnaryOperator<List<String>> change) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve(file)));
    text(file, String.join("\n", change.apply(lines)) + "\n");
  }

  /** Replaces a line, the first of which has the number 1. */
  void line(String file, int number, UnaryOperator<String> change) throws IOException {
    lines(
        file,
        lines -> {
          lines.set(number - 1, change.apply(lines.get(number - 1)));
          return lines;
        });
  }

  /** Replaces a value of a row; columns count from 0. */
  void cell(String file, int line, int column, String value) throws IOException {
    line(
        file,
        line,
        text -> {
          String[] values = text.split(",", -1);
          values[column] = value;
          return String.join(",", values);
        });
  }
}
