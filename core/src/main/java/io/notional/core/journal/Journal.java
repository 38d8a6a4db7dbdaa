package io.notional.core.journal;

import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every posting of a run, derived anew from its trades, its rolls and the market: an account that
 * does not rest on the kernel's running totals. It holds no postings, so asking twice costs twice.
 * Immutable, and safe for use by many threads.
 */
public final class Journal {
  private final Result result;

  private Journal(Result result) {
    this.result = result;
  }

  /** The journal of a run that has ended. */
  public static Journal of(Result result) {
    return new Journal(result);
  }

  /** Hands out every posting, in order of date. */
  public void forEach(Consumer<Posting> reader) {
    JournalCursor cursor = new JournalCursor(result);
    while (cursor.next()) {
      cursor.postings().forEach(reader);
    }
  }

  /** Every posting, in order of date. */
  public List<Posting> postings() {
    List<Posting> all = new ArrayList<>();
    forEach(all::add);
    return List.copyOf(all);
  }

  /** The postings of the dates from one to another, both included. */
  public List<Posting> postings(LocalDate from, LocalDate to) {
    List<Posting> some = new ArrayList<>();
    forEach(
        posting -> {
          if (!posting.date().isBefore(from) && !posting.date().isAfter(to)) {
            some.add(posting);
          }
        });
    return List.copyOf(some);
  }
}
