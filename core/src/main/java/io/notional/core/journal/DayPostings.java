package io.notional.core.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The postings of one row, added to the balances as they come. Zero amounts are left out. */
final class DayPostings {
  private final Balances balances;
  private final List<Posting> postings = new ArrayList<>();

  DayPostings(Balances balances) {
    this.balances = balances;
  }

  void clear() {
    postings.clear();
  }

  void post(Posting posting) {
    if (Math.abs(posting.amount()) > 0) {
      postings.add(posting);
      balances.post(posting);
    }
  }

  Balances balances() {
    return balances;
  }

  List<Posting> postings() {
    return Collections.unmodifiableList(postings);
  }
}
