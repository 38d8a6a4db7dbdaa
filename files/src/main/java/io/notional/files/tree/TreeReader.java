package io.notional.files.tree;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.config.Node;
import io.notional.files.input.InputFile;
import io.notional.files.input.Texts;
import java.nio.file.Path;

/**
 * Reads YAML, or JSON where the name ends in {@code .json}, into a tree. Every node carries its
 * place: {@code ntsx.yaml, line 4, column 9}; a list or map under a key carries the place of the
 * key. Refused with {@code BAD_SYNTAX}, the file and the line: anchors, aliases, tags, merge keys,
 * duplicate and empty keys, more than one document, nesting deeper than {@value #MAX_DEPTH}, text
 * that is not UTF-8, control characters, and empty files.
 *
 * <p>Stateless, and safe for use by many threads.
 */
public final class TreeReader {
  /** Files above this size are refused before they are read. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  /** Lists and maps may stand inside each other this deep. */
  public static final int MAX_DEPTH = 32;

  /** Keys are names, not texts. */
  public static final int MAX_KEY = 256;

  private TreeReader() {}

  /**
   * Reads a file. Places use its last name only, so that they do not depend on the machine.
   *
   * @throws NotionalException {@code MISSING_DATA} if it cannot be read, {@code BAD_SYNTAX} as
   *     above
   */
  public static Node read(Path file) {
    return read(open(file));
  }

  /** The bytes of a file that {@link #read(InputFile)} may read. */
  public static InputFile open(Path file) {
    Path name = file.getFileName();
    String asked = file.toString();
    return InputFile.read(file, name == null ? asked : name.toString(), asked, MAX_BYTES);
  }

  /**
   * Reads a file whose bytes are at hand.
   *
   * @throws NotionalException {@code BAD_SYNTAX} as above
   */
  public static Node read(InputFile file) {
    return parse(file.name(), Texts.decode(file));
  }

  /**
   * Reads a text.
   *
   * @param name what places call it; {@code .json} at its end selects JSON
   * @throws NotionalException {@code BAD_SYNTAX} as above
   */
  public static Node read(String name, String text) {
    return parse(name, Texts.check(name, text));
  }

  private static Node parse(String name, String text) {
    if (text.isBlank()) {
      throw NotionalException.of(ErrorCode.BAD_SYNTAX, name + " is empty", name + ", line 1");
    }
    TreeBuilder builder = new TreeBuilder(name);
    if (name.endsWith(".json")) {
      new JsonSource(name, builder).read(text);
    } else {
      new YamlSource(name, builder).read(text);
    }
    return builder.root();
  }
}
