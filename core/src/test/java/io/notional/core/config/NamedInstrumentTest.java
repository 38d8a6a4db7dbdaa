package io.notional.core.config;

import static io.notional.core.config.Nodes.LINE;
import static io.notional.core.config.Nodes.and;
import static io.notional.core.config.Nodes.list;
import static io.notional.core.config.Nodes.map;
import static io.notional.core.config.Nodes.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedInstrumentTest {
  private static final Parameters LEG =
      Parameters.of(
          Parameter.instrument("product"),
          Parameter.component("sleeve", ComponentKind.SLEEVE).optional());
  private static final Parameters PARAMETERS =
      Parameters.of(
          Parameter.text("name").optional(),
          Parameter.instruments("bills").withDefault(List.of("BILLS")),
          Parameter.groups("legs", LEG));

  @Test
  void areFoundAtEveryDepthWithTheirPlaces() {
    Node leg = and(map("product", plain("ZN")), "sleeve", plain("trend"));
    Node.Mapping written = and(map("name", plain("ZF")), "legs", list(leg));
    ResolvedConfig trend = read(map("bills", list(plain("ZT"), plain("ZB"))));
    ResolvedConfig config = read(written).withComponents(sleeve -> sleeve.withConfig(trend));
    assertThat(config.instruments())
        .containsExactly(
            new NamedInstrument("BILLS", ""),
            new NamedInstrument("ZN", LINE),
            new NamedInstrument("ZT", LINE),
            new NamedInstrument("ZB", LINE));
    assertThat(config.instruments("bills")).containsExactly(new NamedInstrument("BILLS", ""));
    assertThat(config.instruments("name")).isEmpty();
  }

  @Test
  void areReadAsTexts() {
    ResolvedConfig config = read(map("bills", plain("ZT")));
    assertThat(config.texts("bills")).containsExactly("ZT");
    assertThat(config.instruments()).containsExactly(new NamedInstrument("ZT", LINE));
  }

  @Test
  void areRefusedWhereTheyAreNoTexts() {
    Node.Mapping written = and(map("bills", map()), "legs", list(map("product", list())));
    assertThatThrownBy(() -> read(written))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("bills must be a list of instruments but was a map")
        .hasMessageContaining("legs[0].product must be the id of an instrument but was a list");
  }

  private static ResolvedConfig read(Node.Mapping written) {
    return ConfigReader.read(written, PARAMETERS, "");
  }
}
