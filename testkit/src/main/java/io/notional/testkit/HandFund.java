package io.notional.testkit;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.CollateralView;
import io.notional.api.strategy.FundView;
import io.notional.api.strategy.SleeveView;
import io.notional.core.config.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A fund at a close, set by hand. */
final class HandFund implements FundView {
  private final Call call;
  private final List<SleeveView> sleeves = new ArrayList<>();
  private final List<SleeveView> shown = Collections.unmodifiableList(sleeves);
  private boolean pending;

  HandFund(Call call) {
    this.call = call;
  }

  void add(HandSleeve sleeve) {
    sleeves.add(sleeve);
  }

  void pending() {
    pending = true;
  }

  @Override
  public double nav() {
    call.number();
    return 1e8;
  }

  @Override
  public List<SleeveView> sleeves() {
    call.number();
    return shown;
  }

  @Override
  public SleeveView sleeve(String id) {
    call.number();
    for (int i = 0; i < sleeves.size(); i++) {
      if (sleeves.get(i).id().equals(id)) {
        return sleeves.get(i);
      }
    }
    throw NotionalException.of(
        ErrorCode.UNKNOWN_NAME,
        Nearest.unknown("sleeve", id, sleeves.stream().map(SleeveView::id).toList()));
  }

  @Override
  public boolean ordersPending() {
    call.number();
    return pending;
  }

  @Override
  public CollateralView collateral() {
    throw new UnsupportedOperationException("this close has no account of collateral");
  }
}
