package io.notional.strategies.managedfutures;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.strategy.Strategy;
import io.notional.toolkit.BillsSleeve;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A third party could have written the module: of our jars it needs {@code api} and toolkit. */
class OutsiderTest {
  @TempDir private Path classes;

  @Test
  void compilesAgainstApiAndToolkitAlone() throws IOException, URISyntaxException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String path =
        Stream.of(place(Strategy.class), place(BillsSleeve.class), place(API.class))
            .collect(Collectors.joining(File.pathSeparator));
    List<Path> sources;
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      sources =
          all.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("module-info.java"))
              .toList();
    }
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of("-proc:none", "-nowarn", "-cp", path, "-d", classes.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();

      assertThat(compiled).as(said.toString()).isTrue();
      assertThat(sources).hasSizeGreaterThan(50);
    }
  }

  private static String place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}
