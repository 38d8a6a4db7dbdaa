package io.notional.testkit.market;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Something that a {@link MarketFixture} quotes.
 *
 * @param id the id of the instrument
 * @param terms its terms; a bill that is paid in full accretes at the cash rate
 * @param passing whether it may join late and leave early where the market is disturbed
 * @param names how many names it has as a universe of securities; 0 for an instrument
 */
public record Listing(String id, Terms terms, boolean passing, int names) {
  private static final double MULTIPLIER = 1000;
  private static final double TICK = 1.0 / 64;

  public Listing {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(terms, "terms");
  }

  /** An instrument. */
  public Listing(String id, Terms terms, boolean passing) {
    this(id, terms, passing, 0);
  }

  /**
   * A universe of securities in two sectors, whose ids begin with its own and a colon. Their
   * capitalisations are multiples of their prices.
   *
   * @param names one or more
   */
  public static Listing universe(String id, AssetClass assetClass, int names) {
    return new Listing(id, security(id, assetClass).terms(), false, names);
  }

  /** Something paid in full that is quoted throughout. */
  public static Listing security(String id, AssetClass assetClass) {
    Terms terms = Terms.builder().assetClass(assetClass).funding(Funding.PAID_IN_FULL).build();
    return new Listing(id, terms, false);
  }

  /** A bill that accretes at the cash rate. */
  public static Listing bill(String id) {
    return security(id, AssetClass.BILLS);
  }

  /** A futures product of 1,000 a point that is quoted throughout. */
  public static Listing future(String id, AssetClass assetClass) {
    Terms terms =
        Terms.builder()
            .assetClass(assetClass)
            .funding(Funding.MARGINED)
            .contractMultiplier(MULTIPLIER)
            .tickSize(TICK)
            .build();
    return new Listing(id, terms, false);
  }

  /** The same, and it may join late and leave early. */
  public Listing whileQuoted() {
    return new Listing(id, terms, true, names);
  }

  /** The securities of a universe. */
  List<Listing> members() {
    return IntStream.range(0, names)
        .mapToObj(i -> new Listing(id + ":" + (char) ('A' + i % 26) + i / 26, terms, passing))
        .toList();
  }

  boolean isMargined() {
    return terms.funding() == Funding.MARGINED;
  }

  boolean isBill() {
    return !isMargined() && terms.assetClass().equals(AssetClass.BILLS);
  }
}
