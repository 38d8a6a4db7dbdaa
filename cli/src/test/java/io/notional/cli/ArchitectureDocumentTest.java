package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map in {@code docs/architecture.md} is that of the poms and of the code. */
class ArchitectureDocumentTest {
  private static final Path ROOT = Path.of("..");
  private static final Path DOCUMENT = ROOT.resolve("docs/architecture.md");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`( \\([a-z ]+\\))?");
  private static final Pattern TYPE = Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z]\\w*)`");

  @Test
  void modulesAreThoseOfTheRootPom() throws IOException {
    Set<String> modules = Poms.modules(ROOT);
    assertThat(modules).contains("api", "core", "mutation");
    assertThat(table("modules").keySet()).containsExactlyInAnyOrderElementsOf(modules);
  }

  @Test
  void modulesDependOnWhatTheirPomsSay() throws IOException {
    for (Map.Entry<String, Set<String>> module : table("modules").entrySet()) {
      assertThat(module.getValue())
          .as("what %s says that %s depends on", DOCUMENT, module.getKey())
          .containsExactlyInAnyOrderElementsOf(Poms.dependencies(ROOT, module.getKey()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "files"})
  void packagesAreThoseOfTheCode(String module) throws IOException {
    Path sources = ROOT.resolve(module).resolve("src/main/java/io/notional").resolve(module);
    try (Stream<Path> files = Files.walk(sources)) {
      Set<String> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
              .filter(name -> !name.isEmpty())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(packages).isNotEmpty();
      assertThat(table(module).keySet()).containsExactlyInAnyOrderElementsOf(packages);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "files"})
  void packagesUseNoOthersThanTheMapSays(String module) throws IOException {
    Map<String, Set<String>> uses = uses(module);
    assertThat(uses).isNotEmpty();
    Map<String, Set<String>> may = table(module);
    uses.forEach(
        (name, others) ->
            assertThat(may.getOrDefault(name, Set.of()))
                .as("what %s says that %s.%s may use", DOCUMENT, module, name)
                .containsAll(others));
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "files"})
  void packagesUseThoseAboveThem(String module) throws IOException {
    List<String> above = new ArrayList<>();
    table(module)
        .forEach(
            (name, others) -> {
              assertThat(above).as("above %s.%s", module, name).containsAll(others);
              above.add(name);
            });
  }

  @Test
  void typesThatAreNamedExist() throws IOException {
    Set<String> named =
        TYPE.matcher(Files.readString(DOCUMENT))
            .results()
            .map(result -> result.group(1) + ".java")
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).contains("RunPlan.java", "DayCycle.java");
    Set<String> types = new TreeSet<>();
    for (String module : Poms.modules(ROOT)) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> types.add(file.getFileName().toString()));
      }
    }
    assertThat(types).containsAll(named);
  }

  /** Rows by their first column, each with the names in its last. */
  private static Map<String, Set<String>> table(String name) throws IOException {
    String text = Files.readString(DOCUMENT);
    String begin = "<!-- map: " + name + " -->\n";
    int from = text.indexOf(begin) + begin.length();
    assertThat(from).as("where the map of %s begins", name).isGreaterThan(begin.length());
    Map<String, Set<String>> rows = new LinkedHashMap<>();
    text.substring(from, text.indexOf("<!-- end of map -->", from))
        .lines()
        .skip(2)
        .map(line -> line.split("\\|", -1))
        .forEach(cells -> rows.put(names(cells[1]).iterator().next(), names(cells[3])));
    return rows;
  }

  private static Set<String> names(String cell) {
    return NAME.matcher(cell)
        .results()
        .map(MatchResult::group)
        .map(found -> found.replace("`", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Packages directly below a module's own, and what of each other they use. */
  private static Map<String, Set<String>> uses(String module) {
    String root = "io.notional." + module;
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root)) {
      String from = below(root, type);
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> below(root, dependency.getTargetClass()))
          .filter(to -> !from.isEmpty() && !to.isEmpty() && !to.equals(from))
          .forEach(to -> uses.computeIfAbsent(from, key -> new TreeSet<>()).add(to));
    }
    return uses;
  }

  private static String below(String root, JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(root + ".") ? name.substring(root.length() + 1) : "";
  }
}
