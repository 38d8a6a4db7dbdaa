package io.notional.testkit.rules;

import io.notional.api.error.ErrorCategory;
import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.testkit.SpiRule;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which rule a component broke when its host refused it or ended its run. */
final class Refusals {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Classes of the kit that stand before a component, by which the host would name it. */
  private static final Pattern WRAPPERS =
      Pattern.compile("(strategy|margin model|rebalance rule) \\w+( of plugin '[^']*')? failed");

  /** How deep in a stack trace the host's own check may lie. */
  private static final int NEAR = 6;

  /** By what the host's message says; the first that is in it. */
  private static final Map<String, SpiRule> WORDS = words();

  /** By the class of the host that threw; the first that is near the top. */
  private static final Map<String, SpiRule> PLACES =
      Map.of(
          "io.notional.core.internal.kernel.Moment", SpiRule.LOOK_3,
          "io.notional.core.config.ResolvedConfig", SpiRule.CONF_1);

  private Refusals() {}

  private static Map<String, SpiRule> words() {
    Map<String, SpiRule> words = new LinkedHashMap<>();
    words.put("values but was asked for", SpiRule.MEM_2);
    words.put("among its requirements", SpiRule.CONF_6);
    words.put("it is the collateral", SpiRule.ID_4);
    words.put("no collateral sleeve named", SpiRule.ID_4);
    words.put("two sleeves are named", SpiRule.ID_4);
    words.put("unknown sleeve", SpiRule.ID_5);
    words.put("capital must not exceed", SpiRule.UNIT_2);
    words.put("capital weight must be in", SpiRule.UNIT_1);
    words.put("ties up no capital", SpiRule.UNIT_1);
    words.put("must be finite", SpiRule.UNIT_1);
    words.put("the margin model gave", SpiRule.UNIT_4);
    words.put("the cost of", SpiRule.UNIT_3);
    words.put("the rolled share", SpiRule.UNIT_5);
    return words;
  }

  static SpiRule rule(NotionalException refusal, boolean making) {
    Optional<SpiRule> byPlace = byPlace(refusal);
    if (byPlace.isPresent()) {
      return byPlace.get();
    }
    if (making) {
      boolean inWords = refusal.code().category() == ErrorCategory.CONFIG;
      return inWords ? SpiRule.CONF_2 : SpiRule.ERR_2;
    }
    String message = refusal.getMessage();
    boolean own = refusal.code() == ErrorCode.STRATEGY_FAILED;
    return WORDS.entrySet().stream()
        .filter(entry -> !own && message.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(SpiRule.ERR_3);
  }

  private static Optional<SpiRule> byPlace(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      StackTraceElement[] stack = cause.getStackTrace();
      boolean own = cause instanceof NotionalException;
      for (int i = 0; !own && i < Math.min(NEAR, stack.length); i++) {
        SpiRule rule = PLACES.get(stack[i].getClassName());
        if (rule != null) {
          return Optional.of(rule);
        }
      }
    }
    return Optional.empty();
  }

  static boolean wantsData(NotionalException refusal) {
    return refusal.code().category() == ErrorCategory.DATA && refusal.code() != ErrorCode.NO_MARGIN;
  }

  static Evidence evidence(
      NotionalException refusal, String column, Specimen specimen, String conditions) {
    String message = String.join("; ", refusal.getMessage().split("\\R"));
    String named = WRAPPERS.matcher(message).replaceFirst("it failed");
    String words = conditions.isEmpty() ? named : conditions + ", " + named;
    Matcher date = DATE.matcher(message);
    boolean dated = column.equals("run") && date.find();
    return new Evidence(
        dated ? Optional.of(LocalDate.parse(date.group())) : Optional.empty(), column, words);
  }
}
