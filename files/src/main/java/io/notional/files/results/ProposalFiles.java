package io.notional.files.results;

import io.notional.core.result.Proposal;
import io.notional.core.tables.OrdersTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what a fund's rules ask for as files, in the conventions of results. Stateless. */
public final class ProposalFiles {
  /** The names of the files, in the order in which documents list them. */
  public static final List<String> NAMES = List.of("orders.csv", "orders.json");

  private ProposalFiles() {}

  /**
   * Checks that a directory could be written.
   *
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE}
   */
  public static void check(Path directory) {
    WholeFiles.check(directory, NAMES);
  }

  /**
   * Writes all files, or none.
   *
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE} if that fails
   */
  public static void write(Path directory, Proposal proposal) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put(NAMES.get(0), TableCsv.of(OrdersTable.of(proposal)));
    contents.put(NAMES.get(1), JsonText.of(document(proposal)));
    WholeFiles.write(directory, contents, () -> false);
  }

  /** The proposal as one JSON object; what waits for a quote has a price of null. */
  public static Map<String, Object> document(Proposal proposal) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("date", proposal.date());
    map.put("nav", proposal.nav());
    map.put("reason", proposal.reason());
    map.put("cost", proposal.cost());
    map.put("margin_before", margin(proposal.before()));
    map.put("margin_after", margin(proposal.after()));
    map.put("orders", proposal.orders().stream().map(ProposalFiles::order).toList());
    return map;
  }

  private static Map<String, Object> margin(Proposal.Margin margin) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("initial", margin.initial());
    map.put("maintenance", margin.maintenance());
    map.put("eligible", margin.eligible());
    map.put("headroom", margin.headroom());
    return map;
  }

  private static Map<String, Object> order(Proposal.Order order) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("decision_date", order.decided());
    map.put("sleeve", order.sleeve());
    map.put("instrument", order.name());
    map.put("held", order.held());
    map.put("target", order.target());
    map.put("quantity", order.quantity());
    map.put("price", order.price());
    map.put("notional", order.notional());
    map.put("cost", order.cost());
    map.put("reason", order.reason());
    return map;
  }
}
