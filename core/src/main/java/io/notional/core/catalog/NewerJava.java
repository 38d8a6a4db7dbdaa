package io.notional.core.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A class that was compiled for a later Java than the one that runs. */
final class NewerJava {
  /** Class files count from 45 for Java 1. */
  private static final int BEFORE_JAVA_1 = 44;

  private static final Pattern VERSION = Pattern.compile("class file version (\\d+)\\.");

  private NewerJava() {}

  /** Such as {@code it was compiled for Java 25, and this is Java 17}. */
  static String inWords(UnsupportedClassVersionError refusal) {
    String message = String.valueOf(refusal.getMessage());
    Matcher version = VERSION.matcher(message);
    if (!version.find()) {
      return message;
    }
    int java = Integer.parseInt(version.group(1)) - BEFORE_JAVA_1;
    return "it was compiled for Java " + java + ", and this is Java " + Runtime.version().feature();
  }
}
