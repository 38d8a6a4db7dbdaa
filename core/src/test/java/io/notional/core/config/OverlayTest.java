package io.notional.core.config;

import static io.notional.core.config.Nodes.and;
import static io.notional.core.config.Nodes.list;
import static io.notional.core.config.Nodes.map;
import static io.notional.core.config.Nodes.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverlayTest {
  private static final Parameters PARAMETERS =
      Parameters.of(
          Parameter.numbers("numbers", 0, 9, ""),
          Parameter.group(
              "group",
              Parameters.of(Parameter.text("use"), Parameter.text("a"), Parameter.text("b"))),
          Parameter.component("trend", ComponentKind.SLEEVE));

  @Test
  void replacesListsAndMergesGroups() {
    Node.Mapping base =
        and(
            map("numbers", list(plain("1"), plain("2"))),
            "group",
            and(map("a", plain("1")), "use", plain("old")));
    Node.Mapping top =
        and(
            map("numbers", list(plain("3"))),
            "group",
            and(map("b", plain("2")), "use", plain("new")));
    Node.Mapping merged = Overlay.of(PARAMETERS, base, top);
    assertThat(merged.entries()).containsEntry("numbers", list(plain("3")));
    Node.Mapping group = (Node.Mapping) merged.entries().get("group");
    assertThat(group.entries())
        .as("a group may have a parameter named use")
        .containsEntry("a", plain("1"))
        .containsEntry("b", plain("2"))
        .containsEntry("use", plain("new"));
  }

  @Test
  void keepsThePlaceOfEveryValue() {
    Node.Mapping base = (Node.Mapping) Node.of(Map.of("numbers", 1), "preset P");
    Node.Mapping top = map("group", map("a", plain("1")));
    Node.Mapping merged = Overlay.of(PARAMETERS, base, top);
    assertThat(merged.where()).isEqualTo(top.where());
    assertThat(merged.entries().get("numbers").where()).isEqualTo("preset P");
    assertThat(merged.entries().get("group").where()).isEqualTo("spec.yaml, line 1");
  }

  @Test
  void mergesAComponentThatStaysTheSame() {
    Node.Mapping base = component("trend", map("speed", map("fast", plain("1"))));
    Node.Mapping values = map("speed", map("slow", plain("2")));
    Node expected =
        component("trend", map("speed", and(map("fast", plain("1")), "slow", plain("2"))));
    assertThat(overlaid(base, component("trend", values))).isEqualTo(expected);
    assertThat(overlaid(base, map("with", values))).isEqualTo(expected);
    assertThat(overlaid(plain("trend"), map("with", values))).isEqualTo(component("trend", values));
  }

  @Test
  void replacesAComponentByAnother() {
    Node.Mapping base = component("trend", map("speed", plain("1")));
    Node.Mapping other = component("carry", map("window", plain("2")));
    assertThat(overlaid(base, other)).isEqualTo(other);
    assertThat(overlaid(base, plain("carry"))).isEqualTo(plain("carry"));
    Node.Mapping preset = and(map("use", plain("trend")), "preset", plain("FAST"));
    assertThat(overlaid(base, preset)).isEqualTo(preset);
  }

  @Test
  void replacesAnotherComponentInsideOfAComponent() {
    Node.Mapping base = component("a", map("inner", component("b", map("x", plain("1")))));
    Node.Mapping top = component("a", map("inner", component("c", map("y", plain("1")))));
    assertThat(overlaid(base, top)).isEqualTo(top);
  }

  private static Node overlaid(Node base, Node top) {
    return Overlay.of(PARAMETERS, map("trend", base), map("trend", top)).entries().get("trend");
  }

  private static Node.Mapping component(String id, Node with) {
    return and(map("use", plain(id)), "with", with);
  }
}
