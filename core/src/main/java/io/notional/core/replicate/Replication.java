package io.notional.core.replicate;

import io.notional.core.market.DatedSeries;
import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A simulation beside the fund that it stands for. The parts lead from the one to the other in the
 * order of {@link Part}: each is the difference of two runs in which one thing was switched, and
 * what is left is the residual. Immutable.
 */
public final class Replication {
  /** The longest step of the regression, in closes. */
  public static final int LONGEST_STEP = 63;

  private final Tracks tracks;
  private final List<PartDifference> parts;
  private final List<Tracking> tracking;
  private final List<Estimate> estimates;

  private Replication(
      Tracks tracks,
      List<PartDifference> parts,
      List<Tracking> tracking,
      List<Estimate> estimates) {
    this.tracks = tracks;
    this.parts = List.copyOf(parts);
    this.tracking = List.copyOf(tracking);
    this.estimates = List.copyOf(estimates);
  }

  /**
   * Compares.
   *
   * @param simulation the run as it is
   * @param runs with one part more switched each, in the order of the parts
   * @param fund its closes with all that it paid reinvested
   * @param step closes of a step of the regression, in [1, {@value #LONGEST_STEP}]
   * @throws io.notional.api.error.NotionalException {@code NOT_COVERED} if they have hardly a close
   *     in common
   */
  public static Replication of(Result simulation, List<Switched> runs, DatedSeries fund, int step) {
    List<Result> results = new ArrayList<>(List.of(simulation));
    runs.forEach(run -> results.add(run.result()));
    Tracks tracks = Tracks.of(results, fund);
    List<Tracking> tracking = new ArrayList<>(List.of(Tracking.of("simulation", tracks, 0)));
    if (!runs.isEmpty()) {
      tracking.add(Tracking.of("alternatives", tracks, runs.size()));
    }
    Optional<Result> otherStocks =
        runs.stream()
            .filter(run -> run.part() == Part.EQUITY_INSTRUMENT)
            .map(Switched::result)
            .findFirst();
    return new Replication(
        tracks, parts(tracks, runs), tracking, Holding.of(simulation, otherStocks, fund, step));
  }

  private static List<PartDifference> parts(Tracks tracks, List<Switched> runs) {
    List<PartDifference> parts = new ArrayList<>();
    for (Part part : Part.values()) {
      int run = 0;
      for (int i = 0; i < runs.size(); i++) {
        run = runs.get(i).part() == part ? i + 1 : run;
      }
      if (part == Part.RESIDUAL) {
        parts.add(residual(tracks, runs.size()));
      } else if (run > 0) {
        parts.add(switched(tracks, runs.get(run - 1), run));
      } else {
        List<Double> zeros = new ArrayList<>();
        for (int month = 0; month < tracks.months(); month++) {
          zeros.add(0.0);
        }
        parts.add(new PartDifference(part, List.of(), zeros, 0));
      }
    }
    return parts;
  }

  private static PartDifference switched(Tracks tracks, Switched switched, int run) {
    List<Double> monthly = new ArrayList<>();
    for (int month = 0; month < tracks.months(); month++) {
      int from = tracks.from(month);
      int to = tracks.to(month);
      monthly.add(tracks.run(run, from, to) - tracks.run(run - 1, from, to));
    }
    int last = tracks.size() - 1;
    double yearly =
        tracks.yearly(tracks.run(run, 0, last)) - tracks.yearly(tracks.run(run - 1, 0, last));
    return new PartDifference(switched.part(), switched.alternatives(), monthly, yearly);
  }

  private static PartDifference residual(Tracks tracks, int run) {
    List<Double> monthly = new ArrayList<>();
    for (int month = 0; month < tracks.months(); month++) {
      int from = tracks.from(month);
      int to = tracks.to(month);
      monthly.add(tracks.fund(from, to) - tracks.run(run, from, to));
    }
    int last = tracks.size() - 1;
    double yearly = tracks.yearly(tracks.fund(0, last)) - tracks.yearly(tracks.run(run, 0, last));
    return new PartDifference(Part.RESIDUAL, List.of(), monthly, yearly);
  }

  /** The first close that counts. */
  public LocalDate firstDate() {
    return tracks.date(0);
  }

  /** The last. */
  public LocalDate lastDate() {
    return tracks.date(tracks.size() - 1);
  }

  /** The number of closes that all have in common. */
  public int closes() {
    return tracks.size();
  }

  /** Whether returns in all are told a year. */
  public boolean isYearly() {
    return tracks.years() >= 1;
  }

  /** The number of months, of which the first and the last may be a part of one. */
  public int months() {
    return tracks.months();
  }

  /** The last close of a month, counted from 0. */
  public LocalDate monthEnd(int month) {
    return tracks.date(tracks.to(month));
  }

  /** The fund's return of a month. */
  public double fundReturn(int month) {
    return tracks.fund(tracks.from(month), tracks.to(month));
  }

  /** The simulation's return of a month. */
  public double simulatedReturn(int month) {
    return tracks.run(0, tracks.from(month), tracks.to(month));
  }

  /** The fund's return a year, or in all where that is less than one. */
  public double fundReturn() {
    return tracks.yearly(tracks.fund(0, tracks.size() - 1));
  }

  /** The same of the simulation. */
  public double simulatedReturn() {
    return tracks.yearly(tracks.run(0, 0, tracks.size() - 1));
  }

  /** The parts in their order, the residual last. */
  public List<PartDifference> parts() {
    return parts;
  }

  /** How the simulation follows the fund, and how the run with all alternatives does. */
  public List<Tracking> tracking() {
    return tracking;
  }

  /** What the fund appears to have held; empty where nothing can be told. */
  public List<Estimate> estimates() {
    return estimates;
  }
}
