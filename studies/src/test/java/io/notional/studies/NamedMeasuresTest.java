package io.notional.studies;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.config.Node;
import io.notional.core.measure.Measures;
import io.notional.core.result.Result;
import io.notional.files.results.Findings;
import io.notional.files.results.ResultFiles;
import io.notional.files.tree.TreeReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names of measures are those of the summary, and so are the values. */
class NamedMeasuresTest {
  @TempDir private Path folder;

  @Test
  void everyNumberOfASummaryHasItsName() {
    named("vary:\n  with.band: [0.02]\n");
  }

  private void named(String study) {
    Result result = StudyFixture.plan(folder, study).plan(0).run();
    RowMeasures measures = new RowMeasures(result);
    Map<String, String> numbers = new TreeMap<>();
    String summary = ResultFiles.summary(result, Findings.of(Measures.of(result)));
    flatten("", TreeReader.read("summary.json", summary), numbers);
    assertThat(numbers).hasSizeGreaterThan(45);
    numbers.forEach(
        (name, text) -> {
          assertThat(measures.has(name)).as(name).isTrue();
          double expected = text.equals("null") ? Double.NaN : Double.parseDouble(text);
          assertThat(Double.compare(measures.value(name), expected)).as(name).isZero();
        });
    assertThat(measures.names()).containsAll(numbers.keySet());
    measures.names().forEach(name -> assertThat(measures.has(name)).as(name).isTrue());
    assertThat(measures.value("annual_return")).isEqualTo(measures.value("returns.annual_return"));
  }

  /** Items of lists are named by what they are of. */
  private static void flatten(String path, Node node, Map<String, String> numbers) {
    if (path.startsWith("conventions")
        || path.equals("closes_per_year")
        || path.equals("watch.alerts")) {
      return;
    }
    if (node instanceof Node.Mapping map) {
      map.entries().forEach((key, value) -> flatten(inside(path, key), value, numbers));
    } else if (node instanceof Node.Listing list) {
      for (Node item : list.items()) {
        Map<String, Node> entries = ((Node.Mapping) item).entries();
        String name = text(entries.values().iterator().next());
        boolean falls = path.endsWith("falls");
        entries.forEach(
            (key, value) -> {
              if (falls && key.equals("fall")) {
                flatten(inside(path, name), value, numbers);
              } else if (!falls && !key.equals("markets")) {
                flatten(inside(inside(path, name), key), value, numbers);
              }
            });
      }
    } else if (!((Node.Scalar) node).quoted() && !isDateOrWord(path)) {
      numbers.put(path, text(node));
    }
  }

  private static boolean isDateOrWord(String path) {
    return path.endsWith("_date") || path.endsWith("watchpoint") || path.equals("stop_cause");
  }

  private static String inside(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static String text(Node node) {
    return ((Node.Scalar) node).text();
  }
}
