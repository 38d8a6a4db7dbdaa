package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InterruptionTest {
  @Test
  void waitsForWhatIsBeingWritten() throws InterruptedException {
    Interruption interruption = new Interruption();
    interruption.startWriting();
    Thread controlC = new Thread(interruption::interrupt);
    controlC.start();
    while (!interruption.requested()) {
      Thread.onSpinWait();
    }
    interruption.finish();
    controlC.join();
    assertThat(interruption.stopped()).isTrue();
  }

  @Test
  void goesWithoutWhatDoesNotListenAndLeavesNothing() {
    Interruption interruption = new Interruption();
    interruption.interrupt();
    assertThat(interruption.requested()).isTrue();
    assertThat(interruption.stopped()).isFalse();
  }

  @Test
  void isNoneWhenTheWorkIsOver() {
    Interruption interruption = new Interruption();
    interruption.finish();
    interruption.interrupt();
    assertThat(interruption.requested()).isFalse();
  }
}
