package io.notional.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/spi-rules.md} and the kit know the same rules, and say the same of them. */
class SpiRulesDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "spi-rules.md");

  /** A row of one of its tables. */
  private record Row(
      String id, String level, String sentence, String why, String host, String kit) {
    static Row of(String line) {
      String[] cells = line.split("\\|", -1);
      assertThat(cells).as(line).hasSize(8);
      List<String> text = Stream.of(cells).map(String::strip).toList();
      return new Row(text.get(1), text.get(2), text.get(3), text.get(4), text.get(5), text.get(6));
    }
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      if (line.matches("\\| [A-Z]+-\\d+ .*")) {
        rows.add(Row.of(line));
      }
    }
    return rows;
  }

  @Test
  void theTablesAreTheRulesOfTheKitInTheirOrder() throws IOException {
    assertThat(rows())
        .extracting(Row::id)
        .isEqualTo(Stream.of(SpiRule.values()).map(SpiRule::id).toList());
  }

  @Test
  void eachRowSaysWhatTheKitSays() throws IOException {
    for (Row row : rows()) {
      SpiRule rule = SpiRule.valueOf(row.id().replace('-', '_'));
      assertThat(row.level()).as(row.id()).isEqualTo(rule.level().name());
      assertThat(row.sentence()).as(row.id()).isEqualTo(rule.sentence());
      assertThat(!row.host().isEmpty())
          .as(row.id() + " by the host")
          .isEqualTo(rule.enforcedByHost());
      String kit = rule.whyUnchecked().map(why -> "no check: " + why).orElse("checked");
      assertThat(row.kit()).as(row.id()).isEqualTo(kit);
    }
  }

  @Test
  void eachRuleHasAnIntent() throws IOException {
    assertThat(rows())
        .extracting(Row::why)
        .allSatisfy(why -> assertThat(why).hasSizeGreaterThan(15));
  }

  @Test
  void numbersOfACategoryAreInSequence() {
    for (SpiRule rule : SpiRule.values()) {
      String[] parts = rule.id().split("-");
      int number = Integer.parseInt(parts[1]);
      boolean first = number == 1;
      boolean follows =
          rule.ordinal() > 0
              && SpiRule.values()[rule.ordinal() - 1].id().equals(parts[0] + "-" + (number - 1));
      assertThat(first || follows).as(rule.id()).isTrue();
    }
  }
}
