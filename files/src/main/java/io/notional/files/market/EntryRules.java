package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.Config;
import io.notional.core.config.Nearest;
import io.notional.core.market.MarginPolicy;
import io.notional.files.market.InstrumentEntry.Kind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules between values of a market file that no schema of single values can say. */
final class EntryRules {
  private final Problems problems;
  private final SpotFutureRules spotFutures;

  EntryRules(Problems problems, Map<String, InstrumentEntry> entries) {
    this.problems = problems;
    this.spotFutures = new SpotFutureRules(problems, entries);
  }

  void check(InstrumentEntry entry, Collection<String> rates) {
    if (entry.kind() == Kind.FUND || entry.kind() == Kind.SIMULATED_FUND) {
      new FundRules(problems).check(entry);
    }
    if (entry.kind() == Kind.SIMULATED_FUND) {
      ticks(entry);
      return;
    }
    if (entry.kind() == Kind.CONSTITUENTS) {
      ConstituentsLoader.check(entry, problems);
    }
    if (!entry.kind().isFuture()) {
      haircuts(entry);
    }
    if (entry.kind() == Kind.BILL) {
      rate(entry, "rate", rates);
      return;
    }
    dates(entry);
    if (entry.costComponent().isEmpty() && entry.termsComponent().isEmpty()) {
      ticks(entry);
    }
    if (entry.kind() == Kind.FUTURE) {
      duration(entry, entry.config().group(MarketSchema.DURATION));
      contractDates(entry);
    } else if (entry.kind() == Kind.THEORETICAL_FUTURE) {
      treasury(entry, entry.id() + ".contract", entry.config());
    } else if (entry.kind() == Kind.SPOT_FUTURE) {
      spotFutures.check(entry);
    }
    if (entry.kind().isTheoretical() && entry.config().has("financing")) {
      rate(entry, "financing", rates);
    }
    if (entry.kind().isFuture()) {
      margin(entry, entry.config().group(MarketSchema.MARGIN));
    }
  }

  /** A spread in ticks of zero would be none. */
  void ticks(InstrumentEntry entry) {
    if (entry.kind().hasNoTicks()) {
      noTicks(entry);
      return;
    }
    boolean ticks = entry.kind().isTheoretical() || (entry.kind().isQuoted() && entry.tick() > 0);
    if (inTicks(entry) && !ticks) {
      problems.add(
          ErrorCode.CONFLICT,
          entry.id() + ".costs.spread-ticks needs a tick greater than zero",
          entry.config().where(MarketSchema.COSTS));
    }
  }

  private void noTicks(InstrumentEntry entry) {
    if (inTicks(entry)) {
      problems.add(
          ErrorCode.CONFLICT,
          entry.id() + ".costs.spread-ticks must not be given: its price has no ticks",
          entry.config().where(MarketSchema.COSTS));
    }
  }

  private static boolean inTicks(InstrumentEntry entry) {
    return entry.spread().filter(spread -> spread.spreadTicks() > 0).isPresent();
  }

  private void haircuts(InstrumentEntry entry) {
    List<Config> changes = entry.config().groups(MarketSchema.HAIRCUTS);
    for (int i = 1; i < changes.size(); i++) {
      LocalDate before = changes.get(i - 1).date("from");
      if (!changes.get(i).date("from").isAfter(before)) {
        problems.add(
            ErrorCode.CONFLICT,
            entry.id()
                + ".haircuts["
                + i
                + "].from must be after the one before ("
                + before
                + ") but was "
                + changes.get(i).date("from"),
            changes.get(i).where("from"));
      }
    }
  }

  private void duration(InstrumentEntry entry, Config duration) {
    List<String> given = Stream.of("years", "from", "file").filter(duration::has).toList();
    boolean contractAlone = duration.has("contract") && !given.equals(List.of("from"));
    if (given.size() > 1 || contractAlone) {
      problems.add(
          ErrorCode.CONFLICT,
          entry.id()
              + ".duration must be years, a file, or from par-curve and a contract but has "
              + String.join(", ", given.isEmpty() ? List.of("contract") : given),
          entry.config().where(MarketSchema.DURATION));
    } else if (duration.has("from")) {
      treasury(entry, entry.id() + ".duration.contract", duration);
    }
  }

  private void treasury(InstrumentEntry entry, String path, Config section) {
    if (entry.treasury(section).isEmpty()) {
      problems.add(
          ErrorCode.MISSING_VALUE,
          path
              + " must be given, since no Treasury contract is named "
              + entry.id()
              + instead(entry),
          entry.where());
    }
  }

  private static String instead(InstrumentEntry entry) {
    return entry.kind() == Kind.THEORETICAL_FUTURE ? "; or an underlying, a security" : "";
  }

  private void rate(InstrumentEntry entry, String key, Collection<String> rates) {
    String rate = entry.config().text(key);
    if (!rates.contains(rate)) {
      problems.add(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown("rate", rate, rates), entry.config().where(key));
    }
  }

  private void dates(InstrumentEntry entry) {
    Config config = entry.config();
    boolean both = config.has("from") && config.has("to");
    if (both && config.date("from").isAfter(config.date("to"))) {
      problems.add(
          ErrorCode.CONFLICT,
          entry.id()
              + ".from must not be after to ("
              + config.date("to")
              + ") but was "
              + config.date("from"),
          config.where("from"));
    }
  }

  private void contractDates(InstrumentEntry entry) {
    Config dates = entry.config().group(MarketSchema.DATES);
    if (dates.has("rule") ? dates.has("file") || dates.has("product") : product(dates)) {
      problems.add(
          ErrorCode.CONFLICT,
          entry.id() + ".dates must be a rule, or a file and the product's name in it",
          entry.config().where(MarketSchema.DATES));
    } else if (!entry.hasContractDates()) {
      needsDates(entry);
    }
  }

  private static boolean product(Config dates) {
    return dates.has("product") && !dates.has("file");
  }

  /** Days before an end that is not known are no days, and nobody fails in a notice unheard of. */
  private void needsDates(InstrumentEntry entry) {
    Config config = entry.config();
    if (config.component("roll").id().equals("calendar")) {
      problems.add(
          ErrorCode.CONFLICT,
          entry.id() + ".dates must say when a contract ends: roll calendar counts back from there",
          config.where("roll"));
    }
    String notice = MarketSchema.FIRST_NOTICE;
    if (config.has(notice) && config.text(notice).equals("fail")) {
      problems.add(
          ErrorCode.CONFLICT,
          entry.id() + ".dates must say when a contract ends: first-notice fail cannot act without",
          config.where(notice));
    }
  }

  private void margin(InstrumentEntry entry, Config margin) {
    String path = entry.id() + ".margin";
    List<Double> sane = margin.numbers("sane");
    if (sane.size() != 2 || !(sane.get(0) < sane.get(1))) {
      problems.add(
          ErrorCode.OUT_OF_RANGE,
          path + ".sane must be two ascending fractions of notional but was " + sane,
          margin.where("sane"));
    }
    boolean wantsFile =
        entry.chain().stream().anyMatch(p -> !(p instanceof MarginPolicy.PercentOfNotional));
    if (wantsFile != margin.has("file")) {
      problems.add(
          ErrorCode.CONFLICT,
          wantsFile
              ? path + ".file must be given: the chain asks for dated margins"
              : path + ".file must not be given: the chain never asks for dated margins",
          wantsFile ? entry.config().where(MarketSchema.MARGIN) : margin.where("file"));
    }
  }
}
