package io.notional.files.results;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Writes a set of files whole or not at all. They are completed in a hidden directory on the same
 * file system; a directory that did not exist then appears in one step, and in one that did each
 * file is replaced in one step, the last of the set when all others are in place. Of two writers of
 * one directory the second waits for the first, or is refused.
 */
public final class WholeFiles {
  private final Path directory;
  private final BooleanSupplier cancelled;
  private final List<Path> madeParents = new ArrayList<>();

  private WholeFiles(Path directory, BooleanSupplier cancelled) {
    this.directory = directory.toAbsolutePath().normalize();
    this.cancelled = cancelled;
  }

  /**
   * Checks what can be known before anything is written.
   *
   * @throws NotionalException {@code UNWRITABLE}
   */
  public static void check(Path directory, Collection<String> names) {
    Path path = directory.toAbsolutePath().normalize();
    if (!exists(path)) {
      Path ancestor = path.getParent();
      while (ancestor != null && !exists(ancestor)) {
        ancestor = ancestor.getParent();
      }
      requireDirectory(directory, ancestor);
      return;
    }
    requireDirectory(directory, path);
    for (String name : names) {
      if (Files.isDirectory(path.resolve(name))) {
        throw unwritable(directory, name + " in it is a directory", null);
      }
    }
  }

  /**
   * Writes all of the contents, by file name.
   *
   * @param cancelled asked between files; none appears once it is true
   * @throws NotionalException {@code UNWRITABLE} if that fails, {@code CANCELLED} if it was
   *     cancelled
   */
  public static void write(
      Path directory, Map<String, byte[]> contents, BooleanSupplier cancelled) {
    write(directory, contents, List.of(), cancelled);
  }

  /** Writes the content of a file. */
  interface Content {
    void writeTo(Path file) throws IOException;

    /** One that is at hand. */
    static Content of(byte[] bytes) {
      return file -> Files.write(file, bytes);
    }

    /** One that was made in pieces. */
    static Content of(FilePieces pieces) {
      return file -> {
        try (OutputStream out = Files.newOutputStream(file)) {
          pieces.writeTo(out);
        }
      };
    }
  }

  /**
   * Writes all of the contents of a set of which some files are optional.
   *
   * @param optional names of files that are removed, before the last of the contents is in place,
   *     unless the contents have them: they are an earlier set's
   * @param cancelled asked between files; none appears once it is true
   * @throws NotionalException {@code UNWRITABLE} if that fails, {@code CANCELLED} if it was
   *     cancelled
   */
  public static void write(
      Path directory,
      Map<String, byte[]> contents,
      Collection<String> optional,
      BooleanSupplier cancelled) {
    Map<String, Content> all = new LinkedHashMap<>();
    contents.forEach((name, bytes) -> all.put(name, Content.of(bytes)));
    writeAll(directory, all, optional, cancelled);
  }

  /** The same of contents of any kind. */
  static void writeAll(
      Path directory,
      Map<String, Content> contents,
      Collection<String> optional,
      BooleanSupplier cancelled) {
    check(directory, contents.keySet());
    WholeFiles files = new WholeFiles(directory, cancelled);
    boolean done = false;
    try {
      files.write(contents, optional);
      done = true;
    } catch (IOException | ReadOnlyFileSystemException e) {
      throw unwritable(directory, words(e), e);
    } finally {
      if (!done) {
        files.removeMadeParents();
      }
    }
  }

  /** Again where the directory came or went while another writer had the lock. */
  private void write(Map<String, Content> contents, Collection<String> optional)
      throws IOException {
    requireGoing();
    boolean written = false;
    while (!written) {
      boolean exists = Files.exists(directory);
      Path parent = exists ? directory : makeParents();
      String name = exists ? "notional" : directory.getFileName().toString();
      try (WriteLock lock = WriteLock.of(parent, name, this::requireGoing)) {
        if (Files.exists(directory) == exists) {
          lock.clear();
          write(Staging.create(parent, name), exists, contents, optional);
          written = true;
        }
      }
    }
  }

  private void write(
      Path staging, boolean exists, Map<String, Content> contents, Collection<String> optional)
      throws IOException {
    try {
      for (Map.Entry<String, Content> entry : contents.entrySet()) {
        requireGoing();
        entry.getValue().writeTo(staging.resolve(entry.getKey()));
      }
      requireGoing();
      if (exists) {
        replace(staging, List.copyOf(contents.keySet()), optional);
      } else {
        Staging.move(staging, directory);
      }
    } finally {
      Staging.remove(staging);
    }
  }

  private void replace(Path staging, List<String> names, Collection<String> optional)
      throws IOException {
    for (String name : names) {
      if (name.equals(names.get(names.size() - 1))) {
        removeOthers(optional, names);
      }
      Staging.move(staging.resolve(name), directory.resolve(name));
    }
  }

  /** A directory of such a name is nobody's result, and stays. */
  private void removeOthers(Collection<String> optional, Collection<String> written)
      throws IOException {
    for (String name : optional) {
      Path file = directory.resolve(name);
      if (!written.contains(name) && !Files.isDirectory(file)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Makes the missing directories above the one that is written, outermost first. */
  private Path makeParents() throws IOException {
    Path parent = directory.getParent();
    List<Path> missing = new ArrayList<>();
    for (Path path = parent; path != null && !Files.exists(path); path = path.getParent()) {
      missing.add(0, path);
    }
    for (Path path : missing) {
      make(path);
    }
    return parent;
  }

  /** A directory that another writer made in the meantime is the other's to remove. */
  private void make(Path path) throws IOException {
    try {
      Files.createDirectory(path);
      madeParents.add(0, path);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(path)) {
        throw e;
      }
    }
  }

  private void removeMadeParents() {
    madeParents.forEach(Staging::delete);
  }

  private void requireGoing() {
    if (cancelled.getAsBoolean()) {
      throw NotionalException.of(
          ErrorCode.CANCELLED, "the run was cancelled before its results were written");
    }
  }

  /** A link that leads nowhere is there, too: nothing can be made in its place. */
  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void requireDirectory(Path asked, Path existing) {
    if (existing == null) {
      throw unwritable(asked, "its root does not exist", null);
    }
    if (!Files.exists(existing)) {
      throw unwritable(asked, existing + " is a link that leads nowhere", null);
    }
    if (!Files.isDirectory(existing)) {
      throw unwritable(asked, existing + " is a file", null);
    }
    if (!Files.isWritable(existing)) {
      throw unwritable(asked, existing + " is not writable", null);
    }
  }

  private static NotionalException unwritable(Path directory, String why, Exception cause) {
    String message = "results cannot be written to " + directory + ": " + why;
    return new NotionalException(List.of(Problem.of(ErrorCode.UNWRITABLE, message)), cause);
  }

  private static String words(Exception e) {
    if (e instanceof AccessDeniedException denied) {
      return "access to " + denied.getFile() + " is denied";
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist";
    }
    if (e instanceof FileAlreadyExistsException existing) {
      return existing.getFile() + " exists already";
    }
    if (e instanceof ReadOnlyFileSystemException) {
      return "the file system is read-only";
    }
    if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
