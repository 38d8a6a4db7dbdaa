package io.notional.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose code a thread is in, by its frames. Stateless. */
final class Frames {
  private static final List<String> JAVAS_OWN = List.of("java.", "jdk.", "sun.");

  private static final List<String> HOSTS_OWN = List.of("io.notional.api.", "io.notional.core.");

  private Frames() {}

  /** Such as {@code Acme.decide}: the innermost method that is neither Java's nor the host's. */
  static Optional<String> innermost(StackTraceElement... frames) {
    return Stream.of(frames)
        .filter(frame -> !isJavas(frame.getClassName()) && !isHosts(frame.getClassName()))
        .map(Frames::method)
        .findFirst();
  }

  /** Whether a class is one of Java's own. */
  static boolean isJavas(String type) {
    return JAVAS_OWN.stream().anyMatch(type::startsWith);
  }

  private static boolean isHosts(String type) {
    return HOSTS_OWN.stream().anyMatch(type::startsWith);
  }

  /** Such as {@code Acme.decide}. */
  static String method(StackTraceElement frame) {
    return frame.getClassName() + "." + frame.getMethodName();
  }
}
