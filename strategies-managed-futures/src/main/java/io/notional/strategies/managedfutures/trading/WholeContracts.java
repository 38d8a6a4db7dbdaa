package io.notional.strategies.managedfutures.trading;

import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveView;
import io.notional.api.strategy.Target;
import io.notional.strategies.managedfutures.sizing.Limits;
import io.notional.strategies.managedfutures.sizing.ReturnWindow;
import io.notional.strategies.managedfutures.universe.Book;

/** Orders in whole contracts, the nearest portfolio that they can make. */
public final class WholeContracts implements Dealer {
  private final Limits limits;
  private final double cost;
  private final double penalty;

  /**
   * @param cost of a trade, a fraction of its notional
   * @param penalty years of cost that a unit of tracking risk is worth
   */
  public WholeContracts(Limits limits, double cost, double penalty) {
    this.limits = limits;
    this.cost = cost;
    this.penalty = penalty;
  }

  @Override
  public void order(Book book, ReturnWindow window, SleeveView held, SleeveOrders orders) {
    NearestContracts nearest = new NearestContracts(problem(book, window, held));
    double[] contracts = nearest.solve();
    book.point().diagnose("tracking-risk", "", Math.sqrt(nearest.tracking(contracts)));
    book.point().diagnose("tracking-risk-rounded", "", Math.sqrt(nearest.roundedTracking()));
    int member = 0;
    for (int i = 0; i < book.size(); i++) {
      if (book.members()[i]) {
        book.positions()[i] = contracts[member] * book.unit(i);
        orders.target(book.market(i), Target.quantity(contracts[member]));
        member++;
      } else if (book.quoted()[i]) {
        orders.target(book.market(i), Target.quantity(0));
      }
    }
  }

  private ContractProblem problem(Book book, ReturnWindow window, SleeveView held) {
    int count = book.count();
    int[] members = new int[count];
    int found = 0;
    for (int i = 0; i < book.size(); i++) {
      if (book.members()[i]) {
        members[found++] = i;
      }
    }
    double[] wanted = new double[count];
    double[] units = new double[count];
    double[] current = new double[count];
    double[] least = new double[count];
    double[] most = new double[count];
    double[] covariance = new double[count * count];
    for (int a = 0; a < count; a++) {
      int i = members[a];
      units[a] = book.unit(i);
      wanted[a] = book.positions()[i];
      current[a] = held.quantity(book.market(i));
      most[a] = Math.floor(limits.most(book, i) / units[a]);
      least[a] = limits.isLongOnly(book, i) ? 0 : -most[a];
      for (int b = 0; b <= a; b++) {
        covariance[a * count + b] = window.covariance(i, members[b]);
        covariance[b * count + a] = covariance[a * count + b];
      }
    }
    return new ContractProblem(
        wanted,
        units,
        current,
        least,
        most,
        covariance,
        cost * penalty,
        Math.max(limits.leverage(), 0));
  }
}
