package io.notional.core.internal.kernel;

import io.notional.api.instrument.Funding;
import io.notional.core.market.TradingDays;
import io.notional.core.result.Aims;
import io.notional.core.result.BrokerLoss;
import io.notional.core.result.CashFlow;
import io.notional.core.result.DayState;
import io.notional.core.result.Diagnostics;
import io.notional.core.result.Roll;
import io.notional.core.result.Trade;
import io.notional.core.settings.MarginAccount;
import io.notional.core.settings.RunSettings;
import java.util.List;
import java.util.SortedMap;

/**
 * Everything of a run that changes from day to day. The seven steps share it; nobody else sees it.
 */
final class FundState {
  final BoundFund universe;
  final RunSettings config;
  final TradingDays days;
  final Balances balances;
  final SecuritySlots securities;
  final FutureSlots futures;
  final SettlementQueue queue;
  final OpenDeliveries deliveries;
  final NetBook book;
  final Guard guard;
  final Log<Trade> trades = new Log<>();
  final Log<Roll> rolls = new Log<>();
  final Log<CashFlow> flows = new Log<>();
  final Log<BrokerLoss> brokerLosses = new Log<>();
  final Log<Aims.Aim> aims = new Log<>();
  final PolicyTally policies = new PolicyTally();
  final ForeignCash foreign;
  final Diagnostics.Recorder diagnostics = new Diagnostics.Recorder();
  final PendingOrders pending = new PendingOrders();
  final NamedMemory memory = new NamedMemory();

  final SleeveTargets targets;

  /** The balances' own: by sleeve, the notional of its futures, or what it holds paid in full. */
  final double[] standing;

  final boolean[] margined;
  final int cashSleeve;
  private final GuardedMargin margin;
  private final boolean hedger;
  private int activity;
  private int navActivity;
  private int notionalVersion;

  /** The valuation day that is being simulated, or comes next. */
  int day;

  double nav;

  /** Nav at the close before, or at an earlier one since when the line is drawn, if more. */
  double committedNav;

  double initial;
  double maintenance;
  double eligible;
  double called;
  boolean openedFutures;
  DayState dayState = DayState.MET;
  String stopCause = "";

  FundState(BoundFund universe, RunSettings config) {
    this.universe = universe;
    this.config = config;
    this.days = universe.market().days();
    this.day = universe.firstDay();
    int sleeves = universe.sleeves().size();
    this.margined = new boolean[sleeves];
    for (int s = 0; s < sleeves; s++) {
      margined[s] = universe.sleeves().get(s).funding() == Funding.MARGINED;
    }
    List<String> currencies = ForeignCash.currencies(universe);
    this.balances = new Balances(margined, currencies.size());
    this.standing = balances.standing;
    this.queue = new SettlementQueue(universe.market().settlements());
    this.futures = new FutureSlots(sleeves, universe.lastDay());
    this.securities = new SecuritySlots(sleeves);
    this.targets = new SleeveTargets(universe, aims);
    this.cashSleeve = universe.collateral();
    this.deliveries = new OpenDeliveries(balances, queue, cashSleeve);
    this.foreign = new ForeignCash(universe, balances, currencies, config.foreignSweep());
    this.book = new NetBook(futures, universe.market());
    this.guard = new Guard(days);
    this.margin = new GuardedMargin(config.marginModel(), book, guard, day);
    this.hedger = config.account() == MarginAccount.HEDGER;
  }

  /**
   * The most that the line lends beside what is drawn: who lends has committed before the day, so
   * that a day's loss takes nothing from it.
   */
  double lineLimit() {
    return config.lineLimit() * (committedNav > nav ? committedNav : nav);
  }

  /** Settled cash less what is drawn on the liquidity line. */
  double cash() {
    return balances.cash + balances.line;
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
    nav = balances.nav();
    navActivity = activity;
  }

  /** Sums nav again if something traded since: between trades only cash changes its place. */
  void refreshNav() {
    if (navActivity != activity) {
      sumNav();
    }
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

  /** What was read stands as it was written: nothing has traded since. */
  void settleRestored() {
    navActivity = activity;
    notionalVersion = futures.version();
  }

  /** What the run and its margin model counted so far. */
  SortedMap<String, Long> policyCounts() {
    SortedMap<String, Long> counts = policies.counts(foreign.closesHeld());
    book.addCountsTo(counts);
    return counts;
  }

  /** Restates the notional of futures at a close if any of them has traded. */
  void refreshStanding(int day) {
    if (notionalVersion != futures.version()) {
      notionalVersion = futures.version();
      for (int s = 0; s < standing.length; s++) {
        if (margined[s]) {
          standing[s] = futures.notional(s, day);
        }
      }
    }
  }
}
