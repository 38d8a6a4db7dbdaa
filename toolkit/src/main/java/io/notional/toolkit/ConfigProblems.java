package io.notional.toolkit;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.api.error.Spelling;
import io.notional.api.instrument.AssetClass;
import io.notional.api.plugin.Config;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is wrong with a configuration, so that all of it is reported together. */
public final class ConfigProblems {
  private final Problems found;
  private final String path;

  /** None yet. */
  public ConfigProblems() {
    this(new Problems(), "");
  }

  private ConfigProblems(Problems found, String path) {
    this.found = found;
    this.path = path;
  }

  /** The same collection, for the parameters of a group, which messages name with its path. */
  public ConfigProblems inside(String group) {
    return new ConfigProblems(found, path + group + ".");
  }

  /**
   * Notes a problem with the value of a parameter.
   *
   * @param message starts with the name of the parameter
   */
  public void add(ErrorCode code, String message, Config config, String parameter) {
    found.add(code, path + message, config.where(parameter));
  }

  /**
   * Notes a name that is none of those that could be meant, with the nearest of them.
   *
   * @param message starts with the name of the parameter and ends with the name that is unknown
   */
  public void unknown(
      String message, String word, Collection<String> known, Config config, String parameter) {
    String nearest =
        Spelling.nearest(word, known).map(name -> "; did you mean '" + name + "'?").orElse("");
    String list = String.join(", ", known);
    add(
        ErrorCode.UNKNOWN_NAME,
        message + " '" + word + "'" + nearest + " (known: " + list + ")",
        config,
        parameter);
  }

  /** What a call answers; empty if it was refused, and then the reasons are among the problems. */
  public <T> Optional<T> attempt(Supplier<T> call) {
    return found.attempt(call);
  }

  /** Throws everything that was noted, if anything was. */
  public void throwIfAny() {
    found.throwIfAny();
  }

  /** The asset class of that name; {@link AssetClass#BONDS} and a problem if it is none. */
  public AssetClass assetClass(Config config, String parameter) {
    String text = name(config, parameter);
    return text.isEmpty() ? AssetClass.BONDS : AssetClass.parse(text);
  }

  /** A name of lower-case letters, digits and hyphens; empty and a problem if it is none. */
  public String name(Config config, String parameter) {
    String text = config.text(parameter);
    if (text.matches("[a-z][a-z0-9-]*")) {
      return text;
    }
    String rule =
        " must start with a letter and be lower-case letters, digits and hyphens but was '";
    add(ErrorCode.OUT_OF_RANGE, parameter + rule + text + "'", config, parameter);
    return "";
  }
}
