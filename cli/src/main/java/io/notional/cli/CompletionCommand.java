package io.notional.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code notional generate-completion}: picocli's script, by which a shell completes options. */
@Command(
    name = "generate-completion",
    description = "Print a script for bash or zsh: source <(notional generate-completion)",
    sortOptions = false)
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String script = AutoComplete.bash("notional", spec.root().commandLine());
    script.lines().forEach(terminal.out()::println);
    return ExitCode.DONE;
  }
}
