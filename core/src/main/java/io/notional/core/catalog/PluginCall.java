package io.notional.core.catalog;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import java.util.List;
import java.util.function.Supplier;

/** Calls foreign code, and turns whatever it throws into a problem that names it. */
final class PluginCall {
  private PluginCall() {}

  /**
   * The answer of a plugin or provider about itself.
   *
   * @param subject who is asked, with its location
   * @param method what it is asked
   * @throws NotionalException {@code BAD_PLUGIN} if it throws or answers null
   */
  static <T> T ask(String subject, String method, Supplier<T> call) {
    T answer;
    try {
      answer = Callee.ofThread().during(subject + " in " + method, call);
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      throw failed(subject, method, e);
    }
    return notNull(subject, method, answer);
  }

  /**
   * The same, but what it throws on purpose passes.
   *
   * @throws NotionalException its own, or {@code BAD_PLUGIN} if it throws another or returns null
   */
  static <T> T make(String subject, String method, Supplier<T> call) {
    T made;
    try {
      made = Callee.ofThread().during(subject + " in " + method, call);
    } catch (NotionalException e) {
      throw e;
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      throw failed(subject, method, e);
    }
    return notNull(subject, method, made);
  }

  static NotionalException bad(String message) {
    return NotionalException.of(ErrorCode.BAD_PLUGIN, message);
  }

  private static NotionalException failed(String subject, String method, Throwable cause) {
    String message = subject + " failed in " + method + ": " + inWords(cause);
    return new NotionalException(List.of(Problem.of(ErrorCode.BAD_PLUGIN, message)), cause);
  }

  /** Such as {@code IllegalStateException: no such thing}. */
  static String inWords(Throwable cause) {
    if (cause instanceof UnsupportedClassVersionError newer) {
      return NewerJava.inWords(newer);
    }
    String text = cause.getMessage() == null ? "" : ": " + cause.getMessage().strip();
    return cause.getClass().getSimpleName() + text.replaceAll("\\R", "; ");
  }

  private static <T> T notNull(String subject, String method, T value) {
    if (value == null) {
      throw bad(subject + " returned null from " + method);
    }
    return value;
  }
}
