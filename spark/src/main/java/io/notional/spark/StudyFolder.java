package io.notional.spark;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of a study as bytes that can be laid out elsewhere, so that each names the others as
 * before: as they lie below the one folder that all are in. Immutable.
 */
final class StudyFolder {
  private final Path root;
  private final byte[] packed;
  private final String hash;

  private StudyFolder(Path root, byte[] packed, String hash) {
    this.root = root;
    this.packed = packed;
    this.hash = hash;
  }

  /**
   * Packs files.
   *
   * @param read absolute, at least one
   * @throws NotionalException {@code MISSING_DATA} if one is gone by now
   */
  static StudyFolder of(Collection<Path> read, Places places) {
    Path root = places.file().toAbsolutePath().normalize().getParent();
    for (Path file : read) {
      root = common(root, file.getParent());
    }
    if (places.dataRoot().isPresent()) {
      root = common(root, places.dataRoot().get().toAbsolutePath().normalize());
    }
    SortedMap<String, Path> names = new TreeMap<>();
    for (Path file : read) {
      names.put(root.relativize(file).toString().replace('\\', '/'), file);
    }
    return pack(root, names);
  }

  private static Path common(Path one, Path other) {
    Path both = one;
    while (both != null && !other.startsWith(both)) {
      both = both.getParent();
    }
    if (both == null) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          "the files of a study must lie on one drive but are in " + one + " and " + other);
    }
    return both;
  }

  private static StudyFolder pack(Path root, SortedMap<String, Path> names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, Path> name : names.entrySet()) {
        byte[] content = Files.readAllBytes(name.getValue());
        ZipEntry entry = new ZipEntry(name.getKey());
        digest.update((entry + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
      }
      zip.finish();
      return new StudyFolder(root, bytes.toByteArray(), HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw NotionalException.of(
          ErrorCode.MISSING_DATA, "a file of the study cannot be read again: " + e.getMessage());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The files. */
  byte[] packed() {
    return packed;
  }

  /** Of names and contents, however they are packed. */
  String hash() {
    return hash;
  }

  /** The same places, from the folder that all are in. */
  Places within(Places places) {
    return new Places(
        within(places.file()),
        places.market().map(this::within),
        places.dataRoot().map(this::within));
  }

  private Path within(Path path) {
    return root.relativize(path.toAbsolutePath().normalize());
  }

  /**
   * Lays files out in a folder of this Java's own, which goes when it ends.
   *
   * @throws UncheckedIOException if they cannot be written
   */
  static Path unpack(byte[] packed) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      Path root = Files.createTempDirectory("notional-study-");
      root.toFile().deleteOnExit();
      for (Optional<ZipEntry> entry = next(zip); entry.isPresent(); entry = next(zip)) {
        Path file = root.resolve(entry.get().getName()).normalize();
        if (!file.startsWith(root)) {
          throw new IOException("a name leads out of the study: " + entry.get());
        }
        makeFolder(root, file.getParent());
        Files.copy(zip, file);
        file.toFile().deleteOnExit();
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException("the study cannot be laid out: " + e.getMessage(), e);
    }
  }

  private static Optional<ZipEntry> next(ZipInputStream zip) throws IOException {
    return Optional.ofNullable(zip.getNextEntry());
  }

  /** What is deleted at the end is deleted in the opposite order of this. */
  private static void makeFolder(Path root, Path folder) throws IOException {
    if (!folder.equals(root) && !Files.exists(folder)) {
      makeFolder(root, folder.getParent());
      Files.createDirectory(folder);
      folder.toFile().deleteOnExit();
    }
  }
}
