package io.notional.files.plan;

import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Config;
import io.notional.core.settings.StatedLot;
import io.notional.core.settings.TaxParameters;
import io.notional.files.csv.StatedLotsReader;
import io.notional.files.input.InputFile;
import io.notional.files.input.InputHash;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file of lots that sales take. Immutable.
 *
 * @param lots what it says; none where no file is named
 * @param hashes of the file
 */
record StatedLotsFile(List<StatedLot> lots, List<InputHash> hashes) {
  /**
   * Reads it.
   *
   * @param run the settings of the run
   * @param folder of the spec, from which it is named; the current one when empty
   * @throws NotionalException with what is wrong with it
   */
  static StatedLotsFile read(Config run, Optional<Path> folder) {
    return TaxParameters.file(run)
        .map(named -> NamedFiles.open("run.taxes.stated-lots", named, folder))
        .map(StatedLotsFile::of)
        .orElse(new StatedLotsFile(List.of(), List.of()));
  }

  private static StatedLotsFile of(InputFile file) {
    return new StatedLotsFile(StatedLotsReader.read(file), List.of(file.hash()));
  }
}
