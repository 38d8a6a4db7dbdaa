package io.notional.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.notional.api.plugin.Plugin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles a plugin of one strategy, which holds bills alone, into a jar for {@code --jars}. */
final class BillsPlugin {
  private static final String SERVICE = "META-INF/services/" + Plugin.class.getName();
  private static final String SOURCE =
      """
      import io.notional.api.instrument.*;
      import io.notional.api.market.DataRequirement;
      import io.notional.api.plugin.*;
      import io.notional.api.strategy.*;
      import java.util.List;

      public class BillsAlone implements Plugin {
        public String id() { return "bills-alone"; }
        public int spiVersion() { return Plugin.SPI_VERSION; }
        public String version() { return "1.2"; }
        public List<Provider<?>> providers() { return List.of(new Maker()); }

        static class Maker implements Provider<Strategy> {
          public String id() { return "bills-alone"; }
          public String description() { return "holds bills alone"; }
          public ComponentKind<Strategy> kind() { return ComponentKind.STRATEGY; }
          public Parameters parameters() { return Parameters.of(Parameter.integer("fails", 0, 9, "")); }
          public Strategy create(Config config, Context context) {
            return new Fund(config.integer("fails"));
          }
        }

        record Fund(int fails) implements Strategy {
          public List<Sleeve> sleeves() { return List.of(new Bills()); }
          public void decide(DecisionPoint point, Orders orders) {}
          public RebalanceRule rebalanceRule() { return this::check; }
          Rebalance check(DecisionPoint point) {
            if (fails > 0) {
              throw new IllegalStateException("no luck " + fails);
            }
            return Rebalance.NONE;
          }
        }

        static class Bills implements Sleeve {
          public String id() { return "collateral"; }
          public AssetClass assetClass() { return AssetClass.BILLS; }
          public Funding funding() { return Funding.PAID_IN_FULL; }
          public List<DataRequirement> requirements() {
            return List.of(DataRequirement.throughout("BILLS"));
          }
          public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {}
        }
      }
      """;

  private BillsPlugin() {}

  /** Writes the jar. */
  static Path write(Path jar) throws IOException {
    Path classes = Files.createTempDirectory(jar.getParent(), "plugin");
    Path source = Files.writeString(classes.resolve("BillsAlone.java"), SOURCE);
    compile(source);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.list(classes)) {
      for (Path file : files.sorted().toList()) {
        out.putNextEntry(new JarEntry(file.getFileName().toString()));
        Files.copy(file, out);
      }
      out.putNextEntry(new JarEntry(SERVICE));
      out.write("BillsAlone".getBytes(UTF_8));
    }
    return jar;
  }

  private static void compile(Path source) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String[] arguments = {"--release", "17", "-proc:none", "-cp", classPath, source.toString()};
    if (ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments) != 0) {
      throw new IllegalStateException(said.toString(UTF_8));
    }
  }
}
