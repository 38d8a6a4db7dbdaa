package io.notional.core.tables;

import io.notional.core.story.AgainstStories;
import io.notional.core.story.StoryComparison;
import io.notional.core.story.StoryPart;

/**
 * {@code against}: by close and story, what each part of the difference between fund and story adds
 * to the day's return and to the growth of one unit since the start; then the whole, which is their
 * sum.
 */
public final class AgainstTable {
  private AgainstTable() {}

  /** The table of a fund beside its stories. */
  public static Table of(AgainstStories told) {
    TableBuilder table =
        Table.builder("against")
            .dates("date")
            .texts("story", "part")
            .numbers(Unit.FRACTION, "return", "growth");
    for (int row = 0; row < told.dates().size(); row++) {
      for (StoryComparison comparison : told.comparisons()) {
        for (StoryPart part : comparison.parts()) {
          add(table, told, row, comparison.id(), part);
        }
        add(table, told, row, comparison.id(), comparison.whole());
      }
    }
    return table.build();
  }

  private static void add(
      TableBuilder table, AgainstStories told, int row, String story, StoryPart part) {
    table.date(told.dates().get(row)).text(story).text(part.id());
    table.number(part.dailyReturn(row)).number(part.growth(row)).endRow();
  }
}
