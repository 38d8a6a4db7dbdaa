package io.notional.cli;

import static io.notional.cli.WrongInput.of;

import java.nio.file.Files;
import java.util.List;

/** Command lines that ask for what cannot be done. */
final class CommandCases {
  static final List<WrongInput> ALL =
      List.of(
          of("no command", ValidInput::command, "?"),
          of("an unknown command", input -> input.command("rnu"), "?"),
          of("an unknown option", input -> input.add("--form", "2016-01-04"), "?"),
          of("an option without its value", input -> input.add("--data-root"), "?"),
          of("an option given twice", input -> input.add("--to", "2018-01-02"), "?"),
          of("a market that is not named", input -> input.without("--market"), "?"),
          of("a spec too many", input -> input.add("other.yaml"), "?"),
          of("a spec that is not there", input -> input.delete(ValidInput.SPEC), "?"),
          of("a market that is not there", input -> input.delete(ValidInput.MARKET), "?"),
          of("a spec that is a folder", input -> input.replaceArgument(ValidInput.SPEC, "data"), "?"),
          of("from after to", input -> input.option("--from", "2018-07-02"), "?"),
          of("a date that is a word", input -> input.option("--from", "yesterday"), "?"),
          of("a day that does not exist", input -> input.option("--to", "2017-02-29"), "?"),
          of("to before the market", input -> input.option("--to", "1999-01-04"), "?", "?"),
          of("from after the market", CommandCases::future, "?"),
          of("to after the market", input -> input.option("--to", "2030-01-04"), "?"),
          of("a data root that is not there", input -> input.option("--data-root", "{folder}/x"), "?"),
          of("a data root that is a file", input -> input.option("--data-root", input.path(ValidInput.SPEC)), "?"),
          of("an out that is a file", input -> input.option("--out", input.path(ValidInput.SPEC)), "?"),
          of("an out below a file", input -> input.option("--out", input.path("fund.yaml/out")), "?"),
          of("an out with a folder for a file", input -> input.folder("out/nav.csv"), "?"),
          of("an out with too long a name", input -> input.option("--out", input.path("o".repeat(300))), "?"),
          of("a plugin folder that is not there", input -> input.add("--plugin-dir", input.path("x")), "?"),
          of("a plugin folder that is a file", input -> input.add("--plugin-dir", input.path(ValidInput.SPEC)), "?"),
          of("a plugin that is no jar", CommandCases::noJar, "?"),
          of("a check without a spec", input -> input.command("check"), "?"),
          of("a check of data without a market", input -> input.command("check", input.path(ValidInput.SPEC), "--data-root", input.path("data")), "?"),
          of("many things at once", CommandCases::many, "?"));

  private CommandCases() {}

  private static void future(ValidInput input) {
    input.option("--from", "2030-01-04");
    input.without("--to");
  }

  private static void noJar(ValidInput input) throws java.io.IOException {
    Files.writeString(input.folder("plugins").resolve("a.jar"), "no zip");
    input.add("--plugin-dir", input.path("plugins"));
  }

  private static void many(ValidInput input) throws java.io.IOException {
    input.replace(ValidInput.SPEC, "equity: 0.9", "equity: 9");
    input.replace(ValidInput.SPEC, "nav: 1e7", "nav: -1");
    input.replace(ValidInput.MARKET, "weekdays", "weekends");
    input.option("--from", "x");
    input.option("--data-root", input.path("nowhere"));
    input.option("--out", input.path(ValidInput.SPEC));
  }
}
