package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import io.notional.core.catalog.Catalog;
import io.notional.core.catalog.PluginInfo;
import io.notional.core.catalog.ProviderInfo;
import io.notional.testkit.rules.DerivedSamples;
import io.notional.testkit.rules.PluginSamples;
import io.notional.testkit.rules.Sample;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * A plugin of a jar, loaded as from a plugin folder, beside those that ship, and the samples under
 * which it is tried.
 */
final class JarSamples implements PluginSamples {
  private final Path jar;
  private final PluginInfo info;
  private final Catalog host;
  private final ClassLoader loader;
  private final List<Sample> samples;
  private final Path sampleFile;

  private JarSamples(
      Path jar,
      PluginInfo info,
      Catalog host,
      ClassLoader loader,
      List<Sample> samples,
      Path sampleFile) {
    this.sampleFile = sampleFile;
    this.jar = jar;
    this.info = info;
    this.host = host;
    this.loader = loader;
    this.samples = samples;
  }

  /** The same in another JVM, by what {@link #relaunch} says. */
  JarSamples(String... said) {
    this(
        of(Path.of(said[0]), said.length > 2 ? Path.of(said[2]) : null).stream()
            .filter(plugin -> plugin.info.id().equals(said[1]))
            .findFirst()
            .orElseThrow());
  }

  private JarSamples(JarSamples same) {
    this(same.jar, same.info, same.host, same.loader, same.samples, same.sampleFile);
  }

  /**
   * The plugins of a jar, mostly one, or of a folder of jars that belong together.
   *
   * @param sampleFile where samples are written; null for those that follow from declarations
   * @throws NotionalException with what is wrong with the jar or the file
   */
  static List<JarSamples> of(Path jar, Path sampleFile) {
    if (!Files.exists(jar)) {
      throw NotionalException.of(ErrorCode.BAD_PLUGIN, "the plugin " + jar + " does not exist");
    }
    Path folder = folderWith(jar);
    try {
      return load(jar, folder, sampleFile);
    } catch (NotionalException e) {
      throw new NotionalException(
          e.problems().stream().map(problem -> named(problem, folder, jar)).toList(), e);
    } finally {
      delete(folder);
    }
  }

  private static Problem named(Problem problem, Path folder, Path jar) {
    String copy = copyIn(folder, jar).toString();
    String message = problem.message().replace(copy, jar.toString());
    return new Problem(problem.code(), message, problem.where().replace(copy, jar.toString()));
  }

  private static List<JarSamples> load(Path jar, Path folder, Path sampleFile) {
    Catalog host = Catalog.load(folder);
    if (!host.leftOut().isEmpty()) {
      throw new NotionalException(host.leftOut());
    }
    String place = copyIn(folder, jar).toString();
    List<JarSamples> plugins = new ArrayList<>();
    for (PluginInfo info : host.plugins()) {
      if (isIn(place, info.location())) {
        if (info.providers().isEmpty()) {
          throw bad("plugin '" + info.id() + "' (" + jar + ") provides no component");
        }
        ProviderInfo any = info.providers().get(0);
        ClassLoader loader = provider(host, any).getClass().getClassLoader();
        List<Sample> samples =
            sampleFile == null
                ? DerivedSamples.of(plugin(loader, info), host)
                : SampleFile.read(sampleFile, info);
        plugins.add(new JarSamples(jar, info, host, loader, samples, sampleFile));
      }
    }
    if (plugins.isEmpty()) {
      throw bad(
          jar + " has no plugin: it names none in META-INF/services/" + Plugin.class.getName());
    }
    return plugins;
  }

  /** At the jar itself, or at a jar of the folder. */
  private static boolean isIn(String place, String location) {
    return location.equals(place) || location.startsWith(place + File.separator);
  }

  private static Provider<?> provider(Catalog host, ProviderInfo info) {
    return host.provider(info.kind(), info.id());
  }

  private static NotionalException bad(String message) {
    return NotionalException.of(ErrorCode.BAD_PLUGIN, message);
  }

  /** A folder with the jar and nothing else: what lies beside it is no part of the plugin. */
  private static Path folderWith(Path jar) {
    try {
      Path folder = Files.createTempDirectory("notional-verify");
      Path copy = copyIn(folder, jar);
      Files.copy(jar, copy);
      if (Files.isDirectory(jar)) {
        copyJars(jar, copy);
      }
      return folder;
    } catch (IOException e) {
      throw bad("the plugin " + jar + " cannot be read: " + e.getMessage());
    }
  }

  private static void copyJars(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static Path copyIn(Path folder, Path jar) {
    String name = jar.toAbsolutePath().normalize().getFileName().toString();
    boolean named = name.endsWith(".jar") || Files.isDirectory(jar);
    return folder.resolve(named ? name : name + ".jar");
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        file.toFile().deleteOnExit(); // classes are still to be loaded from it
      }
      folder.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the host knows of it. */
  PluginInfo info() {
    return info;
  }

  /** Where it lies. */
  Path jar() {
    return jar;
  }

  @Override
  public Plugin plugin() {
    return plugin(loader, info);
  }

  private static Plugin plugin(ClassLoader loader, PluginInfo info) {
    return ServiceLoader.load(Plugin.class, loader).stream()
        .map(ServiceLoader.Provider::get)
        .filter(plugin -> plugin.id().equals(info.id()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<Sample> samples() {
    return samples;
  }

  @Override
  public List<String> relaunch() {
    List<String> words = new ArrayList<>();
    words.add(getClass().getName());
    words.add(jar.toAbsolutePath().toString());
    words.add(info.id());
    if (sampleFile != null) {
      words.add(sampleFile.toAbsolutePath().toString());
    }
    return words;
  }

  @Override
  public Catalog host() {
    return host;
  }

  @Override
  public ClassLoader loader() {
    return loader;
  }
}
