package io.notional.files.results;

import io.notional.files.input.InputHash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a manifest says of a run beyond its result. Immutable.
 *
 * @param version the version of Notional
 * @param spec the spec as run with every default filled in: plain Map, List, String, number,
 *     Boolean
 * @param plugins the plugins at hand: id, version, and the hash of a jar that does not ship
 * @param inputs every file that was read, by relative name
 * @param seed the seed of a market that was generated
 * @param readerPolicies how often the readers used a named policy
 * @param theoretical what theoretical futures were priced from, by instrument: plain values
 * @param funds what funds were run before the run could hold them, by instrument: plain values
 * @param uncompared what may differ between two runs of the same inputs: Java version, time, paths
 */
public record RunRecord(
    String version,
    Map<String, Object> spec,
    List<Map<String, String>> plugins,
    List<InputHash> inputs,
    OptionalLong seed,
    SortedMap<String, Long> readerPolicies,
    SortedMap<String, Object> theoretical,
    SortedMap<String, Object> funds,
    Map<String, Object> uncompared) {
  public RunRecord {
    spec = Collections.unmodifiableMap(new LinkedHashMap<>(spec));
    plugins = List.copyOf(plugins);
    inputs = List.copyOf(inputs);
    readerPolicies = Collections.unmodifiableSortedMap(new TreeMap<>(readerPolicies));
    theoretical = Collections.unmodifiableSortedMap(new TreeMap<>(theoretical));
    funds = Collections.unmodifiableSortedMap(new TreeMap<>(funds));
    uncompared = Collections.unmodifiableMap(new LinkedHashMap<>(uncompared));
  }

  /** Of a run without theoretical futures and funds that were run first. */
  public RunRecord(
      String version,
      Map<String, Object> spec,
      List<Map<String, String>> plugins,
      List<InputHash> inputs,
      OptionalLong seed,
      SortedMap<String, Long> readerPolicies,
      Map<String, Object> uncompared) {
    this(
        version,
        spec,
        plugins,
        inputs,
        seed,
        readerPolicies,
        new TreeMap<>(),
        new TreeMap<>(),
        uncompared);
  }

  /** Of a run without plugins either. */
  public RunRecord(
      String version,
      Map<String, Object> spec,
      List<InputHash> inputs,
      OptionalLong seed,
      SortedMap<String, Long> readerPolicies,
      Map<String, Object> uncompared) {
    this(version, spec, List.of(), inputs, seed, readerPolicies, uncompared);
  }

  /**
   * The same with what was read and done besides, for twins of what the run holds: files that are
   * not among the inputs yet, and policies under a name of their own.
   */
  public RunRecord withTwins(List<InputHash> files, SortedMap<String, Long> policies) {
    List<InputHash> more = new ArrayList<>(files);
    more.removeAll(inputs);
    SortedMap<String, Long> all = new TreeMap<>(readerPolicies);
    policies.forEach((policy, count) -> all.put("twin-" + policy, count));
    RunRecord wider = with(more);
    return new RunRecord(
        version, spec, plugins, wider.inputs, seed, all, theoretical, funds, uncompared);
  }

  /** The same with more files that were read. */
  public RunRecord with(List<InputHash> more) {
    List<InputHash> all = new ArrayList<>(inputs);
    all.addAll(more);
    return new RunRecord(
        version, spec, plugins, all, seed, readerPolicies, theoretical, funds, uncompared);
  }
}
