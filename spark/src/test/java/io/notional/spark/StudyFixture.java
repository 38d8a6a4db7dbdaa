package io.notional.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Studies to run: one on markets made up from seeds, one on a market of files. */
final class StudyFixture {
  /** Two rows of three fail, since they spend more or less than all capital. */
  static final String SYNTHETIC =
      """
      spec: fund.yaml
      synthetic: {years: 2}
      vary:
        seed: [1, 2]
        with.band: [0.01, 0.05]
        with.equity: [0.9, 0.8]
        from: [2000-03-01, 2000-09-01]
        preset: [NTSX]
      measure: [trades]
      columns: ["margin.headroom@last", "exposures.notional[sleeve=bonds]@2001-06-01"]
      """;

  private StudyFixture() {}

  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A study of 16 rows on synthetic markets, half of which fail. */
  static SparkStudyBuilder synthetic(Path folder) {
    return synthetic(folder, SYNTHETIC);
  }

  static SparkStudyBuilder synthetic(Path folder, String study) {
    write(
        folder.resolve("fund.yaml"),
        """
        strategy: efficient-core
        preset: NTSX
        run: {nav: 1e8, fill: NEXT_CLOSE}
        """);
    return SparkStudy.builder().study(write(folder.resolve("study.yaml"), study));
  }

  /** A study of 60 rows on two funds whose prices are files: each file is in another folder. */
  static SparkStudyBuilder onFiles(Path folder) {
    write(
        folder.resolve("specs/blend.yaml"),
        """
        strategy: blend
        with: {funds: [IVV, AGG], weights: [0.5, 0.4]}
        run: {nav: 1e6, fill: NEXT_CLOSE}
        """);
    write(
        folder.resolve("markets/funds.yaml"),
        """
        calendar: {dates-of: IVV}
        instruments:
          - {id: IVV, kind: fund, file: prices/IVV.csv, exposures: {equity: 1.0}, costs: {spread-bp: 1}}
          - {id: AGG, kind: fund, file: prices/AGG.csv, exposures: {bonds: 1.0}, costs: {spread-bp: 1}}
        """);
    prices(folder.resolve("store/prices/IVV.csv"), 3, 0.012);
    prices(folder.resolve("store/prices/AGG.csv"), 7, 0.004);
    Path study =
        write(
            folder.resolve("studies/nav.yaml"),
            """
            spec: ../specs/blend.yaml
            vary:
              run.nav: {from: 1e5, to: 1e7, steps: 60, log: true}
            measure: [trades]
            best: {measure: returns.annual_return}
            """);
    return SparkStudy.builder()
        .study(study)
        .market(folder.resolve("markets/funds.yaml"))
        .dataRoot(folder.resolve("store"));
  }

  /** The same fund on securities, from which paths can be drawn. */
  static void securities(Path folder) {
    onFiles(folder);
    write(
        folder.resolve("markets/securities.yaml"),
        """
        calendar: {dates-of: IVV}
        instruments:
          - {id: IVV, kind: security, file: prices/IVV.csv, asset-class: equity, costs: {spread-bp: 1}}
          - {id: AGG, kind: security, file: prices/AGG.csv, asset-class: bonds, costs: {spread-bp: 1}}
        """);
  }

  private static void prices(Path file, int step, double size) {
    StringBuilder text = new StringBuilder("date,adj_close\n");
    double price = 100;
    LocalDate day = LocalDate.of(2015, 1, 2);
    for (int i = 0; i < 1000; i++) {
      text.append(day).append(',').append(price).append('\n');
      price *= 1 + size * StrictMath.sin(i * step) + 0.0002;
      day = day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
    }
    write(file, text.toString());
  }
}
