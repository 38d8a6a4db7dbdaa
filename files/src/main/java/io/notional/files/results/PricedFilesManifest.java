package io.notional.files.results;

import io.notional.files.input.InputHash;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a manifest says of files that were priced and not run: how, from what, and their hashes, by
 * which a mix of two is seen. Stateless.
 */
public final class PricedFilesManifest {
  private PricedFilesManifest() {}

  /**
   * Its bytes.
   *
   * @param made how: plain values by name
   * @param inputs every file that was read
   * @param outputs the content of every other file by its name
   */
  public static byte[] of(
      Map<String, Object> made, List<InputHash> inputs, Map<String, byte[]> outputs) {
    Map<String, Object> document = new LinkedHashMap<>(made);
    document.put("inputs", ManifestJson.files(inputs));
    document.put("outputs", ManifestJson.files(ManifestJson.hashes(outputs)));
    return JsonText.of(document);
  }
}
