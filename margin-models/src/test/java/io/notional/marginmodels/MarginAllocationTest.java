package io.notional.marginmodels;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginModel;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernel's day allocates nothing, and margin is a part of it. */
class MarginAllocationTest {
  private static final int CALLS = 2_000;

  static Stream<MarginModel> models() {
    MarginStress always =
        new MarginStress(LocalDate.MIN, LocalDate.MAX, LocalDate.MIN, Map.of("ZN", 2.0), 1);
    return Stream.concat(
        RandomBook.MODELS.stream(),
        Stream.of(
            new StressedMargin(new ScenarioMargin(ScenarioSettings.DEFAULTS), List.of(always))));
  }

  @ParameterizedTest
  @MethodSource("models")
  void aDailyCallAllocatesNothing(MarginModel model) {
    HandBook book =
        RandomBook.book(
            RandomBook.together(
                RandomBook.positions(3, RandomBook.TREASURIES),
                RandomBook.positions(4, RandomBook.OTHERS)));
    book.earlier(LocalDate.MIN.toString(), book);
    BoundMargin margin = model.bind(book);
    assess(margin, book);

    long before = allocated();
    double sum = assess(margin, book);
    long bytes = allocated() - before;

    assertThat(sum).isPositive();
    assertThat(bytes / (double) CALLS).as("bytes a call").isLessThan(1);
  }

  private static double assess(BoundMargin margin, HandBook book) {
    double sum = 0;
    for (int i = 0; i < CALLS; i++) {
      book.changed();
      margin.assess();
      sum += margin.initial();
    }
    return sum;
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
