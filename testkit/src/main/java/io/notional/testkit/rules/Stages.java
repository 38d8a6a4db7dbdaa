package io.notional.testkit.rules;

import io.notional.api.cost.CostModel;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Instrument;
import io.notional.api.margin.MarginModel;
import io.notional.api.market.DataRequirement;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.roll.RollRule;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Signal;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.testkit.market.Listing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Puts a component where the host calls it. */
final class Stages {
  private static final int NAMES = 8;

  private static final List<AssetClass> CLASSES =
      List.of(AssetClass.BONDS, AssetClass.COMMODITIES, AssetClass.EQUITY);

  private final Sample sample;
  private final Supplier<?> component;
  private final Collection<String> named;
  private final boolean anew;
  private final boolean asksDaily;

  /**
   * @param component is asked at each call
   * @param named the instruments that the values of the sample name
   */
  Stages(Sample sample, Supplier<?> component, Collection<String> named, Trial trial) {
    this.sample = sample;
    this.component = component;
    this.named = named;
    this.anew = trial.anew();
    this.asksDaily = trial.asksDaily();
  }

  Stage stage() {
    ComponentKind<?> kind = sample.kind();
    if (kind.equals(ComponentKind.STRATEGY)) {
      Supplier<Strategy> strategy = made();
      return fund(anew ? new SuppliedStrategy(strategy) : strategy.get());
    }
    if (kind.equals(ComponentKind.SLEEVE)) {
      return fund(new SleeveFund(this.<Sleeve>made(), sample.target()));
    }
    if (kind.equals(ComponentKind.REBALANCE_RULE)) {
      Supplier<RebalanceRule> rule = made();
      return fund(KitFund.plain().ruledBy(point -> rule.get().check(point)));
    }
    if (kind.equals(ComponentKind.SIGNAL)) {
      return fund(new SignalFund(this.<Signal>made(), markets(), asksDaily));
    }
    if (kind.equals(ComponentKind.INSTRUMENT)) {
      return instrument(this.<Instrument>made().get());
    }
    return inSettings(kind);
  }

  private Stage inSettings(ComponentKind<?> kind) {
    Stage fund = fund(KitFund.of(markets()));
    if (kind.equals(ComponentKind.MARGIN_MODEL)) {
      MarginModel model = new SuppliedMargin(made());
      return fund.changingSettings(settings -> settings.marginModel(model));
    }
    if (kind.equals(ComponentKind.COST_MODEL)) {
      Supplier<CostModel> model = made();
      return fund.changingSettings(settings -> settings.costModel(f -> model.get().cost(f)));
    }
    if (kind.equals(ComponentKind.ROLL_RULE)) {
      Supplier<RollRule> rule = made();
      return fund.changingMarket(
          market -> market.rollingBy((date, window) -> rule.get().shareRolled(date, window)));
    }
    throw new IllegalArgumentException("the kit knows no components of kind " + kind);
  }

  @SuppressWarnings("unchecked") // the host made it as one of its kind
  private <T> Supplier<T> made() {
    return (Supplier<T>) component;
  }

  /** Futures: those that the sample names, or some. */
  private List<String> markets() {
    return named.isEmpty() ? KitFund.FUTURES : List.copyOf(named);
  }

  private Stage instrument(Instrument held) {
    String id = "HELD";
    boolean margined = held.terms().funding() == Funding.MARGINED;
    KitFund fund = margined ? KitFund.of(List.of(id)) : KitFund.of(KitFund.FUTURES).holding(id);
    List<Listing> listings = new ArrayList<>(listings(fund));
    listings.removeIf(listing -> listing.id().equals(id));
    listings.add(new Listing(id, held.terms(), false));
    return Stage.of(fund, listings);
  }

  private static Stage fund(Strategy strategy) {
    return Stage.of(strategy, listings(strategy));
  }

  /** What its sleeves require; bills are what its collateral may hold. */
  static List<Listing> listings(Strategy strategy) {
    SortedMap<String, Listing> listings = new TreeMap<>();
    for (Sleeve sleeve : strategy.sleeves()) {
      boolean collateral = sleeve.id().equals(strategy.collateralSleeve());
      for (DataRequirement requirement : sleeve.requirements()) {
        String id = requirement.instrument();
        Listing listing =
            collateral ? Listing.bill(id) : listing(sleeve, requirement, listings.size());
        boolean passing = requirement.coverage() == DataRequirement.Coverage.WHILE_QUOTED;
        listings.putIfAbsent(id, passing ? listing.whileQuoted() : listing);
      }
    }
    return List.copyOf(listings.values());
  }

  private static Listing listing(Sleeve sleeve, DataRequirement requirement, int place) {
    String id = requirement.instrument();
    if (requirement.coverage() == DataRequirement.Coverage.NAMES) {
      return Listing.universe(id, sleeve.assetClass(), NAMES);
    }
    if (sleeve.funding() == Funding.PAID_IN_FULL) {
      return Listing.security(id, sleeve.assetClass());
    }
    boolean any = sleeve.assetClass().equals(AssetClass.MANAGED_FUTURES);
    return Listing.future(id, any ? CLASSES.get(place % CLASSES.size()) : sleeve.assetClass());
  }
}
