package jobsinpractice.lab5;

import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import jobsinpractice.testkit.Generated;

/** Whether a run's numbers agree, by the rule of the task. */
final class Agreement {
  static final double TOLERANCE = 0.05;
  static final Numbers NOTHING = new Numbers(600, 0, 0, 0, 0, 0, 0);
  static final Numbers LEFT_OVER = new Numbers(600, 0, 0, 3, 0, 0, 0);

  /** Jobs from before the run got done in it, and too many busy threads were counted. */
  static final Numbers MISCOUNTED = new Numbers(60, 0, 30, 0, 0, 1.5, 2);

  /** No job had to wait, and too many busy threads were counted. */
  static final Numbers IDLE = new Numbers(60, 60, 60, 0, 0, 1.5, 1);

  /** The fleet is paused, and jobs keep arriving. */
  static final Numbers NONE_YET = new Numbers(60, 30, 0, 2.5, 5, 0, 0);

  static final Numbers NO_WAIT = new Numbers(60, 60, 60, 0, 0, 1, 1);

  static final Numbers SMALL_DEPTH = at(60, 0.5, 0.54, 0.5);
  static final Numbers SMALL_BUSY = at(60, 0.5, 0.5, 0.54);

  static final Numbers PERFECT = LittlesLawTest.perfect(1_800, 36_000, 0.08, 0.4);

  private Agreement() {}

  static void honest() {
    expect(true, "a fleet that keeps up", Simulated.numbers(Simulated.STEADY));
    expect(true, "a fleet that falls behind", Simulated.OVERLOADED);
    expect(true, "a fleet that drains a backlog", LittlesLawTest.DRAINING);
    expect(true, "a run in which no job arrived", NOTHING);
    expect(true, "no job arrived, and older jobs got done", LittlesLawTest.ALL_ARRIVED);
    expect(true, "no job got done, no thread was busy, and the queue is filling", NONE_YET);
    expect(true, "no job had to wait", NO_WAIT);
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

  static void contradictions() {
    expect(false, "a depth that also counts running jobs", depthAndBusy(6, 1));
    expect(false, "a depth that misses half of the queue", depth(0.5));
    expect(false, "no waiting job was counted, and the law gives 1.6", depth(0));
    expect(false, "no busy thread was counted, and the law gives 8", busy(0));
    expect(false, "nothing was counted, and the law gives 1.6 and 8", depthAndBusy(0, 0));
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
    String known = AgreementMistakes.SUSPECTS.explanation(run, is(LittlesLaw::agrees));
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

  static Numbers depthAndBusy(double depth, double busy) {
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

  interface Agrees {
    boolean of(Numbers run);
  }

  static ToDoubleFunction<Numbers> is(Agrees agrees) {
    return run -> agrees.of(run) ? 1 : 0;
  }

  static double depthOff(Numbers run) {
    return run.meanDepth() - LittlesLawTest.waiting(run);
  }

  static double busyOff(Numbers run) {
    return run.meanBusy() - LittlesLawTest.running(run);
  }

  static double depthGive(Numbers run) {
    return TOLERANCE * LittlesLawTest.waiting(run);
  }

  static double busyGive(Numbers run) {
    return TOLERANCE * LittlesLawTest.running(run);
  }

  static boolean depthAgrees(Numbers run) {
    return Math.abs(depthOff(run)) <= depthGive(run);
  }

  static boolean busyAgrees(Numbers run) {
    return Math.abs(busyOff(run)) <= busyGive(run);
  }
}
