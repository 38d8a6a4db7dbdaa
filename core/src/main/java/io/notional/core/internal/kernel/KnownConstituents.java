package io.notional.core.internal.kernel;

import io.notional.api.market.Constituents;
import io.notional.core.market.Constituent;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.market.Universe;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The members of a universe as they were known at one close. */
final class KnownConstituents implements Constituents {
  private final Market market;
  private final List<Constituent> members;
  private final Moment moment;
  private final int call;
  private final int day;
  private final int epochDay;
  private final int[] known;
  private final boolean[] current;
  private int size;

  KnownConstituents(Market market, Universe universe, Moment moment) {
    this.market = market;
    this.members = universe.members();
    this.moment = moment;
    this.call = moment.call();
    this.day = moment.day();
    this.epochDay = market.days().epochDay(day);
    int latest = universe.latest(epochDay);
    this.known = new int[members.size()];
    this.current = new boolean[members.size()];
    for (int m = 0; m < known.length; m++) {
      if (members.get(m).firstEpochDay() <= epochDay) {
        current[size] = members.get(m).isMemberOn(latest);
        known[size++] = m;
      }
    }
  }

  private Constituent member(int i) {
    moment.require(call);
    if (i < 0 || i >= size) {
      throw new IndexOutOfBoundsException("there are " + size + " names but none of number " + i);
    }
    return members.get(known[i]);
  }

  @Override
  public int size() {
    moment.require(call);
    return size;
  }

  @Override
  public String instrument(int i) {
    return member(i).instrument();
  }

  @Override
  public boolean isCurrent(int i) {
    return current[Objects.checkIndex(i, size())];
  }

  @Override
  public double capitalisation(int i) {
    return member(i).capitalisation(epochDay);
  }

  @Override
  public String sector(int i) {
    return member(i).sector(epochDay);
  }

  @Override
  public int copyReturns(int i, double[] target) {
    Security security = market.securities().get(member(i).instrument());
    Arrays.fill(target, Double.NaN);
    int copied = 0;
    for (int t = day; t > 0 && copied < target.length; t--) {
      double gained = security.change(t) + security.distribution(t);
      double change = gained / security.close(t - 1);
      if (Double.isNaN(change)) {
        break;
      }
      copied++;
      target[target.length - copied] = change;
    }
    return copied;
  }
}
