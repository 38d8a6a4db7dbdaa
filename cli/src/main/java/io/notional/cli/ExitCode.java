package io.notional.cli;

/** What the process tells its caller. */
final class ExitCode {
  /** What was asked for was done. */
  static final int DONE = 0;

  /** A defect of Notional. */
  static final int DEFECT = 1;

  /** A file, an option, data or a plugin that cannot be used. */
  static final int WRONG_INPUT = 2;

  /** The fund could not pay, or had nothing left; what was computed is there. */
  static final int STOPPED = 3;

  /** Ended by Ctrl-C: 128 + the number of the signal. */
  static final int CANCELLED = 130;

  private ExitCode() {}
}
