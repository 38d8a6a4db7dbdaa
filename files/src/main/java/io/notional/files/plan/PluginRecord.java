package io.notional.files.plan;

import io.notional.core.catalog.Catalog;
import io.notional.core.catalog.PluginInfo;
import io.notional.files.input.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a manifest says of plugins: id and version, and of a jar that does not come with Notional
 * its hash.
 *
 * @param directory where such jars lie
 */
record PluginRecord(Catalog catalog, Optional<Path> directory) {
  private static final long MOST_BYTES = 1L << 30;

  List<Map<String, String>> entries() {
    List<Map<String, String>> list = new ArrayList<>();
    for (PluginInfo plugin : catalog.plugins()) {
      Map<String, String> entry = new LinkedHashMap<>();
      entry.put("id", plugin.id());
      entry.put("version", plugin.version());
      Path jar = Path.of(plugin.location()).toAbsolutePath();
      if (directory.isPresent() && jar.startsWith(directory.get().toAbsolutePath())) {
        entry.put("sha256", InputFile.read(jar, plugin.id(), MOST_BYTES).hash().sha256());
      }
      list.add(entry);
    }
    return list;
  }
}
