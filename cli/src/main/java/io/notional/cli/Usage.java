package io.notional.cli;

import io.notional.core.config.Nearest;
import java.util.ArrayList;
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
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, one line a problem. */
final class Usage {
  private Usage() {}

  /** An option that is misspelt is most often the one that is then missing: both are told. */
  static List<String> lines(ParameterException failure) {
    CommandSpec command = failure.getCommandLine().getCommandSpec();
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return List.of(unmatched(command, unmatched.getUnmatched().get(0)));
    }
    if (failure instanceof MissingParameterException missing) {
      List<String> lines = new ArrayList<>();
      failure.getCommandLine().getUnmatchedArguments().stream()
          .filter(argument -> argument.startsWith("-"))
          .forEach(argument -> lines.add(unmatched(command, argument)));
      lines.add(missing(command, missing));
      return lines;
    }
    return List.of(line(failure, command));
  }

  private static String line(ParameterException failure, CommandSpec command) {
    if (failure.getCause() instanceof TypeConversionException wrong) {
      return name(failure.getArgSpec()) + " " + wrong.getMessage();
    }
    if (failure instanceof OverwrittenOptionException twice
        && twice.getOverwritten() instanceof OptionSpec option) {
      return option.longestName() + " may be given only once";
    }
    return plain(failure, command);
  }

  private static String unmatched(CommandSpec command, String argument) {
    List<String> known = new ArrayList<>(command.subcommands().keySet());
    command.options().stream().filter(o -> !o.hidden()).forEach(o -> known.add(o.longestName()));
    if (argument.startsWith("-")) {
      String name =
          argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
      return Nearest.unknown("option", name, known);
    }
    if (!command.subcommands().isEmpty()) {
      return Nearest.unknown("command", argument, known);
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
    String value = argument instanceof OptionSpec ? " " + argument.paramLabel() : "";
    return name(argument) + value;
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
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
