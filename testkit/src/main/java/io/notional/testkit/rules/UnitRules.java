package io.notional.testkit.rules;

import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import io.notional.api.plugin.ComponentKind;
import io.notional.core.invariant.Comparison;
import io.notional.core.invariant.Finding;
import io.notional.core.settings.LotPolicy;
import java.util.ArrayList;
import java.util.List;

/** Units and signs of what components answer. */
final class UnitRules {
  private static final double LARGER = 7;

  private UnitRules() {}

  static Outcome terms(Specimen specimen) {
    if (!specimen.sample().kind().equals(ComponentKind.INSTRUMENT)) {
      return Outcome.doesNotApply("it is no instrument");
    }
    if (specimen.plain() instanceof Attempt.Refused refused && refused.making()) {
      return Conduct.noRun();
    }
    Terms terms = ((Instrument) specimen.make()).terms();
    List<Evidence> evidence = new ArrayList<>();
    boolean margined = terms.funding() == Funding.MARGINED;
    if (!margined && terms.contractMultiplier() != 1) {
      evidence.add(
          Evidence.of(
              "contractMultiplier",
              "must be 1 of what is paid in full but was " + terms.contractMultiplier()));
    }
    if (margined && !(terms.lot() > 0)) {
      evidence.add(Evidence.of("lot", "must be above zero but was " + terms.lot()));
    }
    if (margined && !(terms.tickSize() > 0)) {
      evidence.add(Evidence.of("tickSize", "must be above zero but was " + terms.tickSize()));
    }
    return Outcome.of(evidence);
  }

  /** A larger fund does the same, only larger, where fractions trade. */
  static Outcome scales(Specimen specimen) {
    if (!specimen.sample().scales()) {
      return Outcome.doesNotApply("no sample says that it does not size by whole units");
    }
    return Conduct.comparing(
        specimen,
        (s, plain) -> {
          Attempt one = s.run(Trial.PLAIN.with(run -> run.contracts(LotPolicy.FRACTIONAL)));
          Attempt larger =
              s.run(Trial.PLAIN.with(run -> run.contracts(LotPolicy.FRACTIONAL).nav(LARGER * 1e8)));
          if (one.ran().isEmpty() || larger.ran().isEmpty()) {
            return one.differs(larger);
          }
          return Comparison.scaled(one.ran().get().result(), larger.ran().get().result(), LARGER)
              .stream()
              .findFirst()
              .map(UnitRules::evidence);
        });
  }

  private static Evidence evidence(Finding finding) {
    return Evidence.differs(finding.date(), finding.what(), finding.expected(), finding.actual());
  }
}
