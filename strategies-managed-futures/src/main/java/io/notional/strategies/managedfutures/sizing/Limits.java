package io.notional.strategies.managedfutures.sizing;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.market.UnitMargin;
import io.notional.strategies.managedfutures.universe.Book;
import io.notional.strategies.managedfutures.universe.Groups;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What no position may exceed. In this order: who may not be short is flat instead; a market's own
 * cap; the caps of sectors and classes, which shrink all of theirs alike; leverage and margin,
 * which shrink all alike. Each step only makes positions smaller, so none undoes another. A capped
 * position stays half a contract below its cap, so that rounding does not pass it. Immutable.
 *
 * @param longOnly markets, sectors or classes that are never short
 * @param market greatest notional of one market, a fraction of nav
 * @param caps of markets, sectors and classes
 * @param leverage greatest gross notional, a multiple of nav
 * @param margin greatest initial margin, a fraction of nav; empty for no limit
 */
public record Limits(
    Groups groups,
    List<String> longOnly,
    double market,
    List<Cap> caps,
    double leverage,
    OptionalDouble margin) {
  public Limits {
    longOnly = List.copyOf(longOnly);
    caps = List.copyOf(caps);
  }

  /** Makes positions smaller where they must be. */
  public void apply(Book book) {
    double[] positions = book.positions();
    for (int i = 0; i < book.size(); i++) {
      if (positions[i] < 0 && isLongOnly(book, i)) {
        positions[i] = 0;
      }
      positions[i] = Math.max(-market, Math.min(market, positions[i]));
    }
    for (Cap cap : caps) {
      shrink(book, cap);
    }
    double gross = gross(positions);
    scale(positions, gross > leverage ? leverage / gross : 1);
    if (margin.isPresent()) {
      double asked = margin(book);
      scale(positions, asked > margin.getAsDouble() ? margin.getAsDouble() / asked : 1);
    }
  }

  /** Whether a market may not be short. */
  public boolean isLongOnly(Book book, int i) {
    for (String name : longOnly) {
      if (groups.means(name, book.view(), book.market(i))) {
        return true;
      }
    }
    return false;
  }

  /** The greatest notional that a market may have on its own, by all caps that name it. */
  public double most(Book book, int i) {
    double most = market;
    for (Cap cap : caps) {
      if (groups.means(cap.of(), book.view(), book.market(i))) {
        most = Math.min(most, cap.notional());
      }
    }
    return most;
  }

  private void shrink(Book book, Cap cap) {
    double gross = 0;
    double rounding = 0;
    boolean[] meant = new boolean[book.size()];
    for (int i = 0; i < book.size(); i++) {
      boolean held = book.positions()[i] != 0;
      meant[i] = held && groups.means(cap.of(), book.view(), book.market(i));
      if (meant[i]) {
        gross += Math.abs(book.positions()[i]);
        rounding += book.view().terms(book.market(i)).lot() * book.unit(i) / 2;
      }
    }
    double most = Math.max(0, cap.notional() - rounding);
    if (gross > most) {
      for (int i = 0; i < book.size(); i++) {
        book.positions()[i] *= meant[i] ? most / gross : 1;
      }
    }
  }

  private static double margin(Book book) {
    double margin = 0;
    for (int i = 0; i < book.size(); i++) {
      double position = book.positions()[i];
      if (position != 0) {
        UnitMargin unit = book.view().margin(book.market(i)).orElseThrow(() -> unknown(book));
        double nav = book.point().fund().nav();
        margin += Math.abs(position) / book.unit(i) * unit.initial() / nav;
      }
    }
    return margin;
  }

  private static NotionalException unknown(Book book) {
    return NotionalException.of(
        ErrorCode.NO_MARGIN, "margin-cap needs a margin of every market at " + book.view().date());
  }

  private static double gross(double[] positions) {
    double gross = 0;
    for (double position : positions) {
      gross += Math.abs(position);
    }
    return gross;
  }

  private static void scale(double[] positions, double factor) {
    if (factor < 1) {
      for (int i = 0; i < positions.length; i++) {
        positions[i] *= factor;
      }
    }
  }
}
