package io.notional.core.nesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.instrument.AssetClass;
import io.notional.core.lookthrough.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClassSumsTest {
  private final ClassSums sums = new ClassSums();

  private void row(AssetClass assetClass, double capital, double notional) {
    sums.row(Level.SLEEVES, "row", assetClass, capital, notional);
  }

  private List<String> rows() {
    SeenRows seen = new SeenRows(1);
    sums.addTo(seen);
    seen.endClose();
    List<String> rows = new ArrayList<>();
    for (int at = seen.first(0); at < seen.end(0); at++) {
      rows.add(seen.assetClass(at) + " " + seen.capital(at) + " " + seen.notional(at));
    }
    return rows;
  }

  @Test
  void addsByClassInTheOrderOfIds() {
    row(AssetClass.GOLD, 0.25, 0.5);
    row(AssetClass.BONDS, 0, 0.5);
    row(AssetClass.GOLD, 0.25, 0.25);
    row(AssetClass.EQUITY, 0.5, 0.5);
    assertThat(rows()).containsExactly("bonds 0.0 0.5", "equity 0.5 0.5", "gold 0.5 0.75");
  }

  @Test
  void aClassOfNothingIsNotThere() {
    row(AssetClass.GOLD, 0, 0);
    assertThat(sums.isEmpty()).isFalse();
    assertThat(rows()).isEmpty();
  }

  @Test
  void amountsThatAreDeclaredAreThereEvenIfNothing() {
    sums.add(AssetClass.GOLD, 0, 0);
    assertThat(rows()).containsExactly("gold 0.0 0.0");
  }

  @Test
  void startsAgainAtNothing() {
    row(AssetClass.GOLD, 0.25, 0.5);
    sums.clear();
    assertThat(sums.isEmpty()).isTrue();
    assertThat(rows()).isEmpty();
    row(AssetClass.BONDS, 0.125, 0.5);
    assertThat(rows()).containsExactly("bonds 0.125 0.5");
  }

  @Test
  void hasRoomForAnyNumberOfClasses() {
    Random random = new Random(7);
    TreeMap<String, double[]> expected = new TreeMap<>();
    for (int i = 0; i < 500; i++) {
      AssetClass each = new AssetClass("class-" + random.nextInt(40));
      double capital = random.nextInt(100) + 1;
      row(each, capital, -capital);
      double[] sum = expected.computeIfAbsent(each.id(), id -> new double[2]);
      sum[0] += capital;
      sum[1] -= capital;
    }
    List<String> wanted = new ArrayList<>();
    expected.forEach((id, sum) -> wanted.add(id + " " + sum[0] + " " + sum[1]));
    assertThat(rows()).isEqualTo(wanted);
  }
}
