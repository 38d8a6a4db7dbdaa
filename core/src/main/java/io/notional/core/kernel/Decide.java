package io.notional.core.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.market.MarketView;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.FundView;
import io.notional.api.strategy.Memory;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Strategy;
import java.util.Objects;

/** Step 7: the rebalance rule sees this close; if it triggers, the strategy decides. */
final class Decide {
  private final FundState state;
  private final Strategy strategy;
  private final RebalanceRule rule;
  private final Moment moment = new Moment();
  private final Point point;
  private final OrderDesk desk;

  Decide(FundState state, Strategy strategy, Sizer sizer) {
    this.state = state;
    this.strategy = strategy;
    this.rule = strategy.rebalanceRule();
    this.desk = new OrderDesk(state, sizer, moment);
    this.point =
        new Point(
            new MarketAtClose(state.universe.market(), moment), new FundAtClose(state, moment));
  }

  /** The first decision of a run. */
  void start(int t) {
    act(t, Rebalance.START);
  }

  void run(int t) {
    Rebalance answer = ask(t);
    if (answer.triggers()) {
      act(t, answer);
    }
  }

  /** Asks the rule about a close. */
  Rebalance ask(int t) {
    moment.open(t);
    try {
      return Objects.requireNonNull(rule.check(point), "the rebalance rule answered null");
    } catch (NotionalException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failed(e, t);
    } finally {
      moment.close();
    }
  }

  /** Lets the strategy decide at a close of which the rule has said that it is to. */
  void act(int t, Rebalance answer) {
    moment.open(t);
    point.rebalance = answer;
    desk.reason(answer.reason());
    try {
      strategy.decide(point, desk);
      desk.checkCapital();
    } catch (NotionalException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failed(e, t);
    } finally {
      point.rebalance = Rebalance.NONE;
      moment.close();
    }
  }

  private NotionalException failed(RuntimeException e, int t) {
    return new NotionalException(
        java.util.List.of(
            io.notional.api.error.Problem.of(
                ErrorCode.STRATEGY_FAILED,
                "the strategy failed on "
                    + state.days.date(t)
                    + ": "
                    + e.getClass().getSimpleName()
                    + ": "
                    + e.getMessage())),
        e);
  }

  /** One decision point for the whole run; the moment says which close it shows. */
  private static final class Point implements DecisionPoint {
    private final MarketView market;
    private final FundView fund;
    private final Memory memory = new NamedMemory();
    private Rebalance rebalance = Rebalance.NONE;

    Point(MarketView market, FundView fund) {
      this.market = market;
      this.fund = fund;
    }

    @Override
    public MarketView market() {
      return market;
    }

    @Override
    public FundView fund() {
      return fund;
    }

    @Override
    public Memory memory() {
      return memory;
    }

    @Override
    public Rebalance rebalance() {
      return rebalance;
    }
  }
}
