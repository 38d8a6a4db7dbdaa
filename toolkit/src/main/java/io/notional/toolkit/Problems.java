package io.notional.toolkit;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.instrument.AssetClass;
import io.notional.api.plugin.Config;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is wrong with a configuration, so that all of it is reported together. */
public final class Problems {
  private final List<Problem> found;
  private final String path;

  public Problems() {
    this(new ArrayList<>(), "");
  }

  private Problems(List<Problem> found, String path) {
    this.found = found;
    this.path = path;
  }

  /** The same collection, for the parameters of a group, which messages name with its path. */
  public Problems inside(String group) {
    return new Problems(found, path + group + ".");
  }

  /**
   * Notes a problem with the value of a parameter.
   *
   * @param message starts with the name of the parameter
   */
  public void add(ErrorCode code, String message, Config config, String parameter) {
    found.add(new Problem(code, path + message, config.where(parameter)));
  }

  /** What a call answers; empty if it was refused, and then the reasons are among the problems. */
  public <T> Optional<T> attempt(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (NotionalException e) {
      found.addAll(e.problems());
      return Optional.empty();
    }
  }

  /** Throws everything that was noted, if anything was. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new NotionalException(found);
    }
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
