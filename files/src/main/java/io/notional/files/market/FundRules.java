package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.core.config.Node;
import io.notional.core.lookthrough.DeclaredFund;
import io.notional.files.market.InstrumentEntry.Kind;
import java.util.Optional;

/** The rules between what a market file says of a fund. */
final class FundRules {
  private final Problems problems;

  FundRules(Problems problems) {
    this.problems = problems;
  }

  /** A fund is priced by a file or run by a spec. */
  static Optional<Kind> kind(Node.Mapping map, String path, Problems problems) {
    boolean file = map.entries().containsKey(FundSchema.FILE);
    boolean spec = map.entries().containsKey(FundSchema.SPEC);
    if (file == spec) {
      problems.add(
          ErrorCode.CONFLICT,
          path
              + " must have a file, of prices, or a spec, of a fund that is run first, but has "
              + (file ? "both" : "neither"),
          map.where());
      return Optional.empty();
    }
    return Optional.of(spec ? Kind.SIMULATED_FUND : Kind.FUND);
  }

  void check(InstrumentEntry entry) {
    boolean exposed =
        entry.termsComponent().isPresent()
            || !FundSchema.exposures(entry.config()).byClass().isEmpty();
    if (!exposed && entry.kind() == Kind.FUND) {
      String where = entry.config().where(FundSchema.EXPOSURES);
      problems.add(
          ErrorCode.MISSING_VALUE,
          entry.id()
              + ".exposures must be given, what a unit of its nav is exposed to: a map such as"
              + " {equity: 0.9, bonds: 0.6}",
          where.isEmpty() ? entry.where() : where);
    }
    capital(entry, exposed);
  }

  private void capital(InstrumentEntry entry, boolean exposed) {
    double sum =
        FundSchema.declaredCapital(entry.config()).values().stream().mapToDouble(c -> c).sum();
    String where = entry.config().where(FundSchema.CAPITAL);
    if (sum == 0) {
      return;
    }
    if (!exposed) {
      String message = entry.id() + ".capital must not be given without exposures";
      problems.add(ErrorCode.CONFLICT, message, where);
    } else if (!(Math.abs(sum - 1) <= DeclaredFund.TOLERANCE)) {
      String message = entry.id() + ".capital must sum to 1 but sums to " + sum;
      problems.add(ErrorCode.OUT_OF_RANGE, message, where);
    }
  }
}
