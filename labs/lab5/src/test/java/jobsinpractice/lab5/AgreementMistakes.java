package jobsinpractice.lab5;

import static jobsinpractice.lab5.Agreement.IDLE;
import static jobsinpractice.lab5.Agreement.LEFT_OVER;
import static jobsinpractice.lab5.Agreement.MISCOUNTED;
import static jobsinpractice.lab5.Agreement.NONE_YET;
import static jobsinpractice.lab5.Agreement.NOTHING;
import static jobsinpractice.lab5.Agreement.NO_WAIT;
import static jobsinpractice.lab5.Agreement.PERFECT;
import static jobsinpractice.lab5.Agreement.SMALL_BUSY;
import static jobsinpractice.lab5.Agreement.SMALL_DEPTH;
import static jobsinpractice.lab5.Agreement.TOLERANCE;
import static jobsinpractice.lab5.Agreement.busy;
import static jobsinpractice.lab5.Agreement.busyAgrees;
import static jobsinpractice.lab5.Agreement.busyGive;
import static jobsinpractice.lab5.Agreement.busyOff;
import static jobsinpractice.lab5.Agreement.depth;
import static jobsinpractice.lab5.Agreement.depthAgrees;
import static jobsinpractice.lab5.Agreement.depthAndBusy;
import static jobsinpractice.lab5.Agreement.depthGive;
import static jobsinpractice.lab5.Agreement.depthOff;
import static jobsinpractice.lab5.Agreement.is;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** Known mistakes in code that decides whether a run's numbers agree. */
final class AgreementMistakes {
  private static final String ZERO =
      "0 counted jobs where the law gives 0 must agree. Does your code compare with < and not <=, divide"
          + " by what the law gives, or return false for such a run?";

  private static final String ONE_OF_TWO =
      "where the law gives 0 for one of the two numbers, your code does not compare the other one. Does"
          + " it return before it has looked at both? Both must agree";

  /** Depth and busy threads are what the law gives, and equal. */
  private static final Numbers SAME = LittlesLawTest.perfect(100, 100, 2, 2);

  static final Suspects<Numbers> SUSPECTS = suspects();

  private AgreementMistakes() {}

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
            depth(1.2),
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
            depthAndBusy(1.5, 1.5),
            depthAndBusy(1.04, 1.04),
            depthAndBusy(1.04, 0.96),
            depth(1.0004),
            depth(0),
            busy(0),
            depthAndBusy(0, 0),
            SAME,
            NONE_YET,
            NO_WAIT)
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
            "no run without arrivals agrees for your code. If the law gives 0, a counted 0 agrees: compare"
                + " the numbers of such a run in the same way",
            is(n -> n.arrived() > 0 && depthAgrees(n) && busyAgrees(n)))
        .or(
            "no run without jobs done agrees for your code. If the law gives 0, a counted 0 agrees: compare"
                + " the numbers of such a run in the same way",
            is(n -> n.done() > 0 && depthAgrees(n) && busyAgrees(n)))
        .or(
            "your code accepts a counted 0 in any run. A counted 0 agrees only if the law gives 0: compare it"
                + " like any other number",
            is(n -> (n.meanDepth() == 0 || depthAgrees(n)) && (n.meanBusy() == 0 || busyAgrees(n))))
        .or(
            "your code accepts any run in which nothing was counted. A counted 0 agrees only if the law gives"
                + " 0: compare it like any other number",
            is(n -> n.meanDepth() == 0 && n.meanBusy() == 0 || depthAgrees(n) && busyAgrees(n)))
        .or(
            "the busy threads are compared with arrivals per second × service time. A job that waits has"
                + " arrived, but it is not on a thread: call running(run)",
            is(n -> depthAgrees(n) && near(n.meanBusy(), n.arrived(), n.meanServiceTime(), n)))
        .or(
            "the depth is compared with jobs done per second × latency. All jobs that arrive enter the"
                + " queue, done or not: call waiting(run)",
            is(n -> near(n.meanDepth(), n.done(), n.meanLatency(), n) && busyAgrees(n)))
        .or(
            "the depth is compared with how many jobs run, and the busy threads with how many wait: the"
                + " wrong way around",
            is(
                n ->
                    near(n.meanDepth(), n.done(), n.meanServiceTime(), n)
                        && near(n.meanBusy(), n.arrived(), n.meanLatency(), n)))
        .or(
            "TOLERANCE was taken as 0.05%. It is a share, so 0.05 is 5%: nothing has to be multiplied or"
                + " divided by 100",
            is(
                n ->
                    100 * Math.abs(depthOff(n)) <= depthGive(n)
                        && 100 * Math.abs(busyOff(n)) <= busyGive(n)))
        .or(
            "the two distances were added up before the comparison. Compare each by itself: both may be"
                + " up to 5% off",
            is(
                n ->
                    share(depthOff(n), LittlesLawTest.waiting(n))
                            + share(busyOff(n), LittlesLawTest.running(n))
                        <= TOLERANCE))
        .or(
            "depth and busy threads were added up before the comparison, so one can hide the other."
                + " Compare each by itself",
            is(n -> Math.abs(depthOff(n)) + Math.abs(busyOff(n)) <= depthGive(n) + busyGive(n)))
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

  /** Returns whether the counted number agrees with (jobs ÷ the run's seconds) × these seconds. */
  private static boolean near(double counted, long jobs, double seconds, Numbers run) {
    double law = jobs / run.seconds() * seconds;
    return Math.abs(counted - law) <= TOLERANCE * law;
  }

  private static double share(double off, double law) {
    return off == 0 ? 0 : Math.abs(off) / law;
  }
}
