package io.notional.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/spark.md} says what is so. */
class SparkDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "spark.md");
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");
  private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Set<String> OF_SPARK = Set.of("--class", "--master", "--jars");

  @TempDir private Path folder;

  private static Set<String> options(String text) {
    Set<String> found = new TreeSet<>();
    OPTION.matcher(text).results().forEach(option -> found.add(option.group()));
    found.removeAll(OF_SPARK);
    return found;
  }

  private static String document() throws IOException {
    return Files.readString(DOCUMENT);
  }

  @Test
  void optionsAreThoseOfTheProgram() throws IOException {
    assertThat(options(document())).isEqualTo(options(SubmitOptions.USAGE)).isNotEmpty();
    String row = "| `--rows-per-task` | " + SparkStudy.ROWS_OF_A_TASK + " unless told";
    assertThat(document()).contains(row).contains("--class " + Main.class.getName());
  }

  @Test
  void theVersionOfSparkIsTheOneThatIsTested() throws IOException {
    assertThat(document()).contains("Spark " + LocalSpark.session().version() + " on JDK");
  }

  @Test
  void theProgramsCompileAsTheyStand() throws IOException {
    List<String> programs =
        PROGRAM.matcher(document()).results().map(program -> program.group(1)).toList();
    assertThat(programs).hasSize(2);
    for (String program : programs) {
      compile(program);
    }
  }

  private void compile(String program) throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Documented.java"),
            """
            import io.notional.spark.*;
            import io.notional.files.results.*;
            import io.notional.studies.*;
            import io.notional.studies.montecarlo.*;
            import java.nio.file.Path;
            import java.util.*;
            import org.apache.spark.sql.*;

            class Documented {
              static Object run(SparkSession spark) {
                $PROGRAM
                return summary;
              }
            }
            """
                .replace("$PROGRAM", program));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String[] arguments = {"-proc:none", "-nowarn", "-cp", classPath, source.toString()};
    int code = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments);
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }
}
