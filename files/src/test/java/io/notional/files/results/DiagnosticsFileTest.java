package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import io.notional.core.measure.Measures;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulator;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.core.treasury.TreasuryContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of what components recorded: there where they did, and only then. */
class DiagnosticsFileTest {
  private static Result run(boolean talks) {
    SyntheticMarket market =
        SyntheticMarket.builder()
            .seed(5)
            .years(1)
            .treasuries(List.of(TreasuryContract.ZN, TreasuryContract.ZB))
            .build();
    TalkingFund fund = new TalkingFund(new SmallFund(), talks);
    return new Simulator().run(fund, market.generate(), RunSettings.DEFAULTS);
  }

  private static void write(Path folder, Result result) {
    RunRecord record =
        new RunRecord("1", Map.of(), List.of(), OptionalLong.of(5), new TreeMap<>(), Map.of());
    ResultFiles.write(folder, result, Measures.of(result), record, () -> false);
  }

  private static int count(Result result) {
    return ResultFiles.count(result, Findings.of(Measures.of(result)));
  }

  @Test
  void isWrittenWhereAnythingWasRecordedAndRemovedByARunThatRecordsNone(@TempDir Path folder)
      throws IOException {
    Result talking = run(true);
    write(folder, talking);
    List<String> lines = Files.readAllLines(folder.resolve(ResultFiles.DIAGNOSTICS));
    String first = talking.date(0).toString();
    assertThat(lines)
        .startsWith(
            "date,sleeve,name,instrument,value",
            first + ",,\"weight, wanted\",,0.9",
            first + ",bonds,forecast,ZN,")
        .hasSize(1 + talking.diagnostics().size())
        .hasSizeGreaterThan(20);
    ResultCheck.requireOneRun(folder);
    assertThat(folder.toFile().list()).hasSize(count(talking)).hasSize(11);

    Result silent = run(false);
    write(folder, silent);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrderElementsOf(ResultFiles.NAMES);
    assertThat(count(silent)).isEqualTo(ResultFiles.NAMES.size());
  }

  @Test
  void oneOfAnotherRunIsRefused(@TempDir Path folder) throws IOException {
    write(folder, run(false));
    Path other = Files.createFile(folder.resolve(ResultFiles.DIAGNOSTICS));
    assertThatThrownBy(() -> ResultCheck.requireOneRun(folder))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining(other + " is not of the run of its manifest");
  }
}
