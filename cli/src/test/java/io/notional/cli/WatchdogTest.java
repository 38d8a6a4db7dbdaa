package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.catalog.Callee;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchdogTest {
  private static final int DAY = Math.toIntExact(LocalDate.of(2020, 3, 9).toEpochDay());
  private static final int SHORT_MILLIS = 20;

  private final StringWriter err = new StringWriter();
  private final Terminal terminal =
      new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), false);

  /** What a test has its worker do between a call that lasts and the end. */
  private void work(BooleanSupplier lasting) throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(1);
    Thread worker =
        new Thread(
            () -> {
              Callee callee = Callee.ofThread();
              new Watchdog(Thread.currentThread(), callee, terminal, SHORT_MILLIS).start();
              ready.countDown();
              callee.enter("strategy", this, DAY);
              while (lasting.getAsBoolean()) {
                Thread.onSpinWait();
              }
              callee.leave();
            });
    worker.start();
    ready.await();
    worker.join();
  }

  @Test
  void aCallThatLastsIsNamedOnce() throws InterruptedException {
    long[] said = new long[1];
    work(
        () -> {
          if (said[0] == 0 && err.toString().contains("\n")) {
            said[0] = System.nanoTime();
          }
          return said[0] == 0 || System.nanoTime() - said[0] < TimeUnit.MILLISECONDS.toNanos(200);
        });

    assertThat(err.toString())
        .startsWith(
            "notional: no answer for 1 second from strategy WatchdogTest, asked about 2020-03-09")
        .contains(" (in io.notional.cli.WatchdogTest", "; Ctrl-C ends the command")
        .hasLineCount(1);
  }

  @Test
  void manyShortCallsAreNone() throws InterruptedException {
    long begin = System.nanoTime();
    work(
        () -> {
          Callee.ofThread().enter("strategy", this, DAY);
          return System.nanoTime() - begin < TimeUnit.MILLISECONDS.toNanos(10L * SHORT_MILLIS);
        });

    assertThat(err.toString()).isEmpty();
  }
}
