package io.notional.core.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Jars that no tool writes. */
final class ZipTrick {
  private ZipTrick() {}

  /** A jar with one empty entry. */
  static Path entry(Path jar, String name) throws IOException {
    try (ZipOutputStream out = open(jar)) {
      out.putNextEntry(new ZipEntry(name));
    }
    return jar;
  }

  /** A jar of very many entries. */
  static Path entries(Path jar, int count) throws IOException {
    try (ZipOutputStream out = open(jar)) {
      for (int i = 0; i < count; i++) {
        out.putNextEntry(new ZipEntry("e" + i));
      }
    }
    return jar;
  }

  /** A jar with an entry that is small as long as nobody opens it. */
  static void zeros(Path jar, String name, int size) throws IOException {
    try (ZipOutputStream out = open(jar)) {
      out.putNextEntry(new ZipEntry(name));
      byte[] block = new byte[1 << 16];
      for (int written = 0; written < size; written += block.length) {
        out.write(block);
      }
    }
  }

  /** A jar with two entries of one name, which no library of Java would write. */
  static Path twice(Path jar, String name) throws IOException {
    String other = name.replaceFirst("^.", "#");
    try (ZipOutputStream out = open(jar)) {
      out.putNextEntry(new ZipEntry(name));
      out.putNextEntry(new ZipEntry(other));
    }
    String bytes = new String(Files.readAllBytes(jar), ISO_8859_1);
    Files.write(jar, bytes.replace(other, name).getBytes(ISO_8859_1));
    return jar;
  }

  /** A jar with nothing but main attributes of its manifest. */
  static void manifest(Path jar, Map<String, String> attributes) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  private static ZipOutputStream open(Path jar) throws IOException {
    return new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)));
  }
}
