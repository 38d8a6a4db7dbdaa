package io.notional.files.plan;

import io.notional.core.catalog.Catalog;
import io.notional.core.market.Market;
import io.notional.core.simulation.Simulation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What plans need of a market, and who wants to know how far its making is.
 *
 * @param holders the funds of the plans
 * @param more instruments that none of them holds
 * @param priced is told each day of which theoretical futures were priced
 * @param simulated is handed each run of a fund that others hold, before its first day and after
 *     each
 * @param outlined is handed the market with what stands for these funds before any of them runs;
 *     what it throws keeps them from running
 */
record MarketNeeds(
    Catalog catalog,
    List<PlannedFund> holders,
    Set<String> more,
    Consumer<LocalDate> priced,
    Consumer<Simulation> simulated,
    Consumer<Market> outlined) {
  MarketNeeds {
    holders = List.copyOf(holders);
    more = Set.copyOf(more);
  }
}
