package io.notional.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints the score of each package and refuses one that is too low. */
final class Scores {
  private final List<Score> scores = new ArrayList<>();
  private final List<Mutant> survivors = new ArrayList<>();
  private final Equivalents equivalents;

  Scores(List<Mutant> mutants, Equivalents equivalents) {
    this.equivalents = equivalents;
    Map<String, List<Mutant>> byArea =
        mutants.stream()
            .collect(Collectors.groupingBy(Mutant::area, TreeMap::new, Collectors.toList()));
    byArea.forEach(this::score);
  }

  private void score(String area, List<Mutant> mutants) {
    int noticed = 0;
    int excluded = 0;
    for (Mutant mutant : mutants) {
      if (mutant.noticed()) {
        noticed++;
      } else if (equivalents.take(mutant)) {
        excluded++;
      } else {
        survivors.add(mutant);
      }
    }
    scores.add(new Score(area, mutants.size(), noticed, excluded));
  }

  List<Score> scores() {
    return List.copyOf(scores);
  }

  /** Those that no test noticed and that the list does not name, as lines of that list. */
  List<String> survivors() {
    return survivors.stream().map(mutant -> mutant.line() + ": " + mutant.key()).toList();
  }

  /** What is wrong with the scores; empty if nothing is. */
  List<String> complaints(double least, double mostEquivalent) {
    List<String> complaints = new ArrayList<>();
    for (Score score : scores) {
      if (!(score.percent() >= least)) {
        complaints.add(score.area() + " must score at least " + least + "%: " + score.row());
      }
      if (!(score.percentEquivalent() <= mostEquivalent)) {
        complaints.add(
            score.area() + " may exclude at most " + mostEquivalent + "%: " + score.row());
      }
    }
    return complaints;
  }

  /**
   * Reads a report and prints its scores.
   *
   * @param args the report, the checkout, the list of equivalent mutants, the file for the
   *     survivors, the least score and the most that may be excluded, both in percent
   * @throws IllegalStateException if a score is too low
   */
  public static void main(String[] args) throws IOException {
    List<Mutant> mutants = Report.read(Path.of(args[0]), Path.of(args[1]));
    Equivalents list = Equivalents.parse(Files.readAllLines(Path.of(args[2])));
    Scores scores = new Scores(mutants, list);
    System.out.printf(
        "%-10s %7s %8s %11s %8s%n", "package", "mutants", "noticed", "equivalent", "score");
    scores.scores().forEach(score -> System.out.println(score.row()));
    list.left().forEach(key -> System.out.println("listed, but noticed or gone: " + key));
    Files.write(Path.of(args[3]), scores.survivors());
    System.out.println(scores.survivors().size() + " survivors: " + args[3]);
    List<String> complaints =
        scores.complaints(Double.parseDouble(args[4]), Double.parseDouble(args[5]));
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(String.join("\n", complaints));
    }
  }
}
