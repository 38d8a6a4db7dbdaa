package io.notional.studies.montecarlo;

import io.notional.files.input.InputFile;
import io.notional.files.input.InputHash;
import io.notional.files.results.JsonText;
import io.notional.files.results.RunRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What paths follow from. Stateless. */
final class PathRecord {
  private PathRecord() {}

  /** How they were made. */
  static Map<String, Object> made(MonteCarlo paths) {
    MonteCarloSettings settings = paths.settings();
    PathSource source = paths.source();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("method", settings.method().id());
    map.put("seed", settings.seed());
    map.put("paths", settings.paths());
    map.put("years", settings.years());
    map.put("past_days", settings.pastDays());
    map.put("first_day", source.firstUsed());
    map.put("last_day", source.lastUsed());
    map.putAll(source.described());
    map.put("first_close", source.firstClose());
    map.put("last_close", paths.horizons().date(paths.horizons().row(settings.years() - 1)));
    return map;
  }

  /** A line for all that decides them: two with equal lines have equal rows. */
  static List<String> fingerprint(MonteCarlo paths) {
    RunRecord record = paths.plan().record(Path.of(""));
    List<String> lines = new ArrayList<>();
    lines.add("notional " + record.version());
    byte[] spec = JsonText.text(record.spec()).getBytes(StandardCharsets.UTF_8);
    lines.add(line(InputFile.of("fund", spec).hash()));
    record.plugins().forEach(plugin -> lines.add("plugin " + String.join(" ", plugin.values())));
    record.inputs().forEach(input -> lines.add(line(input)));
    made(paths).forEach((name, value) -> lines.add(name + " " + value));
    return lines;
  }

  private static String line(InputHash hash) {
    return hash.name() + " " + hash.sha256();
  }
}
