package io.notional.core.invariant;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.RollStep;
import io.notional.core.market.RollWeight;
import io.notional.core.result.DayState;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.settings.LotPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Invariant 7: a roll takes nothing from nav but its cost, because both legs fill at the closes
 * that positions are marked at. One to one it keeps the number of contracts, so that notional
 * changes by the ratio of the two prices; weighted by notional or DV01 it keeps that to half a lot,
 * or to rounding where any fraction trades. Nothing stays in a contract whose roll is done.
 */
public final class RollNeutrality {
  /** Relative, for quotients of prices. */
  private static final double RELATIVE = 1e-12;

  private final Result result;
  private final Findings findings = new Findings(7);

  private RollNeutrality(Result result) {
    this.result = result;
  }

  /** What does not hold; empty when the invariant does. */
  public static List<Finding> check(Result result) {
    return new RollNeutrality(result).run();
  }

  private List<Finding> run() {
    result.rolls().forEach(this::check);
    nothingLeftBehind();
    return findings.list();
  }

  private void check(Roll roll) {
    var date = result.market().days().date(roll.step().day());
    FutureProduct product = result.market().futures().get(roll.product());
    String name = roll.product() + " ";
    double fromClose = product.contracts().get(roll.step().from()).close(roll.step().day());
    double toClose = product.contracts().get(roll.step().to()).close(roll.step().day());
    findings.equal(date, name + "price of the old contract", fromClose, roll.fromPrice(), 0);
    findings.equal(date, name + "price of the new contract", toClose, roll.toPrice(), 0);
    findings.atLeast(date, name + "cost", 0, Math.min(roll.fromCost(), roll.toCost()), 0);
    if (!result.config().costs()) {
      findings.equal(date, name + "cost of a run without costs", 0, roll.cost(), 0);
    }
    RollWeight weight =
        product.keepsMeasure(roll.step()) ? product.rollWeight() : RollWeight.ONE_TO_ONE;
    switch (weight) {
      case ONE_TO_ONE -> {
        findings.equal(date, name + "contracts", roll.quantity(), roll.toQuantity(), 0);
        if (product.face().isEmpty() && Math.abs(fromClose) > 0) {
          notional(roll, product);
        }
      }
      case NOTIONAL -> kept("notional", roll, product, 1, 1);
      case DV01 ->
          kept(
              "DV01",
              roll,
              product,
              product.duration(roll.step().from(), roll.step().day()) / 1e4,
              product.duration(roll.step().to(), roll.step().day()) / 1e4);
    }
  }

  /** A multiple of notional that a roll keeps to half a lot of the new contract. */
  private void kept(String what, Roll roll, FutureProduct product, double from, double to) {
    int day = roll.step().day();
    double unit = to * product.notionalPerContract(roll.step().to(), day);
    double before = roll.quantity() * from * product.notionalPerContract(roll.step().from(), day);
    boolean whole = result.config().contracts() == LotPolicy.WHOLE;
    double halfLot = whole ? product.terms().lot() / 2 * unit : 0;
    findings.equal(
        result.market().days().date(day),
        roll.product() + " " + what + " kept by a roll",
        before,
        roll.toQuantity() * unit,
        halfLot + RELATIVE * Math.abs(before));
  }

  private void notional(Roll roll, FutureProduct product) {
    int day = roll.step().day();
    double before = roll.quantity() * product.notionalPerContract(roll.step().from(), day);
    double after = roll.toQuantity() * product.notionalPerContract(roll.step().to(), day);
    double ratio = roll.toPrice() / roll.fromPrice();
    findings.equal(
        result.market().days().date(day),
        roll.product() + " ratio of notional",
        ratio,
        after / before,
        RELATIVE * Math.abs(ratio));
  }

  private void nothingLeftBehind() {
    PositionCursor cursor = new PositionCursor(result);
    Set<String> left = new HashSet<>();
    while (cursor.next()) {
      int day = cursor.day();
      if (cursor.row() == 0 || insolvent(cursor.row())) {
        continue; // a fund that is gone rolls nothing
      }
      for (FutureProduct product : result.market().futures().values()) {
        noteDone(product, day, left);
      }
      for (Position position : cursor.positions()) {
        String key = position.instrument() + "/" + position.contract().orElse(0);
        findings.require(
            result.date(cursor.row()),
            position.instrument() + " is held in a contract whose roll is done",
            position.product().isEmpty() || !left.contains(key));
      }
    }
  }

  private static void noteDone(FutureProduct product, int day, Set<String> left) {
    for (RollStep step : product.rolls()) {
      if (step.day() == day && step.share() >= 1) {
        left.add(product.id() + "/" + step.from());
      }
    }
  }

  private boolean insolvent(int row) {
    return result.state(row) == DayState.INSOLVENT;
  }
}
