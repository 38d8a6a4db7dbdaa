package io.notional.files.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import io.notional.core.catalog.Catalog;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The static terms of an entry may be those of a plugin's instrument. */
class EntryTermsTest {
  private static final AssetClass CARBON = new AssetClass("carbon");

  private static final String NOTE =
      SmallMarket.NOTE.replace(
          "  asset-class: bonds\n    multiplier: 1000\n    tick: 0.015625\n",
          "  terms: {use: carbon, with: {size: 500}}\n");

  private static final String STOCK = SmallMarket.STOCK.replace("asset-class: equity", "$TERMS");

  @TempDir private Path folder;

  private SmallMarket small;

  private record Made(String id, Terms terms) implements Instrument {}

  /** A future on carbon, a fund of stocks and bonds, and one that cannot say what it is. */
  private record Maker(String id) implements Provider<Instrument> {
    @Override
    public ComponentKind<Instrument> kind() {
      return ComponentKind.INSTRUMENT;
    }

    @Override
    public Parameters parameters() {
      return Parameters.of(Parameter.number("size", 1, 1e6, "tons").withDefault(1000));
    }

    @Override
    public Instrument create(Config config, Context context) {
      return switch (id) {
        case "carbon" -> new Made("EUA", carbon(config.number("size")));
        case "mix" -> new Made("MIX", mix());
        default -> new Made("VAGUE", null);
      };
    }

    private static Terms carbon(double size) {
      return Terms.builder()
          .assetClass(CARBON)
          .funding(Funding.MARGINED)
          .currency("EUR")
          .contractMultiplier(size)
          .lot(5)
          .tickSize(0.01)
          .build();
    }

    private static Terms mix() {
      return Terms.builder()
          .assetClass(AssetClass.EQUITY)
          .exposures(Exposures.of(Map.of(AssetClass.EQUITY, 0.9, AssetClass.BONDS, 0.6)))
          .funding(Funding.PAID_IN_FULL)
          .build();
    }
  }

  private record Carbon(String id) implements Plugin {
    @Override
    public int spiVersion() {
      return SPI_VERSION;
    }

    @Override
    public List<Provider<?>> providers() {
      return List.of(new Maker("carbon"), new Maker("mix"), new Maker("vague"));
    }
  }

  private final Catalog catalog = Catalog.loadWith(List.of(new Carbon("carbon-desk")));

  @BeforeEach
  void write() {
    small = new SmallMarket(folder);
  }

  private MarketFile file(String... entries) {
    return MarketFile.open(small.market(entries));
  }

  private Market market(MarketFile file, String... ids) {
    return file.load(folder, Set.of(ids), catalog).market();
  }

  @Test
  void aFutureHasTheTermsOfTheInstrumentThatItNames() {
    FutureProduct note = market(file(SmallMarket.STOCK, NOTE), "NOTE").futures().get("NOTE");
    assertThat(note.terms()).isEqualTo(Maker.carbon(500));
    assertThat(note.id()).isEqualTo("NOTE");
  }

  @Test
  void aFundIsSeenThroughByTheExposuresOfItsInstrument() {
    String fund = STOCK.replace("kind: security", "kind: fund").replace("$TERMS", "terms: mix");
    Security held = market(file(fund), "STOCK").securities().get("STOCK");
    assertThat(held.terms()).isEqualTo(Maker.mix());
    assertThat(held.fund().orElseThrow().exposures(0)).isEqualTo(Maker.mix().exposures());
  }

  @Test
  void whatAnInstrumentSaysIsNotWrittenToo() {
    assertThatThrownBy(() -> file(SmallMarket.STOCK, NOTE + "    tick: 0.01\n    lot: 1\n"))
        .hasMessageContaining("NOTE.tick must not stand beside terms, whose instrument says it")
        .hasMessageContaining("NOTE.lot must not stand beside terms");
  }

  @Test
  void withoutAnInstrumentTermsAreWrittenAsBefore() {
    assertThatThrownBy(() -> file(STOCK.replace(", $TERMS", "")))
        .hasMessageContaining("STOCK.asset-class must be given");
  }

  @Test
  void anInstrumentThatIsNoneOfItsKindIsRefusedWithAllReasons() {
    MarketFile margined = file(STOCK.replace("$TERMS", "terms: carbon"));
    assertThatThrownBy(() -> market(margined, "STOCK"))
        .hasMessageContaining(
            "the funding of STOCK, a security, must be PAID_IN_FULL but its instrument says"
                + " MARGINED (market.yaml, line 8, ")
        .hasMessageContaining("the multiplier of STOCK, a security, must be 1.0 but");
    MarketFile mixed = file(STOCK.replace("$TERMS", "terms: mix"));
    assertThatThrownBy(() -> market(mixed, "STOCK"))
        .hasMessageContaining("the exposures of STOCK, a security, must be {equity=1.0} but");
  }

  @Test
  void anInstrumentWithoutAnAnswerIsNamedWithItsPlugin() {
    MarketFile vague = file(STOCK.replace("$TERMS", "terms: vague"));
    assertThatThrownBy(() -> market(vague, "STOCK"))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("instrument Made of plugin 'carbon-desk' failed in terms()")
        .hasMessageContaining("(market.yaml, line 8, ");
  }

  @Test
  void whatIsNamedWronglyIsToldBeforeAnyDataIsLoaded() {
    MarketFile unknown = file(STOCK.replace("$TERMS", "terms: carbn"));
    assertThat(unknown.problems(Set.of("STOCK"), catalog))
        .extracting(Problem::message)
        .containsExactly(
            "unknown instrument 'carbn'; did you mean 'carbon'? (known: carbon, mix, vague)");
    MarketFile wrong = file(SmallMarket.STOCK, NOTE.replace("size: 500", "size: 0"));
    assertThat(wrong.problems(Set.of("NOTE"), catalog))
        .extracting(Problem::message)
        .containsExactly("NOTE.terms.with.size must be in [1, 1000000] but was 0");
  }

  @Test
  void whatGivesTheDatesHasTermsThoughNobodyHoldsIt() {
    String head = SmallMarket.HEAD.replace("dates-of: STOCK", "dates-of: NOTE");
    Path named = small.write("market.yaml", head + NOTE + SmallMarket.STOCK);
    assertThat(market(MarketFile.open(named), "STOCK").days().size()).isEqualTo(4);
  }

  @Test
  void filesAreLookedAtByTheTermsOfTheInstrument() {
    MarketFile file = file(SmallMarket.STOCK, NOTE);
    assertThat(file.report(folder, Set.of("NOTE", "STOCK"), catalog))
        .filteredOn(series -> series.id().equals("NOTE"))
        .allMatch(series -> series.problems().isEmpty() && series.facts().isPresent())
        .hasSize(1);
    assertThat(file.report(folder, Set.of("NOTE", "STOCK"), Catalog.load()))
        .filteredOn(series -> !series.problems().isEmpty())
        .singleElement()
        .satisfies(
            series -> {
              assertThat(series.id()).isEqualTo("NOTE");
              assertThat(series.problems().get(0).message())
                  .isEqualTo("unknown instrument 'carbon' (none is known)");
            });
  }
}
