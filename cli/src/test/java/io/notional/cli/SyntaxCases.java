package io.notional.cli;

import static io.notional.cli.ValidInput.MARKET;
import static io.notional.cli.ValidInput.SPEC;
import static io.notional.cli.WrongInput.market;
import static io.notional.cli.WrongInput.of;
import static io.notional.cli.WrongInput.spec;

import java.util.List;

/** Files that are no YAML or JSON, or more of it than is accepted. */
final class SyntaxCases {
  private static final long LARGE = 100L << 20;

  static final List<WrongInput> ALL =
      List.of(
          spec("an anchor", "equity: 0.9", "equity: &share 0.9", "?"),
          spec("an alias", "equity: 0.9", "equity: *share", "?"),
          spec("a tag", "equity: 0.9", "equity: !!float 0.9", "?"),
          spec("a tag that names a class", "nav: 1e7", "nav: !!java.net.URL [x]", "?"),
          spec("a merge key", "equity: 0.9", "<<: {equity: 0.9}", "?"),
          spec("a key given twice", "band: 0.05", "equity: 0.9", "?"),
          spec("a section given twice", "run:", "with:", "?"),
          spec("an empty key", "band: 0.05", "'': 0.05", "?"),
          spec("a long key", "band: 0.05", "b".repeat(300) + ": 0.05", "?"),
          spec("a key that is a list", "band: 0.05", "[band]: 0.05", "?"),
          spec("a second document", "run:", "---\nrun:", "?"),
          spec("a tab for indentation", "  band", "\tband", "?"),
          spec("a bracket that is not closed", "[ZN, ZB]", "[ZN, ZB", "?"),
          spec("lists in lists", "0.05", "[".repeat(100) + "]".repeat(100), "?"),
          spec("a nesting bomb", "0.05", "[".repeat(1_000_000), "?"),
          spec("maps in maps", "0.05", "{a: ".repeat(5000) + "1" + "}".repeat(5000), "?"),
          of("a directive", input -> input.lines(SPEC, SyntaxCases::directive), "?"),
          of("an empty spec", input -> input.text(SPEC, ""), "?"),
          of("a spec of comments", input -> input.text(SPEC, "# nothing\n# yet\n"), "?"),
          of("a spec of 100 MB", input -> input.grow(SPEC, LARGE), "?"),
          of("a binary spec", input -> input.bytes(SPEC, "\177ELF\2\1\1\0\0\0\0\0"), "?"),
          of("a spec in another encoding", input -> input.bytes(SPEC, "strategy: \u00e9\n"), "?"),
          of("laughs", input -> input.text(SPEC, laughs()), "?"),
          of("JSON that is cut off", SyntaxCases::json, "?"),
          market("an alias in the market", "base-currency: USD", "base-currency: *usd", "?"),
          market("a market key given twice", "base-currency: USD", "cash-rate: RATE", "?"),
          of("an empty market", input -> input.text(MARKET, "\n"), "?"),
          of("a market that is a list", input -> input.text(MARKET, "[]"), "?"),
          of("a market of 100 MB", input -> input.grow(MARKET, LARGE), "?"),
          of("a binary market", input -> input.bytes(MARKET, "\211PNG\r\n\32\n\0\0"), "?"));

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

  private static void json(ValidInput input) throws java.io.IOException {
    input.text("fund.json", "{\"strategy\": \"efficient-core\",\n \"preset\": \"NT");
    input.replaceArgument(SPEC, "fund.json");
  }
}
