package io.notional.toolkit;

import io.notional.api.error.ErrorCode;
import io.notional.api.market.DataRequirement;
import io.notional.api.plugin.Config;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Instruments and the share of a sleeve that each of them has. Immutable. */
public final class Weights {
  /** How far from 1 the sum of weights that are meant to make 1 may be. */
  public static final double TOLERANCE = 1e-9;

  private final List<String> instruments;
  private final double[] shares;

  private Weights(List<String> instruments, double[] shares) {
    this.instruments = List.copyOf(instruments);
    this.shares = shares;
  }

  /** All of a sleeve in one instrument. */
  public static Weights single(String instrument) {
    return new Weights(List.of(instrument), new double[] {1});
  }

  /**
   * Reads and checks two list parameters. Absent weights are equal ones.
   *
   * @param instruments the name of the parameter with the instruments
   * @param weights the name of the parameter with their shares
   */
  public static Weights read(
      Config config, String instruments, String weights, ConfigProblems problems) {
    List<String> names = instruments(config, instruments, problems);
    List<Double> given = config.numbers(weights);
    double[] shares = new double[names.size()];
    if (given.isEmpty()) {
      Arrays.fill(shares, 1.0 / shares.length);
    } else if (given.size() != names.size()) {
      problems.add(
          ErrorCode.CONFLICT,
          String.format(
              Locale.ROOT,
              "%s must have one weight for each of the %d instruments of %s but has %d",
              weights,
              names.size(),
              instruments,
              given.size()),
          config,
          weights);
    } else {
      requireSumOne(given, weights, config, problems);
      Arrays.setAll(shares, given::get);
    }
    return new Weights(names, shares);
  }

  /** Reads a list of instruments that names at least one, and none twice. */
  public static List<String> instruments(Config config, String parameter, ConfigProblems problems) {
    List<String> names = config.texts(parameter);
    if (names.isEmpty()) {
      String message = parameter + " must name at least one instrument but is empty";
      problems.add(ErrorCode.MISSING_VALUE, message, config, parameter);
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        String message = parameter + " must name an instrument once but has '" + name + "' twice";
        problems.add(ErrorCode.CONFLICT, message, config, parameter);
      }
    }
    return names;
  }

  private static void requireSumOne(
      List<Double> given, String parameter, Config config, ConfigProblems problems) {
    double sum = given.stream().mapToDouble(Double::doubleValue).sum();
    if (!(Math.abs(sum - 1) <= TOLERANCE)) {
      String message = parameter + " must sum to 1 but sums to " + sum;
      problems.add(ErrorCode.CONFLICT, message, config, parameter);
    }
  }

  /**
   * The same instruments with other shares.
   *
   * @param others one for each of them, a fraction of the sleeve
   * @throws IllegalArgumentException if there are more or fewer
   */
  public Weights with(double... others) {
    if (others.length != shares.length) {
      throw new IllegalArgumentException(
          "there must be " + shares.length + " shares but there are " + others.length);
    }
    return new Weights(instruments, others.clone());
  }

  /** How many instruments there are. */
  public int size() {
    return shares.length;
  }

  /** The id of an instrument. */
  public String instrument(int i) {
    return instruments.get(i);
  }

  /** The share of an instrument, a fraction of the sleeve. */
  public double share(int i) {
    return shares[i];
  }

  /** Every instrument, for the whole run. */
  public List<DataRequirement> requirements() {
    return instruments.stream().map(DataRequirement::throughout).toList();
  }
}
