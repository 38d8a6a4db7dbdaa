package io.notional.strategies.efficientcore;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.market.MarketView;
import io.notional.api.market.Quote;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.SleeveView;
import io.notional.toolkit.FixedWeightSleeve;
import io.notional.toolkit.Weights;
import java.util.List;
import java.util.Optional;

/**
 * A ladder of futures whose shares are steered to a duration at each decision, with the same total
 * as without. Its shares are the nearest, by the sum of squares, to a mean of what is stated and
 * what is held; where the stated shares have a duration that is allowed, they are those.
 *
 * <p>Records, in years of the sleeve, {@code duration-target} and {@code duration} at the decision;
 * where the rungs do not allow the target also {@code duration-gap}, target less what is reached,
 * and what they allow, {@code duration-shortest} and {@code duration-longest}. Keeps no state.
 *
 * @param ladder with its stated shares
 */
record SteeredLadder(FixedWeightSleeve ladder, DurationTarget target) implements Sleeve {
  /** Years below which a gap is rounding. */
  private static final double NO_GAP = 1e-6;

  @Override
  public String id() {
    return ladder.id();
  }

  @Override
  public AssetClass assetClass() {
    return ladder.assetClass();
  }

  @Override
  public Funding funding() {
    return ladder.funding();
  }

  @Override
  public List<DataRequirement> requirements() {
    return ladder.requirements();
  }

  @Override
  public List<String> indices() {
    return target.index().isEmpty() ? List.of() : List.of(target.index());
  }

  /** Years of the fund need a target that says how large the sleeve is. */
  @Override
  public Optional<String> refusal(SleeveTarget asked) {
    if (!target.ofFund() || asked instanceof SleeveTarget.Notional) {
      return Optional.empty();
    }
    return Optional.of(
        "sleeve '"
            + id()
            + "' is steered to a duration of the fund and takes notional but the target was "
            + asked);
  }

  @Override
  public void allocate(SleeveTarget asked, DecisionPoint point, SleeveOrders orders) {
    double scale = scale(asked);
    if (!(scale > 0)) {
      ladder.allocate(asked, point, orders);
      return;
    }
    double[] weights = weights(scale, point);
    ladder.withWeights(ladder.weights().with(weights)).allocate(asked, point, orders);
  }

  /** Years of the target for a year of the sleeve; 0 where there is nothing to steer. */
  private double scale(SleeveTarget asked) {
    if (!target.ofFund()) {
      return 1;
    }
    if (asked instanceof SleeveTarget.Notional notional) {
      return Math.abs(notional.weight());
    }
    throw NotionalException.of(ErrorCode.BAD_ORDER, refusal(asked).orElseThrow());
  }

  private double[] weights(double scale, DecisionPoint point) {
    Weights stated = ladder.weights();
    double[] base = new double[stated.size()];
    double[] durations = new double[base.length];
    for (int i = 0; i < base.length; i++) {
      base[i] = stated.share(i);
      durations[i] = duration(stated.instrument(i), point.market());
    }
    RungWeights rungs = new RungWeights(durations, target.most());
    double wanted = target.from(asked(point.market()), rungs.duration(base), scale);
    boolean stays = Math.abs(wanted - rungs.duration(base)) <= NO_GAP && fits(base);
    double[] weights = stays ? base : rungs.nearest(near(base, point), wanted);
    diagnose(point, rungs, wanted, rungs.duration(weights));
    return weights;
  }

  /** Years of the target at a decision. */
  private double asked(MarketView market) {
    if (target.index().isEmpty()) {
      return target.years();
    }
    double level = market.level(target.index());
    if (!(level > 0)) {
      throw NotionalException.of(
          ErrorCode.BAD_ORDER,
          "sleeve '"
              + id()
              + "' needs a level of the index "
              + target.index()
              + " at "
              + market.date()
              + " but none was published yet");
    }
    return level;
  }

  private boolean fits(double... weights) {
    for (double weight : weights) {
      if (weight > target.most()) {
        return false;
      }
    }
    return true;
  }

  /** The mean of stated shares and of those that are held, where anything is. */
  private double[] near(double[] base, DecisionPoint point) {
    SleeveView sleeve = point.fund().sleeve(id());
    double[] notional = new double[base.length];
    double sum = 0;
    for (int i = 0; i < base.length; i++) {
      String instrument = ladder.weights().instrument(i);
      Quote quote = point.market().quote(instrument);
      notional[i] = sleeve.quantity(instrument) * quote.notionalPerUnit();
      sum += notional[i];
    }
    double[] near = base.clone();
    for (int i = 0; i < base.length && Math.abs(sum) > 0; i++) {
      near[i] += target.held() * (notional[i] / sum - base[i]);
    }
    return near;
  }

  private double duration(String instrument, MarketView market) {
    double years = market.quote(instrument).duration().orElse(Double.NaN);
    if (!(years > 0)) {
      throw NotionalException.of(
          ErrorCode.BAD_ORDER,
          "sleeve '"
              + id()
              + "' needs a duration greater than 0 of "
              + instrument
              + " at "
              + market.date()
              + " but it is "
              + (Double.isNaN(years) ? "unknown" : "" + years));
    }
    return years;
  }

  private static void diagnose(
      DecisionPoint point, RungWeights rungs, double wanted, double reached) {
    point.diagnose("duration-target", "", wanted);
    point.diagnose("duration", "", reached);
    if (Math.abs(wanted - reached) > NO_GAP) {
      point.diagnose("duration-gap", "", wanted - reached);
      point.diagnose("duration-shortest", "", rungs.shortest());
      point.diagnose("duration-longest", "", rungs.longest());
    }
  }
}
