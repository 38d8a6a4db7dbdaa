package io.notional.core.settings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code taxes} of the {@code run} section of a spec: an empty map asks for all defaults, nothing
 * at all for no taxes. Stateless, and safe for use by many threads.
 */
public final class TaxParameters {
  /** The section. */
  public static final String TAXES = "taxes";

  /** The file of lots that sales take. */
  public static final String STATED = "stated-lots";

  /** Futures that are no section 1256 contracts. */
  public static final String NOT_1256 = "not-section-1256";

  /** Securities that are substantially identical. */
  public static final String IDENTICAL = "identical";

  /** Those of a group of them. */
  public static final String INSTRUMENTS = "instruments";

  private static final String LOTS = "lots";
  private static final String SHORT_RATE = "short-rate";
  private static final String LONG_RATE = "long-rate";
  private static final String QUALIFIED_RATE = "qualified-rate";
  private static final String QUALIFIED_SHARE = "qualified-share";
  private static final String WASH_SALES = "wash-sales";
  private static final String WASH_DAYS = "wash-days";
  private static final String IN_KIND = "redemptions-in-kind";
  private static final TaxSettings DEFAULTS = TaxSettings.DEFAULTS;
  private static final String RATE = "decimal";

  /** Of forms that are one, so that a section which is not there has no defaults either. */
  static final Parameter SECTION =
      Parameter.forms(TAXES, Parameter.group(TAXES, group()))
          .optional()
          .describedAs("tax lots, realised gains and what a taxable holder keeps; {} is enough");

  private TaxParameters() {}

  private static Parameters group() {
    return Parameters.of(
        Words.choice(LOTS, LotMethod.class)
            .withDefault(Words.of(DEFAULTS.lots()))
            .describedAs("which lots a sale takes"),
        Parameter.text(STATED)
            .optional()
            .describedAs("for lots: stated, a file: sold,instrument,acquired,quantity"),
        rate(SHORT_RATE, DEFAULTS.shortRate(), "on ordinary income and short-term gains"),
        rate(LONG_RATE, DEFAULTS.longRate(), "on long-term gains"),
        rate(QUALIFIED_RATE, DEFAULTS.qualifiedRate(), "on qualified dividends"),
        Parameter.number(QUALIFIED_SHARE, 0, 1, "fraction of what stocks pay")
            .withDefault(DEFAULTS.qualifiedShare())
            .describedAs("the part that are qualified dividends"),
        Parameter.flag(WASH_SALES)
            .withDefault(DEFAULTS.washSales())
            .describedAs("whether losses of securities that are bought again are deferred"),
        Parameter.integer(WASH_DAYS, 0, 366, "calendar days")
            .withDefault(DEFAULTS.washDays())
            .describedAs("before and after a sale at a loss"),
        Parameter.groups(
                IDENTICAL,
                Parameters.of(
                    Parameter.instruments(INSTRUMENTS).describedAs("identical to each other")))
            .withDefault(List.of())
            .describedAs("securities that are substantially identical"),
        Parameter.flag(IN_KIND)
            .withDefault(DEFAULTS.redemptionsInKind())
            .describedAs("whether withdrawals hand out the lots that cost least, untaxed"),
        Parameter.instruments(NOT_1256)
            .withDefault(List.of())
            .describedAs("futures that are no section 1256 contracts"));
  }

  private static Parameter rate(String name, double fallback, String line) {
    return Parameter.number(name, 0, 1, RATE)
        .withDefault(fallback)
        .describedAs("the holder's rate " + line);
  }

  /**
   * What a section says, without what its file says; empty where there is none.
   *
   * @throws NotionalException with everything that is wrong with it
   */
  static Optional<TaxSettings> settings(Config run) {
    if (!run.has(TAXES)) {
      return Optional.empty();
    }
    Config taxes = run.group(TAXES);
    check(taxes);
    return Optional.of(
        TaxSettings.builder()
            .lots(Words.constant(LotMethod.class, taxes.text(LOTS)))
            .shortRate(taxes.number(SHORT_RATE))
            .longRate(taxes.number(LONG_RATE))
            .qualifiedRate(taxes.number(QUALIFIED_RATE))
            .qualifiedShare(taxes.number(QUALIFIED_SHARE))
            .washSales(taxes.flag(WASH_SALES))
            .washDays(taxes.integer(WASH_DAYS))
            .identical(
                taxes.groups(IDENTICAL).stream().map(group -> group.texts(INSTRUMENTS)).toList())
            .redemptionsInKind(taxes.flag(IN_KIND))
            .notSection1256(taxes.texts(NOT_1256))
            .build());
  }

  private static void check(Config taxes) {
    Problems problems = new Problems();
    boolean stated = taxes.text(LOTS).equals(Words.of(LotMethod.STATED));
    if (stated != taxes.has(STATED)) {
      String message =
          stated
              ? "run.taxes.lots: stated needs the file run.taxes.stated-lots"
              : "run.taxes.stated-lots is read for lots: stated but lots is " + taxes.text(LOTS);
      ErrorCode code = stated ? ErrorCode.MISSING_VALUE : ErrorCode.CONFLICT;
      problems.add(code, message, taxes.where(stated ? LOTS : STATED));
    }
    Set<String> seen = new HashSet<>();
    for (Config group : taxes.groups(IDENTICAL)) {
      checkIdentical(group, seen, problems);
    }
    problems.throwIfAny();
  }

  private static void checkIdentical(Config group, Set<String> seen, Problems problems) {
    String where = group.where(INSTRUMENTS);
    List<String> ids = group.texts(INSTRUMENTS);
    if (ids.size() < 2) {
      String message = "run.taxes.identical must name two or more in a group but names " + ids;
      problems.add(ErrorCode.CONFLICT, message, where);
    }
    for (String id : ids) {
      if (!seen.add(id)) {
        String message =
            "run.taxes.identical must name an instrument once but has " + id + " twice";
        problems.add(ErrorCode.CONFLICT, message, where);
      }
    }
  }

  /** The file of stated lots that a section names, with its place. */
  public static Optional<NamedFile> file(Config run) {
    if (!run.has(TAXES) || !run.group(TAXES).has(STATED)) {
      return Optional.empty();
    }
    Config taxes = run.group(TAXES);
    return Optional.of(new NamedFile(taxes.text(STATED), taxes.where(STATED)));
  }
}
