package io.notional.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.ErrorCode;
import io.notional.api.margin.MarginModel;
import io.notional.api.plugin.Component;
import io.notional.api.plugin.ComponentKind;
import io.notional.core.config.Node;
import io.notional.core.config.ResolvedConfig;
import io.notional.core.margin.ExchangeMargin;
import io.notional.core.settings.RunParameters;
import io.notional.core.simulation.Refused;
import io.notional.marginmodels.HistoricalMargin;
import io.notional.marginmodels.HistoricalSettings;
import io.notional.marginmodels.MarginFractions;
import io.notional.marginmodels.MarginStress;
import io.notional.marginmodels.PercentMargin;
import io.notional.marginmodels.ScenarioMargin;
import io.notional.marginmodels.ScenarioSettings;
import io.notional.marginmodels.SpreadCredit;
import io.notional.marginmodels.StressedMargin;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The plugin {@code margin-models}, as the catalog finds it. */
class MarginModelsPluginTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final String PRODUCTS = "products";

  private static MarginModel margin(Object written) {
    Node.Mapping run = (Node.Mapping) Node.of(Map.of("margin", written), "fund.yaml");
    ResolvedConfig read = CATALOG.read(run, RunParameters.ALL, "run");
    Component component = read.component(RunParameters.MARGIN);
    return CATALOG.component(ComponentKind.MARGIN_MODEL, component);
  }

  private static MarginModel margin(String id, Map<String, Object> with) {
    return margin(Map.of("use", id, "with", with));
  }

  @Test
  void itsModelsStandBesideThatOfTheCore() {
    assertThat(CATALOG.ids(ComponentKind.MARGIN_MODEL))
        .containsExactlyInAnyOrder(
            "exchange", "historical", "percent-of-notional", "scenario", "stressed");
    assertThat(CATALOG.plugins())
        .filteredOn(plugin -> plugin.id().equals("margin-models"))
        .singleElement()
        .satisfies(
            plugin ->
                assertThat(plugin.providers())
                    .allSatisfy(provider -> assertThat(provider.description()).isNotEmpty()));
  }

  @Test
  void aModelNeedsNoMoreThanItsName() {
    assertThat(margin("exchange")).isSameAs(ExchangeMargin.MODEL);
    assertThat(margin("percent-of-notional"))
        .isEqualTo(new PercentMargin(new MarginFractions(0.055, 0.05), Map.of()));
    assertThat(margin("scenario")).isEqualTo(new ScenarioMargin(ScenarioSettings.DEFAULTS));
    assertThat(margin("historical"))
        .isEqualTo(new HistoricalMargin(HistoricalSettings.builder().build()));
    assertThat(margin("stressed")).isEqualTo(new StressedMargin(ExchangeMargin.MODEL, List.of()));
  }

  @Test
  void readsEveryValueOfAModel() {
    assertThat(
            margin(
                "scenario",
                Map.of(
                    "extreme-move",
                    2,
                    "extreme-cover",
                    0.35,
                    "calendar-charge",
                    0.2,
                    "credits",
                    List.of(Map.of(PRODUCTS, List.of("ZN", "ZB"), "rate", 0.6)),
                    "groups",
                    List.of(Map.of(PRODUCTS, List.of("ES", "MES"))))))
        .isEqualTo(
            new ScenarioMargin(
                new ScenarioSettings(
                    2,
                    0.35,
                    0.2,
                    List.of(new SpreadCredit("ZN", "ZB", 0.6)),
                    List.of(List.of("ES", "MES")))));
    Map<String, Object> bitcoin = Map.of("product", "BTC", "initial", 0.4, "maintenance", 0.35);
    assertThat(
            margin(
                "percent-of-notional",
                Map.of("initial", 0.1, "maintenance", 0.1, "by-product", List.of(bitcoin))))
        .isEqualTo(
            new PercentMargin(
                new MarginFractions(0.1, 0.1), Map.of("BTC", new MarginFractions(0.4, 0.35))));
  }

  @Test
  void everyModelCanBeStressed() {
    assertThat(margin(Map.of("use", "stressed", "preset", "march-2020")))
        .isInstanceOfSatisfying(
            StressedMargin.class,
            stressed -> {
              MarginStress march = stressed.stresses().get(0);
              assertThat(march.base()).isEqualTo(LocalDate.of(2020, 3, 1));
              assertThat(march.multipliers()).containsEntry("UB", 3.11).hasSize(7);
            });
    assertThat(margin("stressed", Map.of("model", "scenario")))
        .isEqualTo(new StressedMargin(new ScenarioMargin(ScenarioSettings.DEFAULTS), List.of()));
  }

  @Test
  void anUnknownModelIsNamedWithItsNearest() {
    Refused.with(ErrorCode.UNKNOWN_NAME, () -> margin("exchnge"))
        .contains("margin-model", "'exchnge'; did you mean 'exchange'?");
    Refused.with(ErrorCode.UNKNOWN_NAME, () -> margin("stressed", Map.of("model", "scenaro")))
        .contains("did you mean 'scenario'?");
  }

  @Test
  void contradictionsSayWhereTheyAre() {
    Refused.with(
            ErrorCode.OUT_OF_RANGE,
            () -> margin("percent-of-notional", Map.of("initial", 0.05, "maintenance", 0.06)))
        .contains("initial = 0.05", "0.06", "fund.yaml");
    Refused.with(
            ErrorCode.OUT_OF_RANGE,
            () ->
                margin(
                    "scenario",
                    Map.of("credits", List.of(Map.of(PRODUCTS, List.of("ZN"), "rate", 0.6)))))
        .contains("two products", "ZN", "fund.yaml");
    Map<String, Object> zn = Map.of("product", "ZN", "multiplier", 2);
    Map<String, Object> backwards =
        Map.of(
            "from",
            "2020-03-09",
            "to",
            "2020-03-01",
            "base",
            "2020-03-01",
            "multipliers",
            List.of(zn));
    Refused.with(ErrorCode.CONFLICT, () -> margin("stressed", Map.of("stress", List.of(backwards))))
        .contains("must not be after", "fund.yaml");
    Refused.with(
            ErrorCode.OUT_OF_RANGE, () -> margin("historical", Map.of("short-maintenance", 0.5)))
        .contains("0.5", "fund.yaml");
    Refused.with(ErrorCode.UNKNOWN_NAME, () -> margin("historical", Map.of("short-history", "no")))
        .contains("exchange, percent-of-notional, fail");
  }
}
