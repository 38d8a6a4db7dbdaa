package io.notional.files.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.config.Node;
import io.notional.files.tree.TreeReader;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecFileTest {
  @Test
  void readsAllParts() {
    Spec spec =
        spec("strategy: efficient-core\npreset: NTSX\nwith: {band: 0.05}\nrun: {nav: 1e8}\n");

    assertThat(spec.strategy()).isEqualTo("efficient-core");
    assertThat(spec.preset()).contains("NTSX");
    assertThat(spec.presetWhere()).isEqualTo("fund.yaml, line 2, column 9");
    assertThat(spec.with().entries()).containsOnlyKeys("band");
    assertThat(((Node.Scalar) spec.run().entries().get("nav")).text()).isEqualTo("1e8");
    assertThat(spec.where()).isEqualTo("fund.yaml, line 1, column 11");
  }

  @Test
  void aBenchmarkBesideTheStrategyIsASettingOfTheRun() {
    Spec beside = spec("strategy: x\nbenchmark: SPY\nbond-benchmark: AGG\nrun: {nav: 1e8}\n");
    Spec inside = spec("strategy: x\nrun: {nav: 1e8, benchmark: SPY, bond-benchmark: AGG}\n");

    assertThat(Specs.withoutPlaces(beside)).isEqualTo(Specs.withoutPlaces(inside));
    assertThat(Specs.withoutPlaces(spec(SpecFile.print(beside))))
        .isEqualTo(Specs.withoutPlaces(inside));
    assertThat(beside.run().entries().get("benchmark").where())
        .isEqualTo("fund.yaml, line 2, column 12");
  }

  @Test
  void onlyTheStrategyMustBeGiven() {
    assertThat(spec("strategy: x"))
        .isEqualTo(
            new Spec(
                "x",
                Optional.empty(),
                "fund.yaml, line 1, column 11",
                Node.Mapping.EMPTY,
                Node.Mapping.EMPTY,
                "fund.yaml, line 1, column 11"));
  }

  @Test
  void everyProblemIsReported() {
    NotionalException e =
        catchThrowableOfType(
            NotionalException.class, () -> spec("preste: NTSX\nwith: 3\nrun: [1]\n"));

    assertThat(e.problems()).extracting(Problem::toString).hasSize(4);
    assertThat(e)
        .hasMessageContaining("with must be a map but was '3' (fund.yaml, line 2, column 7)")
        .hasMessageContaining("run must be a map but was a list (fund.yaml, line 3, column 1)")
        .hasMessageContaining("unknown key 'preste'; did you mean 'preset'?")
        .hasMessageContaining("strategy must be given");
  }

  @Test
  void aSpecIsAMap() {
    assertThatThrownBy(() -> spec("- a"))
        .hasMessageContaining("a spec must be a map but was a list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ntsx", "ntsi", "ntse", "momentum"})
  void theExamplesReadAndPrint(String name) {
    Spec spec = SpecFile.read(Path.of("..", "examples", "specs", name + ".yaml"));

    assertThat(Specs.withoutPlaces(spec("# printed\n" + SpecFile.print(spec))))
        .isEqualTo(Specs.withoutPlaces(spec));
    assertThat(spec.run().entries()).containsKey("nav");
  }

  private static Spec spec(String text) {
    return SpecFile.of(TreeReader.read("fund.yaml", text));
  }
}
