package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.CollateralView;
import io.notional.api.strategy.FundView;
import io.notional.api.strategy.SleeveView;
import io.notional.core.config.Nearest;
import java.util.Arrays;
import java.util.List;

/** The fund as a strategy sees it at one close. */
final class FundAtClose implements FundView, CollateralView {
  private final FundState state;
  private final Moment moment;
  private final SleeveAtClose[] sleeves;
  private final List<SleeveView> all;

  FundAtClose(FundState state, Moment moment) {
    this.state = state;
    this.moment = moment;
    this.sleeves = new SleeveAtClose[state.standing.length];
    Arrays.setAll(sleeves, s -> new SleeveAtClose(state, moment, s));
    this.all = List.of(sleeves);
  }

  @Override
  public double nav() {
    moment.day();
    return state.nav;
  }

  @Override
  public SleeveView sleeve(String id) {
    for (SleeveAtClose sleeve : sleeves) {
      if (isSame(sleeve.id(), id)) {
        return sleeve;
      }
    }
    return find(id);
  }

  /** Whoever asks every day mostly asks with the text that the sleeve itself has. */
  private static boolean isSame(Object id, Object asked) {
    return id == asked;
  }

  private SleeveView find(String id) {
    for (SleeveAtClose sleeve : sleeves) {
      if (sleeve.id().equals(id)) {
        return sleeve;
      }
    }
    throw NotionalException.of(
        ErrorCode.UNKNOWN_NAME,
        Nearest.unknown("sleeve", id, Arrays.stream(sleeves).map(SleeveAtClose::id).toList()));
  }

  @Override
  public List<SleeveView> sleeves() {
    moment.day();
    return all;
  }

  @Override
  public boolean ordersPending() {
    moment.day();
    return !state.pending.isEmpty();
  }

  @Override
  public CollateralView collateral() {
    moment.day();
    return this;
  }

  @Override
  public double cash() {
    moment.day();
    return state.cash();
  }

  @Override
  public double eligible() {
    moment.day();
    return state.eligible;
  }

  @Override
  public double initial() {
    moment.day();
    return state.initial;
  }

  @Override
  public double maintenance() {
    moment.day();
    return state.maintenance;
  }
}
