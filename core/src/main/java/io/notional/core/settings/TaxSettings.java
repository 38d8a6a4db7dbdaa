package io.notional.core.settings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How lots are told apart and what a holder pays: nothing of it changes a run. The rules are those
 * of the United States for a fund that passes income and gains through to a taxable holder. Rates
 * are decimals. Immutable.
 */
@Value.Immutable
public interface TaxSettings {
  /** Every default. */
  TaxSettings DEFAULTS = builder().build();

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Which lots a sale takes. */
  @Value.Default
  default LotMethod lots() {
    return LotMethod.FIFO;
  }

  /** The lots that sales take under {@link LotMethod#STATED}. */
  List<StatedLot> statedLots();

  /** The same with other stated lots. */
  default TaxSettings withStated(List<StatedLot> stated) {
    return builder().from(this).statedLots(stated).build();
  }

  /** The holder's rate on ordinary income and short-term gains; the top rate by default. */
  @Value.Default
  default double shortRate() {
    return 0.37;
  }

  /** The holder's rate on long-term gains. */
  @Value.Default
  default double longRate() {
    return 0.20;
  }

  /** The holder's rate on qualified dividends. */
  @Value.Default
  default double qualifiedRate() {
    return 0.20;
  }

  /** The part of what stocks pay that are qualified dividends; what others pay is ordinary. */
  @Value.Default
  default double qualifiedShare() {
    return 1;
  }

  /** Whether losses of securities that are bought again are deferred (section 1091). */
  @Value.Default
  default boolean washSales() {
    return true;
  }

  /** Calendar days before and after a sale at a loss within which a purchase defers it. */
  @Value.Default
  default int washDays() {
    return 30;
  }

  /** Securities that are substantially identical, by group; otherwise each is so to itself. */
  List<List<String>> identical();

  /**
   * Whether what withdrawals sell is handed out in kind: the lots that cost least go, and no gain
   * is realised (section 852(b)(6)).
   */
  @Value.Default
  default boolean redemptionsInKind() {
    return false;
  }

  /** Futures that are no section 1256 contracts: gains are realised by closing, all short-term. */
  List<String> notSection1256();

  /** Reports every violation together. */
  @Value.Check
  default void check() {
    Problems problems = new Problems();
    problems.requireIn("run.taxes.short-rate", shortRate(), 0, 1);
    problems.requireIn("run.taxes.long-rate", longRate(), 0, 1);
    problems.requireIn("run.taxes.qualified-rate", qualifiedRate(), 0, 1);
    problems.requireIn("run.taxes.qualified-share", qualifiedShare(), 0, 1);
    problems.requireIn("run.taxes.wash-days", washDays(), 0, 366);
    Set<String> seen = new HashSet<>();
    for (List<String> group : identical()) {
      for (String id : group) {
        if (!seen.add(id)) {
          problems.add(
              ErrorCode.CONFLICT,
              "run.taxes.identical must name an instrument once but has " + id + " twice");
        }
      }
    }
    problems.throwIfAny();
  }

  /** Builds {@link TaxSettings}. */
  final class Builder extends ImmutableTaxSettings.Builder {
    Builder() {}
  }
}
