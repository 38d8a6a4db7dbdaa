package io.notional.core.result;

import io.notional.core.market.Security;
import java.util.List;

/**
 * What was held paid in full, summed by sleeve and close: whole columns, made once and kept with
 * the result. Thousands of names are as many columns to add, and no walk over each close. Immutable
 * once made, and safe for use by many threads.
 */
public final class SecurityHoldings {
  private final PositionSpans spans;
  private final double[][] values;
  private final double[][] absolutes;
  private final int[][] counts;

  /** Something that was held from one close to another. */
  @FunctionalInterface
  public interface Reader {
    /**
     * A position that stayed as it was.
     *
     * @param first the first row at whose close it was held so
     * @param last the last row at whose close it was
     */
    void held(int sleeve, Security security, double quantity, int first, int last);
  }

  private SecurityHoldings(Result result) {
    int sleeves = result.sleeves().size();
    spans = PositionSpans.of(result);
    values = new double[sleeves][];
    absolutes = new double[sleeves][];
    counts = new int[sleeves][];
    forEach(
        (sleeve, security, quantity, first, last) -> {
          if (values[sleeve] == null) {
            values[sleeve] = new double[result.size()];
            absolutes[sleeve] = new double[result.size()];
            counts[sleeve] = new int[result.size()];
          }
          for (int row = first; row <= last; row++) {
            double value = quantity * security.close(result.day(row)) * security.multiplier();
            values[sleeve][row] += value;
            absolutes[sleeve][row] += Math.abs(value);
            counts[sleeve][row]++;
          }
        });
  }

  /** What a run held. */
  public static SecurityHoldings of(Result result) {
    return result.following(SecurityHoldings.class, SecurityHoldings::new);
  }

  /** Market value of what a sleeve holds at a close, in the base currency. */
  public double value(int sleeve, int row) {
    return values[sleeve] == null ? 0 : values[sleeve][row];
  }

  /** The same, of absolute values. */
  public double absolute(int sleeve, int row) {
    return values[sleeve] == null ? 0 : absolutes[sleeve][row];
  }

  /** Whether a sleeve holds anything paid in full at a close. */
  public boolean holds(int sleeve, int row) {
    return values[sleeve] != null && counts[sleeve][row] > 0;
  }

  /** All positions, by sleeve and instrument and then by row. */
  public void forEach(Reader reader) {
    spans.forEach(span -> read(span, span.to() - 1, reader));
    List<PositionSpans.Span> last = spans.atLast();
    last.forEach(span -> read(span, span.to(), reader));
  }

  private static void read(PositionSpans.Span span, int last, Reader reader) {
    if (span.security() != null) {
      reader.held(span.sleeve(), span.security(), span.quantity(), span.from(), last);
    }
  }
}
