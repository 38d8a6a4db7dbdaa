package io.notional.cli;

import static io.notional.cli.ValidInput.MARKET;
import static io.notional.cli.ValidInput.SPEC;
import static io.notional.cli.WrongInput.market;
import static io.notional.cli.WrongInput.spec;
import static io.notional.cli.WrongInput.wrong;
import static java.nio.charset.StandardCharsets.UTF_16;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that are no YAML or JSON, or more of it than is accepted. */
final class SyntaxCases {
  private static final long LARGE = 100L << 20;

  static final List<WrongInput> ALL =
      List.of(
          spec(
              "an anchor",
              "equity: 0.9",
              "equity: &share 0.9",
              "anchors are not accepted but '&share' is one (fund.yaml, line 4, column 11)"),
          spec(
              "an alias",
              "equity: 0.9",
              "equity: *share",
              "aliases are not accepted but '*share' is one (fund.yaml, line 4, column 11)"),
          spec(
              "a tag",
              "equity: 0.9",
              "equity: !!float 0.9",
              "tags are not accepted but '!!float' is one (fund.yaml, line 4, column 11)"),
          spec(
              "a tag that names a class",
              "nav: 1e7",
              "nav: !!java.net.URL [x]",
              "tags are not accepted but '!!java.net.URL' is one (fund.yaml, line 10, column 8)"),
          spec(
              "a merge key",
              "equity: 0.9",
              "<<: {equity: 0.9}",
              "merge keys ('<<') are not accepted (fund.yaml, line 4, column 3)"),
          spec(
              "a key given twice",
              "band: 0.05",
              "equity: 0.9",
              "the key 'equity' is given twice, first at fund.yaml, line 4, column 11 (fund.yaml,"
                  + " line 8, column 3)"),
          spec(
              "a section given twice",
              "run:",
              "with:",
              "the key 'with' is given twice, first at fund.yaml, line 3, column 1 (fund.yaml, line"
                  + " 9, column 1)"),
          spec(
              "an empty key",
              "band: 0.05",
              "'': 0.05",
              "a key must have 1 to 256 characters but has 0 (fund.yaml, line 8, column 3)"),
          spec(
              "a long key",
              "band: 0.05",
              "b".repeat(300) + ": 0.05",
              "a key must have 1 to 256 characters but has 300 (fund.yaml, line 8, column 3)"),
          spec(
              "a key that is a list",
              "band: 0.05",
              "[band]: 0.05",
              "a key must be a single value but is a list or a map (fund.yaml, line 8, column 3)"),
          spec(
              "a second document",
              "run:",
              "---\nrun:",
              "fund.yaml must hold one document but holds more (fund.yaml, line 9, column 1)"),
          spec(
              "a tab for indentation",
              "  band",
              "\tband",
              "fund.yaml cannot be read as YAML: found character '\\t(TAB)' that cannot start any"
                  + " token. (Do not use \\t(TAB) for indentation) (fund.yaml, line 8, column 1)"),
          spec(
              "a bracket that is not closed",
              "[ZN, ZB]",
              "[ZN, ZB",
              "fund.yaml cannot be read as YAML: expected ',' or ']', but got : (fund.yaml, line 7,"
                  + " column 17)"),
          spec(
              "lists in lists",
              "0.05",
              "[".repeat(100) + "]".repeat(100),
              "values are nested deeper than 32 levels (fund.yaml, line 8, column 39)"),
          spec(
              "a nesting bomb",
              "0.05",
              "[".repeat(1_000_000),
              "values are nested deeper than 32 levels (fund.yaml, line 8, column 39)"),
          spec(
              "maps in maps",
              "0.05",
              "{a: ".repeat(5000) + "1" + "}".repeat(5000),
              "values are nested deeper than 32 levels (fund.yaml, line 8, column 129)"),
          wrong(
              "a directive",
              input -> input.lines(SPEC, SyntaxCases::directive),
              "directives ('%') are not accepted (fund.yaml, line 1, column 1)"),
          wrong(
              "an empty spec",
              input -> input.text(SPEC, ""),
              "fund.yaml is empty (fund.yaml, line 1)"),
          wrong(
              "a spec of comments",
              input -> input.text(SPEC, "# nothing\n# yet\n"),
              "fund.yaml holds no value (fund.yaml, line 1)"),
          wrong(
              "a spec of 100 MB",
              input -> input.grow(SPEC, LARGE),
              "{folder}/fund.yaml must have at most 4194304 bytes but has 104857600"),
          wrong(
              "a binary spec",
              input -> input.bytes(SPEC, "\177ELF\2\1\1\0\0\0\0\0"),
              "fund.yaml holds the control character U+007F (fund.yaml, line 1)"),
          wrong(
              "a spec in another encoding",
              input -> input.bytes(SPEC, "strategy: \u00e9\n"),
              "fund.yaml is not UTF-8 text (fund.yaml, line 1)"),
          wrong(
              "laughs",
              input -> input.text(SPEC, laughs()),
              "anchors are not accepted but '&a0' is one (fund.yaml, line 1, column 5)"),
          wrong(
              "a spec in two bytes a letter",
              SyntaxCases::wide,
              "fund.yaml is UTF-16 text, not UTF-8 (fund.yaml, line 1)"),
          spec(
              "a space that cannot be seen",
              "efficient-core",
              "efficient-core\u200b",
              "unknown strategy 'efficient-core<U+200B>'; did you mean 'efficient-core'? (known:"
                  + " ...) (fund.yaml, line 1, column 11)"),
          spec(
              "a space that is none",
              "  band: 0.05",
              "\u00a0\u00a0band: 0.05",
              "unknown key '<U+00A0><U+00A0>band' (known: strategy, preset, with, run) (fund.yaml, line"
                  + " 8, column 9)"),
          spec(
              "a text that runs backwards",
              "efficient-core",
              "\u202eeroc-tneiciffe",
              "unknown strategy '<U+202E>eroc-tneiciffe' (known: ...) (fund.yaml, line 1, column"
                  + " 11)"),
          json(
              "a nesting bomb of JSON",
              "[".repeat(100_000),
              "values are nested deeper than 32 levels (fund.json, line 1, column 33)"),
          json(
              "a key of JSON given twice",
              "{\"strategy\": \"a\",\n \"strategy\": \"b\"}",
              "the key 'strategy' is given twice, first at fund.json, line 1, column 14 (fund.json,"
                  + " line 2, column 2)"),
          json(
              "JSON that is cut off",
              "{\"strategy\": \"efficient-core\",\n \"preset\": \"NT",
              "fund.json cannot be read as JSON: Unexpected end-of-input: was expecting closing"
                  + " quote for a string value (fund.json, line 2, column 15)"),
          json(
              "JSON with a comment",
              "{\"strategy\": \"a\" /* b */}",
              "fund.json cannot be read as JSON: Unexpected character ('/' (code 47)): maybe a"
                  + " (non-standard) comment? (fund.json, line 1, column 18)"),
          json(
              "JSON with a NaN",
              "{\"run\": {\"nav\": NaN}}",
              "fund.json cannot be read as JSON: Non-standard token 'NaN' (fund.json, line 1, column"
                  + " 20)"),
          market(
              "an alias in the market",
              "base-currency: USD",
              "base-currency: *usd",
              "aliases are not accepted but '*usd' is one (market.yaml, line 3, column 16)"),
          market(
              "a market key given twice",
              "base-currency: USD",
              "cash-rate: RATE",
              "the key 'cash-rate' is given twice, first at market.yaml, line 3, column 12"
                  + " (market.yaml, line 4, column 1)"),
          wrong(
              "an empty market",
              input -> input.text(MARKET, "\n"),
              "market.yaml is empty (market.yaml, line 1)"),
          wrong(
              "a market that is a list",
              input -> input.text(MARKET, "[]"),
              "a market file must be a map but was a list (market.yaml, line 1, column 1)"),
          wrong(
              "a market of 100 MB",
              input -> input.grow(MARKET, LARGE),
              "{folder}/market.yaml must have at most 4194304 bytes but has 104857600"),
          wrong(
              "a binary market",
              input -> input.bytes(MARKET, "\211PNG\r\n\32\n\0\0"),
              "market.yaml is not UTF-8 text (market.yaml, line 1)"));

  private SyntaxCases() {}

  private static List<String> directive(List<String> lines) {
    lines.set(0, "%YAML 1.1\n---\n" + lines.get(0));
    return lines;
  }

  /** Each line ten times the one before: ten lines are ten thousand million. */
  private static String laughs() {
    StringBuilder text = new StringBuilder("a0: &a0 ha\n");
    for (int i = 1; i < 10; i++) {
      String before = "*a" + (i - 1);
      text.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(9) + before + "]\n");
    }
    return text.toString();
  }

  private static void wide(ValidInput input) throws IOException {
    Files.writeString(Path.of(input.path(SPEC)), "strategy: efficient-core", UTF_16);
  }

  private static WrongInput json(String name, String text, String... messages) {
    WrongInput.Edit edit =
        input -> {
          input.text("fund.json", text);
          input.replaceArgument(SPEC, "fund.json");
        };
    return wrong(name, edit, messages);
  }
}
