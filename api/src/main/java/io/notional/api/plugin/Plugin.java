package io.notional.api.plugin;

import java.lang.module.ModuleDescriptor;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The one service type. A jar lists its implementation in {@code
 * META-INF/services/io.notional.api.plugin.Plugin}, and with {@code provides} where it has a
 * module-info. Implementations have a public constructor without arguments that does no work.
 */
@API(status = Status.STABLE, since = "0.1")
public interface Plugin {
  /**
   * The SPI version that a plugin compiles in. An {@code int} constant, so that {@link
   * #spiVersion()} reports the plugin's version and not the host's.
   */
  int SPI_VERSION = 1;

  /** Lower-case letters, digits and hyphens; unique among all plugins of a host. */
  String id();

  /** The SPI version it was compiled against: {@code return Plugin.SPI_VERSION;}. */
  int spiVersion();

  /** What it provides; ids are unique for each kind. */
  List<Provider<?>> providers();

  /**
   * The version of the plugin, for the list of plugins and the manifest: that of its module or of
   * its jar's manifest, unless it says otherwise.
   */
  default String version() {
    ModuleDescriptor module = getClass().getModule().getDescriptor();
    String version =
        module == null
            ? getClass().getPackage().getImplementationVersion()
            : module.rawVersion().orElse(null);
    return version == null ? "" : version;
  }
}
