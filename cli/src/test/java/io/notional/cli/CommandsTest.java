package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {
  private final PrintWriter nowhere = new PrintWriter(new StringWriter());
  private final Commands commands =
      new Commands(new Terminal(nowhere, nowhere, false), new Interruption());

  private CommandLine with(String... arguments) {
    CommandLine line = new CommandLine(new NotionalCommand());
    commands.addTo(line, arguments);
    return line;
  }

  @Test
  void theOneThatIsAskedForStandsUnderItsOwnNameAlone() {
    assertThat(Commands.names()).isNotEmpty();
    for (String name : Commands.names()) {
      if (name.equals("generate-completion")) {
        continue; // tells of all others
      }
      assertThat(with(name, "--help").getSubcommands()).containsOnlyKeys(name);
    }
  }

  @Test
  void mannersMayStandBeforeIt() {
    assertThat(with("--quiet", "--debug", "run").getSubcommands()).containsOnlyKeys("run");
  }

  @Test
  void theVersionNeedsNone() {
    assertThat(with("--version").getSubcommands()).isEmpty();
    assertThat(with("-V").getSubcommands()).isEmpty();
  }

  @Test
  void allAreThereForHelpAndForWhatIsNone() {
    assertThat(with("--help", "run").getSubcommands().keySet())
        .containsExactlyElementsOf(Commands.names());
    assertThat(with("--quiet").getSubcommands().keySet())
        .containsExactlyElementsOf(Commands.names());
    assertThat(with().getSubcommands().keySet()).containsExactlyElementsOf(Commands.names());
    assertThat(with("generate-completion").getSubcommands().keySet())
        .containsExactlyElementsOf(Commands.names());
    assertThat(with("--help").getSubcommands().keySet())
        .containsExactlyElementsOf(Commands.names());
    assertThat(with("dmeo").getSubcommands().keySet()).containsExactlyElementsOf(Commands.names());
  }
}
