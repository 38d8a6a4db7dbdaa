package io.notional.core.catalog;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.error.Problems;
import io.notional.api.plugin.Component;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import io.notional.core.builtin.CorePlugin;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.NamedComponent;
import io.notional.core.config.Node;
import io.notional.core.config.ResolvedConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The plugins of a host and what they provide. Plugins come from {@link java.util.ServiceLoader} or
 * are handed in; nothing is ever made from a class name in a configuration. Immutable and safe for
 * use by many threads, as far as the providers are.
 */
public final class Catalog {
  private final List<PluginInfo> plugins;
  private final ProviderTable providers;
  private final List<String> notes;
  private final List<Problem> leftOut;

  Catalog(
      List<PluginInfo> plugins,
      ProviderTable providers,
      List<String> notes,
      List<Problem> leftOut) {
    this.plugins = plugins;
    this.providers = providers;
    this.notes = List.copyOf(notes);
    this.leftOut = List.copyOf(leftOut);
  }

  /**
   * The plugins that the thread's context class loader and Notional's own class loader see.
   *
   * @throws NotionalException {@code BAD_PLUGIN} with everything that is wrong with them
   */
  public static Catalog load() {
    return load(PluginFinder.hostLoaders());
  }

  /**
   * The plugins that class loaders see; one that several see counts once.
   *
   * @throws NotionalException {@code BAD_PLUGIN} with everything that is wrong with them
   */
  public static Catalog load(ClassLoader... loaders) {
    return all(List.of(loaders), List.of());
  }

  /**
   * The plugins of {@link #load()} and those given. A given plugin of a class that is found too
   * stands for the one that was found.
   *
   * @throws NotionalException {@code BAD_PLUGIN} with everything that is wrong with them
   */
  public static Catalog loadWith(Collection<? extends Plugin> given) {
    return all(List.of(PluginFinder.hostLoaders()), given);
  }

  private static Catalog all(List<ClassLoader> loaders, Collection<? extends Plugin> given) {
    Problems problems = new Problems();
    Registration registration = new Registration(SpiVersions.OF_HOST);
    Set<Class<?>> replaced = given.stream().map(Plugin::getClass).collect(Collectors.toSet());
    List<Plugin> found = PluginFinder.find(loaders, problems);
    registration.add(
        found.stream().filter(plugin -> !replaced.contains(plugin.getClass())).toList(), problems);
    registration.add(given, problems);
    problems.throwIfAny();
    return registration.finish(List.of(), problems);
  }

  /**
   * The plugins of the host, of every {@code .jar} in a directory, and of every sub-directory in
   * it, whose jars belong together. Each has a class loader of its own, which sees the JDK, the api
   * and the toolkit and stays open as long as its classes are in use; so two plugins may bring one
   * library in two versions. No jar may lead out of the directory. A plugin of the directory that
   * cannot be used is left out, see {@link #leftOut()}, and the others are not.
   *
   * @throws NotionalException {@code BAD_PLUGIN} if the directory cannot be read, or with
   *     everything that is wrong with plugins of the host
   */
  public static Catalog load(Path pluginDirectory) {
    return load(pluginDirectory, SpiVersions.OF_HOST);
  }

  static Catalog load(Path pluginDirectory, SpiVersions versions) {
    ClassLoader[] host = PluginFinder.hostLoaders();
    PluginDirectory.Loaded jars = PluginDirectory.load(pluginDirectory, host[0], versions);
    Registration registration = new Registration(versions);
    Problems ofHost = new Problems();
    registration.add(PluginFinder.find(List.of(host), ofHost), ofHost);
    ofHost.throwIfAny();
    registration.add(PluginFinder.find(jars.loaders(), jars.refused()), jars.refused());
    return registration.finish(jars.notes(), jars.refused());
  }

  /**
   * The given plugins and no others.
   *
   * @throws NotionalException {@code BAD_PLUGIN} with everything that is wrong with them
   */
  public static Catalog of(Plugin... plugins) {
    Problems problems = new Problems();
    Registration registration = new Registration(SpiVersions.OF_HOST);
    registration.add(List.of(plugins), problems);
    problems.throwIfAny();
    return registration.finish(List.of(), problems);
  }

  /** What every host has, and no other plugin. */
  public static Catalog builtIn() {
    return of(new CorePlugin());
  }

  /** What is worth a word although nothing is wrong: jars that name no plugin. */
  public List<String> notes() {
    return notes;
  }

  /**
   * What is wrong with plugins of a directory that were left out; each message names the jar. An
   * error about a component that nobody provides repeats it, since nobody knows what they would
   * have brought.
   */
  public List<Problem> leftOut() {
    return leftOut;
  }

  /**
   * Refuses a name that no plugin provides.
   *
   * @param message what is not known, with the nearest name
   * @return {@code UNKNOWN_NAME}, and what is said of plugins that were left out
   */
  public NotionalException unknown(String message, String where) {
    return providers.unknown(message, where);
  }

  /** All plugins, sorted by id. */
  public List<PluginInfo> plugins() {
    return plugins;
  }

  /** The ids of all providers of a kind, sorted. */
  public List<String> ids(ComponentKind<?> kind) {
    return providers.ids(kind);
  }

  /**
   * The provider of a kind and id.
   *
   * @throws NotionalException {@code UNKNOWN_NAME} with the nearest id
   */
  public <T> Provider<T> provider(ComponentKind<T> kind, String id) {
    return providers.find(kind, id, "").provider();
  }

  /**
   * Makes a component from values laid over those of a preset.
   *
   * @param with values as written
   * @param where the place where the component was named, for messages
   * @throws NotionalException {@code UNKNOWN_NAME} if there is no such provider or preset; with
   *     every problem of the values and of those of nested components; with what the provider
   *     refuses; or {@code BAD_PLUGIN} if the provider throws anything else
   */
  public <T> Created<T> create(
      ComponentKind<T> kind, String id, Optional<String> preset, Node.Mapping with, String where) {
    return create(kind, NamedComponent.of(kind, id, preset, with, "", where));
  }

  /**
   * Makes a component that a file names, with its checked values.
   *
   * @throws NotionalException as the other {@code create}
   */
  public <T> Created<T> create(ComponentKind<T> kind, NamedComponent component) {
    return new Maker(providers, 0).make(kind, component);
  }

  /**
   * Makes a component that a section or another component names.
   *
   * @throws NotionalException as {@code create}
   */
  public <T> T component(ComponentKind<T> kind, Component component) {
    return new Maker(providers, 0).component(kind, component);
  }

  /**
   * Checks a section against the parameters it declares, its components included.
   *
   * @param path the dotted name of the section in messages
   * @throws NotionalException with everything that is wrong with it
   */
  public ResolvedConfig read(Node.Mapping section, Parameters parameters, String path) {
    List<Problem> problems = new ArrayList<>();
    ResolvedConfig config =
        ConfigReader.read(section, parameters, path, problems)
            .withComponents(component -> resolve(component, problems));
    if (!problems.isEmpty()) {
      throw new NotionalException(problems);
    }
    return config;
  }

  /**
   * Checks the values of {@code create} and makes nothing.
   *
   * @throws NotionalException as {@code create}, but for what only the making of a component finds
   */
  public ResolvedConfig resolve(
      ComponentKind<?> kind, String id, Optional<String> preset, Node.Mapping with, String where) {
    List<Problem> problems = new ArrayList<>();
    NamedComponent named = NamedComponent.of(kind, id, preset, with, "", where);
    NamedComponent resolved = resolve(named, problems);
    if (!problems.isEmpty()) {
      throw new NotionalException(problems);
    }
    return resolved.config().orElseThrow();
  }

  /**
   * Checks a component and adds what is wrong to a list, for callers that check several sections.
   *
   * @return the component with its checked values; not to be used if a problem was added
   */
  public NamedComponent resolve(NamedComponent component, List<Problem> problems) {
    try {
      return new Resolver(providers, problems).resolve(component, 0);
    } catch (NotionalException e) {
      problems.addAll(e.problems());
      return component;
    }
  }
}
