package io.notional.files.results;

import io.notional.core.measure.PolicyUse;
import io.notional.core.result.Result;
import io.notional.files.input.InputFile;
import io.notional.files.input.InputHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * {@code manifest.json}: what was run, on what, by which policies, and the hashes of what came of
 * it. Two runs of the same inputs differ in {@code uncompared} only.
 */
final class ManifestJson {
  private ManifestJson() {}

  /**
   * Its bytes.
   *
   * @param outputs the other files of the same run
   */
  static byte[] of(Result result, RunRecord record, Map<String, byte[]> outputs) {
    return of(result, record, hashes(outputs));
  }

  /** The same of files that were hashed already. */
  static byte[] of(Result result, RunRecord record, List<InputHash> outputs) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", record.version());
    document.put("spec", record.spec());
    document.put("plugins", record.plugins());
    document.put("dates", dates(result));
    document.put("inputs", files(record.inputs()));
    document.put("seed", record.seed());
    if (!record.theoretical().isEmpty()) {
      document.put("theoretical", record.theoretical());
    }
    if (!record.funds().isEmpty()) {
      document.put("funds", record.funds());
    }
    document.put("policies", policies(result, record));
    document.put("outputs", files(outputs));
    document.put("uncompared", record.uncompared());
    return JsonText.of(document);
  }

  private static Map<String, Object> dates(Result result) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("from", result.config().firstDate());
    map.put("to", result.config().lastDate());
    map.put("first_close", result.date(0));
    map.put("last_close", result.date(result.size() - 1));
    return map;
  }

  /** By which a mix of the files of two runs is seen. */
  static List<InputHash> hashes(Map<String, byte[]> outputs) {
    return outputs.entrySet().stream()
        .map(output -> InputFile.of(output.getKey(), output.getValue()).hash())
        .toList();
  }

  static List<Object> files(List<InputHash> hashes) {
    List<Object> list = new ArrayList<>();
    for (InputHash file : hashes) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", file.name());
      entry.put("sha256", file.sha256());
      list.add(entry);
    }
    return list;
  }

  private static SortedMap<String, Long> policies(Result result, RunRecord record) {
    SortedMap<String, Long> policies = PolicyUse.of(result);
    record.readerPolicies().forEach((policy, count) -> policies.merge(policy, count, Long::sum));
    return policies;
  }
}
