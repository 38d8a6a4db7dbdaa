package io.notional.files.market;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a file of futures prices does not say and its symbol does: contract terms, and a margin and
 * costs to begin with. Prices are those of exchanges, in cents where they quote cents. Margins are
 * fractions of notional at about their height in March 2020.
 *
 * @param symbol that of the exchange
 * @param also the name of its prices in the collections of researchers
 * @param dates the rule that says when contracts end
 * @param cycle the months that are traded, by the letters of exchanges
 */
public record KnownFuture(
    String symbol,
    String also,
    String assetClass,
    String currency,
    String multiplier,
    String tick,
    String dates,
    String cycle,
    String initial,
    String maintenance,
    String commission,
    String spreadTicks) {
  private static final String TABLE = "known-futures.csv";

  /** The product of a symbol or another name, whatever its case. */
  public static Optional<KnownFuture> of(String name) {
    return all().stream()
        .filter(f -> f.symbol.equalsIgnoreCase(name) || f.also.equalsIgnoreCase(name))
        .findFirst();
  }

  /** All of them, in the order of the table. */
  public static List<KnownFuture> all() {
    try (InputStream stream = KnownFuture.class.getResourceAsStream(TABLE)) {
      if (stream == null) {
        throw new IllegalStateException("a resource of this jar is missing: " + TABLE);
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(KnownFuture::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownFuture parse(String line) {
    String[] c = line.split(",", -1);
    return new KnownFuture(
        c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11]);
  }

  /** Whether it is a Treasury future, whose price follows from par yields. */
  public boolean isTreasury() {
    return dates.startsWith("treasury");
  }
}
