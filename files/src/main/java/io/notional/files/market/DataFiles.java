package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Config;
import io.notional.core.config.Shown;
import io.notional.core.work.Ahead;
import io.notional.files.input.InputFile;
import io.notional.files.input.InputHash;
import io.notional.files.input.ReadFiles;
import io.notional.files.input.StreamedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * Reads the data files of a market, and remembers what it read. Safe for use by many threads, until
 * it is asked what was read; hashes may be computed beside them.
 */
final class DataFiles {
  /** No file of daily data is nearly as large. */
  private static final long MAX_BYTES = 256L * 1024 * 1024;

  /** A stream is not held in memory. */
  private static final long MAX_STREAMED_BYTES = 8L * 1024 * 1024 * 1024;

  private final Path root;
  private final Executor readers;
  private final Map<String, Ahead<InputHash>> hashes = Collections.synchronizedMap(new TreeMap<>());

  /**
   * Files below a folder.
   *
   * @param readers what may be done beside the thread that reads
   */
  DataFiles(Path root, Executor readers) {
    this.root = root;
    this.readers = readers;
  }

  /**
   * Reads the file that a section names: a path from the data root, with slashes.
   *
   * @param key the key under which the section names it
   */
  InputFile read(Config section, String key) {
    try {
      return read(section.text(key));
    } catch (NotionalException e) {
      throw Problems.placed(e, section.where(key));
    }
  }

  /** Reads the files that a section names in a list, in its order. */
  List<InputFile> readAll(Config section, String key) {
    try {
      return section.texts(key).stream().map(this::read).toList();
    } catch (NotionalException e) {
      throw Problems.placed(e, section.where(key));
    }
  }

  /** Reads a file that is named at a place of the market file. */
  InputFile readNamed(String name, String where) {
    try {
      return read(name);
    } catch (NotionalException e) {
      throw Problems.placed(e, where);
    }
  }

  /**
   * A file that a section names and that is read as a stream; it is hashed beside that.
   *
   * @param key the key under which the section names it
   */
  StreamedFile stream(Config section, String key) {
    String name = section.text(key);
    try {
      Path path = resolve(name);
      StreamedFile file = StreamedFile.of(path, name, path.toString(), MAX_STREAMED_BYTES);
      hashes.computeIfAbsent(name, n -> ReadFiles.ahead(file::hash, readers));
      return file;
    } catch (NotionalException e) {
      throw Problems.placed(e, section.where(key));
    }
  }

  private InputFile read(String name) {
    Path path = resolve(name);
    InputFile file = InputFile.read(path, name, path.toString(), MAX_BYTES);
    hashes.computeIfAbsent(name, n -> ReadFiles.ahead(file::hash, readers));
    return file;
  }

  /** A path below the root. */
  private Path resolve(String name) {
    Path relative = path(name);
    if (name.isEmpty() || relative.isAbsolute() || relative.normalize().startsWith("..")) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "a data file must lie below the data root but is '" + name + "'");
    }
    Path path = root.resolve(relative);
    requireBelowRoot(path, name);
    return path;
  }

  /** Of what is no file the reader says so itself. */
  private void requireBelowRoot(Path path, String name) {
    try {
      if (Files.isRegularFile(path) && !path.toRealPath().startsWith(root.toRealPath())) {
        throw NotionalException.of(
            ErrorCode.OUT_OF_RANGE,
            "a data file must lie below the data root but '" + name + "' is a link that leads out");
      }
    } catch (IOException e) {
      throw NotionalException.of(
          ErrorCode.MISSING_DATA, path + " cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw NotionalException.of(
          ErrorCode.WRONG_TYPE,
          "a data file must have a name that a file can have but is "
              + Shown.text(name)
              + ": "
              + e.getReason());
    }
  }

  /** Who may read beside the thread that asks. */
  Executor readers() {
    return readers;
  }

  /** Every file that was read, by name. */
  List<InputHash> hashes() {
    return hashes.values().stream().map(Ahead::get).toList();
  }
}
