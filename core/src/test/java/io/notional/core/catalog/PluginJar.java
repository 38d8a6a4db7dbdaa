package io.notional.core.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.notional.api.plugin.Plugin;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;

/** Compiles small plugins and puts them into jars, as their authors would. */
final class PluginJar {
  private static final String SERVICE = "META-INF/services/" + Plugin.class.getName();

  private PluginJar() {}

  /** The source of a plugin without a package. */
  static String source(String className, String id, String constructorBody) {
    return "import io.notional.api.plugin.*;\n"
        + "public class "
        + className
        + " implements Plugin {\n"
        + "  public "
        + className
        + "() { "
        + constructorBody
        + " }\n"
        + "  public String id() { return \""
        + id
        + "\"; }\n"
        + "  public int spiVersion() { return Plugin.SPI_VERSION; }\n"
        + "  public java.util.List<Provider<?>> providers() { return java.util.List.of(); }\n"
        + "}\n";
  }

  /** A jar with a class, compiled with libraries, and a service file that names a class. */
  static Path write(Path jar, String className, String source, String named, Class<?>... libraries)
      throws IOException {
    Path classes = Files.createDirectories(jar.resolveSibling(jar.getFileName() + ".classes"));
    Path file = Files.writeString(classes.resolve(className + ".java"), source);
    compile(file, classes, libraries);
    Files.delete(file);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> compiled = Files.list(classes)) {
      compiled.forEach(path -> put(out, path));
      out.putNextEntry(new JarEntry(SERVICE));
      out.write(("# a comment\n" + named + "\n").getBytes(UTF_8));
    }
    return jar;
  }

  private static void compile(Path file, Path classes, Class<?>... libraries) {
    String path =
        Stream.concat(Stream.of(Plugin.class, API.class), Stream.of(libraries))
            .map(CodeLocation::of)
            .collect(Collectors.joining(File.pathSeparator));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String[] arguments = {"-proc:none", "-cp", path, "-d", classes.toString(), file.toString()};
    if (ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments) != 0) {
      throw new IllegalStateException(said.toString(UTF_8));
    }
  }

  private static void put(JarOutputStream out, Path path) {
    try {
      out.putNextEntry(new JarEntry(path.getFileName().toString()));
      Files.copy(path, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
