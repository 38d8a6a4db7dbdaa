package io.notional.toolkit;

import io.notional.api.plugin.Parameter;
import java.util.List;

/** Parameters that every fund has. Stateless. */
public final class CommonParameters {
  /** The usual name of {@link #bills}. */
  public static final String BILLS = "bills";

  /** The name of {@link #expenseRatio}. */
  public static final String EXPENSE_RATIO = "expense-ratio";

  private CommonParameters() {}

  /** Bills in their order of use. */
  public static Parameter bills(String name) {
    return Parameter.instruments(name)
        .withDefault(List.of("BILLS"))
        .describedAs("bills that hold the collateral; what comes first is sold first");
  }

  /**
   * What the fund itself charges; the fees of funds that it holds are in their prices.
   *
   * @param fallback decimal per year, in [0, 0.05]
   */
  public static Parameter expenseRatio(double fallback) {
    return Parameter.number(EXPENSE_RATIO, 0, 0.05, "decimal per year")
        .withDefault(fallback)
        .describedAs("expense ratio, charged daily on calendar days / 365");
  }
}
