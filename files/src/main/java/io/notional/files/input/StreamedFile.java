package io.notional.files.input;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file that is too large to be held whole, and read as a stream instead. Immutable, and safe for
 * use by many threads.
 */
public final class StreamedFile {
  private static final int HASH_BLOCK = 1 << 16;

  private final Path path;
  private final String name;
  private final String asked;

  private StreamedFile(Path path, String name, String asked) {
    this.path = path;
    this.name = name;
    this.asked = asked;
  }

  /**
   * A file that is there; nothing is read yet.
   *
   * @param name what manifests call it, and messages about what is in it
   * @param asked what messages call the file itself
   * @param maxBytes the size above which it is refused unread
   * @throws NotionalException {@code MISSING_DATA} if it is absent, {@code OUT_OF_RANGE} if it is
   *     too large
   */
  public static StreamedFile of(Path path, String name, String asked, long maxBytes) {
    StreamedFile file = new StreamedFile(path, name, asked);
    try {
      if (!Files.isRegularFile(path)) {
        throw file.missing(Absence.of(path), null);
      }
      long size = Files.size(path);
      if (size > maxBytes) {
        throw NotionalException.of(
            ErrorCode.OUT_OF_RANGE,
            asked + " must have at most " + maxBytes + " bytes but has " + size);
      }
      return file;
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  /** The name in messages and manifests. */
  public String name() {
    return name;
  }

  /**
   * Its bytes from the first on.
   *
   * @throws NotionalException {@code MISSING_DATA} if it cannot be opened
   */
  public InputStream open() {
    ReadFiles.add(path);
    try {
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** What a failed read comes to. */
  public NotionalException unreadable(IOException cause) {
    return missing("cannot be read: " + cause.getClass().getSimpleName(), cause);
  }

  private NotionalException missing(String what, IOException cause) {
    Problem problem = Problem.of(ErrorCode.MISSING_DATA, asked + " " + what);
    return new NotionalException(List.of(problem), cause);
  }

  /**
   * The entry of a manifest; reads the whole file.
   *
   * @throws NotionalException {@code MISSING_DATA} if it cannot be read
   */
  public InputHash hash() {
    try (InputStream in = open()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] block = new byte[HASH_BLOCK];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        digest.update(block, 0, read);
      }
      return new InputHash(name, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw unreadable(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
