package io.notional.testkit.rules;

import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginInput;
import io.notional.api.margin.MarginModel;
import io.notional.api.plugin.ComponentKind;
import io.notional.testkit.BookFixture;
import io.notional.testkit.SpiRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What a margin model asks for, of books that are made by chance from a fixed seed. */
final class MarginRules {
  private static final int BOOKS = 60;
  private static final int HISTORY = 700;
  private static final double ROUNDING = 1e-9;
  private static final List<String> PRODUCTS = List.of("ZT", "ZF", "ZN", "ZB", "CL", "GC");
  private static final LocalDate JUNE = LocalDate.of(2020, 6, 1);

  private MarginRules() {}

  private static boolean isMargin(Specimen specimen) {
    return specimen.sample().kind().equals(ComponentKind.MARGIN_MODEL);
  }

  private static Outcome notMargin() {
    return Outcome.doesNotApply("it is no margin model");
  }

  /** Finite, not crossed, growing with the position, and never zero for want of an input. */
  static Outcome margins(Specimen specimen) {
    if (!isMargin(specimen)) {
      return notMargin();
    }
    Outcome refused = Conduct.refusals(specimen, SpiRule.UNIT_4);
    if (refused instanceof Outcome.Fails || specimen.plain().ran().isEmpty()) {
      return refused;
    }
    List<Evidence> evidence = new ArrayList<>();
    for (int seed = 0; seed < BOOKS && evidence.isEmpty(); seed++) {
      check(evidence, (MarginModel) specimen.make(), new Random(seed));
    }
    return Outcome.of(evidence);
  }

  private static void check(List<Evidence> evidence, MarginModel model, Random random) {
    BookFixture book = book(random);
    BoundMargin bound = model.bind(book);
    String words = words(book);
    try {
      bound.assess();
      double initial = bound.initial();
      double maintenance = bound.maintenance();
      boolean sane = maintenance >= 0 && maintenance <= initial * (1 + ROUNDING);
      if (!(sane && initial < Double.POSITIVE_INFINITY)) {
        evidence.add(
            Evidence.of(
                "assess()", initial + " initial and " + maintenance + " maintenance of " + words));
      }
      if (!(initial > 0)) {
        evidence.add(Evidence.of("initial()", "is " + initial + " of " + words));
      }
      for (int row = 0; row < book.rows(); row++) {
        book.quantity(row, 2 * book.quantity(row));
      }
      bound.assess();
      if (!(bound.initial() >= initial * (1 - ROUNDING))) {
        evidence.add(
            Evidence.of(
                "initial()",
                "falls from " + initial + " to " + bound.initial() + " for twice " + words));
      }
    } catch (RuntimeException e) {
      boolean inWords = e instanceof NotionalException; // then nothing was made up
      if (!inWords) {
        evidence.add(Evidence.of("assess()", "threw " + e + " for " + words));
      }
    }
  }

  /** Reads nothing that it does not name, and tells whether positions offset one another. */
  static Outcome inputs(Specimen specimen) {
    if (!isMargin(specimen)) {
      return notMargin();
    }
    if (specimen.plain().ran().isEmpty()) {
      return Conduct.noRun();
    }
    List<Evidence> evidence = new ArrayList<>();
    for (int seed = 0; seed < BOOKS && evidence.isEmpty(); seed++) {
      evidence.addAll(inputs((MarginModel) specimen.make(), book(new Random(seed))));
    }
    return Outcome.of(evidence);
  }

  private static List<Evidence> inputs(MarginModel model, BookFixture book) {
    List<Evidence> evidence = new ArrayList<>();
    try {
      requireNamed(evidence, model, book);
      requireOffsets(evidence, model, book);
      return evidence;
    } catch (NotionalException e) {
      return List.of(); // refused in words
    }
  }

  private static void requireNamed(List<Evidence> evidence, MarginModel model, BookFixture book) {
    model.bind(book).assess();
    Set<MarginInput> read = EnumSet.noneOf(MarginInput.class);
    read.addAll(book.read());
    read.removeAll(model.reads());
    if (!read.isEmpty()) {
      evidence.add(Evidence.of("reads()", "names " + model.reads() + " but " + read + " was read"));
    }
  }

  /** Without offsets no position makes room for another. */
  private static void requireOffsets(List<Evidence> evidence, MarginModel model, BookFixture book) {
    if (model.offsets()) {
      return;
    }
    BoundMargin bound = model.bind(book);
    bound.assess();
    double all = bound.initial();
    for (int row = 0; row < book.rows(); row++) {
      double quantity = book.quantity(row);
      book.quantity(row, 0);
      bound.assess();
      if (bound.initial() > all * (1 + ROUNDING)) {
        evidence.add(
            Evidence.of(
                "offsets()",
                "is false but without "
                    + book.product(row).id()
                    + " the requirement rises from "
                    + all
                    + " to "
                    + bound.initial()));
      }
      book.quantity(row, quantity);
    }
  }

  /** Some contracts long and short, of which durations and history are known or not. */
  private static BookFixture book(Random random) {
    BookFixture book = new BookFixture();
    int rows = 1 + random.nextInt(PRODUCTS.size());
    for (int i = 0; i < rows; i++) {
      boolean bond = i < 4;
      double notional = 50_000 + 150_000 * random.nextDouble();
      double maintenance = notional * (0.01 + 0.08 * random.nextDouble());
      int contracts = (1 + random.nextInt(50)) * (random.nextBoolean() ? 1 : -1);
      int row =
          book.add(
              PRODUCTS.get(i),
              bond ? AssetClass.BONDS : AssetClass.COMMODITIES,
              JUNE,
              contracts,
              notional,
              1.1 * maintenance,
              maintenance);
      if (bond && random.nextInt(3) > 0) {
        book.duration(row, 2 + 3 * i);
      }
      double[] changes = new double[random.nextInt(3) > 0 ? HISTORY : random.nextInt(15)];
      for (int day = 0; day < changes.length; day++) {
        changes[day] = 0.006 * random.nextGaussian();
      }
      book.changes(row, changes);
    }
    return book;
  }

  private static String words(BookFixture book) {
    StringBuilder words = new StringBuilder();
    for (int row = 0; row < book.rows(); row++) {
      words
          .append(row == 0 ? "" : ", ")
          .append(book.quantity(row))
          .append(' ')
          .append(book.product(row).id())
          .append(" (duration ")
          .append(book.duration(row))
          .append(", ")
          .append(book.history(row))
          .append(" past changes)");
    }
    return words.toString();
  }
}
