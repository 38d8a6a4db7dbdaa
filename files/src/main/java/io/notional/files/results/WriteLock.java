package io.notional.files.results;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write to a place, on a hidden file that is removed afterwards. The system takes it
 * from a process that ends. Where a file system has no locks, writers are not kept apart.
 */
final class WriteLock implements AutoCloseable {
  private static final long PATIENCE_NANOS = 10_000_000_000L;
  private static final long LOOK_MILLIS = 20;

  /** Of this process: it would lose its lock by closing any channel of the file. */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path parent;
  private final String name;
  private final Path file;
  private FileChannel channel;
  private boolean exclusive;

  private WriteLock(Path parent, String name) {
    this.parent = parent;
    this.name = name;
    this.file = parent.resolve("." + name + ".notional-lock");
  }

  /**
   * Waits until nobody else writes to a place.
   *
   * @param parent a directory that exists
   * @param name of what is written in it
   * @param going called while it waits; throws to end that
   * @throws FileSystemException when another writer takes too long
   */
  static WriteLock of(Path parent, String name, Runnable going) throws IOException {
    WriteLock lock = new WriteLock(parent.toRealPath(), name);
    long start = System.nanoTime();
    while (!lock.attempt()) {
      going.run();
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw new FileSystemException(
            parent.toString(), null, "another run has been writing to it for ten seconds");
      }
      pause();
    }
    return lock;
  }

  /** Removes what writers that were killed left behind, where that is certain. */
  void clear() throws IOException {
    if (exclusive) {
      Staging.clear(parent, name);
    }
  }

  private boolean attempt() throws IOException {
    if (!OPEN.add(file)) {
      return false;
    }
    boolean done = false;
    try {
      done = open();
    } finally {
      if (!done) {
        closeChannel();
        OPEN.remove(file);
      }
    }
    return done;
  }

  /** A file that its owner removed before this one locked it is nobody's lock. */
  private boolean open() throws IOException {
    try {
      FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
      List<Object> before = identity();
      channel = FileChannel.open(file, StandardOpenOption.WRITE);
      return tryLock() && before.equals(identity());
    } catch (NoSuchFileException e) {
      if (Files.isDirectory(parent)) {
        return false;
      }
      throw e;
    }
  }

  private boolean tryLock() {
    try {
      FileLock lock = channel.tryLock();
      exclusive = lock != null;
      return exclusive;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      return true; // no such locks here: the hashes of the manifest have to do
    }
  }

  private List<Object> identity() throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return List.of(String.valueOf(attributes.fileKey()), attributes.lastModifiedTime());
  }

  private static void pause() throws InterruptedIOException {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while another run was writing there");
    }
  }

  /** Removed while it is still locked, so that nobody locks a file that is then removed. */
  @Override
  public void close() {
    Staging.delete(file);
    closeChannel();
    OPEN.remove(file);
  }

  private void closeChannel() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // nothing was written to it
    }
  }
}
