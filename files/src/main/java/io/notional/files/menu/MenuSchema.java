package io.notional.files.menu;

import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.core.lookthrough.DeclaredFund;
import java.util.List;

/** The keys of a menu. */
final class MenuSchema {
  static final String FUNDS = "funds";
  static final String CLASSES = "classes";
  static final String ID = "id";
  static final String NAME = "name";
  static final String EXPOSURES = "exposures";
  static final String CAPITAL = "capital";
  static final String FEE = "fee";

  /** What an asset class may be called. */
  static final String CLASS_NAME = "[a-z][a-z0-9-]*";

  /** What stands in a menu; its funds are checked one by one. */
  static final Parameters MENU =
      Parameters.of(
          Parameter.text(FUNDS).optional(),
          Parameter.texts(CLASSES)
              .withDefault(List.of())
              .describedAs("asset classes beside those that ship"));

  /** A fund, without its maps of asset classes. */
  static final Parameters FUND =
      Parameters.of(
          Parameter.text(ID),
          Parameter.text(NAME).withDefault("").describedAs("a line for readers of the file"),
          Parameter.number(FEE, 0, DeclaredFund.MOST_FEE, "decimal per year")
              .describedAs("the expense ratio: 0.0020 is 20 basis points"));

  private MenuSchema() {}

  /** A map of asset classes to numbers, all of them optional. */
  static Parameters classes(List<String> ids, double low, double high) {
    return Parameters.of(
        ids.stream()
            .map(id -> Parameter.number(id, low, high, "fraction of the fund's capital").optional())
            .toArray(Parameter[]::new));
  }
}
