package io.notional.testkit.market;

/**
 * What is not as usual in a {@link MarketFixture}. Days are numbered as its weekdays are; {@link
 * #NEVER} is none of them.
 *
 * @param cutAfter the last day that has data
 * @param changedAfter the last day whose prices are those of the seed; later ones are others
 * @param gaps whether prices are missing now and then, fewer days on end than may be carried
 * @param holidays whether markets are closed on some weekdays, month ends and a whole week among
 *     them
 * @param passingJoin the first day on which what passes is quoted
 * @param passingLeave the last day on which what passes is quoted
 * @param crashOn the day on which all but bills falls
 * @param crash the fall, a fraction of price
 * @param durations whether those of bonds are known
 */
record Disturbance(
    int cutAfter,
    int changedAfter,
    boolean gaps,
    boolean holidays,
    int passingJoin,
    int passingLeave,
    int crashOn,
    double crash,
    boolean durations) {
  static final int NEVER = Integer.MAX_VALUE;
  static final Disturbance NONE =
      new Disturbance(NEVER, NEVER, false, false, 0, NEVER, NEVER, 0, true);

  Disturbance withCut(int day) {
    return new Disturbance(
        day, changedAfter, gaps, holidays, passingJoin, passingLeave, crashOn, crash, durations);
  }

  Disturbance withChange(int day) {
    return new Disturbance(
        cutAfter, day, gaps, holidays, passingJoin, passingLeave, crashOn, crash, durations);
  }

  Disturbance withGaps() {
    return new Disturbance(
        cutAfter,
        changedAfter,
        true,
        holidays,
        passingJoin,
        passingLeave,
        crashOn,
        crash,
        durations);
  }

  Disturbance withHolidays() {
    return new Disturbance(
        cutAfter, changedAfter, gaps, true, passingJoin, passingLeave, crashOn, crash, durations);
  }

  Disturbance withPassing(int join, int leave) {
    return new Disturbance(
        cutAfter, changedAfter, gaps, holidays, join, leave, crashOn, crash, durations);
  }

  Disturbance withCrash(int day, double fall) {
    return new Disturbance(
        cutAfter, changedAfter, gaps, holidays, passingJoin, passingLeave, day, fall, durations);
  }

  Disturbance withoutDurations() {
    return new Disturbance(
        cutAfter, changedAfter, gaps, holidays, passingJoin, passingLeave, crashOn, crash, false);
  }
}
