package io.notional.testkit;

import static io.notional.testkit.SpiRule.Enforced.HOST;
import static io.notional.testkit.SpiRule.Enforced.KIT_ALONE;
import static io.notional.testkit.SpiRule.Level.MUST;
import static io.notional.testkit.SpiRule.Level.SHOULD;

import java.util.Optional;

/**
 * The rules that a plugin keeps, as {@code docs/spi-rules.md} has them with the intent of each. A
 * number is never used for another rule.
 */
public enum SpiRule {
  ID_1(
      MUST,
      HOST,
      "The id of a plugin, and that of a provider within its kind, is unique "
          + "in a host and made of lower-case letters, digits and hyphens."),
  ID_2(
      MUST,
      HOST,
      "A jar names its plugin classes in `META-"
          + "INF/services/io.notional.api.plugin.Plugin`; each has a public "
          + "constructor without arguments that does no work."),
  ID_3(
      MUST,
      HOST,
      "What a plugin or a provider says of itself, such as id, kind, "
          + "parameters and presets, is the same at every call."),
  ID_4(
      MUST,
      HOST,
      "A strategy always has the same sleeves with unique ids, and exactly "
          + "one of them is its collateral sleeve; it gives that one no orders."),
  ID_5(MUST, HOST, "A rebalance rule and an order name only sleeves of the strategy."),
  ID_6(SHOULD, KIT_ALONE, "Every provider, preset and parameter has a line of description."),
  DET_1(
      MUST,
      HOST,
      "The same values on the same market give the same answers at every "
          + "repeat, from a fresh instance."),
  DET_2(MUST, KIT_ALONE, "Answers do not depend on other instances that run at the same time."),
  DET_3(
      MUST,
      HOST,
      "Answers do not depend on the JVM run: not on the order of `HashMap`, "
          + "`HashSet`, `Set.of` or `Map.of`, nor on identity hash codes."),
  DET_4(
      MUST,
      HOST,
      "A component reads no clock, environment, system property, default "
          + "locale or time zone, file or network, and draws no random number but "
          + "from a seed among its parameters."),
  DET_5(
      SHOULD,
      KIT_ALONE,
      "Transcendental functions come from `StrictMath`.",
      "`Math` and `StrictMath` may agree on the machine at hand; only another"
          + " one shows the difference"),
  DET_6(
      SHOULD,
      KIT_ALONE,
      "The order in which instruments are listed changes no answer, unless "
          + "the order is said to mean something."),
  LOOK_1(
      MUST, HOST, "A decision is the same whether the market ends at its close or goes " + "on."),
  LOOK_2(
      MUST,
      HOST,
      "A decision is the same whatever quotes, rates and curves come after " + "its close."),
  LOOK_3(
      MUST,
      HOST,
      "Views, quotes, series, orders, fills and decision points are not kept "
          + "after the call that handed them out."),
  LOOK_4(
      SHOULD,
      KIT_ALONE,
      "Signals compare closes by `returnIndex` and `adjustedPrice`; sizes and"
          + " margins come from quotes of raw contracts.",
      "which of them is right depends on what is to be measured"),
  UNIT_1(
      MUST,
      HOST,
      "A target is finite and of the kind that is meant: `notional` a signed "
          + "fraction of nav, `capital` a fraction of nav in [0, 1], `quantity` "
          + "signed units."),
  UNIT_2(
      MUST,
      HOST,
      "Capital of all sleeves but the collateral is at most nav; notional may" + " exceed it."),
  UNIT_3(
      MUST,
      HOST,
      "A cost is finite, zero or more, in the currency of the instrument, and"
          + " does not fall when the quantity grows."),
  UNIT_4(
      MUST,
      HOST,
      "A margin is finite, zero or more, with maintenance at most initial; it"
          + " does not become zero because an input is missing, and what it falls "
          + "back on is counted."),
  UNIT_5(
      MUST,
      HOST,
      "The share of a roll rule lies in [0, 1] and does not fall from one " + "date to the next."),
  UNIT_6(
      MUST,
      KIT_ALONE,
      "A forecast of a signal lies in [-20, 20], or is NaN while the history "
          + "of the market is too short for it."),
  UNIT_7(
      SHOULD,
      KIT_ALONE,
      "The mean absolute forecast over markets and years is about 10.",
      "the mean is one of years of real markets, which no made-up market has"),
  UNIT_8(
      MUST,
      HOST,
      "An instrument has finite terms with multiplier, tick and lot above "
          + "zero; one that is paid in full has a multiplier of 1."),
  UNIT_9(
      SHOULD,
      KIT_ALONE,
      "A fund twice as large holds twice the units where fractions of a unit "
          + "are allowed, unless the component sizes by whole units."),
  THREAD_1(
      MUST,
      KIT_ALONE,
      "Plugins and providers hold no mutable state; `create` may be called by"
          + " several threads at once."),
  THREAD_2(MUST, HOST, "No state that can change is static."),
  THREAD_3(MUST, KIT_ALONE, "A component starts no threads and gives no work to a common pool."),
  THREAD_4(MUST, HOST, "A call ends, and soon."),
  ERR_1(
      MUST,
      HOST,
      "`create` reports all contradictions together in one "
          + "`NotionalException`, each with `config.where(name)`."),
  ERR_2(
      MUST,
      HOST,
      "`create` throws nothing else on values that the declared parameters " + "allow."),
  ERR_3(
      MUST,
      HOST,
      "No call of a run throws on a market that meets the requirements: on "
          + "the first day, on missing quotes, over holidays, with an empty list of"
          + " markets."),
  ERR_4(
      MUST,
      HOST,
      "What is not known is left alone or NaN where NaN is allowed, and never"
          + " a number made up."),
  ERR_5(MUST, HOST, "A fund of little or no nav gets finite orders or none."),
  ERR_6(
      MUST, HOST, "A component neither ends Java nor writes to `System.out` or " + "`System.err`."),
  CONF_1(
      MUST,
      HOST,
      "A provider declares every parameter that it reads, with type, unit and" + " range."),
  CONF_2(
      MUST,
      HOST,
      "Defaults and presets obey the declaration, and a component can be made"
          + " from each preset."),
  CONF_3(
      MUST,
      HOST,
      "The values of a component, written out with every default, make the "
          + "same component again."),
  CONF_4(MUST, HOST, "Values outside the declaration are refused."),
  CONF_5(
      SHOULD,
      KIT_ALONE,
      "What names an instrument is declared as `instrument` or `instruments`.",
      "a text that names an instrument looks like any other text"),
  CONF_6(
      MUST,
      HOST,
      "A sleeve names every instrument it may hold among its requirements: "
          + "`throughout` if quotes must cover the run, `whileQuoted` if it may "
          + "join and leave."),
  CONF_7(
      MUST,
      KIT_ALONE,
      "A margin model reads nothing of its book that it does not name in "
          + "`reads()`, and says by `offsets()` whether positions offset one "
          + "another."),
  MEM_1(
      MUST,
      KIT_ALONE,
      "What a strategy, sleeve, rule or signal remembers lies in `Memory` and"
          + " nowhere else; a fresh instance with the same memory goes on in the "
          + "same way."),
  MEM_2(MUST, HOST, "An array of a memory has the same name and size for the whole run."),
  MEM_3(MUST, KIT_ALONE, "A part is handed `within(id)`, so that two parts never share an array."),
  MEM_4(
      MUST,
      KIT_ALONE,
      "A rebalance rule and `onClose` allocate nothing at closes without a " + "decision."),
  MEM_5(
      MUST,
      KIT_ALONE,
      "A forecast is the same whether the signal was asked at earlier closes " + "or not."),
  VER_1(
      MUST,
      HOST,
      "`spiVersion()` returns the constant `Plugin.SPI_VERSION`; a manifest "
          + "may repeat it as `Notional-Spi-Version`."),
  VER_2(MUST, HOST, "Class files are at most of Java 17."),
  VER_3(MUST, HOST, "A jar needs nothing but the JDK, `api`, `toolkit` and what it brings."),
  VER_4(SHOULD, KIT_ALONE, "A plugin says its version, in its manifest or by `version()`."),
  VER_5(
      SHOULD,
      KIT_ALONE,
      "Whatever changes results changes the version.",
      "a kit sees one version at a time"),
  VER_6(
      SHOULD,
      KIT_ALONE,
      "What is EXPERIMENTAL is used knowingly; what is INTERNAL is not used.",
      "use of what is experimental is a choice and no fault");

  /** How much depends on a rule. */
  public enum Level {
    /** A host relies on it: a breach may give wrong results in silence. */
    MUST,
    /** What makes a plugin a good one. */
    SHOULD
  }

  /** Who finds a breach. */
  public enum Enforced {
    /** The host does something about it at run time. */
    HOST,
    /** The kit, and nobody else. */
    KIT_ALONE
  }

  private final Level level;
  private final Enforced enforced;
  private final String sentence;
  private final String unchecked;

  SpiRule(Level level, Enforced enforced, String sentence) {
    this(level, enforced, sentence, "");
  }

  SpiRule(Level level, Enforced enforced, String sentence, String unchecked) {
    this.level = level;
    this.enforced = enforced;
    this.sentence = sentence;
    this.unchecked = unchecked;
  }

  /** The number of the rule in documents, messages and names of tests, such as {@code LOOK-1}. */
  public String id() {
    return name().replace('_', '-');
  }

  /** Whether it is a MUST or a SHOULD. */
  public Level level() {
    return level;
  }

  /** Whether a host does something about it at run time. */
  public boolean enforcedByHost() {
    return enforced == HOST;
  }

  /** The rule in one sentence. */
  public String sentence() {
    return sentence;
  }

  /** Why no check of it can exist; empty where the kit has one. */
  public Optional<String> whyUnchecked() {
    return unchecked.isEmpty() ? Optional.empty() : Optional.of(unchecked);
  }

  /** Such as {@code LOOK-1 MUST: A decision is the same ...}. */
  @Override
  public String toString() {
    return id() + " " + level + ": " + sentence;
  }
}
