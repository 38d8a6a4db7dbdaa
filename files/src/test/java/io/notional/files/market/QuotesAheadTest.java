package io.notional.files.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.catalog.Catalog;
import io.notional.core.market.Contract;
import io.notional.core.market.Market;
import io.notional.files.input.ReadFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever reads the files of futures, and when, the market and what is wrong with it are the same.
 */
class QuotesAheadTest {
  private static final Set<String> ALL = Set.of("STOCK", "NOTE", "BUND", "BILLS");

  private final ExecutorService others = Executors.newFixedThreadPool(3);

  @TempDir private Path folder;

  @AfterEach
  void end() {
    others.shutdown();
  }

  private Path file() {
    SmallMarket small = new SmallMarket(folder);
    return small.market(SmallMarket.STOCK, SmallMarket.BILLS, SmallMarket.NOTE, SmallMarket.BUND);
  }

  private LoadedMarket load(Path file, Executor readers) {
    return MarketFile.open(file, readers).load(folder, ALL, Catalog.builtIn());
  }

  private List<Executor> readers() {
    return List.of(others, new Busy());
  }

  /** Hashes what it is handed, as somebody must, and comes to nothing else. */
  private static final class Busy implements Executor {
    @Override
    public void execute(Runnable work) {
      if (!(work instanceof java.util.concurrent.FutureTask)) {
        work.run();
      }
    }
  }

  @Test
  void theMarketIsTheSame() {
    Path file = file();
    LoadedMarket alone = load(file, Runnable::run);
    for (Executor readers : readers()) {
      LoadedMarket loaded = load(file, readers);
      assertThat(loaded.inputs()).isEqualTo(alone.inputs()).hasSize(7);
      assertThat(loaded.policyCounts()).isEqualTo(alone.policyCounts());
      assertThat(closes(loaded.market())).isEqualTo(closes(alone.market())).isNotEmpty();
    }
  }

  private static List<Double> closes(Market market) {
    List<Double> closes = new ArrayList<>();
    market
        .futures()
        .values()
        .forEach(
            product -> {
              for (int day = 0; day < market.days().size(); day++) {
                for (Contract contract : product.contracts()) {
                  closes.add(contract.close(day));
                }
                closes.add(product.margins().on(day).initialAmount());
              }
            });
    return closes;
  }

  @Test
  void whatIsWrongIsToldInTheOrderOfTheFile() {
    Path file = file();
    SmallMarket small = new SmallMarket(folder);
    small.write("bill.csv", "date,rate\n2020-01-02,x\n");
    small.write("note.csv", "DATETIME,PRICE\n2020-01-02 21:00:00,128\n");
    List<Problem> alone = problems(file, Runnable::run);
    assertThat(alone).hasSize(3);
    assertThat(alone.get(0).where()).contains("bill.csv");
    for (Executor readers : readers()) {
      assertThat(problems(file, readers)).isEqualTo(alone);
    }
  }

  private List<Problem> problems(Path file, Executor readers) {
    return catchThrowableOfType(NotionalException.class, () -> load(file, readers)).problems();
  }

  @Test
  void filesThatOthersReadCountWhereTheyWereAskedFor() {
    Path file = file();
    for (Executor readers : readers()) {
      Set<Path> read = new TreeSet<>();
      ReadFiles.during(read, () -> load(file, readers));
      assertThat(read)
          .extracting(path -> path.getFileName().toString())
          .contains("note.csv", "note-adjusted.csv", "margin.csv", "stock.csv", "bill.csv");
    }
  }
}
