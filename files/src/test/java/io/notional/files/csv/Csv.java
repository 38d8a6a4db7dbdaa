package io.notional.files.csv;

import io.notional.files.input.InputFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Files in memory for tests. */
final class Csv {
  private Csv() {}

  static InputFile file(String name, String... lines) {
    String text = String.join("\n", lines);
    return InputFile.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static int day(String iso) {
    return Math.toIntExact(LocalDate.parse(iso).toEpochDay());
  }
}
