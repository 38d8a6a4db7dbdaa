package io.notional.strategies.efficientcore;

import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A rule of a fund some of whose sleeves have dates of their own: what the rule answers, and on
 * those dates these sleeves besides. While orders wait it is put off until they do not. Remembers
 * what was put off.
 *
 * @param sleeves those that are asked
 */
record DueSleeves(RebalanceRule rule, List<Sleeve> sleeves) implements RebalanceRule {
  private static final String REASON = "reconstitution";
  private static final String MEMORY = "put off";

  DueSleeves {
    sleeves = List.copyOf(sleeves);
  }

  /** A rule for some sleeves: the same where none of them has dates of its own. */
  static RebalanceRule of(RebalanceRule rule, List<Sleeve> sleeves) {
    List<Sleeve> dated = sleeves.stream().filter(Sleeve::hasOwnDates).toList();
    return dated.isEmpty() ? rule : new DueSleeves(rule, dated);
  }

  @Override
  public Rebalance check(DecisionPoint point) {
    Rebalance answer = rule.check(point);
    boolean waits = point.fund().ordersPending();
    List<String> due = null;
    for (int i = 0; i < sleeves.size(); i++) {
      Sleeve sleeve = sleeves.get(i);
      double[] putOff = point.memory().array(MEMORY, sleeves.size());
      boolean now = sleeve.isDue(point) || putOff[i] > 0;
      boolean acts = now && (answer.triggers() || !waits);
      putOff[i] = now && !acts ? 1 : 0;
      if (acts && !(answer.triggers() && answer.covers(sleeve.id()))) {
        due = due == null ? new ArrayList<>() : due;
        due.add(sleeve.id());
      }
    }
    return due == null ? answer : with(answer, due);
  }

  @Override
  public OptionalDouble band(String sleeve) {
    return rule.band(sleeve);
  }

  private static Rebalance with(Rebalance answer, List<String> due) {
    List<String> all = new ArrayList<>(due);
    all.addAll(answer.sleeves());
    String reason = answer.triggers() ? answer.reason() + ", " + REASON : REASON;
    return Rebalance.only(reason, all.toArray(String[]::new));
  }
}
