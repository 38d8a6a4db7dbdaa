package io.notional.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.notional.api.plugin.Plugin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles a small plugin and puts it into a jar, as its author would. */
final class PluginJar {
  private static final String SERVICE = "META-INF/services/" + Plugin.class.getName();

  /**
   * A plugin with one strategy, which holds bills alone. At every close it waits, and it makes a
   * file if it was told to, so that somebody outside can see that it is running.
   */
  private static final String SOURCE =
      """
      import io.notional.api.instrument.*;
      import io.notional.api.market.DataRequirement;
      import io.notional.api.plugin.*;
      import io.notional.api.strategy.*;
      import java.io.File;
      import java.util.List;

      public class $NAME implements Plugin {
        public String id() { return "$ID"; }
        public int spiVersion() { return $SPI; }
        public String version() { return "1.2"; }
        public List<Provider<?>> providers() { return List.of(new Maker()); }

        static class Maker implements Provider<Strategy> {
          public String id() { return "$ID-bills"; }
          public String description() { return "holds bills alone"; }
          public ComponentKind<Strategy> kind() { return ComponentKind.STRATEGY; }
          public Parameters parameters() {
            return Parameters.of(
                Parameter.integer("pause", 0, 1000, "milliseconds").withDefault(0),
                Parameter.flag("exit").withDefault(false),
                Parameter.flag("hang").withDefault(false),
                Parameter.flag("fail").withDefault(false),
                Parameter.text("marker").optional());
          }
          public Strategy create(Config config, Context context) {
            if (config.flag("fail")) {
              throw new IllegalStateException("no luck");
            }
            return new Fund(config);
          }
        }

        record Fund(Config config) implements Strategy {
          public List<Sleeve> sleeves() { return List.of(new Bills()); }
          public void decide(DecisionPoint point, Orders orders) {}
          public RebalanceRule rebalanceRule() { return this::check; }
          Rebalance check(DecisionPoint point) {
            if (config.flag("exit")) {
              System.exit(0);
            }
            while (config.flag("hang")) {
              Thread.onSpinWait();
            }
            try {
              if (config.has("marker")) {
                new File(config.text("marker")).createNewFile();
              }
              Thread.sleep(config.integer("pause"));
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
            return Rebalance.NONE;
          }
        }

        static class Bills implements Sleeve {
          public String id() { return "collateral"; }
          public AssetClass assetClass() { return AssetClass.BILLS; }
          public Funding funding() { return Funding.PAID_IN_FULL; }
          public List<DataRequirement> requirements() { return List.of(DataRequirement.throughout("BILLS")); }
          public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {}
        }
      }
      """;

  private PluginJar() {}

  /** A plugin of this SPI version, whose strategy has the plugin's id and {@code -bills}. */
  static Path write(Path jar, String className, String id) throws IOException {
    return write(jar, className, id, "Plugin.SPI_VERSION");
  }

  /** A plugin that says that it was built for some SPI version. */
  static Path write(Path jar, String className, String id, String spi) throws IOException {
    return ofSource(
        jar, className, SOURCE.replace("$NAME", className).replace("$ID", id).replace("$SPI", spi));
  }

  /** A plugin of one source file among the resources of these tests. */
  static Path ofResource(Path jar, String className) throws IOException {
    return ofSource(jar, className, source(className));
  }

  /** One source file among the resources of these tests. */
  static String source(String className) throws IOException {
    try (InputStream source =
        PluginJar.class.getResourceAsStream("/plugins/" + className + ".java")) {
      return new String(source.readAllBytes(), UTF_8);
    }
  }

  /** A plugin of a source. */
  static Path ofSource(Path jar, String className, String text) throws IOException {
    Path classes = Files.createTempDirectory("plugin");
    Path source = classes.resolve(className + ".java");
    Files.writeString(source, text);
    compile(source);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.list(classes)) {
      for (Path file : files.sorted().toList()) {
        out.putNextEntry(new JarEntry(file.getFileName().toString()));
        Files.copy(file, out);
        Files.delete(file);
      }
      out.putNextEntry(new JarEntry(SERVICE));
      out.write(className.getBytes(UTF_8));
    }
    Files.delete(classes);
    return jar;
  }

  private static void compile(Path source) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String[] arguments = {
      "--release", "17", "-proc:none", "-cp", CommandProcess.classPath(), source.toString()
    };
    if (ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments) != 0) {
      throw new IllegalStateException(said.toString(UTF_8));
    }
  }
}
