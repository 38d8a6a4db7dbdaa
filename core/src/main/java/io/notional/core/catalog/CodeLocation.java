package io.notional.core.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;

/** Where code was loaded from, in words for messages. */
final class CodeLocation {
  private static final String UNKNOWN = "unknown location";

  private CodeLocation() {}

  /** The path of the jar or folder of a class; never null. */
  static String of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null || source.getLocation() == null ? UNKNOWN : of(source.getLocation());
  }

  /** The path of a file, or of the jar that a URL points into. */
  static String of(URL url) {
    String text = url.toString();
    int inside = text.indexOf("!/");
    if (text.startsWith("jar:") && inside > 0) {
      text = text.substring("jar:".length(), inside);
    }
    try {
      return Path.of(new URI(text)).toString();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return text; // not a file of this machine
    }
  }
}
