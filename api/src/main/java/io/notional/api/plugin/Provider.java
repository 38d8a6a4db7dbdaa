package io.notional.api.plugin;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Makes components of one kind. Immutable and safe for use by many threads. */
@API(status = Status.STABLE, since = "0.1")
public interface Provider<T> {
  /** Lower-case letters, digits and hyphens; unique among all providers of its kind. */
  String id();

  /** What it makes. */
  ComponentKind<T> kind();

  /** The parameters it reads; the host refuses any other and fills in defaults. */
  Parameters parameters();

  /**
   * Makes a component.
   *
   * @param config checked against {@link #parameters()}, with every default filled in
   * @param context obtains components of other plugins
   * @throws io.notional.api.error.NotionalException {@code CONFLICT} if values contradict each
   *     other
   */
  T create(Config config, Context context);

  /** Named sets of values; a preset is data. */
  default List<Preset> presets() {
    return List.of();
  }

  /** One line for the list of plugins. */
  default String description() {
    return "";
  }
}
