package io.notional.files.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.config.Node;
import io.notional.files.tree.TreeReader;
import java.util.LinkedHashMap;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** parse(print(spec)) = spec. */
class SpecFileProperties {
  @Property(tries = 300)
  void whatIsPrintedIsReadBack(@ForAll("specs") Spec spec) {
    Spec again = SpecFile.of(TreeReader.read("x.yaml", SpecFile.print(spec)));

    assertThat(Specs.withoutPlaces(again)).isEqualTo(spec);
  }

  @Provide
  Arbitrary<Spec> specs() {
    Arbitrary<String> names = Arbitraries.strings().alpha().numeric().withChars("- .").ofLength(6);
    Arbitrary<Optional<String>> presets = Arbitraries.of("NTSX", "a: b", "90/60").optional();
    return Combinators.combine(names.map(n -> "s" + n), presets, maps(), maps())
        .as((strategy, preset, with, run) -> new Spec(strategy, preset, "", with, run, ""));
  }

  private static Arbitrary<Node.Mapping> maps() {
    Arbitrary<Node> numbers =
        Arbitraries.doubles().map(value -> new Node.Scalar(Double.toString(value), false, ""));
    Arbitrary<Node> texts = Arbitraries.strings().ofMaxLength(5).map(SpecFileProperties::quoted);
    Arbitrary<Node> lists = numbers.list().ofMaxSize(3).map(items -> new Node.Listing(items, ""));
    Arbitrary<String> keys = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8);
    return Arbitraries.maps(keys, Arbitraries.oneOf(numbers, texts, lists))
        .ofMaxSize(4)
        .map(entries -> new Node.Mapping(new LinkedHashMap<>(entries), ""));
  }

  private static Node quoted(String text) {
    return new Node.Scalar(text, true, "");
  }
}
