package io.notional.cli;

import io.notional.files.init.MarketInit;
import io.notional.files.init.MarketProposal;
import io.notional.files.results.NewFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code notional market init}: looks at the files of a folder and writes a market file that runs.
 */
@Command(
    name = "init",
    description =
        "Look at the files of a folder, say what they are, and write a market file of them.",
    sortOptions = false)
final class MarketInitCommand implements Callable<Integer> {
  private static final String NAME = "market.yaml";
  private static final int MOST_LINES = 40;

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "The folder of the data files.")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The market file, which must not be there yet; market.yaml in DIR by default.")
  private Path out;

  MarketInitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path target = out == null ? folder.resolve(NAME) : out;
    NewFile file = NewFile.of(target);
    MarketProposal proposal = MarketInit.of(folder, target.getFileName().toString());
    file.write(proposal.text().getBytes(StandardCharsets.UTF_8));
    print(proposal, target);
    return ExitCode.DONE;
  }

  private void print(MarketProposal proposal, Path target) {
    new SeriesTable(terminal.out()).print(proposal.series());
    list("left out", proposal.refused());
    list("not used", proposal.unused());
    list("to be filled in or confirmed", proposal.unfinished());
    terminal.out().println();
    terminal.out().println(target + " has " + String.join(", ", proposal.instruments()));
    String root = isBeside(target) ? "" : " --data-root " + folder;
    terminal.out().println("next: notional check --market " + target + root);
  }

  private boolean isBeside(Path target) {
    Path parent = target.toAbsolutePath().normalize().getParent();
    return folder.toAbsolutePath().normalize().equals(parent);
  }

  private void list(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      terminal.out().println();
      terminal.out().println(title);
      lines.stream().limit(MOST_LINES).forEach(line -> terminal.out().println("  " + line));
      if (lines.size() > MOST_LINES) {
        terminal.out().println("  and " + (lines.size() - MOST_LINES) + " more");
      }
    }
  }
}
