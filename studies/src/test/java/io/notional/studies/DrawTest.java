package io.notional.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawTest {
  @TempDir private Path folder;

  private Study study(String text) {
    return Study.read(StudyFixture.study(folder, text));
  }

  @Test
  void aGridHasEveryCombinationOnce() {
    Study study =
        study(
            "vary:\n  with.band: [0.01, 0.02]\n  with.notional: {from: 0.3, to: 0.5, step: 0.1}\n");
    assertThat(study.rows()).isEqualTo(6);
    assertThat(study.values(0)).containsExactly("0.01", "0.3");
    assertThat(study.values(1)).containsExactly("0.01", "0.4");
    assertThat(study.values(5)).containsExactly("0.02", "0.5");
    Set<List<String>> seen = new HashSet<>();
    for (long row = 0; row < 6; row++) {
      seen.add(study.values(row));
    }
    assertThat(seen).hasSize(6);
  }

  @Test
  void aListHasRowsAsWritten() {
    Study study =
        study("draw: list\nrows:\n  - {with.band: 0.01}\n  - {preset: NTSX, with.band: 0.2}\n");
    assertThat(study.varied()).containsExactly("with.band", "preset");
    assertThat(study.values(0)).containsExactly("0.01", "");
    assertThat(study.values(1)).containsExactly("0.2", "NTSX");
  }

  @Test
  void aLatinHypercubeHasOnePointInEachPartOfEachAxis() {
    for (int count : new int[] {1, 2, 7, 100, 1000}) {
      LatinHypercube points = new LatinHypercube(count, 5);
      for (int axis = 0; axis < 3; axis++) {
        Set<Integer> parts = new HashSet<>();
        for (int point = 0; point < count; point++) {
          double at = points.coordinate(point, axis);
          assertThat(at).isBetween(0.0, Math.nextDown(1.0));
          parts.add((int) (at * count));
        }
        assertThat(parts).hasSize(count);
      }
    }
  }

  @Test
  void axesOfALatinHypercubeHaveNothingInCommon() {
    int count = 2000;
    LatinHypercube points = new LatinHypercube(count, 5);
    double product = 0;
    for (int point = 0; point < count; point++) {
      product += (points.coordinate(point, 0) - 0.5) * (points.coordinate(point, 1) - 0.5) / count;
    }
    // a correlation's standard error is 1 / sqrt(2000)
    assertThat(12 * product).isCloseTo(0, within(4 / Math.sqrt(count)));
  }

  /** The defining property of a (0, m, 2)-net in base 2: it holds for the first two axes. */
  @Test
  void sobolPointsFillEveryElementaryIntervalOfTheFirstTwoAxes() {
    int bits = 8;
    Sobol points = new Sobol(1 << bits, 3);
    for (int across = 0; across <= bits; across++) {
      Set<Integer> cells = new HashSet<>();
      for (int point = 0; point < 1 << bits; point++) {
        int x = (int) (points.coordinate(point, 0) * (1 << across));
        int y = (int) (points.coordinate(point, 1) * (1 << (bits - across)));
        cells.add((x << bits) | y);
      }
      assertThat(cells).hasSize(1 << bits);
    }
  }

  @Test
  void sobolPointsAreStratifiedOnEveryAxis() {
    int count = 1 << 10;
    Sobol points = new Sobol(count, 3);
    for (int axis = 0; axis < Sobol.MOST_AXES; axis++) {
      Set<Integer> parts = new HashSet<>();
      for (int point = 0; point < count; point++) {
        parts.add((int) (points.coordinate(point, axis) * count));
      }
      assertThat(parts).hasSize(count);
    }
  }

  /** Better than chance in many dimensions: the integral of a product of coordinates. */
  @Test
  void sobolPointsIntegrateASmoothFunctionOfTenAxes() {
    int count = 1 << 13;
    Sobol points = new Sobol(count, 9);
    double sum = 0;
    for (int point = 0; point < count; point++) {
      double product = 1;
      for (int axis = 0; axis < 10; axis++) {
        product *= 1 + (points.coordinate(point, axis) - 0.5) / (axis + 1);
      }
      sum += product / count;
    }
    // independent draws would miss by about 0.3 / sqrt(8192) = 0.0035
    assertThat(sum).isCloseTo(1, within(0.0005));
  }

  @Test
  void aRowOfASampleFollowsFromItsNumberAndTheSeedAlone() {
    String text = "draw: latin-hypercube\nrows: 50\nvary:\n  with.band: {from: 0.01, to: 0.1}\n";
    assertThat(study(text).values(17)).isEqualTo(study(text).values(17));
    assertThat(study(text + "seed: 2\n").values(17)).isNotEqualTo(study(text).values(17));
  }
}
