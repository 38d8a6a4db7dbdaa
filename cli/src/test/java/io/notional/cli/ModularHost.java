package io.notional.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/** A host with a module descriptor of its own, linked into an image with all that ships. */
final class ModularHost {
  /** The name of its program in the image. */
  static final String PROGRAM = "host/host.Host";

  private static final long PATIENCE_SECONDS = 120;

  private static final String DESCRIPTOR =
      """
      module host {
        requires io.notional.api;
        requires io.notional.core;
        requires io.notional.files;
      }
      """;

  /** The 90/60 fund of the demo, by the library alone. */
  private static final String SOURCE =
      """
      package host;

      import io.notional.api.plugin.ComponentKind;
      import io.notional.core.catalog.Catalog;
      import io.notional.core.synthetic.SyntheticMarket;
      import io.notional.files.plan.RunPlan;
      import java.nio.file.Path;
      import java.util.Map;

      final class Host {
        public static void main(String[] arguments) {
          SyntheticMarket recipe = SyntheticMarket.builder().stocks("IVV").bonds("AGG").build();
          Catalog catalog = Catalog.load();
          RunPlan plan =
              RunPlan.builder(catalog)
                  .market(recipe.generate())
                  .seed(recipe.seed())
                  .spec(Map.of("strategy", "efficient-core", "preset", "NTSX"))
                  .build();
          plan.write(Path.of(arguments[0]), plan.run());
          System.out.println(catalog.ids(ComponentKind.MARGIN_MODEL));
        }
      }
      """;

  private final Path classes;
  private final Path image;

  private ModularHost(Path folder) {
    this.classes = folder.resolve("classes");
    this.image = folder.resolve("image");
  }

  /** Whether this JDK has what images are made of. */
  static boolean canBeLinked() {
    return Files.isDirectory(Path.of(System.getProperty("java.home"), "jmods"))
        || (ToolProvider.findFirst("jlink").isPresent()
            && tool("jlink", "--help").contains("Linking from run-time image enabled"));
  }

  /** Compiles it, with every warning an error, and links it. */
  static ModularHost build(Path folder) throws IOException {
    ModularHost host = new ModularHost(folder);
    host.compile(folder.resolve("sources"));
    host.link();
    return host;
  }

  private void compile(Path sources) throws IOException {
    Path source = sources.resolve("host/Host.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, SOURCE);
    Path descriptor = sources.resolve("module-info.java");
    Files.writeString(descriptor, DESCRIPTOR);
    List<String> words = new ArrayList<>(List.of("-p", ShippedModules.path(), "-d", "" + classes));
    words.addAll(List.of("-Xlint:all", "-Werror", "" + descriptor, "" + source));
    String said = tool("javac", words.toArray(String[]::new));
    require(said, classes.resolve("host/Host.class"));
  }

  private void link() {
    String path = classes + File.pathSeparator + ShippedModules.path();
    String roots = "host," + String.join(",", ShippedModules.names());
    String said = tool("jlink", "-p", path, "--add-modules", roots, "--output", "" + image);
    require(said, java());
  }

  private Path java() {
    return image.resolve("bin/java");
  }

  private static String tool(String name, String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, UTF_8);
    ToolProvider.findFirst(name).orElseThrow().run(out, out, arguments);
    return said.toString(UTF_8);
  }

  private static void require(String said, Path made) {
    if (!Files.exists(made)) {
      throw new IllegalStateException(said);
    }
  }

  /** What a program of the image prints; a failure is an error with all that it said. */
  String run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("" + java(), "-m", program));
    words.addAll(List.of(arguments));
    Path said = Files.createTempFile("said", ".txt");
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(Files.readString(said));
    }
    return Files.readString(said);
  }
}
