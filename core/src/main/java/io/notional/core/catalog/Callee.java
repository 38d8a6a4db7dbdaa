package io.notional.core.catalog;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The component that a thread is calling, so that another thread can tell which one does not
 * answer. Written by its own thread with plain writes, of which a day may have several: they cost
 * nothing. Read by any thread, which may see a call that has just ended; one that it sees twice
 * with the same number has lasted from then to now.
 */
public final class Callee {
  private static final ThreadLocal<Callee> OF_THREAD = ThreadLocal.withInitial(Callee::new);

  private static final String WITHOUT_DAY = "";

  private long begun;
  private long number;
  private String what;
  private Object component;
  private int epochDay;

  private Callee() {}

  /** That of the calling thread. */
  public static Callee ofThread() {
    return OF_THREAD.get();
  }

  /**
   * A call begins, and another one, if there was any, is over.
   *
   * @param kind the word for what the component is
   * @param newEpochDay the day that it is asked about
   */
  public void enter(String kind, Object newComponent, int newEpochDay) {
    number = ++begun;
    what = kind;
    epochDay = newEpochDay;
    component = newComponent;
  }

  /** The call is over. */
  public void leave() {
    component = null;
  }

  /**
   * Makes a call that has no day, perhaps within another, which goes on afterwards.
   *
   * @param subject in words whom, and which of its methods
   */
  <T> T during(Object subject, Supplier<T> call) {
    long outerNumber = number;
    String outerWhat = what;
    Object outerComponent = component;
    int outerDay = epochDay;
    enter(WITHOUT_DAY, subject, 0);
    try {
      return call.get();
    } finally {
      number = outerNumber;
      what = outerWhat;
      epochDay = outerDay;
      component = outerComponent;
    }
  }

  /** The call that is under way. */
  public Optional<Call> call() {
    Object called = component;
    return called == null
        ? Optional.empty()
        : Optional.of(new Call(number, what, called, epochDay));
  }

  /** One call. */
  public static final class Call {
    private final long number;
    private final String what;
    private final Object component;
    private final int epochDay;

    private Call(long number, String what, Object component, int epochDay) {
      this.number = number;
      this.what = what;
      this.component = component;
      this.epochDay = epochDay;
    }

    /** Whether it is the same call, and not a later one of the same component. */
    public boolean is(Call other) {
      return number == other.number;
    }

    /** Such as {@code strategy TrendFund of plugin 'managed-futures', asked about 2020-03-09}. */
    @Override
    public String toString() {
      return what.equals(WITHOUT_DAY)
          ? component.toString()
          : Origin.of(what, component) + ", asked about " + LocalDate.ofEpochDay(epochDay);
    }
  }
}
