package io.notional.marginmodels;

import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginInput;
import io.notional.api.margin.MarginModel;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Portfolio margin by sixteen scenarios, after SPAN:
 *
 * <pre>
 * maintenance = sum over groups of (scan risk + calendar charge - credits)
 * scan risk       = worst loss of the group over the scenarios; a scan range is exchange maintenance
 * calendar charge = rate x min(long, short scan ranges), for spreads between deliveries
 * credit on a leg = rate x scan risk x matched DV01 / DV01 of the leg, on opposite sides only
 * DV01            = contracts x notional x duration / 10,000
 * initial         = the same, each group times initial / maintenance of its contracts
 * </pre>
 *
 * <p>The scan risk of an outright is its exchange maintenance, and a book all on one side earns
 * nothing: there it is what the model {@code exchange} asks. Needs the margins of the products'
 * chains, and durations where credits apply: a credit between products of which one has no known
 * duration is not given, and counted. Immutable.
 *
 * @see <a href="https://www.cmegroup.com/clearing/risk-management/span-overview.html">SPAN</a>
 */
public record ScenarioMargin(ScenarioSettings settings) implements MarginModel {
  @Override
  public Set<MarginInput> reads() {
    return EnumSet.of(MarginInput.EXCHANGE_MARGINS, MarginInput.PRICES, MarginInput.DURATIONS);
  }

  @Override
  public boolean offsets() {
    return true;
  }

  @Override
  public BoundMargin bind(MarginBook book) {
    return new Bound(book, settings);
  }

  /** A credit and the name under which it is counted when a duration is missing. */
  private record Pair(SpreadCredit credit, String unknown) {}

  private static final class Bound implements BoundMargin {
    private final MarginBook book;
    private final Scenarios scenarios;
    private final double calendarCharge;
    private final Pair[] pairs;
    private final ProductTable<ScannedGroup> groups;
    private double initial;
    private double maintenance;
    private long version = -1;
    private boolean readPrices;

    Bound(MarginBook book, ScenarioSettings settings) {
      this.book = book;
      this.scenarios = new Scenarios(settings.extremeMove(), settings.extremeCover());
      this.calendarCharge = settings.calendarCharge();
      this.pairs = settings.credits().stream().map(Bound::pair).toArray(Pair[]::new);
      Map<String, String> keys = ScenarioSettings.keys(settings.groups());
      Set<String> credited =
          settings.credits().stream()
              .flatMap(c -> Stream.of(c.first(), c.second()))
              .map(product -> keys.getOrDefault(product, product))
              .collect(Collectors.toSet());
      this.groups =
          new ProductTable<>(book, keys, id -> new ScannedGroup(id, credited.contains(id)));
    }

    private static Pair pair(SpreadCredit credit) {
      String name = credit.first() + "/" + credit.second();
      return new Pair(credit, "margin-credit:" + name + ":unknown-duration");
    }

    @Override
    public void assess() {
      if (book.version() == version && !readPrices) {
        return;
      }
      version = book.version();
      readPrices = false;
      scan();
      for (Pair pair : pairs) {
        credit(pair);
      }
      initial = 0;
      maintenance = 0;
      for (int i = 0; i < groups.entries().size(); i++) {
        ScannedGroup group = groups.entries().get(i);
        if (group.isHeld()) {
          double required = group.maintenance(calendarCharge);
          maintenance += required;
          initial += required * group.initialRatio();
        }
      }
    }

    private void scan() {
      groups.refresh();
      for (int i = 0; i < groups.entries().size(); i++) {
        groups.entries().get(i).clear();
      }
      int rows = book.rows();
      for (int row = 0; row < rows; row++) {
        double contracts = book.quantity(row);
        if (Math.abs(contracts) > 0) {
          groups.of(row).add(book, row, contracts);
        }
      }
      for (int i = 0; i < groups.entries().size(); i++) {
        groups.entries().get(i).scan(scenarios);
      }
    }

    private void credit(Pair pair) {
      ScannedGroup first = groups.find(pair.credit().first());
      ScannedGroup second = groups.find(pair.credit().second());
      if (first == null || second == null || !(first.net() * second.net() < 0)) {
        return;
      }
      readPrices = true; // the answer moves with prices now, or a missing duration counts again
      double opposite = first.uncredited() * second.uncredited();
      if (opposite < 0) {
        double matched = Math.min(Math.abs(first.uncredited()), Math.abs(second.uncredited()));
        first.takeCredit(matched, pair.credit().rate());
        second.takeCredit(matched, pair.credit().rate());
      } else if (Double.isNaN(opposite)) {
        book.count(pair.unknown());
      }
    }

    @Override
    public double initial() {
      return initial;
    }

    @Override
    public double maintenance() {
      return maintenance;
    }
  }
}
