package io.notional.core.kernel;

import io.notional.api.instrument.Funding;
import io.notional.api.margin.BoundMargin;
import io.notional.api.strategy.Target;
import io.notional.core.ledger.Ledger;
import io.notional.core.market.TradingDays;
import io.notional.core.result.DayState;
import io.notional.core.result.Roll;
import io.notional.core.result.Trade;
import io.notional.core.settings.MarginAccount;
import io.notional.core.settings.SimulationConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Everything of a run that changes from day to day. The seven steps share it; nobody else sees it.
 */
final class FundState {
  final Universe universe;
  final SimulationConfig config;
  final TradingDays days;
  final Ledger ledger;
  final SecuritySlots securities;
  final FutureSlots futures;
  final SettlementQueue queue;
  final OpenDeliveries deliveries;
  final NetBook book;
  final List<Trade> trades = new ArrayList<>();
  final List<Roll> rolls = new ArrayList<>();
  final PolicyTally policies = new PolicyTally();
  final ForeignCash foreign;
  final Diagnostics diagnostics = new Diagnostics();
  final PendingOrders pending = new PendingOrders();

  /** By place of a listing, the target it was last given; null for none yet. */
  final Target[] lastTargets;

  /** By sleeve, the notional of its futures, or what it holds paid in full; as decisions see it. */
  final double[] standing;

  final boolean[] margined;
  final int cashSleeve;
  private final BoundMargin margin;
  private final boolean hedger;
  private int activity;
  private int navActivity;
  private int notionalVersion;

  /** The valuation day that is being simulated, or comes next. */
  int day;

  double nav;
  double initial;
  double maintenance;
  double eligible;
  double called;
  boolean openedFutures;
  DayState dayState = DayState.MET;
  String stopCause = "";

  FundState(Universe universe, SimulationConfig config, boolean[] flows) {
    this.universe = universe;
    this.config = config;
    this.days = universe.market().days();
    this.queue = new SettlementQueue(universe.market().settlements());
    this.day = universe.firstDay();
    List<String> currencies = ForeignCash.currencies(universe);
    this.futures = new FutureSlots(universe.sleeves().size());
    this.ledger = new Ledger(universe.sleeves().size(), currencies.size(), flows);
    this.securities = new SecuritySlots(ledger);
    this.standing = new double[universe.sleeves().size()];
    this.lastTargets = new Target[universe.places()];
    this.margined = new boolean[standing.length];
    for (int s = 0; s < margined.length; s++) {
      margined[s] = universe.sleeves().get(s).funding() == Funding.MARGINED;
    }
    this.cashSleeve = universe.collateral();
    this.deliveries = new OpenDeliveries(ledger, queue, cashSleeve);
    this.foreign = new ForeignCash(universe, ledger, currencies, cashSleeve, config.foreignSweep());
    this.book = new NetBook(futures, universe.market());
    this.margin = config.marginModel().bind(book);
    this.hedger = config.account() == MarginAccount.HEDGER;
  }

  /** Settled cash less what is drawn on the liquidity line. */
  double cash() {
    return ledger.balance(Ledger.CASH) + ledger.balance(Ledger.LINE);
  }

  /** Notes that something traded, so that nav has paid a cost. */
  void noteActivity() {
    activity++;
  }

  /** How often something traded so far. */
  int activity() {
    return activity;
  }

  /** Sums nav from the books. */
  void sumNav() {
    nav = ledger.nav();
    navActivity = activity;
  }

  /**
   * Sums nav again if something traded since: between trades only cash changes its place.
   *
   * @return whether something traded
   */
  boolean refreshNav() {
    boolean traded = navActivity != activity;
    if (traded) {
      sumNav();
    }
    return traded;
  }

  /** Initial margin of the book as it stands, perhaps on trial. */
  double initialNow() {
    margin.assess();
    return hedger ? margin.maintenance() : margin.initial();
  }

  /** Takes the requirement of the book as it stands for that of the day. */
  void assessMargin() {
    initial = initialNow();
    maintenance = margin.maintenance();
  }

  /** What the run and its margin model counted so far. */
  SortedMap<String, Long> policyCounts() {
    SortedMap<String, Long> counts = policies.counts(foreign.closesHeld());
    book.addCountsTo(counts);
    return counts;
  }

  /** Moves the notional of a sleeve's futures on to a close; they trade later, if at all. */
  void markNotional(int sleeve, int day, double variation) {
    standing[sleeve] =
        futures.gainsAreNotional() ? standing[sleeve] + variation : futures.notional(sleeve, day);
  }

  /** Brings what decisions see of sleeves up to date at a close. */
  void refreshStanding(int day) {
    boolean traded = notionalVersion != futures.version();
    notionalVersion = futures.version();
    for (int s = 0; s < standing.length; s++) {
      if (!margined[s]) {
        standing[s] = ledger.balance(ledger.holdings(s));
      } else if (traded) {
        standing[s] = futures.notional(s, day);
      }
    }
  }
}
