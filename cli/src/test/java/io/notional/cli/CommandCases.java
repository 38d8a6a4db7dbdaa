package io.notional.cli;

import static io.notional.cli.WrongInput.wrong;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Command lines that ask for what cannot be done. */
final class CommandCases {
  static final List<WrongInput> ALL =
      List.of(
          wrong(
              "no command",
              ValidInput::command,
              "a command must be given: one of ...; see notional --help"),
          wrong(
              "an unknown command",
              input -> input.command("rnu"),
              "unknown command 'rnu'; did you mean 'run'? (known: ...)"),
          wrong(
              "an unknown option",
              input -> input.add("--form", "2016-01-04"),
              "unknown option '--form'; did you mean '--from'? (known: ...)"),
          wrong(
              "a command that is an option",
              input -> input.command("help"),
              "unknown command 'help'; did you mean '--help'? (known: ...)"),
          wrong(
              "an option that is a command",
              input -> input.command("--demo"),
              "unknown option '--demo'; did you mean 'demo'? (known: ...)"),
          wrong(
              "an option that is needed and misspelt",
              input -> {
                input.without("--market");
                input.add("--markt", input.path(ValidInput.MARKET));
              },
              "unknown option '--markt'; did you mean '--market'? (known: ...)",
              "run needs --market MARKET"),
          wrong(
              "an option without its value",
              input -> input.add("--data-root"),
              "--data-root needs a value: DIR"),
          wrong(
              "an option given twice",
              input -> input.add("--to", "2018-01-02"),
              "--to may be given only once"),
          wrong(
              "a market that is not named",
              input -> input.without("--market"),
              "run needs --market MARKET"),
          wrong(
              "a spec too many",
              input -> input.add("other.yaml"),
              "run does not know what to do with 'other.yaml'"),
          wrong(
              "a spec that is not there",
              input -> input.delete(ValidInput.SPEC),
              "{folder}/fund.yaml does not exist"),
          wrong(
              "a spec whose name is misspelt",
              input -> input.replaceArgument(ValidInput.SPEC, "fnud.yaml"),
              "{folder}/fnud.yaml does not exist; did you mean 'fund.yaml'?"),
          wrong(
              "a spec that is a link to nowhere",
              CommandCases::danglingSpec,
              "{folder}/link.yaml is a link that leads nowhere"),
          wrong(
              "a spec with no name",
              input -> input.replaceArgument(ValidInput.SPEC, ""),
              "SPEC must be a path but was ''"),
          wrong(
              "a market that is not there",
              input -> input.delete(ValidInput.MARKET),
              "{folder}/market.yaml does not exist"),
          wrong(
              "a spec that is a folder",
              input -> input.replaceArgument(ValidInput.SPEC, "data"),
              "{folder}/data is a directory, not a file"),
          wrong(
              "from after to",
              input -> input.option("--from", "2018-07-02"),
              "--from must not be after --to but was 2018-07-02 and 2018-06-29"),
          wrong(
              "a date that is a word",
              input -> input.option("--from", "yesterday"),
              "--from must be a date such as 2018-08-02 but was 'yesterday'"),
          wrong(
              "a day that does not exist",
              input -> input.option("--to", "2017-02-29"),
              "--to must be a date such as 2018-08-02 but was '2017-02-29'"),
          wrong(
              "to before the market",
              input -> input.option("--to", "1999-01-04"),
              "--from must not be after --to but was 2015-03-02 and 1999-01-04"),
          wrong(
              "a run before the market",
              CommandCases::past,
              "--to must be in [2015-01-02, 2018-12-31], the valuation days of the market, but was"
                  + " 1999-01-04"),
          wrong(
              "from before the market",
              input -> input.option("--from", "1999-01-04"),
              "--from must be in [2015-01-02, 2018-12-31], the valuation days of the market, but"
                  + " was 1999-01-04"),
          wrong(
              "from after the market",
              CommandCases::future,
              "--from must be in [2015-01-02, 2018-12-31], the valuation days of the market, but"
                  + " was 2030-01-04"),
          wrong(
              "to after the market",
              input -> input.option("--to", "2030-01-04"),
              "--to must be in [2015-01-02, 2018-12-31], the valuation days of the market, but was"
                  + " 2030-01-04"),
          wrong(
              "a run of one weekend",
              CommandCases::weekend,
              "there is no valuation day from 2016-10-15 to 2016-10-16: the last before is"
                  + " 2016-10-14, the first after 2016-10-17"),
          wrong(
              "a data root that is not there",
              input -> input.option("--data-root", input.path("x")),
              "--data-root {folder}/x does not exist"),
          wrong(
              "a data root with no name",
              input -> input.option("--data-root", ""),
              "--data-root must be a path but was ''"),
          wrong(
              "a data root without the data",
              CommandCases::elsewhere,
              "{folder}/empty/data/RATE.csv does not exist (market.yaml, line 6, column 22)",
              "{folder}/empty/data/IVV.csv does not exist (market.yaml, line 9, column 37)",
              "{folder}/empty/data/ZN.csv does not exist (market.yaml, line 12, column 11)",
              "{folder}/empty/data/ZB.csv does not exist (market.yaml, line 21, column 11)",
              "the data is looked for in {folder}/empty; --data-root names another place"),
          wrong(
              "a data root that is a file",
              input -> input.option("--data-root", input.path(ValidInput.SPEC)),
              "--data-root {folder}/fund.yaml is no directory"),
          wrong(
              "an out that is a file",
              input -> input.option("--out", input.path(ValidInput.SPEC)),
              "results cannot be written to {folder}/fund.yaml: {folder}/fund.yaml is a file"),
          wrong(
              "an out with no name",
              input -> input.option("--out", ""),
              "--out must be a path but was ''"),
          wrong(
              "an out that is a link to nowhere",
              CommandCases::danglingOut,
              "results cannot be written to {folder}/link: {folder}/link is a link that leads"
                  + " nowhere"),
          wrong(
              "an out with a folder for the file of the rule",
              input -> {
                input.folder("out/derivatives-risk.csv");
                input.add("--rule-18f-4");
              },
              "results cannot be written to {folder}/out: derivatives-risk.csv in it is a"
                  + " directory"),
          wrong(
              "an out below a file",
              input -> input.option("--out", input.path("fund.yaml/out")),
              "results cannot be written to {folder}/fund.yaml/out: {folder}/fund.yaml is a file"),
          wrong(
              "an out with a folder for a file",
              input -> input.folder("out/nav.csv"),
              "results cannot be written to {folder}/out: nav.csv in it is a directory"),
          wrong(
              "an out that may not be written",
              CommandCases::locked,
              "results cannot be written to {folder}/locked/out: {folder}/locked is not writable"),
          wrong(
              "an out with too long a name",
              input -> input.option("--out", input.path("o".repeat(300))),
              "results cannot be written to {folder}/...: File name too long"),
          wrong(
              "a plugin folder that is not there",
              input -> input.add("--plugin-dir", input.path("x")),
              "the plugin directory {folder}/x does not exist"),
          wrong(
              "a plugin folder that is a file",
              input -> input.add("--plugin-dir", input.path(ValidInput.SPEC)),
              "the plugin directory {folder}/fund.yaml is no directory"),
          wrong(
              "a strategy that may be of a plugin that is no jar",
              CommandCases::noJar,
              "unknown strategy 'acme' (known: ...) (fund.yaml, line 1, column 11)",
              "it may be of a plugin that was left out: the plugin {folder}/plugins/a.jar cannot be"
                  + " read: ZipException: zip END header not found"),
          wrong(
              "a correlation that is a word",
              input -> CommandCases.stress(input, "high"),
              "--correlation must be a number but was 'high'"),
          wrong(
              "a correlation above 1",
              input -> CommandCases.stress(input, "1.5"),
              "--correlation must be in [-1, 1] but was 1.5"),
          wrong(
              "a correlation that is no number",
              input -> CommandCases.stress(input, "NaN"),
              "--correlation must be in [-1, 1] but was NaN"),
          wrong(
              "a scenario that is misspelt",
              input -> {
                stress(input, "0");
                input.option("--scenario", "dash-for-csh");
                input.without("--correlation");
              },
              "unknown scenario 'dash-for-csh'; did you mean 'dash-for-cash'? (known: ...)"),
          wrong(
              "a scenario with no name",
              input -> {
                stress(input, "0");
                input.option("--scenario", "");
                input.without("--correlation");
              },
              "unknown scenario '' (known: ...)"),
          wrong(
              "a check without a spec",
              input -> input.command("check"),
              "check needs SPEC, or --market MARKET, or both"),
          wrong(
              "a check of data without a market",
              input ->
                  input.command(
                      "check", input.path(ValidInput.SPEC), "--data-root", input.path("data")),
              "--data-root needs --market MARKET"),
          wrong(
              "many things at once",
              CommandCases::many,
              "--from must be a date such as 2018-08-02 but was 'x'",
              "--data-root {folder}/nowhere does not exist",
              "run.nav must be in [1, 1000000000000000] but was -1 (fund.yaml, line 10, column 8)",
              "equity must be in [0, 1] but was 9 (fund.yaml, line 4, column 11)",
              "settlement-calendar must be one of us-futures, weekdays but was 'weekends'; did you"
                  + " mean 'weekdays'? (market.yaml, line 2, column 22)",
              "results cannot be written to {folder}/fund.yaml: {folder}/fund.yaml is a file"));

  private CommandCases() {}

  private static void future(ValidInput input) {
    input.option("--from", "2030-01-04");
    input.without("--to");
  }

  private static void weekend(ValidInput input) {
    input.option("--from", "2016-10-15");
    input.option("--to", "2016-10-16");
  }

  private static void past(ValidInput input) {
    input.option("--to", "1999-01-04");
    input.without("--from");
  }

  /** Nothing is locked for the superuser. */
  private static void locked(ValidInput input) throws IOException {
    Path locked = input.folder("locked");
    assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked));
    input.option("--out", input.path("locked/out"));
  }

  private static void danglingSpec(ValidInput input) throws IOException {
    input.link("link.yaml", "nowhere");
    input.replaceArgument(ValidInput.SPEC, "link.yaml");
  }

  private static void danglingOut(ValidInput input) throws IOException {
    input.link("link", "nowhere");
    input.option("--out", input.path("link"));
  }

  private static void elsewhere(ValidInput input) throws IOException {
    input.folder("empty");
    input.option("--data-root", input.path("empty"));
  }

  private static void stress(ValidInput input, String correlation) {
    input.command("stress", input.path(ValidInput.SPEC));
    input.option("--market", input.path(ValidInput.MARKET));
    input.option("--scenario", "2022");
    input.option("--correlation", correlation);
  }

  private static void noJar(ValidInput input) throws IOException {
    Files.writeString(input.folder("plugins").resolve("a.jar"), "no zip");
    input.replace(ValidInput.SPEC, "efficient-core", "acme");
    input.add("--plugin-dir", input.path("plugins"));
  }

  private static void many(ValidInput input) throws IOException {
    input.replace(ValidInput.SPEC, "equity: 0.9", "equity: 9");
    input.replace(ValidInput.SPEC, "nav: 1e7", "nav: -1");
    input.replace(ValidInput.MARKET, "weekdays", "weekends");
    input.option("--from", "x");
    input.option("--data-root", input.path("nowhere"));
    input.option("--out", input.path(ValidInput.SPEC));
  }
}
