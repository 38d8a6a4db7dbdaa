package io.notional.strategies.efficientcore;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.Constituents;
import io.notional.api.market.DataRequirement;
import io.notional.api.market.MarketView;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.SleeveView;
import io.notional.api.strategy.Target;
import java.util.List;
import java.util.Optional;

/**
 * Names of a universe, paid in full. On its schedule it is put together anew, by what is known at
 * that close; between two such dates a rebalance scales what is held, so that names keep the shares
 * that their prices gave them. What no longer has a price of its own cannot be traded: it keeps its
 * value until the host closes it at its last price, and the others share what is left. Takes a
 * target of capital or notional. Remembers for which date it was last put together.
 *
 * @param universe the id of the universe
 * @param weights which names, and in which shares
 */
record ConstituentSleeve(
    String id,
    AssetClass assetClass,
    String universe,
    BasketWeights weights,
    ReconstitutionSchedule schedule)
    implements Sleeve {
  private static final String MEMORY = "reconstituted";

  @Override
  public Funding funding() {
    return Funding.PAID_IN_FULL;
  }

  @Override
  public List<DataRequirement> requirements() {
    return List.of(DataRequirement.namesOf(universe));
  }

  @Override
  public boolean hasOwnDates() {
    return true;
  }

  @Override
  public boolean isDue(DecisionPoint point) {
    return schedule.isOn(point.market());
  }

  @Override
  public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
    double weight = weight(target);
    Constituents names = point.market().constituents(universe);
    HeldNames held = HeldNames.of(names, point, id);
    double[] done = point.memory().array(MEMORY, 1);
    int latest = schedule.latest(point.market());
    double[] shares;
    if (held.traded() > 0 && done[0] >= latest) {
      shares = held.shares();
    } else {
      shares = weights.of(names, point);
      done[0] = latest;
      held.diagnose(shares, point);
    }
    double room = Math.max(0, weight - held.stuck());
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > 0 || (held.value(i) > 0 && names.isCurrent(i))) {
        orders.target(names.instrument(i), Target.capital(room * shares[i]));
      }
    }
  }

  @Override
  public Optional<String> refusal(SleeveTarget target) {
    return target instanceof SleeveTarget.Capital || target instanceof SleeveTarget.Notional
        ? Optional.empty()
        : Optional.of("sleeve '" + id + "' takes capital or notional but the target was " + target);
  }

  private double weight(SleeveTarget target) {
    if (target instanceof SleeveTarget.Capital capital) {
      return capital.weight();
    }
    if (target instanceof SleeveTarget.Notional notional) {
      return notional.weight();
    }
    throw NotionalException.of(ErrorCode.BAD_ORDER, refusal(target).orElseThrow());
  }

  /**
   * What the sleeve holds at a close, fractions of nav by the numbers of names.
   *
   * @param value zero for what it does not hold
   * @param traded the sum over names that have a price of their own
   * @param stuck the sum over the others
   */
  @SuppressWarnings("ArrayRecordComponent") // lives as long as one decision
  private record HeldNames(Constituents names, double[] value, double traded, double stuck) {
    static HeldNames of(Constituents names, DecisionPoint point, String id) {
      SleeveView sleeve = point.fund().sleeve(id);
      MarketView market = point.market();
      double[] value = new double[names.size()];
      double traded = 0;
      double stuck = 0;
      for (int i = 0; i < value.length; i++) {
        String instrument = names.instrument(i);
        double quantity = sleeve.quantity(instrument);
        if (quantity > 0 && market.isQuoted(instrument)) {
          value[i] = quantity * market.quote(instrument).notionalPerUnit() / point.fund().nav();
          traded += names.isCurrent(i) ? value[i] : 0;
          stuck += names.isCurrent(i) ? 0 : value[i];
        }
      }
      return new HeldNames(names, value, traded, stuck);
    }

    double value(int i) {
      return value[i];
    }

    double[] shares() {
      double[] shares = new double[value.length];
      for (int i = 0; i < shares.length; i++) {
        shares[i] = names.isCurrent(i) ? value[i] / traded : 0;
      }
      return shares;
    }

    /** Turnover is half the sum of all changes of share, that of the first date aside. */
    void diagnose(double[] shares, DecisionPoint point) {
      double before = traded + stuck;
      double moved = 0;
      int held = 0;
      int joined = 0;
      int left = 0;
      for (int i = 0; i < shares.length; i++) {
        double was = before > 0 ? value[i] / before : 0;
        moved += Math.abs(shares[i] - was);
        held += shares[i] > 0 ? 1 : 0;
        joined += shares[i] > 0 && !(was > 0) ? 1 : 0;
        left += was > 0 && !(shares[i] > 0) ? 1 : 0;
      }
      point.diagnose("names", "", held);
      if (before > 0) {
        point.diagnose("turnover", "", moved / 2);
        point.diagnose("joined", "", joined);
        point.diagnose("left", "", left);
      }
    }
  }
}
