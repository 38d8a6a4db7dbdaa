package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.notional.core.simulation.Simulation;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Days on which nothing is decided take no memory, however many names are held and pay. */
class ManyNamesTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void dailyWorkOnThousandsOfNamesAllocatesNothing() {
    GeneratedStocks stocks = new GeneratedStocks(4, 1500, 200);
    long[] bytes = new long[2];
    for (int round = 0; round < bytes.length; round++) {
      // What is loaded and linked in the first round is there in the second.
      Simulation simulation = stocks.simulation("largest-names", Map.of("names", 1500));
      simulation.advance(70);
      long before = THREADS.getCurrentThreadAllocatedBytes();
      simulation.advance(40); // between two quarter ends
      bytes[round] = THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    // A few names end in these days, whose last trades are recorded: less than a byte a name and
    // day.
    assertThat(bytes[1]).isLessThan(1500 * 40);
  }
}
