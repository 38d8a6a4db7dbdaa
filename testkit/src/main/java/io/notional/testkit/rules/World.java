package io.notional.testkit.rules;

import io.notional.core.settings.LotPolicy;
import java.util.function.Function;

/** The conditions under which every component must do without throwing. */
enum World {
  /** Nothing out of the ordinary. */
  PLAIN("on a plain market", sample -> Trial.PLAIN),
  /** The run begins with the data. */
  FIRST_DAY("from the first day of the data", sample -> Trial.PLAIN.from(0)),
  /** Prices are missing for a day or two. */
  GAPS("with prices missing now and then", sample -> Trial.on(market -> market.withGaps())),
  /** No closes on some weekdays and month ends. */
  HOLIDAYS("over holidays", sample -> Trial.on(market -> market.withHolidays())),
  /** What may join late has not joined yet. */
  EMPTY(
      "before anything that may join late has joined",
      sample ->
          Trial.on(
              market -> market.passing(sample.history() + sample.days() / 6, Integer.MAX_VALUE))),
  /** What may leave early leaves. */
  LEAVING(
      "when what may leave early leaves",
      sample -> Trial.on(market -> market.passing(0, sample.history() + sample.days() / 2))),
  /** Prices fall by a quarter in a day. */
  FALL(
      "after a fall of all prices by 25% in a day",
      sample -> Trial.on(market -> market.withCrash(middle(sample), 0.25))),
  /** Prices fall by two thirds in a day. */
  CRASH(
      "after a fall of all prices by 65% in a day",
      sample -> Trial.on(market -> market.withCrash(middle(sample), 0.65))),
  /** A fund of a few dollars. */
  TINY(
      "for a fund of 5 dollars",
      sample -> Trial.PLAIN.with(run -> run.nav(5).contracts(LotPolicy.WHOLE)));

  private final String words;
  private final Function<Sample, Trial> trial;

  World(String words, Function<Sample, Trial> trial) {
    this.words = words;
    this.trial = trial;
  }

  private static int middle(Sample sample) {
    return sample.history() + sample.days() / 2;
  }

  /** In words, for evidence. */
  String words() {
    return words;
  }

  Trial trial(Sample sample) {
    return trial.apply(sample);
  }

  /** Whether it is about funds that have lost nearly all, or never had much. */
  boolean isPoor() {
    return this == FALL || this == CRASH || this == TINY;
  }
}
