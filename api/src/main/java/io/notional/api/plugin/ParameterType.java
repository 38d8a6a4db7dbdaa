package io.notional.api.plugin;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The type of a parameter's value. */
@API(status = Status.STABLE, since = "0.1")
public enum ParameterType {
  /** A finite decimal number. */
  NUMBER,
  /** A whole number. */
  INTEGER,
  /** {@code true} or {@code false}. */
  FLAG,
  /** Any text. */
  TEXT,
  /** The id of an instrument of the market, read as a text. */
  INSTRUMENT,
  /** One of the declared choices. */
  CHOICE,
  /** An ISO date. */
  DATE,
  /** A list of texts. */
  TEXTS,
  /** A list of ids of instruments of the market, read as texts. */
  INSTRUMENTS,
  /** A list of finite decimal numbers. */
  NUMBERS,
  /** Nested parameters. */
  GROUP,
  /** A list of nested parameters. */
  GROUPS,
  /** A component of a kind: a provider's id, or a map with {@code use} and {@code with}. */
  COMPONENT,
  /** A value in one of several forms, such as a flag or a component. */
  FORMS,
  /** A list of items of several kinds, each with parameters of its own. */
  VARIANTS
}
