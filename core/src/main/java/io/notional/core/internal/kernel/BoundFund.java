package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.core.catalog.Declaration;
import io.notional.core.config.Nearest;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.KnownIncome;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.settings.RunSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run needs of a market: the strategy's sleeves and, in the order of their ids, the
 * instruments they name. Immutable.
 */
public final class BoundFund {
  private final Market market;
  private final Declaration declared;
  private final List<Sleeve> sleeves;
  private final String[] sleeveIds;
  private final List<Listings> listings = new ArrayList<>();
  private final TreeMap<String, Security> securities = new TreeMap<>();
  private final TreeMap<String, FutureProduct> products = new TreeMap<>();
  private final List<Security> bills = new ArrayList<>();
  private final List<String> liquidationOrder;
  private final int collateral;
  private int places;
  private final int firstDay;
  private final int lastDay;
  private final FlowDays flows;
  private final OpeningBook opening;
  private final RunSettings settings;

  /**
   * Binds a strategy to a market.
   *
   * @throws NotionalException with every problem found: unknown instruments, sleeves named twice,
   *     instruments that do not cover the run
   */
  public BoundFund(Strategy strategy, Market market, RunSettings config) {
    this.market = market;
    Declaration written = Declaration.of(strategy);
    this.declared = onMarket(written);
    this.sleeves = declared.sleeves();
    this.sleeveIds = sleeves.stream().map(Sleeve::id).toArray(String[]::new);
    List<Problem> problems = new ArrayList<>();
    for (int s = 0; s < sleeves.size(); s++) {
      bind(s, problems);
    }
    this.collateral = sleeve(declared.collateralSleeve());
    if (collateral < 0) {
      problems.add(
          Problem.of(
              ErrorCode.BAD_ORDER,
              "the strategy has no collateral sleeve named " + declared.collateralSleeve()));
    } else if (sleeves.get(collateral).funding() != Funding.PAID_IN_FULL) {
      problems.add(
          Problem.of(
              ErrorCode.CONFLICT,
              "collateral sleeve " + declared.collateralSleeve() + " must be PAID_IN_FULL"));
    }
    if (!(declared.expenseRatio() >= 0 && declared.expenseRatio() < 1)) {
      problems.add(
          Problem.of(
              ErrorCode.OUT_OF_RANGE,
              "expense ratio must be in [0, 1) but was " + declared.expenseRatio()));
    }
    checkTargetVolatility(declared.targetVolatility(), problems);
    if (config.taxes().isPresent()) {
      problems.addAll(KnownIncome.problems("run.taxes", market, securities.keySet()));
    }
    if (config.distributions().isPresent()) {
      problems.addAll(KnownIncome.problems("run.distributions", market, securities.keySet()));
    }
    throwIfAny(problems);
    for (DataRequirement requirement : sleeves.get(collateral).requirements()) {
      bills.add(securities.get(requirement.instrument()));
    }
    this.liquidationOrder = liquidationOrder(config, problems);
    Coverage coverage =
        new Coverage(market, requirements(written.sleeves()), comeAndGo(written.sleeves()), config);
    this.firstDay = coverage.firstDay(problems);
    this.lastDay = coverage.lastDay(problems);
    coverage.check(firstDay, lastDay, problems);
    throwIfAny(problems);
    this.flows = FlowDays.of(config.flows(), market, firstDay, lastDay, problems);
    this.opening =
        config.holdings().map(h -> OpeningReader.read(h, this, config, problems)).orElse(null);
    throwIfAny(problems);
    this.settings =
        opening == null ? config : RunSettings.builder().from(config).nav(opening.nav()).build();
  }

  /** Universes replaced by their names. */
  private Declaration onMarket(Declaration written) {
    return written.withSleeves(
        written.sleeves().stream().map(sleeve -> ExpandedSleeve.of(sleeve, market)).toList());
  }

  private static void checkTargetVolatility(OptionalDouble target, List<Problem> problems) {
    double volatility = target.orElse(1);
    if (!(volatility > 0 && volatility < Double.POSITIVE_INFINITY)) {
      problems.add(
          Problem.of(
              ErrorCode.OUT_OF_RANGE,
              "target volatility must be finite and greater than 0 but was " + volatility));
    }
  }

  private void bind(int s, List<Problem> problems) {
    Sleeve sleeve = sleeves.get(s);
    if (sleeve(sleeve.id()) < s) {
      problems.add(Problem.of(ErrorCode.BAD_ORDER, "two sleeves are named " + sleeve.id()));
    }
    LinkedHashSet<String> ids = new LinkedHashSet<>();
    for (DataRequirement requirement : sleeve.requirements()) {
      String id = requirement.instrument();
      if (isWrong(requirement, sleeve, problems)) {
        continue;
      }
      try {
        market.requireKnown(id);
      } catch (NotionalException e) {
        problems.addAll(e.problems());
        continue;
      }
      Security security = market.securities().get(id);
      FutureProduct product = market.futures().get(id);
      if ((security != null) != (sleeve.funding() == Funding.PAID_IN_FULL)) {
        problems.add(notPaidInFull(sleeve, id));
      } else if (security != null) {
        securities.put(id, security);
        ids.add(id);
      } else {
        products.put(id, product);
        ids.add(id);
      }
    }
    listings.add(new Listings(list(s, ids)));
  }

  /** What is left of names of universes is none that could be held, nor is a universe itself. */
  private boolean isWrong(DataRequirement requirement, Sleeve sleeve, List<Problem> problems) {
    String id = requirement.instrument();
    boolean known = market.universes().containsKey(id);
    if (requirement.coverage() != DataRequirement.Coverage.NAMES) {
      if (known) {
        String message =
            "sleeve " + sleeve.id() + " must hold instruments but " + id + " is a universe of them";
        problems.add(Problem.of(ErrorCode.CONFLICT, message));
      }
      return known;
    }
    String unknown = Nearest.unknown("universe", id, market.universes().keySet());
    problems.add(known ? notPaidInFull(sleeve, id) : Problem.of(ErrorCode.UNKNOWN_NAME, unknown));
    return true;
  }

  private static Problem notPaidInFull(Sleeve sleeve, String id) {
    return Problem.of(
        ErrorCode.CONFLICT,
        "sleeve " + sleeve.id() + " is " + sleeve.funding() + " but " + id + " is not");
  }

  /** In the order of naming, with places in the order of ids. */
  private List<Listing> list(int s, Collection<String> ids) {
    Map<String, Integer> place = new HashMap<>();
    for (String id : ids.stream().sorted().toList()) {
      place.put(id, places++);
    }
    return ids.stream().map(id -> listing(place.get(id), s, id)).toList();
  }

  private Listing listing(int place, int s, String id) {
    FutureProduct product = products.get(id);
    ContractInUse inUse = product == null ? null : new ContractInUse(product);
    return new Listing(place, s, securities.get(id), product, inUse, market.lastDay(id));
  }

  private List<String> liquidationOrder(RunSettings config, List<Problem> problems) {
    LinkedHashMap<String, Boolean> order = new LinkedHashMap<>();
    for (String id : config.liquidationOrder()) {
      if (!products.containsKey(id)) {
        problems.add(
            Problem.of(
                ErrorCode.UNKNOWN_NAME,
                Nearest.unknown("futures product in run.cut-order", id, products.keySet())));
      }
      order.put(id, true);
    }
    for (int s = sleeves.size() - 1; s >= 0; s--) {
      List<DataRequirement> requirements = sleeves.get(s).requirements();
      for (int r = requirements.size() - 1; r >= 0; r--) {
        if (products.containsKey(requirements.get(r).instrument())) {
          order.putIfAbsent(requirements.get(r).instrument(), true);
        }
      }
    }
    return List.copyOf(order.keySet());
  }

  /** All that is held beside collateral if every bit of it may join and leave; else nothing. */
  private List<DataRequirement> comeAndGo(List<Sleeve> written) {
    List<DataRequirement> held =
        written.stream()
            .filter(sleeve -> sleeve != written.get(collateral))
            .flatMap(sleeve -> sleeve.requirements().stream())
            .toList();
    boolean all =
        held.stream().allMatch(r -> r.coverage() == DataRequirement.Coverage.WHILE_QUOTED);
    return all ? held : List.of();
  }

  private static List<DataRequirement> requirements(List<Sleeve> written) {
    return written.stream().flatMap(sleeve -> sleeve.requirements().stream()).toList();
  }

  private static void throwIfAny(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new NotionalException(problems);
    }
  }

  /** The market. */
  public Market market() {
    return market;
  }

  /** The sleeves in the strategy's order. */
  public List<Sleeve> sleeves() {
    return sleeves;
  }

  /** What the strategy said of itself. */
  Declaration declared() {
    return declared;
  }

  /**
   * Checks that another strategy could decide for the same fund.
   *
   * @throws NotionalException {@code CONFLICT} if it has other sleeves or another fee
   */
  void requireSame(Declaration written) {
    Declaration other = onMarket(written);
    List<Problem> problems = new ArrayList<>();
    same("sleeves", words(declared), words(other), problems);
    same("collateral sleeve", declared.collateralSleeve(), other.collateralSleeve(), problems);
    same("expense ratio", "" + declared.expenseRatio(), "" + other.expenseRatio(), problems);
    throwIfAny(problems);
  }

  private static void same(String what, String was, String is, List<Problem> problems) {
    if (!was.equals(is)) {
      problems.add(
          Problem.of(
              ErrorCode.CONFLICT,
              "a strategy that takes over must have the same "
                  + what
                  + ", "
                  + was
                  + ", but has "
                  + is));
    }
  }

  private static String words(Declaration declaration) {
    return declaration.sleeves().stream()
        .map(s -> s.id() + " " + s.funding() + " " + ids(s))
        .collect(Collectors.joining(", "));
  }

  private static List<String> ids(Sleeve sleeve) {
    return sleeve.requirements().stream().map(DataRequirement::instrument).toList();
  }

  /** The place of the collateral sleeve. */
  public int collateral() {
    return collateral;
  }

  /** The collateral securities in their order of use. */
  public List<Security> bills() {
    return bills;
  }

  /** Securities by id. */
  public Map<String, Security> securities() {
    return securities;
  }

  /** Futures products by id, in order. */
  public SortedMap<String, FutureProduct> products() {
    return products;
  }

  /** Products in the order in which a call cuts them. */
  public List<String> liquidationOrder() {
    return liquidationOrder;
  }

  /** The place of a sleeve, or -1. */
  public int sleeve(String id) {
    for (int s = 0; s < sleeveIds.length; s++) {
      if (sleeveIds[s].equals(id)) {
        return s;
      }
    }
    return -1;
  }

  /** An instrument that a sleeve named among its requirements, or null if it did not. */
  Listing listing(int sleeve, String instrument) {
    return listings.get(sleeve).find(instrument);
  }

  /** What a sleeve may hold. */
  Listings listings(int sleeve) {
    return listings.get(sleeve);
  }

  /** The number of listings over all sleeves. */
  int places() {
    return places;
  }

  /** What goes in and out, by valuation day. */
  FlowDays flows() {
    return flows;
  }

  /** What the run begins with; null for cash alone. */
  OpeningBook opening() {
    return opening;
  }

  /** The settings of the run, with the nav of what it begins with. */
  public RunSettings settings() {
    return settings;
  }

  /** Whether a sleeve holds futures. */
  boolean isMargined(int sleeve) {
    return sleeves.get(sleeve).funding() == Funding.MARGINED;
  }

  /** The first simulated valuation day. */
  public int firstDay() {
    return firstDay;
  }

  /** The last simulated valuation day. */
  public int lastDay() {
    return lastDay;
  }
}
