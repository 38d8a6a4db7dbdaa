package io.notional.report;

import io.notional.core.tables.Table;
import java.util.Optional;

/** What each futures market brought and took: the table {@code markets}. Stateless. */
final class Markets {
  private Markets() {}

  static Optional<HtmlTable> table(Fund fund) {
    return fund.table("markets").filter(table -> table.rows() > 0).map(t -> table(fund, t));
  }

  private static HtmlTable table(Fund fund, Table table) {
    HtmlTable html =
        new HtmlTable("Futures of " + fund.name + " by market")
            .exact()
            .words("Market", "Asset class")
            .numbers(
                "Contribution a year",
                "Cost a year",
                "Turnover a year, times nav",
                "Leverage, of nav",
                "Net, of nav",
                "Margin, of nav");
    String[] markets = table.texts("market");
    String[] classes = table.texts("asset_class");
    double[] contribution = table.numbers("contribution");
    double[] cost = table.numbers("cost");
    double[] turnover = table.numbers("turnover");
    double[] leverage = table.numbers("leverage");
    double[] net = table.numbers("net_leverage");
    double[] margin = table.numbers("margin_to_equity");
    for (int row = 0; row < markets.length; row++) {
      html.row().text(markets[row]).text(classes[row]).percent(contribution[row]);
      html.percent(cost[row]).number(turnover[row], 2).percent(leverage[row]);
      html.percent(net[row]).percent(margin[row]);
    }
    return html;
  }
}
