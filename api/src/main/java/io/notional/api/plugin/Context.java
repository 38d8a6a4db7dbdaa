package io.notional.api.plugin;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a provider may ask of its host. */
@API(status = Status.STABLE, since = "0.1")
public interface Context {
  /**
   * Makes a component of another plugin, for example the trend sleeve of a stacked fund.
   *
   * @param kind what kind of component
   * @param component a value of a component parameter: the provider's id and its values
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} if no plugin provides it,
   *     or whatever its configuration is refused with
   */
  <T> T component(ComponentKind<T> kind, Component component);
}
