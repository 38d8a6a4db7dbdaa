package io.notional.core.story;

/**
 * A part of what sets a fund apart from a story: the difference of two runs in which one thing is
 * switched. Immutable.
 *
 * @param id what is switched, such as {@code fee}
 * @param with nearer to the fund
 * @param without nearer to the story
 */
public record StoryPart(String id, Growth with, Growth without) {
  /** What it adds to the growth of one unit, from the start to a close. */
  public double growth(int row) {
    return with.at(row) - without.at(row);
  }

  /** What it adds to the return of a day. */
  public double dailyReturn(int row) {
    return with.dailyReturn(row) - without.dailyReturn(row);
  }
}
