package io.notional.testkit.rules;

import com.sun.management.ThreadMXBean;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Strategy;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a component remembers, and where. */
final class MemoryRules {
  /** A call that is made for the first time links what it uses, which is no fault of its own. */
  private static final int MOST_ALLOCATING = 3;

  private MemoryRules() {}

  /** Each call goes to a component that was made for it; only memory goes on. */
  static Outcome inMemoryAlone(Specimen specimen) {
    if (specimen.sample().kind().equals(ComponentKind.INSTRUMENT)) {
      return Outcome.doesNotApply("an instrument remembers nothing");
    }
    return Conduct.comparing(
        specimen, (s, plain) -> new Attempt.Ran(plain).differs(s.run(Trial.PLAIN.eachCallAnew())));
  }

  /** A signal is asked at every close, and not at those of decisions alone. */
  static Outcome askedOftener(Specimen specimen) {
    if (!specimen.sample().kind().equals(ComponentKind.SIGNAL)) {
      return Outcome.doesNotApply("it is no signal");
    }
    return Conduct.comparing(
        specimen, (s, plain) -> new Attempt.Ran(plain).differs(s.run(Trial.PLAIN.askingDaily())));
  }

  /** No part reads or writes the memory of the whole. */
  static Outcome partsApart(Specimen specimen) {
    if (!specimen.sample().kind().equals(ComponentKind.STRATEGY)) {
      return Outcome.doesNotApply("it has no parts");
    }
    if (specimen.plain().ran().isEmpty()) {
      return Conduct.noRun();
    }
    List<Evidence> evidence = new ArrayList<>();
    specimen.run(Trial.PLAIN.watchedBy(strategy -> new WatchedMemory(strategy, evidence)));
    return evidence.isEmpty() ? Outcome.HOLDS : Outcome.fails(evidence.get(0));
  }

  /** What is asked every day leaves nothing to collect. */
  static Outcome allocatesNothing(Specimen specimen) {
    ComponentKind<?> kind = specimen.sample().kind();
    if (!kind.equals(ComponentKind.STRATEGY) && !kind.equals(ComponentKind.REBALANCE_RULE)) {
      return Outcome.doesNotApply("it is neither a strategy nor a rebalance rule");
    }
    if (specimen.plain().ran().isEmpty()) {
      return Conduct.noRun();
    }
    Meter meter = new Meter();
    specimen.run(Trial.PLAIN.watchedBy(strategy -> new Measured(strategy, meter)));
    return meter.allocating > MOST_ALLOCATING
        ? Outcome.fails(
            Evidence.on(
                meter.last,
                meter.method,
                "allocated "
                    + meter.bytes
                    + " bytes, as at "
                    + meter.allocating
                    + " of "
                    + meter.calls
                    + " closes without a decision"))
        : Outcome.HOLDS;
  }

  /** Counts what calls allocate. */
  private static final class Meter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long own;
    private int calls;
    private int allocating;
    private long bytes;
    private String method = "";
    private LocalDate last = LocalDate.EPOCH;

    Meter() {
      long before = allocated();
      this.own = allocated() - before;
    }

    static long allocated() {
      return THREADS.getCurrentThreadAllocatedBytes();
    }

    void called(String name, long before, long after, LocalDate date) {
      calls++;
      if (after - before > own) {
        allocating++;
        bytes = after - before - own;
        method = name;
        last = date;
      }
    }
  }

  /** A strategy whose daily calls are measured. */
  private static final class Measured extends Delegating {
    private final Meter meter;
    private final RebalanceRule rule;
    private long closeBefore;
    private long closeAfter;

    Measured(Strategy strategy, Meter meter) {
      super(strategy);
      this.meter = meter;
      this.rule = strategy.rebalanceRule();
    }

    @Override
    public RebalanceRule rebalanceRule() {
      return this::check;
    }

    @Override
    public void onClose(DecisionPoint point) {
      closeBefore = Meter.allocated();
      strategy().onClose(point);
      closeAfter = Meter.allocated();
    }

    private Rebalance check(DecisionPoint point) {
      long before = Meter.allocated();
      Rebalance answer = rule.check(point);
      long after = Meter.allocated();
      if (!answer.triggers()) {
        LocalDate date = point.market().date();
        meter.called("check()", before, after, date);
        meter.called("onClose()", closeBefore, closeAfter, date);
      }
      return answer;
    }
  }

  /** A strategy whose own memory is watched. */
  private static final class WatchedMemory extends Delegating {
    private final List<Evidence> evidence;

    WatchedMemory(Strategy strategy, List<Evidence> evidence) {
      super(strategy);
      this.evidence = evidence;
    }

    @Override
    public void decide(DecisionPoint point, Orders orders) {
      strategy().decide(new WatchedPoint(point, evidence), orders);
    }

    @Override
    public void onClose(DecisionPoint point) {
      strategy().onClose(new WatchedPoint(point, evidence));
    }
  }
}
