package io.notional.cli;

import java.util.Optional;

/** Finds who ended the process: only the command itself may. Asked while the process ends. */
final class ForeignExit {
  private ForeignExit() {}

  /** Such as {@code Acme.decide}, of code that called {@code System.exit}; empty for others. */
  static Optional<String> caller() {
    return Thread.getAllStackTraces().values().stream()
        .map(ForeignExit::caller)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> caller(StackTraceElement... frames) {
    boolean exits = false;
    for (StackTraceElement frame : frames) {
      String type = frame.getClassName();
      boolean runtime = type.equals("java.lang.Runtime") || type.equals("java.lang.System");
      exits |= runtime && frame.getMethodName().equals("exit");
      if (exits && !Frames.isJavas(type)) {
        boolean own = type.equals(Main.class.getName());
        return own ? Optional.empty() : Optional.of(Frames.method(frame));
      }
    }
    return Optional.empty();
  }
}
