package jobsinpractice.lab5;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import jobsinpractice.testkit.Generated;

/** Whether a run's numbers agree, by the rule of the task, and the mistakes that are known. */
final class Agreement {
  private static final double TOLERANCE = 0.05;
  private static final String ZERO =
      "0 counted jobs where the law gives 0 must agree. Compare with <= and not <, and don't divide by"
          + " what the law gives";
  private static final Numbers NOTHING = new Numbers(600, 0, 0, 0, 0, 0, 0);
  private static final Numbers LEFT_OVER = new Numbers(600, 0, 0, 3, 0, 0, 0);

  /** Jobs from before the run got done in it, and too many busy threads were counted. */
  private static final Numbers MISCOUNTED = new Numbers(60, 0, 30, 0, 0, 1.5, 2);

  /** No job had to wait, and too many busy threads were counted. */
  private static final Numbers IDLE = new Numbers(60, 60, 60, 0, 0, 1.5, 1);

  private static final Numbers SMALL_DEPTH = at(60, 0.5, 0.54, 0.5);
  private static final Numbers SMALL_BUSY = at(60, 0.5, 0.5, 0.54);

  private static final String ONE_OF_TWO =
      "where the law gives 0 for one of the two numbers, your code does not compare the other one. Does"
          + " it return before it has looked at both? Both must agree";

  private static final Numbers PERFECT = LittlesLawTest.perfect(1_800, 36_000, 0.08, 0.4);

  private static final Suspects<Numbers> SUSPECTS = suspects();

  private Agreement() {}

  private static Suspects<Numbers> suspects() {
    return Suspects.of(
            is(n -> depthAgrees(n) && busyAgrees(n)),
            PERFECT,
            NOTHING,
            LEFT_OVER,
            MISCOUNTED,
            LittlesLawTest.ALL_ARRIVED,
            LittlesLawTest.NONE_DONE,
            new Numbers(60, 30, 0, 2.5, 5, 1, 0),
            IDLE,
            SMALL_DEPTH,
            SMALL_BUSY,
            depth(1.051),
            depth(0.949),
            Simulated.OVERLOADED,
            LittlesLawTest.DRAINING,
            depth(1.02),
            depth(1.049),
            depth(0.951),
            depth(1.052),
            depth(0.945),
            depth(1.054),
            depth(1.056),
            depth(1.059),
            depth(1.061),
            busy(1.12),
            busy(1.13),
            depth(1.08),
            depth(1.5),
            depth(0.5),
            busy(1.049),
            busy(0.951),
            busy(1.052),
            busy(0.945),
            busy(1.5),
            busy(0.5),
            depthAndBusy(1.5, 0.9),
            depthAndBusy(1.5, 0.7),
            depthAndBusy(0.5, 0.5),
            depthAndBusy(1.5, 1.5))
        .or(
            "your code asks for numbers that are exactly equal. Depth and busy threads were counted"
                + " separately, so chance moves them by a few percent: use TOLERANCE",
            is(n -> depthOff(n) == 0 && busyOff(n) == 0))
        .or(
            "TOLERANCE was compared with a number of jobs. It is a share of what the law gives, so"
                + " multiply it by that",
            is(n -> Math.abs(depthOff(n)) <= TOLERANCE && Math.abs(busyOff(n)) <= TOLERANCE))
        .or(
            "a number that is too small passes. The distance counts without its sign: Math.abs",
            is(n -> depthOff(n) <= depthGive(n) && busyOff(n) <= busyGive(n)))
        .or(
            "the depth is compared, but the busy threads are not: both must agree",
            is(n -> depthAgrees(n)))
        .or(
            "the busy threads are compared, but the depth is not: both must agree",
            is(n -> busyAgrees(n)))
        .or(
            "one of the two is enough for your code: both must agree, so && and not ||",
            is(n -> depthAgrees(n) || busyAgrees(n)))
        .or(
            ZERO,
            is(
                n ->
                    Math.abs(n.meanDepth() / LittlesLawTest.waiting(n) - 1) <= TOLERANCE
                        && Math.abs(n.meanBusy() / LittlesLawTest.running(n) - 1) <= TOLERANCE))
        .or(
            ZERO,
            is(n -> Math.abs(depthOff(n)) < depthGive(n) && Math.abs(busyOff(n)) < busyGive(n)))
        .or(
            "every run without arrivals agrees for your code. Three waiting jobs that never arrived"
                + " cannot be right: compare the numbers of such a run in the same way",
            is(n -> n.arrived() == 0 || depthAgrees(n) && busyAgrees(n)))
        .or(
            "your code accepts any counted number where the law gives 0. Only 0 agrees with 0, so"
                + " compare in that case also",
            is(
                n ->
                    (LittlesLawTest.waiting(n) == 0 || depthAgrees(n))
                        && (LittlesLawTest.running(n) == 0 || busyAgrees(n))))
        .or(
            "your code does not compare the busy threads of a run without arrivals. Jobs that arrived"
                + " before the run can get done in it: both numbers must agree",
            is(n -> depthAgrees(n) && (n.arrived() == 0 || busyAgrees(n))))
        .or(
            "your code accepts no busy threads in a run without arrivals. Jobs that arrived before the"
                + " run can get done in it: compare with what the law gives",
            is(n -> depthAgrees(n) && (n.arrived() == 0 ? n.meanBusy() == 0 : busyAgrees(n))))
        .or(
            "no run in which more jobs get done than arrive agrees for your code. While a backlog"
                + " drains, that is so: compare the numbers of such a run in the same way",
            is(n -> n.done() <= n.arrived() && depthAgrees(n) && busyAgrees(n)))
        .or(
            "the tolerance is a share of the number that was counted. It must be a share of what"
                + " the law gives",
            is(
                n ->
                    Math.abs(depthOff(n)) <= TOLERANCE * n.meanDepth()
                        && Math.abs(busyOff(n)) <= TOLERANCE * n.meanBusy()))
        .or(
            "the tolerance is a share of the larger of the two numbers. It must be a share of what the"
                + " law gives, larger or not",
            is(
                n ->
                    Math.abs(depthOff(n)) <= Math.max(depthGive(n), TOLERANCE * n.meanDepth())
                        && Math.abs(busyOff(n)) <= Math.max(busyGive(n), TOLERANCE * n.meanBusy())))
        .or(
            "the tolerance is a share of the smaller of the two numbers. It must be a share of what the"
                + " law gives, smaller or not",
            is(
                n ->
                    Math.abs(depthOff(n)) <= Math.min(depthGive(n), TOLERANCE * n.meanDepth())
                        && Math.abs(busyOff(n)) <= Math.min(busyGive(n), TOLERANCE * n.meanBusy())))
        .or(
            "your code accepts a distance of 5.4%, and not of 5.6%. Is the distance rounded to whole"
                + " percent before the comparison? Compare it as it is",
            percent(Math::rint))
        .or(
            "your code accepts a distance of 5.9%, and not of 6.1%. Is the distance cut to whole percent"
                + " before the comparison? Compare it as it is",
            percent(Math::floor))
        .or(
            "your code accepts any distance up to one job, as Math.max(1, …) does. These are averages, and"
                + " 0.8 waiting jobs are half of 1.6: compare with the share TOLERANCE alone",
            is(
                n ->
                    Math.abs(depthOff(n)) <= Math.max(1, depthGive(n))
                        && Math.abs(busyOff(n)) <= Math.max(1, busyGive(n))))
        .or(
            "where the law gives less than one job, your code accepts a distance of 0.05 jobs, as"
                + " TOLERANCE * Math.max(1, …) does. Small numbers get no more: 0.04 jobs are 8% of 0.5, so"
                + " compare with the share alone",
            is(
                n ->
                    Math.abs(depthOff(n)) <= Math.max(TOLERANCE, depthGive(n))
                        && Math.abs(busyOff(n)) <= Math.max(TOLERANCE, busyGive(n))))
        .or(
            "your code accepts 0.05 jobs more than the share allows. TOLERANCE is a share of what the law"
                + " gives, and nothing is added to it",
            is(
                n ->
                    Math.abs(depthOff(n)) <= TOLERANCE + depthGive(n)
                        && Math.abs(busyOff(n)) <= TOLERANCE + busyGive(n)))
        .or(
            "the tolerance is a share of the mean of the two numbers. It must be a share of what the law"
                + " gives",
            is(
                n ->
                    Math.abs(depthOff(n)) <= (depthGive(n) + TOLERANCE * n.meanDepth()) / 2
                        && Math.abs(busyOff(n)) <= (busyGive(n) + TOLERANCE * n.meanBusy()) / 2))
        .or(
            ONE_OF_TWO,
            is(n -> depthAgrees(n) && (LittlesLawTest.waiting(n) == 0 || busyAgrees(n))))
        .or(
            ONE_OF_TWO,
            is(
                n ->
                    LittlesLawTest.waiting(n) == 0
                        ? depthAgrees(n)
                        : busyAgrees(n) && (LittlesLawTest.running(n) == 0 || depthAgrees(n))))
        .or(
            ONE_OF_TWO,
            is(
                n ->
                    LittlesLawTest.running(n) == 0
                        ? busyAgrees(n)
                        : depthAgrees(n) && (LittlesLawTest.waiting(n) == 0 || busyAgrees(n))))
        .or(
            "where the law gives 0 for one of the two numbers, your code accepts any counts. Only a counted"
                + " 0 agrees with 0, and the other number has to agree also",
            is(
                n ->
                    LittlesLawTest.waiting(n) == 0
                        || LittlesLawTest.running(n) == 0
                        || depthAgrees(n) && busyAgrees(n)))
        .or(
            "every run in which no job arrived, or none got done, agrees for your code. A count above 0"
                + " where the law gives 0 cannot be right: compare the numbers of such a run in the"
                + " same way",
            is(n -> n.arrived() == 0 || n.done() == 0 || depthAgrees(n) && busyAgrees(n)))
        .or(
            "every run in which no job got done agrees for your code. The queue has its own law: compare"
                + " the numbers of such a run in the same way",
            is(n -> n.done() == 0 || depthAgrees(n) && busyAgrees(n)))
        .or(
            "your code does not compare the depth of a run in which no job got done. The queue can fill"
                + " meanwhile: both numbers must agree",
            is(n -> busyAgrees(n) && (n.done() == 0 || depthAgrees(n))))
        .or(
            "depth and busy threads were added up before the comparison, so one can hide the other."
                + " Compare each by itself",
            is(n -> Math.abs(depthOff(n) + busyOff(n)) <= depthGive(n) + busyGive(n)))
        .or(
            "the depth is compared with a share of waiting and running jobs together, and the busy"
                + " threads are not compared: each has its own tolerance",
            is(n -> Math.abs(depthOff(n)) <= depthGive(n) + busyGive(n)));
  }

  static void honest() {
    expect(true, "a fleet that keeps up", Simulated.numbers(Simulated.STEADY));
    expect(true, "a fleet that falls behind", Simulated.OVERLOADED);
    expect(true, "a fleet that drains a backlog", LittlesLawTest.DRAINING);
    expect(true, "a run in which no job arrived", NOTHING);
    expect(true, "no job arrived, and older jobs got done", LittlesLawTest.ALL_ARRIVED);
    expect(true, "a depth 4.9% above the law", depth(1.049));
    expect(true, "a depth 4.9% below the law", depth(0.951));
    expect(true, "busy threads 4.9% above the law", busy(1.049));
    expect(true, "busy threads 4.9% below the law", busy(0.951));
    exactly("a depth exactly 5% above the law", 21, 20, at(1, 1.1, 1.155, 1.1));
    exactly("a depth exactly 5% below the law", 19, 20, at(1, 2.1, 1.995, 2.1));
    exactly("busy threads exactly 5% above the law", 20, 21, at(1, 1.1, 1.1, 1.155));
    exactly("busy threads exactly 5% below the law", 20, 19, at(1, 2.1, 2.1, 1.995));
  }

  /**
   * At most 5%, so exactly 5% agrees. A quotient less 1, such as 21 / 20 - 1, is more than 0.05 by
   * rounding. Code that computes so is right, and does not accept {@code rounded} either, which a
   * difference of two numbers accepts. A run of one job leaves no room for other roundings.
   */
  private static void exactly(String what, double depth, double busy, Numbers rounded) {
    Numbers run = at(1_000, 20, depth, busy);
    boolean answer = LittlesLaw.agrees(run) || LittlesLaw.agrees(at(1, 20, depth, busy));
    boolean byQuotient = !answer && !LittlesLaw.agrees(rounded);
    LittlesLawTest.LITTLE
        .expect(true)
        .given(what + ": " + LittlesLawTest.all(run))
        .got(answer || byQuotient)
        .butIf(false, "a number that is exactly 5% off agrees: at most TOLERANCE, so <= and not <")
        .otherwise(law(run));
  }

  /** One job a second; so many wait and run by the law, and the rest was counted. */
  private static Numbers at(long jobs, double law, double depth, double busy) {
    return new Numbers(jobs, jobs, jobs, depth, law, busy, law);
  }

  /** Distances in whole percent of what the law gives, in the way that {@code whole} cuts them. */
  private static ToDoubleFunction<Numbers> percent(DoubleUnaryOperator whole) {
    return is(
        n ->
            (depthGive(n) == 0
                    ? depthAgrees(n)
                    : whole.applyAsDouble(5 * Math.abs(depthOff(n)) / depthGive(n)) <= 5)
                && (busyGive(n) == 0
                    ? busyAgrees(n)
                    : whole.applyAsDouble(5 * Math.abs(busyOff(n)) / busyGive(n)) <= 5));
  }

  static void contradictions() {
    expect(false, "a depth that also counts running jobs", depthAndBusy(6, 1));
    expect(false, "a depth that misses half of the queue", depth(0.5));
    expect(false, "a latency in milliseconds", latencyInMilliseconds());
    expect(false, "utilization in percent instead of busy threads", busy(10));
    expect(false, "a count of threads that misses some", busy(0.8));
    expect(false, "a depth 5.1% above the law", depth(1.051));
    expect(false, "a depth 5.1% below the law", depth(0.949));
    expect(false, "busy threads 5.1% above the law", busy(1.051));
    expect(false, "busy threads 5.1% below the law", busy(0.949));
    expect(false, "three waiting jobs, although none arrived", LEFT_OVER);
    expect(false, "0.54 waiting jobs where the law gives 0.5", SMALL_DEPTH);
    expect(false, "0.54 busy threads where the law gives 0.5", SMALL_BUSY);
    expect(false, "no job had to wait, and more threads were busy than the law gives", IDLE);
    expect(false, "no job arrived, and more threads were busy than the law gives", MISCOUNTED);
    expect(
        false,
        "no job got done, and more jobs waited than the law gives",
        LittlesLawTest.NONE_DONE);
  }

  static void generated() {
    Generated.inputs(200, Agreement::run)
        .shownAs(LittlesLawTest::all)
        .check(run -> expect(depthAgrees(run) && busyAgrees(run), "a run", run));
  }

  private static void expect(boolean expected, String what, Numbers run) {
    boolean answer = LittlesLaw.agrees(run);
    LittlesLawTest.LITTLE
        .expect(expected)
        .given(what + ": " + LittlesLawTest.all(run))
        .got(answer)
        .butIf(!expected, answer == expected ? "" : explanation(run))
        .otherwise(law(run));
  }

  static String law(Numbers run) {
    return Simulated.text(
        "by the law %.2f jobs wait and %.2f run, and each counted number may be up to 5%% off",
        LittlesLawTest.waiting(run), LittlesLawTest.running(run));
  }

  private static String explanation(Numbers run) {
    String known = SUSPECTS.explanation(run, is(LittlesLaw::agrees));
    if (!known.isEmpty()) {
      return known;
    }
    String rates = comparesRates(run);
    return rates.isEmpty() ? AgreementLimits.measured(run) : rates;
  }

  /** Tries the same two boxes with as many jobs done as arrived; "" if that changes nothing. */
  private static String comparesRates(Numbers run) {
    if (run.done() == 0 || run.arrived() == 0 || run.done() == run.arrived()) {
      return "";
    }
    Numbers even =
        new Numbers(
            run.seconds(),
            run.arrived(),
            run.arrived(),
            run.meanDepth(),
            run.meanLatency(),
            run.meanBusy(),
            LittlesLawTest.running(run) * run.seconds() / run.arrived());
    boolean answer = LittlesLaw.agrees(run);
    return LittlesLaw.agrees(even) == answer
        ? ""
        : Simulated.text(
            "your code returns %s for this run, and %s if %d jobs get done in it and as many busy threads"
                + " follow from that. Does it compare arrived with done? The law needs no steady state:"
                + " jobs that arrive enter the queue, and jobs that get done were on a thread",
            answer, !answer, run.arrived());
  }

  static Numbers depth(double factor) {
    return depthAndBusy(factor, 1);
  }

  static Numbers busy(double factor) {
    return depthAndBusy(1, factor);
  }

  private static Numbers depthAndBusy(double depth, double busy) {
    return AgreementLimits.counted(PERFECT, depth * PERFECT.meanDepth(), busy * PERFECT.meanBusy());
  }

  private static Numbers latencyInMilliseconds() {
    Numbers run = PERFECT;
    return new Numbers(
        run.seconds(),
        run.arrived(),
        run.done(),
        run.meanDepth(),
        1_000 * run.meanLatency(),
        run.meanBusy(),
        run.meanServiceTime());
  }

  /** Counted numbers near the law's, but not so near to the edge that rounding decides. */
  private static Numbers run(RandomGenerator random) {
    boolean few = random.nextInt(3) == 0; // so that the law also gives less than one job
    int least = few ? 1_000 : 1;
    Numbers law =
        LittlesLawTest.perfect(
            random.nextInt(10, 40_000) / 10.0,
            random.nextInt(8) == 0 ? 0 : random.nextInt(1, few ? 50 : 1_000_000),
            random.nextInt(8) == 0 ? 0 : random.nextInt(least, 100_000) / 1_000.0,
            random.nextInt(least, 100_000) / 1_000.0);
    long done = random.nextLong(2 * law.arrived() + 1);
    double busy = done / law.seconds() * law.meanServiceTime();
    return new Numbers(
        law.seconds(),
        law.arrived(),
        done,
        law.meanDepth() * factor(random),
        law.meanLatency(),
        busy * factor(random),
        law.meanServiceTime());
  }

  private static double factor(RandomGenerator random) {
    double off = random.nextInt(21) / 200.0;
    double factor = Math.abs(off - TOLERANCE) < 0.002 ? 1.048 : 1 + off;
    return random.nextBoolean() ? factor : 2 - factor;
  }

  private interface Agrees {
    boolean of(Numbers run);
  }

  private static ToDoubleFunction<Numbers> is(Agrees agrees) {
    return run -> agrees.of(run) ? 1 : 0;
  }

  private static double depthOff(Numbers run) {
    return run.meanDepth() - LittlesLawTest.waiting(run);
  }

  private static double busyOff(Numbers run) {
    return run.meanBusy() - LittlesLawTest.running(run);
  }

  private static double depthGive(Numbers run) {
    return TOLERANCE * LittlesLawTest.waiting(run);
  }

  private static double busyGive(Numbers run) {
    return TOLERANCE * LittlesLawTest.running(run);
  }

  private static boolean depthAgrees(Numbers run) {
    return Math.abs(depthOff(run)) <= depthGive(run);
  }

  private static boolean busyAgrees(Numbers run) {
    return Math.abs(busyOff(run)) <= busyGive(run);
  }
}
