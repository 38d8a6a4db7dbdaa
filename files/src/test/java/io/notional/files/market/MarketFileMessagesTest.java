package io.notional.files.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.notional.api.error.NotionalException;
import io.notional.files.input.InputFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A good market file, one change, and what is said of it. */
class MarketFileMessagesTest {
  private static final String GOOD =
      SmallMarket.HEAD + SmallMarket.STOCK + SmallMarket.BILLS + SmallMarket.NOTE;

  @Test
  void theFileIsGoodBeforeTheChange() {
    assertThat(open(GOOD).ids()).containsExactly("STOCK", "BILLS", "NOTE");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "cash-rate: BILL|cash-rat: BILL|unknown key 'cash-rat'; did you mean 'cash-rate'?",
        "cash-rate: BILL|cash-rate: BIL|unknown cash rate 'BIL'; did you mean 'BILL'? (known:"
            + " BILL)",
        "instruments:|instrument:|unknown key 'instrument'; did you mean 'instruments'?",
        "instruments:|instrument:|instruments must be given: a list of maps",
        "dates-of: STOCK|dates-of: STOK|unknown instrument 'STOK'; did you mean 'STOCK'?",
        "dates-of: STOCK|dates-of: BILLS|must be quoted but BILLS is a bill that accretes",
        "dates-of: STOCK|dates-of: STOCK, rule: us-stocks|must have dates-of or rule but has both",
        "dates-of: STOCK|rule: us-stock|calendar.rule must be one of us-stocks",
        "quote: discount-91d|quote: discount|rates[0].quote must be one of discount-91d,",
        "kind: security|kind: share|unknown kind 'share'",
        "kind: bill, |''|BILLS.kind must be given: one of security, constituents, bill, future",
        "id: BILLS|id: STOCK|two instruments have the id STOCK, the first at market.yaml, line 8",
        "rate: BILL, costs|rate: BIL, costs|unknown rate 'BIL'; did you mean 'BILL'?",
        "'{id: STOCK, '|{|instruments[0].id must be given: a text",
        "asset-class: equity|asset-class: equty|STOCK.asset-class must be one of equity,",
        "', costs: none'|''|STOCK.costs must be given: commission, spread-ticks or spread-bp, or"
            + " none",
        "costs: none|costs: {}|STOCK.costs must be given: commission, spread-ticks or spread-bp,"
            + " or",
        "costs: none|costs: [1]|STOCK.costs must be the id of a cost-model, or a map with use and"
            + " with, or a map but was a list",
        "rate: BILL, costs|rate: BILL, concentration: 1.5, costs|BILLS.concentration must be in [0,"
            + " 1] but was 1.5",
        "rate: BILL, costs|rate: BILL, haircuts: [{from: 2020-03-09, haircut: 2}], costs"
            + "|BILLS.haircuts[0].haircut must be in [0, 1] but was 2",
        "rate: BILL, costs|rate: BILL, haircuts: [{haircut: 0.1}], costs|BILLS.haircuts[0].from"
            + " must be given: a date",
        "rate: BILL, costs|rate: BILL, haircuts: [{from: 2020-03-09, haircut: 0.1}, {from:"
            + " 2020-03-09, haircut: 0.2}], costs|BILLS.haircuts[1].from must be after the one"
            + " before (2020-03-09) but was 2020-03-09",
        "spread-bp: 1|spread-bp: -1|BILLS.costs.spread-bp must be in [0, 10000] but was -1",
        "spread-bp: 1|spread-bps: 1|unknown key 'BILLS.costs.spread-bps'; did you mean"
            + " 'spread-bp'?",
        "costs: none|tick: 0, costs: {spread-ticks: 1}|STOCK.costs.spread-ticks needs a tick",
        "multiplier: 1000|multiplier: 0|NOTE.multiplier must be in",
        "multiplier: 1000|multiplier: \"1000\"|NOTE.multiplier must be a number",
        "multiplier: 1000|multiplier: .nan|NOTE.multiplier must be a finite number but was .nan",
        "dates: treasury-long|dates: treasury|NOTE.dates.rule must be one of treasury-short,",
        "max-age-days: 900|max-age: 900|unknown key 'NOTE.margin.chain[1].carry-forward.max-age'",
        "max-age-days: 900|max-age-days: 0|max-age-days must be in [1, 36500] but was 0",
        "maintenance: 0.018|maintenance: 0.03|maintenance must be at most initial (0.02) but was"
            + " 0.03",
        "'- dated'|- date|unknown margin policy 'date'; did you mean 'dated'?",
        "'- dated'|- {dated: 1}|NOTE.margin.chain[0] must be one of dated, carry-forward,",
        "'- dated'|- carry-forward|NOTE.margin.chain[0].carry-forward.max-age-days must be given",
        "size-ratio: 2|size-ration: 2|unknown key 'NOTE.margin.size-ration'; did you mean"
            + " 'size-ratio'?",
        "'file: margin.csv'|from: 2020-01-01|NOTE.margin.file must be given: the chain asks for",
        "'sane: [0.001, 0.1]'|sane: [0.1]|NOTE.margin.sane must be two ascending fractions of"
            + " notional",
        "'sane: [0.001, 0.1]'|sane: [0.1, 0.1]|NOTE.margin.sane must be two ascending fractions"
      })
  void saysWhatIsWrong(String good, String bad, String message) {
    assertThat(GOOD).contains(good);

    NotionalException e = refusal(GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad));

    assertThat(e).hasMessageContaining(message);
    assertThat(e.problems()).allMatch(p -> p.where().startsWith("market.yaml, line "));
  }

  @Test
  void everyProblemIsReported() {
    NotionalException e =
        refusal(
            GOOD.replace("multiplier: 1000", "multiplier: -1")
                .replace("costs: none", "costs: {commission: x}")
                .replace("cash-rate: BILL\n", "")
                .replace("max-age-days: 900", "max-age-days: 1.5"));

    assertThat(e.problems()).hasSize(4);
  }

  @Test
  void datesAreInOrder() {
    String dates = "from: 2020-02-01\n    to: 2020-01-01";

    assertThat(refusal(GOOD.replace("duration: 6", dates)))
        .hasMessageContaining("NOTE.from must not be after to (2020-01-01) but was 2020-02-01");
  }

  @Test
  void aFutureNeedsAMargin() {
    NotionalException e = refusal(GOOD.replaceFirst("(?s) {4}margin:.*?sane: \\[.*?\\]\n", ""));

    assertThat(e).hasMessageContaining("NOTE.margin must be given: a map with a chain");
  }

  @Test
  void aFileThatNoPolicyReadsIsAContradiction() {
    NotionalException e = refusal(GOOD.replaceFirst("(?s) {8}- dated\n.*?900\\}\n", ""));

    assertThat(e)
        .hasMessageContaining(
            "NOTE.margin.file must not be given: the chain never asks for dated margins");
  }

  @Test
  void rateIdsAreUnique() {
    NotionalException e =
        refusal(
            GOOD.replace(
                "exchange-rates:",
                "  - {id: BILL, file: b.csv, quote: money-market}\nexchange-rates:"));

    assertThat(e).hasMessageContaining("the id BILL is given twice");
  }

  @Test
  void aMarketFileIsAMap() {
    assertThat(refusal("- a\n")).hasMessageContaining("a market file must be a map");
  }

  private static NotionalException refusal(String text) {
    NotionalException e = catchThrowableOfType(NotionalException.class, () -> open(text));
    assertThat(e).as("refused").isNotNull();
    return e;
  }

  private static MarketFile open(String text) {
    return MarketFile.open(InputFile.of("market.yaml", text.getBytes(StandardCharsets.UTF_8)));
  }
}
