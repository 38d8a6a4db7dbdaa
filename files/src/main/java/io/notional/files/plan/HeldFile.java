package io.notional.files.plan;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Config;
import io.notional.core.holdings.Holdings;
import io.notional.core.settings.RunParameters;
import io.notional.files.holdings.HoldingsFile;
import io.notional.files.input.InputFile;
import io.notional.files.input.InputHash;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A file of what a fund holds when its run begins. Immutable. */
record HeldFile(Holdings holdings, InputHash hash) {
  /**
   * Reads a file.
   *
   * @throws NotionalException with everything that is wrong with it
   */
  static HeldFile read(Path file) {
    InputFile input = HoldingsFile.open(file);
    return new HeldFile(HoldingsFile.read(input), input.hash());
  }

  /**
   * Reads the file that a section names, if it names one.
   *
   * @param folder of the spec, from which it is named; the current one when empty
   * @throws NotionalException with everything that is wrong with it
   */
  static Optional<HeldFile> read(Config run, Optional<Path> folder) {
    if (!run.has(RunParameters.HOLDINGS)) {
      return Optional.empty();
    }
    String where = run.where(RunParameters.HOLDINGS);
    if (!run.where("nav").isEmpty()) {
      String message = "run.holdings and run.nav contradict each other: what is held has its value";
      throw NotionalException.of(ErrorCode.CONFLICT, message, run.where("nav"));
    }
    String name = run.text(RunParameters.HOLDINGS);
    InputFile input;
    try {
      input = HoldingsFile.open(folder.orElse(Path.of("")).resolve(name));
    } catch (InvalidPathException e) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, "run.holdings must be a path but was '" + name + "'", where);
    } catch (NotionalException e) {
      throw NotionalException.of(e.code(), e.problems().get(0).message(), where);
    }
    return Optional.of(new HeldFile(HoldingsFile.read(input), input.hash()));
  }
}
