package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a module exports and provides is all that it has for others, and nothing else. */
class ModuleDescriptorsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern EXPORTS = Pattern.compile("exports ([a-z.]+);");
  private static final Pattern PROVIDED = Pattern.compile("with\\s+([A-Za-z., \n]+);");

  /**
   * The kernel and the providers of the plugin {@code core} are for nobody, nor is the command or
   * what a plugin of strategies is made of.
   */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "io\\.notional\\.((core\\.(internal|builtin)|studies\\.internal|cli)\\b.*|strategies\\.[a-z]+\\..+)");

  static Stream<String> modules() throws IOException {
    return Poms.modules(ROOT).stream().filter(name -> Files.exists(descriptor(name)));
  }

  private static Path sources(String module) {
    return ROOT.resolve(module).resolve("src/main/java");
  }

  private static Path descriptor(String module) {
    return sources(module).resolve("module-info.java");
  }

  private static Set<String> found(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyPackageIsExportedUnlessItIsHidden(String module) throws IOException {
    try (Stream<Path> files = Files.walk(sources(module))) {
      Set<String> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.getFileName().toString().matches("(module|package)-info.java"))
              .map(file -> sources(module).relativize(file.getParent()).toString())
              .map(name -> name.replace('/', '.'))
              .filter(name -> !HIDDEN.matcher(name).matches())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(found(EXPORTS, descriptor(module))).isEqualTo(packages);
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void pluginsAreProvidedAsTheServiceFilesSay(String module) throws IOException {
    Path services =
        ROOT.resolve(module)
            .resolve("src/main/resources/META-INF/services/io.notional.api.plugin.Plugin");
    Set<String> named =
        Files.exists(services) ? new TreeSet<>(Files.readAllLines(services)) : Set.of();
    assertThat(found(PROVIDED, descriptor(module))).isEqualTo(named);
  }
}
