package io.notional.examples.embedding;

import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.core.Notional;
import io.notional.core.holdings.HeldCash;
import io.notional.core.holdings.HeldPosition;
import io.notional.core.holdings.Holdings;
import io.notional.core.market.Market;
import io.notional.core.result.Position;
import io.notional.core.result.Proposal;
import io.notional.core.result.Result;
import io.notional.core.result.Today;
import io.notional.core.result.Trade;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulation;
import io.notional.core.simulation.SimulationListener;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A platform that runs a 90/60 fund day by day, as it would from one morning to the next. */
public final class EmbeddedPlatform {
  private static final int YESTERDAY = 300;
  private static final int TODAY = 301;

  private static final Map<String, ?> PARAMETERS =
      Map.of(
          "equity-instruments", List.of("SHARES"),
          "bills", List.of("BILLS"),
          "ladder", List.of("NOTE"));

  private EmbeddedPlatform() {}

  /** Tells the platform's own books of every fill. */
  private static final class Blotter implements SimulationListener {
    private int fills;

    @Override
    public void filled(Trade trade) {
      fills++;
    }
  }

  /** Prints what the fund did, and what a desk would be told. */
  public static void main(String[] arguments) {
    Notional notional = Notional.load();
    byte[] checkpoint = untilYesterday(notional);
    Result result = today(notional, checkpoint);
    int last = result.size() - 1;
    print("%s: nav %.2f, %s", result.date(last), result.nav(last), result.worstState());
    desk(notional);
  }

  private static Strategy fund(Notional notional) {
    return notional.strategy("efficient-core", PARAMETERS);
  }

  private static byte[] untilYesterday(Notional notional) {
    Market market = new PlatformData(YESTERDAY).market();
    RunSettings settings = RunSettings.builder().nav(5e7).build();
    // tag: steps
    Simulation simulation = notional.simulation(fund(notional), market, settings);
    Blotter blotter = new Blotter();
    simulation.listen(blotter);
    simulation.advanceTo(LocalDate.of(2021, 6, 30));
    simulation.order("equity", "SHARES", Target.capital(0.85));
    simulation.flow(2e6, simulation.nextDate().plusDays(2));
    while (simulation.advance()) {
      Today books = simulation.today();
      if (books.called() > 0) {
        print("%s: a call of %.2f", books.date(), books.called());
      }
    }
    for (Position position : simulation.positions()) {
      print("held: %.0f of %s", position.quantity(), position.instrument());
    }
    byte[] checkpoint = simulation.checkpoint(Map.of("platform", "1.4"));
    // end: steps
    print("%d fills, a checkpoint of %d bytes", blotter.fills, checkpoint.length);
    return checkpoint;
  }

  /** The next morning, in another process: one more row of data. */
  private static Result today(Notional notional, byte[] checkpoint) {
    Market market = new PlatformData(TODAY).market();
    RunSettings settings = RunSettings.builder().nav(5e7).build();
    // tag: resume
    Simulation resumed =
        Simulation.resume(checkpoint, fund(notional), market, settings, Map.of("platform", "1.4"));
    resumed.advance();
    // end: resume
    return resumed.result();
  }

  /** A desk that holds something asks what to trade. */
  private static void desk(Notional notional) {
    PlatformData data = new PlatformData(TODAY);
    // tag: desk
    Holdings held =
        Holdings.builder()
            .addPositions(HeldPosition.of("SHARES", 400_000))
            .addPositions(HeldPosition.of("NOTE", "2022-06", 200))
            .addCash(HeldCash.of("USD", 6e6))
            .build();
    RunSettings settings =
        RunSettings.builder().holdings(held).firstDate(data.last()).lastDate(data.last()).build();
    Proposal proposal = Simulation.propose(fund(notional), data.market(), settings);
    for (Proposal.Order order : proposal.orders()) {
      print("%s %s: %+.0f", order.reason(), order.name(), order.quantity());
    }
    // end: desk
    print(
        "headroom %.2f before, %.2f after",
        proposal.before().headroom(), proposal.after().headroom());
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
