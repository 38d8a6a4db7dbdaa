package io.notional.files.input;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that was read: its name in messages and manifests, and its bytes. Immutable as long as
 * nobody writes to {@link #bytes()}.
 */
public final class InputFile {
  private final String name;
  private final byte[] bytes;

  private InputFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * Reads a whole file.
   *
   * @param name what manifests call it, and messages about what is in it
   * @param asked what messages call the file itself: the path or option by which it was asked for
   * @param maxBytes the size above which it is refused unread
   * @throws NotionalException {@code MISSING_DATA} if it is absent or unreadable, {@code
   *     OUT_OF_RANGE} if it is too large
   */
  public static InputFile read(Path path, String name, String asked, long maxBytes) {
    try {
      if (!Files.isRegularFile(path)) {
        throw missing(asked, Absence.of(path), null);
      }
      long size = Files.size(path);
      if (size > maxBytes) {
        throw NotionalException.of(
            ErrorCode.OUT_OF_RANGE,
            asked + " must have at most " + maxBytes + " bytes but has " + size);
      }
      ReadFiles.add(path);
      return new InputFile(name, Files.readAllBytes(path));
    } catch (OutOfMemoryError e) {
      throw new NotionalException(
          List.of(
              Problem.of(
                  ErrorCode.OUT_OF_RANGE,
                  asked
                      + " is too large for Java's memory: NOTIONAL_JAVA_OPTS=-Xmx2g gives it 2"
                      + " GB")),
          e);
    } catch (AccessDeniedException e) {
      throw missing(asked, "may not be read: access is denied", e);
    } catch (IOException e) {
      throw missing(asked, "cannot be read: " + e.getClass().getSimpleName(), e);
    }
  }

  /** Reads a whole file that messages call by one name. */
  public static InputFile read(Path path, String name, long maxBytes) {
    return read(path, name, name, maxBytes);
  }

  /** A file from memory; the array is not copied. */
  public static InputFile of(String name, byte[] bytes) {
    return new InputFile(name, bytes);
  }

  /** The name in messages and manifests. */
  public String name() {
    return name;
  }

  /** The content itself, not a copy: treat as read-only. */
  public byte[] bytes() {
    return bytes;
  }

  /** The entry of a manifest. */
  public InputHash hash() {
    return new InputHash(name, new Sha256().add(bytes).hex());
  }

  private static NotionalException missing(String name, String what, IOException cause) {
    Problem problem = Problem.of(ErrorCode.MISSING_DATA, name + " " + what);
    return new NotionalException(List.of(problem), cause);
  }
}
