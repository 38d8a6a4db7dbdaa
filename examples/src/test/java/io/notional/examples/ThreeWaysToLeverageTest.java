package io.notional.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ThreeWaysToLeverageTest {
  @Test
  void everyWayTiesUpWhatIsSaidOfIt() {
    Path data = Path.of(System.getProperty("notional.data", "../../shared/data"));
    assumeTrue(
        Files.isDirectory(data),
        () -> "skipped: no market data at " + data + " (system property notional.data)");

    String printed = print(data);

    assertThat(printed.lines()).hasSize(3);
    assertThat(tiedUp(printed, "futures over bills"))
        .as("3 to 12% of notional")
        .isBetween(3.0, 12.0);
    assertThat(tiedUp(printed, "margin loan"))
        .as("half of value, or all that is left")
        .isBetween(45.0, 50.0);
    assertThat(tiedUp(printed, "daily reset")).as("1 / 1.5").isBetween(66.6, 66.8);
  }

  private static double tiedUp(String printed, String way) {
    String line = printed.lines().filter(l -> l.startsWith(way)).findFirst().orElseThrow();
    return Double.parseDouble(line.replaceAll(".*ties up ([0-9.]+)%.*", "$1"));
  }

  private static String print(Path data) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      ThreeWaysToLeverage.main(new String[] {data.toString()});
    } finally {
      System.setOut(before);
    }
    before.print(printed.toString(StandardCharsets.UTF_8));
    return printed.toString(StandardCharsets.UTF_8);
  }
}
