package io.notional.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AheadTest {
  private final AtomicInteger done = new AtomicInteger();
  private final List<Runnable> waiting = new ArrayList<>();

  @Test
  void whoNeedsItDoesItWhereNobodyHasBegun() {
    Ahead<Integer> ahead = Ahead.start(done::incrementAndGet, waiting::add);
    assertThat(done).hasValue(0);

    assertThat(ahead.get()).isEqualTo(1);
    assertThat(ahead.get()).isEqualTo(1);
    waiting.forEach(Runnable::run);
    assertThat(done).hasValue(1);
  }

  @Test
  void whatIsAwaitedIsDone() {
    Ahead<Integer> ahead = Ahead.start(done::incrementAndGet, waiting::add);

    ahead.await();

    assertThat(done).hasValue(1);
    assertThat(ahead.get()).isEqualTo(1);
  }

  @Test
  void whatItThrewIsToldToWhoAsksForIt() {
    Ahead<Integer> ahead =
        Ahead.start(
            () -> {
              throw new UnsupportedOperationException("no");
            },
            Runnable::run);

    assertThatCode(ahead::await).doesNotThrowAnyException();
    assertThatThrownBy(ahead::get)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("no");
  }
}
