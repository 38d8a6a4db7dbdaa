package io.notional.files.spec;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.Node;
import io.notional.core.config.ResolvedConfig;
import io.notional.core.config.Shown;
import io.notional.core.settings.RunParameters;
import io.notional.files.input.InputFile;
import io.notional.files.tree.TreePrinter;
import io.notional.files.tree.TreeReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and prints specs: {@code strategy}, and perhaps {@code preset}, {@code with} and {@code
 * run}, with {@code benchmark} and {@code bond-benchmark} as short forms of settings of the run.
 * What a printed spec says, read again, equals the spec, places aside. Stateless, and safe for use
 * by many threads.
 */
public final class SpecFile {
  private static final String STRATEGY = "strategy";
  private static final String PRESET = "preset";
  private static final String WITH = "with";
  private static final String RUN = "run";

  /** The two maps are optional here; what stands in them is checked by those who know them. */
  private static final Parameters SCHEMA =
      Parameters.of(
          Parameter.text(STRATEGY).describedAs("the id of a " + ComponentKind.STRATEGY),
          Parameter.text(PRESET).optional(),
          Parameter.text(WITH).optional(),
          Parameter.text(RUN).optional());

  private SpecFile() {}

  /**
   * Reads a spec.
   *
   * @throws NotionalException with every problem of the top level
   */
  public static Spec read(Path file) {
    return of(TreeReader.read(file));
  }

  /**
   * Reads a spec whose bytes are at hand.
   *
   * @throws NotionalException with every problem of the top level
   */
  public static Spec read(InputFile file) {
    return of(TreeReader.read(file));
  }

  /**
   * The spec that a tree describes.
   *
   * @throws NotionalException with every problem of the top level
   */
  public static Spec of(Node root) {
    if (!(root instanceof Node.Mapping map)) {
      String message = "a spec must be a map but was " + Shown.node(root);
      throw NotionalException.of(ErrorCode.WRONG_TYPE, message, root.where());
    }
    Map<String, Node> entries = new LinkedHashMap<>(map.entries());
    Problems problems = new Problems();
    Node.Mapping with = problems.map(entries, WITH);
    Node.Mapping run = withBenchmarks(problems.map(entries, RUN), entries, problems);
    ResolvedConfig config =
        ConfigReader.read(new Node.Mapping(entries, map.where()), SCHEMA, "", problems.list());
    problems.throwIfAny();
    return new Spec(
        config.text(STRATEGY),
        config.has(PRESET) ? Optional.of(config.text(PRESET)) : Optional.empty(),
        config.where(config.has(PRESET) ? PRESET : STRATEGY),
        with,
        run,
        config.where(STRATEGY));
  }

  /** What results are set against may stand beside the strategy: it is a setting of the run. */
  private static Node.Mapping withBenchmarks(
      Node.Mapping run, Map<String, Node> entries, Problems problems) {
    Map<String, Node> settings = new LinkedHashMap<>(run.entries());
    for (String name : List.of(RunParameters.BENCHMARK, RunParameters.BOND_BENCHMARK)) {
      Node node = entries.remove(name);
      if (node != null && settings.putIfAbsent(name, node) != null) {
        problems.twice(name, RUN, node.where());
      }
    }
    return new Node.Mapping(settings, run.where());
  }

  /** The tree that describes a spec; empty maps are left out. */
  public static Node.Mapping toNode(Spec spec) {
    Map<String, Node> entries = new LinkedHashMap<>();
    entries.put(STRATEGY, new Node.Scalar(spec.strategy(), false, ""));
    spec.preset().ifPresent(preset -> entries.put(PRESET, new Node.Scalar(preset, false, "")));
    put(entries, WITH, spec.with());
    put(entries, RUN, spec.run());
    return new Node.Mapping(entries, "");
  }

  /** The spec as YAML text. */
  public static String print(Spec spec) {
    return TreePrinter.print(toNode(spec));
  }

  private static void put(Map<String, Node> entries, String key, Node.Mapping map) {
    if (!map.entries().isEmpty()) {
      entries.put(key, map);
    }
  }
}
