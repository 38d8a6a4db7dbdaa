package io.notional.cli;

import io.notional.files.input.InputHash;
import io.notional.files.market.LoadedMarket;
import io.notional.files.results.RunRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Where a run's inputs came from and its outputs went, for the manifest.
 *
 * @param spec the spec's file
 * @param market the market's file
 * @param dataRoot the folder of the data
 * @param out the folder of the results
 */
record Provenance(Path spec, Path market, Path dataRoot, Path out) {

  RunRecord record(Fund fund, LoadedMarket loaded, List<Map<String, String>> plugins) {
    List<InputHash> inputs = new ArrayList<>();
    fund.hash().ifPresent(inputs::add);
    inputs.addAll(loaded.inputs());
    return new RunRecord(
        Version.TEXT,
        fund.asRun(),
        plugins,
        inputs,
        OptionalLong.empty(),
        loaded.policyCounts(),
        uncompared(paths()));
  }

  private Map<String, Path> paths() {
    Map<String, Path> paths = new LinkedHashMap<>();
    paths.put("spec", spec);
    paths.put("market", market);
    paths.put("data_root", dataRoot);
    paths.put("out", out);
    return paths;
  }

  /** What may differ between two runs of the same inputs. */
  static Map<String, Object> uncompared(Map<String, Path> paths) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("java", System.getProperty("java.runtime.version"));
    map.put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    paths.forEach((name, path) -> map.put(name, absolute(path)));
    return map;
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
