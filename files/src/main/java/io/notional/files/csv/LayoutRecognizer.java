package io.notional.files.csv;

import io.notional.files.input.InputFile;
import java.util.List;
import java.util.Optional;

/** Says of which layout a file is, by the names of its columns. */
public final class LayoutRecognizer {
  private LayoutRecognizer() {}

  /**
   * The layout of a file; nothing for one that is of no layout that is read.
   *
   * @throws io.notional.api.error.NotionalException {@code BAD_DATA} if the file is empty or UTF-16
   */
  public static Optional<KnownLayout> of(InputFile file) {
    return of(CsvForm.of(file).header);
  }

  /**
   * The names of a file's columns.
   *
   * @throws io.notional.api.error.NotionalException {@code BAD_DATA} if the file is empty or UTF-16
   */
  public static List<String> columns(InputFile file) {
    return CsvForm.of(file).header;
  }

  /** What a message about a file of another layout adds. */
  static String hint(CsvForm form) {
    return of(form.header).map(known -> ", which is " + known.words()).orElse("");
  }

  private static Optional<KnownLayout> of(List<String> header) {
    for (KnownLayout layout : KnownLayout.values()) {
      if (layout.matches(header)) {
        return Optional.of(layout);
      }
    }
    return Optional.empty();
  }
}
