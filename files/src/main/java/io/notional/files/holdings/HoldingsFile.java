package io.notional.files.holdings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.holdings.Holdings;
import io.notional.files.input.InputFile;
import io.notional.files.results.NewFile;
import io.notional.files.tree.TreePrinter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads and writes what a fund has at a close. A YAML or JSON file says all of it; a table, whose
 * name ends in {@code .csv}, has {@code instrument,contract,quantity}, perhaps {@code sleeve}, and
 * cash as rows of the instrument {@code cash} with the currency as contract. What is written, read
 * again, equals what was written, places aside. Stateless, and safe for use by many threads.
 */
public final class HoldingsFile {
  /** Memory of many markets takes some room. */
  private static final long MAX_BYTES = 4L * 1024 * 1024;

  private HoldingsFile() {}

  /** The bytes of a file that {@link #read(InputFile)} may read. */
  public static InputFile open(Path file) {
    Path name = file.getFileName();
    return InputFile.read(
        file, name == null ? "" + file : name.toString(), file.toString(), MAX_BYTES);
  }

  /**
   * Reads a file.
   *
   * @throws NotionalException with everything that is wrong with it, by file and line
   */
  public static Holdings read(Path file) {
    return read(open(file));
  }

  /**
   * Reads a file whose bytes are at hand.
   *
   * @throws NotionalException with everything that is wrong with it, by file and line
   */
  public static Holdings read(InputFile file) {
    return isTable(file.name()) ? HoldingsTable.read(file) : HoldingsTree.read(file);
  }

  private static boolean isTable(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /**
   * Checks that a file may be written, before anything is computed.
   *
   * @throws NotionalException {@code UNWRITABLE} if something is there or its folder is not, {@code
   *     OUT_OF_RANGE} for a name that means another format
   */
  public static NewFile checked(Path file) {
    String name = "" + file.getFileName();
    if (isTable(name) || name.toLowerCase(Locale.ROOT).endsWith(".json")) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          "holdings are saved as YAML, so the name must end in .yaml but was '" + name + "'");
    }
    return NewFile.of(file);
  }

  /** Writes holdings whole where there was no file, or not at all. */
  public static void write(NewFile file, Holdings holdings) {
    file.write(print(holdings).getBytes(StandardCharsets.UTF_8));
  }

  /** The holdings as YAML text. */
  public static String print(Holdings holdings) {
    return TreePrinter.print(HoldingsNodes.of(holdings));
  }
}
