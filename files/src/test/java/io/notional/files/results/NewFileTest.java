package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void isWrittenWholeAndLeavesNothingElse() throws IOException {
    Path path = folder.resolve("a.yaml");
    NewFile.of(path).write(bytes("text"));
    assertThat(Files.readString(path)).isEqualTo("text");
    assertThat(folder.toFile().list()).containsExactly("a.yaml");
  }

  /** Somebody else writes it between the check and the end. */
  @Test
  void replacesNothing() throws IOException {
    Path path = folder.resolve("a.yaml");
    NewFile file = NewFile.of(path);
    Files.writeString(path, "theirs");
    assertThatThrownBy(() -> file.write(bytes("ours")))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("a.yaml cannot be written: it is there already");
    assertThatThrownBy(() -> NewFile.of(path)).hasMessageContaining("is not overwritten");
    assertThat(Files.readString(path)).isEqualTo("theirs");
    assertThat(folder.toFile().list()).containsExactly("a.yaml");
  }

  @Test
  void needsAFolder() {
    assertThatThrownBy(() -> NewFile.of(folder.resolve("absent/a.yaml")))
        .hasMessageContaining("its folder does not exist");
  }
}
