package io.notional.files.plan;

import io.notional.files.input.InputHash;
import io.notional.files.market.LoadedMarket;
import io.notional.files.results.RunRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Where what a plan was made of came from, for the manifest. Immutable.
 *
 * @param seed of a market that was generated
 * @param paths of the inputs that came from files, by the names of the manifest
 */
record Origin(PluginRecord plugins, OptionalLong seed, Map<String, Path> paths) {
  static final String SPEC = "spec";
  static final String MARKET = "market";
  static final String DATA_ROOT = "data_root";
  private static final String OUT = "out";

  Origin {
    paths = Collections.unmodifiableMap(new LinkedHashMap<>(paths));
  }

  RunRecord record(PlannedFund fund, LoadedMarket market, Path out) {
    List<InputHash> inputs = new ArrayList<>();
    fund.hash().ifPresent(inputs::add);
    inputs.addAll(fund.files());
    inputs.addAll(market.inputs());
    return new RunRecord(
        Version.TEXT,
        fund.asRun(),
        plugins.entries(),
        inputs,
        seed,
        market.policyCounts(),
        market.theoretical(),
        market.funds(),
        uncompared(out));
  }

  /** What may differ between two runs of the same inputs. */
  private Map<String, Object> uncompared(Path out) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("java", System.getProperty("java.runtime.version"));
    map.put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    for (String name : List.of(SPEC, MARKET, DATA_ROOT)) {
      if (paths.containsKey(name)) {
        map.put(name, absolute(paths.get(name)));
      }
    }
    map.put(OUT, absolute(out));
    return map;
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
