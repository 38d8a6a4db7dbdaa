package io.notional.core.story;

import java.util.List;

/**
 * A fund beside one story. The parts, in the order in which they are switched on the way from the
 * story to the fund, sum to the whole. Immutable.
 *
 * @param id {@code story}, {@code daily-reset} or {@code margin-loan}
 * @param fund the fund
 * @param story the story
 * @param parts at least one
 */
public record StoryComparison(String id, Growth fund, Growth story, List<StoryPart> parts) {
  public StoryComparison {
    parts = List.copyOf(parts);
  }

  /** The difference of the two. */
  public StoryPart whole() {
    return new StoryPart(AgainstStories.WHOLE, fund, story);
  }
}
