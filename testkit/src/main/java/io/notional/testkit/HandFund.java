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
  private double nav = 1e8;
  private CollateralView collateral;

  /** Amounts as a test has set them. */
  private record Account(double cash, double eligible, double initial, double maintenance)
      implements CollateralView {}

  HandFund(Call call) {
    this.call = call;
  }

  void add(HandSleeve sleeve) {
    sleeves.add(sleeve);
  }

  void pending() {
    pending = true;
  }

  void nav(double amount) {
    nav = amount;
  }

  void collateral(double cash, double eligible, double initial, double maintenance) {
    collateral = new Account(cash, eligible, initial, maintenance);
  }

  @Override
  public double nav() {
    call.number();
    return nav;
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
    call.number();
    if (collateral == null) {
      throw new UnsupportedOperationException("this close has no account of collateral");
    }
    return collateral;
  }
}
