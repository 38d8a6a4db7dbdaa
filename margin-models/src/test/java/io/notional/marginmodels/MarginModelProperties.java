package io.notional.marginmodels;

import static io.notional.marginmodels.RandomBook.ask;
import static io.notional.marginmodels.RandomBook.positions;
import static io.notional.marginmodels.RandomBook.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.margin.MarginModel;
import io.notional.marginmodels.RandomBook.Asked;
import io.notional.marginmodels.RandomBook.Position;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds of every margin model that ships. */
class MarginModelProperties {
  private static final double RELATIVE = 1e-11;

  @Provide
  Arbitrary<MarginModel> models() {
    return Arbitraries.of(RandomBook.MODELS);
  }

  private static void assertSame(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(RELATIVE * (1 + expected)));
  }

  @Property(tries = 200)
  void aPositionAsksForSomethingAndInitialIsNoLessThanMaintenance(
      @ForAll("models") MarginModel model, @ForAll long seed) {
    List<Position> book =
        together(positions(seed, RandomBook.TREASURIES), positions(seed + 1, RandomBook.OTHERS));

    Asked asked = ask(model, book);

    if (book.isEmpty()) {
      assertThat(asked).isEqualTo(new Asked(0, 0));
    } else {
      assertThat(asked.maintenance()).isPositive();
      assertThat(asked.initial()).isGreaterThanOrEqualTo(asked.maintenance());
    }
  }

  @Property(tries = 200)
  void independentGroupsAdd(@ForAll("models") MarginModel model, @ForAll long seed) {
    List<Position> some = positions(seed, RandomBook.TREASURIES);
    List<Position> others = positions(seed + 1, RandomBook.OTHERS);

    Asked both = ask(model, together(some, others));

    assertSame(
        both.maintenance(), ask(model, some).maintenance() + ask(model, others).maintenance());
    assertSame(both.initial(), ask(model, some).initial() + ask(model, others).initial());
  }

  @Property(tries = 200)
  void scalingABookScalesItsMargin(
      @ForAll("models") MarginModel model,
      @ForAll long seed,
      @ForAll @DoubleRange(min = 1, max = 50) double factor) {
    List<Position> book = positions(seed, RandomBook.TREASURIES);
    List<Position> larger = book.stream().map(p -> p.times(factor)).toList();

    assertSame(ask(model, larger).maintenance(), factor * ask(model, book).maintenance());
    assertSame(ask(model, larger).initial(), factor * ask(model, book).initial());
  }

  @Property(tries = 200)
  void moreOfOnePositionAloneAsksForMore(
      @ForAll("models") MarginModel model,
      @ForAll @IntRange(min = 0, max = 5) int place,
      @ForAll @IntRange(min = 1, max = 1000) int contracts,
      @ForAll boolean isShort) {
    String product = RandomBook.TREASURIES.get(place);
    int sign = isShort ? -1 : 1;
    List<Position> some = List.of(new Position(product, 9, sign * contracts));
    List<Position> more = List.of(new Position(product, 9, sign * (contracts + 1)));

    assertThat(ask(model, more).maintenance()).isGreaterThan(ask(model, some).maintenance());
    assertThat(ask(model, more).initial()).isGreaterThan(ask(model, some).initial());
  }

  @Property(tries = 100)
  void theOrderOfRowsDoesNotMatter(@ForAll("models") MarginModel model, @ForAll long seed) {
    List<Position> book = positions(seed, RandomBook.TREASURIES);

    assertSame(
        ask(model, RandomBook.shuffled(book, seed)).maintenance(), ask(model, book).maintenance());
  }

  @Property(tries = 200)
  void whatWasHeldBeforeDoesNotMatter(@ForAll("models") MarginModel model, @ForAll long seed) {
    HandBook book = RandomBook.book(positions(seed, RandomBook.OTHERS));
    var margin = model.bind(book);
    margin.assess();
    List<Position> now = positions(seed + 1, RandomBook.TREASURIES);
    book.list().clear();
    book.list().addAll(RandomBook.book(now).list());
    book.changed();

    margin.assess();

    assertThat(new Asked(margin.initial(), margin.maintenance())).isEqualTo(ask(model, now));
  }
}
