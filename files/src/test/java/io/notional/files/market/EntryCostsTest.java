package io.notional.files.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.cost.CostModel;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.catalog.Catalog;
import io.notional.core.cost.Costs;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What trades cost may be said by a map, a word, or a component of any plugin. */
class EntryCostsTest {
  @TempDir private Path folder;

  private SmallMarket small;

  @BeforeEach
  void write() {
    small = new SmallMarket(folder);
  }

  private Path file(String costs) {
    return small.market(SmallMarket.STOCK.replace("costs: none", "costs: " + costs));
  }

  private CostModel costs(String costs) {
    return MarketFile.read(file(costs), folder).market().securities().get("STOCK").costs();
  }

  @Test
  void everyWayOfSayingItComesToTheSame() {
    assertThat(costs("none")).isEqualTo(Costs.NONE);
    assertThat(costs("{use: none}")).isEqualTo(Costs.NONE);
    assertThat(costs("{commission: 0}")).isEqualTo(Costs.NONE);
    Costs spread = new Costs(0.01, 0, 2);
    assertThat(costs("{commission: 0.01, spread-bp: 2}")).isEqualTo(spread);
    assertThat(costs("{use: commission-and-spread, with: {commission: 0.01, spread-bp: 2}}"))
        .isEqualTo(spread);
  }

  @Test
  void aComponentIsHeldAgainstPricesAndTicksLikeAMap() {
    assertThatThrownBy(
            () -> costs("{use: commission-and-spread, with: {spread-ticks: 1}}, tick: 0"))
        .hasMessageContaining("STOCK.costs.spread-ticks needs a tick greater than zero");
    assertThatThrownBy(() -> costs("{use: commission-and-spread, with: {spread-bp: 500}}"))
        .hasMessageContaining("STOCK.costs must have a spread of at most");
  }

  @Test
  void whatIsWrongIsToldBeforeAnyDataIsLoaded() {
    assertThat(
            MarketFile.open(file("{use: comission-and-spread}"))
                .problems(Set.of("STOCK"), Catalog.load()))
        .extracting(Problem::message)
        .containsExactly(
            "unknown cost-model 'comission-and-spread'; did you mean 'commission-and-spread'?"
                + " (known: commission-and-spread, none)");
    MarketFile wrong = MarketFile.open(file("{use: commission-and-spread, with: {spread: 1}}"));
    assertThat(wrong.problems(Set.of("STOCK"), Catalog.load()))
        .extracting(Problem::message)
        .allMatch(message -> message.startsWith("unknown key 'STOCK.costs.with.spread'"))
        .hasSize(1);
    assertThat(wrong.problems(Set.of("BILLS"), Catalog.load())).isEmpty();
    assertThatThrownBy(() -> wrong.load(folder, Set.of("STOCK"), Catalog.load()))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("unknown key 'STOCK.costs.with.spread'");
    MarketFile rolls =
        MarketFile.open(
            small.market(SmallMarket.STOCK, SmallMarket.NOTE + "    roll: {use: calender}\n"));
    assertThat(rolls.problems(Set.of("NOTE"), Catalog.load()))
        .extracting(Problem::message)
        .containsExactly(
            "unknown roll rule 'calender'; did you mean 'calendar'? (known: data, calendar)");
  }
}
