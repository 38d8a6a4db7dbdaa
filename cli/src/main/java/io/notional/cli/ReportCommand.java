package io.notional.cli;

import io.notional.api.error.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code notional report}: folders of results as one HTML file. */
@Command(
    name = "report",
    description = "Show results as one HTML file: charts, tables and sentences, offline.",
    sortOptions = false)
final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Interruption interruption;
  private final Problems problems = new Problems();

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "Folders that run or stress wrote, the first run in the first column.")
  private List<Path> folders;

  @Option(
      names = "--benchmark",
      paramLabel = "DIR",
      description = "The folder of a run that the others are set against.")
  private Path benchmark;

  @Option(
      names = "--title",
      paramLabel = "T",
      description = "The title; by default the names of the runs.")
  private String title;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file; it is replaced if it is there.")
  private Path out;

  ReportCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    OptionValues.checkOut(out, ReportPage::check, problems);
    ReportPage page = ReportPage.at(out, interruption::requested);
    page.write(ReportFolders.read(folders, benchmark, title, problems));
    terminal.out().println("report in " + out);
    return ExitCode.DONE;
  }
}
