package io.notional.files.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadFilesTest {
  @TempDir private Path folder;

  private Path file(String name) {
    try {
      return Files.writeString(folder.resolve(name), name);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void hearsOfWhatIsReadMeanwhileAndOfNothingElse() throws IOException {
    Path before = file("before.csv");
    Path whole = file("whole.csv");
    Path streamed = file("streamed.csv");
    InputFile.read(before, "before", 100);
    Set<Path> outer = new TreeSet<>();
    Set<Path> inner = new TreeSet<>();
    int length =
        ReadFiles.during(
            outer,
            () -> {
              ReadFiles.during(
                  inner, () -> InputFile.read(folder.resolve("./whole.csv"), "whole", 100));
              return StreamedFile.of(streamed, "s", "s", 100).hash().sha256().length();
            });
    InputFile.read(before, "before", 100);
    assertThat(length).isEqualTo(64);
    assertThat(inner).containsExactly(whole.toAbsolutePath());
    assertThat(outer).containsExactly(streamed.toAbsolutePath());
  }
}
