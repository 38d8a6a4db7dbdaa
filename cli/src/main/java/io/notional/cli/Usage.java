package io.notional.cli;

import io.notional.core.config.Nearest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line. */
final class Usage {
  private Usage() {}

  static String line(ParameterException failure) {
    CommandSpec command = failure.getCommandLine().getCommandSpec();
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(command, unmatched.getUnmatched().get(0));
    }
    if (failure instanceof MissingParameterException missing) {
      return missing(command, missing);
    }
    if (failure instanceof OverwrittenOptionException twice
        && twice.getOverwritten() instanceof OptionSpec option) {
      return option.longestName() + " may be given only once";
    }
    return plain(failure, command);
  }

  private static String unmatched(CommandSpec command, String argument) {
    if (argument.startsWith("-")) {
      String name =
          argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
      List<String> known =
          command.options().stream().filter(o -> !o.hidden()).map(OptionSpec::longestName).toList();
      return Nearest.unknown("option", name, known);
    }
    if (!command.subcommands().isEmpty()) {
      return Nearest.unknown("command", argument, List.copyOf(command.subcommands().keySet()));
    }
    return command.name() + " does not know what to do with '" + argument + "'";
  }

  private static String missing(CommandSpec command, MissingParameterException failure) {
    List<ArgSpec> missing = failure.getMissing();
    boolean value = missing.size() == 1 && failure.getMessage().contains(" for option ");
    if (value && missing.get(0) instanceof OptionSpec option) {
      return option.longestName() + " needs a value: " + option.paramLabel();
    }
    String labels =
        missing.stream()
            .sorted(Comparator.comparing(ArgSpec::isOption))
            .map(Usage::label)
            .collect(Collectors.joining(" and "));
    return command.name() + " needs " + labels;
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private static String plain(ParameterException failure, CommandSpec command) {
    if (!command.subcommands().isEmpty() && failure.getMessage().contains("subcommand")) {
      return "a command must be given: one of "
          + String.join(", ", command.subcommands().keySet())
          + "; see notional --help";
    }
    String text = failure.getMessage().lines().findFirst().orElse("wrong usage");
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
