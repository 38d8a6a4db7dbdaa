package io.notional.files.results;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.config.Node;
import io.notional.files.input.InputFile;
import io.notional.files.tree.TreeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether what lies in a directory is of one run: every file that its manifest lists, with the hash
 * it lists. Whoever reads results calls it first. Stateless.
 */
public final class ResultCheck {
  private static final long MAX_BYTES = Integer.MAX_VALUE - 8L;

  private ResultCheck() {}

  /**
   * Refuses results of {@link ResultFiles} that are not of one run.
   *
   * @throws NotionalException {@code MISSING_DATA} for a file that is not there, {@code BAD_DATA}
   *     for one of another run or a manifest without hashes
   */
  public static void requireOneRun(Path directory) {
    requireOneRun(directory, ResultFiles.MANIFEST, ResultFiles.NAMES, ResultFiles.OPTIONAL);
  }

  /**
   * Refuses results of {@link StressFiles} that are not of one test.
   *
   * @throws NotionalException as {@link #requireOneRun(Path)}
   */
  public static void requireOneStressTest(Path directory) {
    requireOneRun(directory, StressFiles.MANIFEST, StressFiles.NAMES, List.of());
  }

  /**
   * Refuses files that a manifest does not list with the hashes that they have.
   *
   * @param manifest the name of the manifest
   * @param names of the files that it must list, a table in one format at least; itself may be
   *     among them
   * @param optional names of files that it may list besides; no file of these or those names, in
   *     whichever format, may be there unless it lists it
   * @throws NotionalException as {@link #requireOneRun(Path)}
   */
  public static void requireOneRun(
      Path directory, String manifest, List<String> names, List<String> optional) {
    List<Problem> problems = new ArrayList<>();
    List<String> required = names.stream().filter(name -> !name.equals(manifest)).toList();
    Map<String, String> listed = outputs(directory.resolve(manifest), required);
    for (Map.Entry<String, String> output : listed.entrySet()) {
      check(directory, output.getKey(), output.getValue(), problems);
    }
    List<String> known = new ArrayList<>(required);
    known.addAll(optional);
    for (String name : TableFormats.any(known)) {
      Path file = directory.resolve(name);
      if (Files.exists(file) && !listed.containsKey(name)) {
        problems.add(Problem.of(ErrorCode.BAD_DATA, file + " is not of the run of its manifest"));
      }
    }
    if (!problems.isEmpty()) {
      throw new NotionalException(problems, null);
    }
  }

  private static void check(Path directory, String name, String sha256, List<Problem> problems) {
    Path file = directory.resolve(name);
    if (!Files.isRegularFile(file)) {
      problems.add(Problem.of(ErrorCode.MISSING_DATA, file + " is missing"));
      return;
    }
    String found = InputFile.read(file, file.toString(), MAX_BYTES).hash().sha256();
    if (!found.equals(sha256)) {
      String why = " must have the SHA-256 " + sha256 + " of its manifest but has " + found;
      problems.add(Problem.of(ErrorCode.BAD_DATA, file + why));
    }
  }

  /** The hashes by file name. */
  private static Map<String, String> outputs(Path manifest, List<String> required) {
    Map<String, String> outputs = new LinkedHashMap<>();
    if (TreeReader.read(manifest) instanceof Node.Mapping document
        && document.entries().get("outputs") instanceof Node.Listing list) {
      for (Node item : list.items()) {
        if (item instanceof Node.Mapping entry) {
          outputs.put(text(entry, "name"), text(entry, "sha256"));
        }
      }
    }
    if (outputs.isEmpty() || !required.stream().allMatch(name -> has(outputs, name))) {
      throw NotionalException.of(
          ErrorCode.BAD_DATA, manifest + " must list the hashes of its outputs but does not");
    }
    return outputs;
  }

  /** Whether there is a file, in whichever format if it is a table. */
  private static boolean has(Map<String, String> outputs, String name) {
    return TableFormats.any(List.of(name)).stream().anyMatch(outputs::containsKey);
  }

  private static String text(Node.Mapping entry, String key) {
    return entry.entries().get(key) instanceof Node.Scalar scalar ? scalar.text() : "";
  }
}
