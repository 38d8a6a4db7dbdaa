package io.notional.optimization;

import static io.notional.api.instrument.AssetClass.BONDS;
import static io.notional.api.instrument.AssetClass.EQUITY;
import static io.notional.api.instrument.AssetClass.MANAGED_FUTURES;

import io.notional.api.instrument.AssetClass;
import io.notional.core.lookthrough.DeclaredFund;
import io.notional.core.lookthrough.FundMenu;
import java.util.List;
import java.util.Map;

/** Menus and targets of the tests. */
final class Menus {
  static final DeclaredFund NTSX = fund("NTSX", Map.of(EQUITY, 0.9, BONDS, 0.6), 20);
  static final DeclaredFund IVV = fund("IVV", Map.of(EQUITY, 1.0), 3);
  static final DeclaredFund AGG = fund("AGG", Map.of(BONDS, 1.0), 3);
  static final DeclaredFund WTMF = fund("WTMF", Map.of(MANAGED_FUTURES, 1.0), 66);

  /** One that is levered and three that are not. */
  static final FundMenu FOUR = new FundMenu(List.of(NTSX, IVV, AGG, WTMF));

  static final FundMenu UNLEVERED = new FundMenu(List.of(IVV, AGG, WTMF));

  /** 60/40 and 20 of managed futures. */
  static final Map<AssetClass, Double> EFFICIENT =
      Map.of(EQUITY, 0.6, BONDS, 0.4, MANAGED_FUTURES, 0.2);

  private Menus() {}

  static DeclaredFund fund(String id, Map<AssetClass, Double> exposures, double basisPoints) {
    return DeclaredFund.of(id, exposures, basisPoints / 1e4);
  }

  static ExposureProblem.Builder efficient() {
    return ExposureProblem.builder().menu(FOUR).target(EFFICIENT);
  }
}
