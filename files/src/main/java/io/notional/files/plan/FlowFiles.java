package io.notional.files.plan;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.api.plugin.Config;
import io.notional.core.settings.DatedFlow;
import io.notional.core.settings.FlowParameters;
import io.notional.files.csv.FlowsReader;
import io.notional.files.input.InputFile;
import io.notional.files.input.InputHash;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of flows that a spec names. Immutable.
 *
 * @param flows what they say, in their order
 * @param hashes of the files
 */
record FlowFiles(List<DatedFlow> flows, List<InputHash> hashes) {
  /**
   * Reads them.
   *
   * @param run the settings of the run
   * @param folder of the spec, from which they are named; the current one when empty
   * @throws NotionalException with the problems of all files together
   */
  static FlowFiles read(Config run, Optional<Path> folder) {
    List<DatedFlow> flows = new ArrayList<>();
    List<InputHash> hashes = new ArrayList<>();
    Problems problems = new Problems();
    for (FlowParameters.FlowFile named : FlowParameters.files(run)) {
      Optional<InputFile> file =
          problems.attempt(() -> NamedFiles.open("run.flows.file", named.file(), folder));
      file.map(InputFile::hash).ifPresent(hashes::add);
      file.flatMap(f -> problems.attempt(() -> FlowsReader.read(f, named.inKind())))
          .ifPresent(flows::addAll);
    }
    problems.throwIfAny();
    return new FlowFiles(List.copyOf(flows), List.copyOf(hashes));
  }
}
