package io.notional.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A plugin brings libraries that the host has, too, and gets its own copies of them. */
class PluginLibrariesTest {
  /** The version of the plugin is what it finds out by a library. */
  private static final String BY_GUICE =
      """
      class Inner extends com.google.inject.AbstractModule {
        @Override protected void configure() { bind(String.class).toInstance("injected"); }
        static String version() {
          var injector = com.google.inject.Guice.createInjector(new Inner());
          return injector.getInstance(String.class) + " by " + injector.getClass().getClassLoader().getName();
        }
      }
      """;

  private static final String BY_GUAVA =
      """
      class Inner {
        static String version() {
          var list = com.google.common.collect.ImmutableList.of("a", "b");
          return com.google.common.base.Joiner.on('+').join(list)
              + " by " + list.getClass().getClassLoader().getName();
        }
      }
      """;

  @TempDir(cleanup = CleanupMode.ALWAYS)
  Path directory;

  @Test
  void aPluginMayUseGuiceOfItsOwn() throws IOException {
    plugin(
        "guice",
        BY_GUICE,
        Guice.class,
        ImmutableList.class,
        MethodInterceptor.class,
        named("com.google.common.util.concurrent.internal.InternalFutureFailureAccess"),
        named("jakarta.inject.Inject"));

    assertThat(version("guice")).isEqualTo("injected by plugin guice");
    assertThat(Injector.class.getClassLoader().getName()).isNotEqualTo("plugin guice");
  }

  @Test
  void aPluginMayBringGuava() throws IOException {
    plugin("guava", BY_GUAVA, ImmutableList.class);

    assertThat(version("guava")).isEqualTo("a+b by plugin guava");
  }

  /** Of a library that core does not see when it is compiled. */
  private static Class<?> named(String type) {
    try {
      return Class.forName(type);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A folder with a plugin and the jars of libraries, as they lie on the class path. */
  private void plugin(String id, String inner, Class<?>... libraries) throws IOException {
    Path folder = Files.createDirectory(directory.resolve(id));
    for (Class<?> library : libraries) {
      Path jar = Path.of(CodeLocation.of(library));
      Files.copy(jar, folder.resolve(jar.getFileName()));
    }
    String name = "P" + id;
    String source = PluginJar.source(name, id, "");
    String version = "  public String version() { return Inner.version(); }\n}\n";
    source = source.substring(0, source.lastIndexOf('}')) + version + inner;
    PluginJar.write(folder.resolve("plugin.jar"), name, source, name, libraries);
  }

  private String version(String id) {
    Catalog catalog = Catalog.load(directory);
    assertThat(catalog.leftOut()).isEmpty();
    return catalog.plugins().stream()
        .filter(plugin -> plugin.id().equals(id))
        .map(PluginInfo::version)
        .findFirst()
        .orElseThrow();
  }
}
