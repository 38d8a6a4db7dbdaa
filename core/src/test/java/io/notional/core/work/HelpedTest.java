package io.notional.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HelpedTest {
  private final List<Integer> begun = new ArrayList<>();

  @Test
  void whoAsksDoesWhatNobodyHasBegun() {
    Helped<Integer> helped = Helped.start(squares(5), work -> {});
    assertThat(begun).isEmpty();
    assertThat(helped.get()).containsExactly(0, 1, 4, 9, 16);
    assertThat(begun).containsExactly(4, 3, 2, 1, 0);
  }

  @Test
  void whatAHelperDidIsNotDoneAgain() {
    ArrayDeque<Runnable> handedOut = new ArrayDeque<>();
    Helped<Integer> helped = Helped.start(squares(5), handedOut::add);
    handedOut.remove().run();
    handedOut.remove().run();
    assertThat(helped.get()).containsExactly(0, 1, 4, 9, 16);
    assertThat(begun).containsExactly(0, 1, 4, 3, 2);
    handedOut.forEach(Runnable::run);
    assertThat(begun).hasSize(5);
  }

  @Test
  void aHelperThatIsTheCallerDoesAllInOrder() {
    Helped<Integer> helped = Helped.start(squares(3), Runnable::run);
    assertThat(begun).containsExactly(0, 1, 2);
    assertThat(helped.get()).containsExactly(0, 1, 4);
  }

  @Test
  void theFirstFailureIsToldWhoeverMetIt() {
    List<Supplier<Integer>> works =
        List.of(
            () -> 1,
            () -> {
              throw new IllegalArgumentException("second");
            },
            () -> {
              throw new StackOverflowError("third");
            });
    assertThatThrownBy(Helped.start(works, work -> {})::get)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("second");
    assertThatThrownBy(Helped.start(works.subList(2, 3), Runnable::run)::get)
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void waitsForHelpers() {
    ExecutorService helpers = Executors.newFixedThreadPool(3);
    try {
      List<Supplier<Integer>> works =
          IntStream.range(0, 200).<Supplier<Integer>>mapToObj(i -> () -> i * i).toList();
      assertThat(Helped.start(works, helpers).get())
          .isEqualTo(IntStream.range(0, 200).mapToObj(i -> i * i).toList());
    } finally {
      helpers.shutdownNow();
    }
  }

  private List<Supplier<Integer>> squares(int count) {
    return IntStream.range(0, count)
        .<Supplier<Integer>>mapToObj(
            i ->
                () -> {
                  begun.add(i);
                  return i * i;
                })
        .toList();
  }
}
