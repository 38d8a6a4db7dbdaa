package io.notional.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the launcher runs while Java notes which classes it loads, to make the class archive of
 * them: cheap uses of the commands that are used most, on a market of its own. What a use prints,
 * and whether it works out, is nobody's business. No command for users.
 */
final class ArchiveTraining {
  private static final String FUND =
      """
      strategy: efficient-core
      with:
        ladder: [ZT, ZN]
      """;

  private static final String TREND =
      """
      strategy: time-series-momentum
      with:
        markets: [ZT, ZN, SYN01]
      """;

  private final Path folder;

  private ArchiveTraining(Path folder) {
    this.folder = folder;
  }

  /** Trains in a folder that is made for it; the working directory is that of the examples. */
  public static void main(String[] args) throws IOException {
    new ArchiveTraining(Files.createDirectories(Path.of(args[0]))).train();
  }

  private void train() throws IOException {
    TrainingMarket.write(folder);
    Files.writeString(folder.resolve("fund.yaml"), FUND);
    Files.writeString(folder.resolve("trend.yaml"), TREND);
    List<String[]> uses =
        List.of(
            words("--help"),
            words("check absent.yaml"),
            words("check " + in("fund.yaml")),
            words("solve --menu examples/menus/wisdomtree.yaml --target equity=0.60,bonds=0.40"),
            words("demo --format csv,parquet,arrow --out " + in("demo")),
            words("check " + market()),
            words("check " + in("fund.yaml") + " --data-root " + folder + " " + market()),
            words("run " + in("trend.yaml") + " --out " + in("trend") + " " + market()),
            words("run " + in("fund.yaml") + " " + market()),
            words("compare " + in("fund.yaml") + " " + in("trend.yaml") + " " + market()),
            words(
                "report " + in("demo/90-60") + " " + in("trend") + " --out " + in("report.html")));
    uses.forEach(this::use);
    // The last one ends the process as they all do.
    Main.main(words("run " + in("fund.yaml") + " --out " + in("fund") + " " + market()));
  }

  /** Whatever keeps one from working leaves the others be. */
  private void use(String... words) {
    Terminal terminal = Terminal.of(new StandardOutput());
    Main.run(terminal, new Interruption(), words);
    terminal.flush();
  }

  private String market() {
    return "--market " + in("market.yaml");
  }

  private String in(String name) {
    return folder.resolve(name).toString();
  }

  private static String[] words(String line) {
    return line.split(" ");
  }
}
