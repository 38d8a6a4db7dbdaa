package io.notional.files.results;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file that is written whole where there was none, or not at all. */
public final class NewFile {
  private final Path path;

  private NewFile(Path path) {
    this.path = path;
  }

  /**
   * Checks what can be known before anything is done.
   *
   * @throws NotionalException {@code UNWRITABLE} if something is there, or its folder is not
   */
  public static NewFile of(Path path) {
    Path parent = path.toAbsolutePath().normalize().getParent();
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw unwritable(path, "it is there already and is not overwritten", null);
    }
    if (parent == null || !Files.isDirectory(parent)) {
      throw unwritable(path, "its folder does not exist", null);
    }
    return new NewFile(path);
  }

  /**
   * Writes it beside its place and then names it in one step that replaces nothing.
   *
   * @throws NotionalException {@code UNWRITABLE}
   */
  public void write(byte[] content) {
    Path staged = null;
    try {
      staged = beside();
      Files.write(staged, content, StandardOpenOption.CREATE_NEW);
      name(staged);
    } catch (FileAlreadyExistsException e) {
      throw unwritable(path, "it is there already and is not overwritten", e);
    } catch (IOException e) {
      throw unwritable(path, e.getClass().getSimpleName(), e);
    } finally {
      remove(staged);
    }
  }

  private Path beside() {
    Path whole = path.toAbsolutePath().normalize();
    String name = "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    return whole.resolveSibling(name);
  }

  /**
   * A second name refuses what is there; where there are none, a move without replacing is next.
   */
  private void name(Path staged) throws IOException {
    try {
      Files.createLink(path, staged);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      Files.move(staged, path);
    }
  }

  private static void remove(Path staged) {
    try {
      if (staged != null) {
        Files.deleteIfExists(staged);
      }
    } catch (IOException e) {
      // a file that is named as a part stays behind, and the outcome is what it was
    }
  }

  private static NotionalException unwritable(Path path, String why, Exception cause) {
    String message = path + " cannot be written: " + why;
    return new NotionalException(List.of(Problem.of(ErrorCode.UNWRITABLE, message)), cause);
  }
}
