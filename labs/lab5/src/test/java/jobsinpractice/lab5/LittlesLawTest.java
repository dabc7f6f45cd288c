package jobsinpractice.lab5;

import java.util.List;
import java.util.random.RandomGenerator;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.NumberCheck;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(5)
@DisplayName("What a run's numbers must agree on")
class LittlesLawTest {
  static final Task LITTLE =
      Arithmetic.explained(
              Task.of(5, 2, "Little's law")
                  .asks(
                      "return how many jobs wait and how many run on average, by Little's law, and whether"
                          + " the run's own numbers agree with that")
                  .lookAt("Numbers (this lab) · chapter 5, \"Little's law\""))
          .whenThrown(
              ArithmeticException.class,
              "did your code divide a whole number by 0? seconds() is a double and can be less than 1:"
                  + " don't cut it");

  private static final Numbers NOTHING = new Numbers(600, 0, 0, 0, 0, 0, 0);
  private static final Numbers SHORT = new Numbers(90.5, 1_207, 1_101, 60, 4.5, 6, 0.5);

  /** A backlog is left from before, so more jobs get done than arrive. */
  static final Numbers DRAINING = new Numbers(600, 1_230, 3_030, 41, 20, 7.575, 1.5);

  /** The last of the backlog. */
  static final Numbers ALL_ARRIVED = new Numbers(60, 0, 30, 0, 0, 1, 2);

  /** The threads are still on their first jobs, and the run counted too many waiting jobs. */
  static final Numbers NONE_DONE = new Numbers(60, 30, 0, 3, 5, 0, 0);

  /** The run counted more waiting and running jobs than the law gives. */
  private static final Numbers OVERCOUNTED = new Numbers(600, 600, 900, 3, 2, 3, 1.5);

  private static final Numbers PERFECT = perfect(1_800, 36_000, 0.08, 0.4);

  private static final String INDEPENDENT =
      "Compute it from the rate and the time alone: it has to show when the count is wrong";

  private static final String SECONDS_ROUNDED =
      "the seconds were rounded to a whole number: a run of 90.5 s was counted as one of 91 s";

  private static final String LEFT_OVER =
      "your code adds the jobs that arrived and did not get done, or half of them. The law has them"
          + " already: arrivals per second × mean latency counts all jobs that wait";

  private static final Suspects<Numbers> WAITS = waits();

  private static Suspects<Numbers> waits() {
    return Suspects.of(
            LittlesLawTest::waiting,
            Simulated.OVERLOADED,
            SHORT,
            PERFECT,
            DRAINING,
            NONE_DONE,
            OVERCOUNTED)
        .or(
            "that is the law's number, but never more than the depth that the run counted. "
                + INDEPENDENT,
            n -> Math.min(waiting(n), n.meanDepth()))
        .or(
            "that is the law's number, but never less than the depth that the run counted. "
                + INDEPENDENT,
            n -> Math.max(waiting(n), n.meanDepth()))
        .or(
            "the rate of jobs *done* was used. All jobs that arrive enter the queue, done or not: use"
                + " the rate of jobs that arrive",
            n -> rate(n.done(), n) * n.meanLatency())
        .or(
            "the smaller of the two rates was used. All jobs that arrive enter the queue: use the rate"
                + " of jobs that arrive, smaller or not",
            n -> rate(Math.min(n.arrived(), n.done()), n) * n.meanLatency())
        .or(
            "the larger of the two rates was used. While a backlog drains, more jobs get done than"
                + " arrive: use the rate of jobs that arrive, larger or not",
            n -> rate(Math.max(n.arrived(), n.done()), n) * n.meanLatency())
        .or(
            "the mean of the two rates was used. All jobs that arrive enter the queue, and no others:"
                + " use the rate of jobs that arrive",
            n -> rate(n.arrived() + n.done(), n) / 2 * n.meanLatency())
        .or(
            "the time includes the service time. A job stays in the queue for its latency; then it"
                + " is on a thread",
            n -> rate(n.arrived(), n) * (n.meanLatency() + n.meanServiceTime()))
        .or(
            "the time includes the service time. A job stays in the queue for its latency; then it"
                + " is on a thread",
            n -> rate(n.done(), n) * (n.meanLatency() + n.meanServiceTime()))
        .or(LEFT_OVER, n -> waiting(n) + Math.max(0, n.arrived() - n.done()))
        .or(LEFT_OVER, n -> waiting(n) + n.arrived() - n.done())
        .or(LEFT_OVER, n -> waiting(n) + Math.max(0, n.arrived() - n.done()) / 2.0)
        .or(LEFT_OVER, n -> waiting(n) + (n.arrived() - n.done()) / 2.0)
        .or(
            "your code returns 0 when no job got done. The queue can be full meanwhile: compute from"
                + " arrived and the latency",
            n -> n.done() == 0 ? 0 : waiting(n))
        .or(
            "the number of jobs was rounded up. It is an average over the run, with a fraction",
            n -> Math.ceil(waiting(n)))
        .or(
            "the number of jobs was rounded. It is an average over the run, with a fraction",
            n -> Math.rint(waiting(n)))
        .or(
            "the number of jobs was cut to a whole number. It is an average over the run, with a fraction",
            n -> Math.floor(waiting(n)))
        .or(
            "a count was used instead of a rate: divide arrived by the seconds of the run",
            n -> n.arrived() * n.meanLatency())
        .or(
            "the rate was cut to a whole number: 21493 jobs in 1800 s are 11.94 a second, not 11",
            n -> Math.floor(rate(n.arrived(), n)) * n.meanLatency())
        .or(
            "the seconds were cut to a whole number: a run of 90.5 s was counted as one of 90 s",
            n -> n.arrived() / Math.floor(n.seconds()) * n.meanLatency())
        .or(SECONDS_ROUNDED, n -> n.arrived() / (double) Math.round(n.seconds()) * n.meanLatency())
        .or(
            "the busy threads that the run counted were subtracted. A job in the queue is not on a"
                + " thread, so the law's number has no running jobs in it",
            n -> waiting(n) - n.meanBusy())
        .or(
            "arrived was divided by 1800 for every run. Each run has its own seconds()",
            n -> n.arrived() / 1_800.0 * n.meanLatency())
        .or(
            "the rate was per minute. The latency is in seconds, so use jobs per second",
            n -> 60 * rate(n.arrived(), n) * n.meanLatency())
        .or(
            "the service time was used. While a job is on a thread, it is no longer in the queue",
            n -> rate(n.arrived(), n) * n.meanServiceTime())
        .or(
            "the service time was used. While a job is on a thread, it is no longer in the queue",
            n -> rate(n.done(), n) * n.meanServiceTime())
        .or(
            "the latency was divided by the rate: multiply them",
            n -> n.meanLatency() / rate(n.arrived(), n))
        .or(
            "that is the depth that the run counted. Compute what it should be, from rate and"
                + " latency",
            Numbers::meanDepth);
  }

  private static final Suspects<Numbers> RUNS = runs();

  private static Suspects<Numbers> runs() {
    return Suspects.of(
            LittlesLawTest::running,
            Simulated.OVERLOADED,
            SHORT,
            PERFECT,
            DRAINING,
            ALL_ARRIVED,
            OVERCOUNTED)
        .or(
            "that is the law's number, but never more than the busy threads that the run counted. "
                + INDEPENDENT,
            n -> Math.min(running(n), n.meanBusy()))
        .or(
            "that is the law's number, but never less than the busy threads that the run counted. "
                + INDEPENDENT,
            n -> Math.max(running(n), n.meanBusy()))
        .or(
            "the rate of jobs that *arrive* was used. A job that waits has arrived, but it is not on"
                + " a thread. Use the rate of jobs done",
            n -> rate(n.arrived(), n) * n.meanServiceTime())
        .or(
            "the smaller of the two rates was used. While a backlog drains, more jobs get done than"
                + " arrive: use the rate of jobs done, smaller or not",
            n -> rate(Math.min(n.arrived(), n.done()), n) * n.meanServiceTime())
        .or(
            "the larger of the two rates was used. A job that waits has arrived, but it is not on a"
                + " thread: use the rate of jobs done, larger or not",
            n -> rate(Math.max(n.arrived(), n.done()), n) * n.meanServiceTime())
        .or(
            "the mean of the two rates was used. A job that waits has arrived, but it is not on a"
                + " thread: use the rate of jobs done",
            n -> rate(n.arrived() + n.done(), n) / 2 * n.meanServiceTime())
        .or(
            "your code returns 0 when no job arrived. Jobs that arrived before the run can get done in"
                + " it: compute from done",
            n -> n.arrived() == 0 ? 0 : running(n))
        .or(
            "the time includes the latency. On a thread, a job stays for its service time",
            n -> rate(n.done(), n) * (n.meanLatency() + n.meanServiceTime()))
        .or(
            "the latency was used. On a thread, a job stays for its service time",
            n -> rate(n.done(), n) * n.meanLatency())
        .or(
            "that is how many jobs wait. A running job is on a thread, for its service time",
            n -> rate(n.arrived(), n) * n.meanLatency())
        .or(
            "the number of jobs was rounded up. It is an average over the run, with a fraction",
            n -> Math.ceil(running(n)))
        .or(
            "the number of jobs was rounded. It is an average over the run, with a fraction",
            n -> Math.rint(running(n)))
        .or(
            "the number of jobs was cut to a whole number. It is an average over the run, with a fraction",
            n -> Math.floor(running(n)))
        .or(
            "a count was used instead of a rate: divide done by the seconds of the run",
            n -> n.done() * n.meanServiceTime())
        .or(
            "the rate was cut to a whole number: 18006 jobs in 1800 s are a little more than 10 a"
                + " second",
            n -> Math.floor(rate(n.done(), n)) * n.meanServiceTime())
        .or(
            "the seconds were cut to a whole number: a run of 90.5 s was counted as one of 90 s",
            n -> n.done() / Math.floor(n.seconds()) * n.meanServiceTime())
        .or(SECONDS_ROUNDED, n -> n.done() / (double) Math.round(n.seconds()) * n.meanServiceTime())
        .or(
            "done was divided by 1800 for every run. Each run has its own seconds()",
            n -> n.done() / 1_800.0 * n.meanServiceTime())
        .or(
            "the rate was per minute. The service time is in seconds, so use jobs done per second",
            n -> 60 * rate(n.done(), n) * n.meanServiceTime())
        .or(
            "the service time was divided by the rate: multiply them",
            n -> n.meanServiceTime() / rate(n.done(), n))
        .or(
            "that is how many jobs wait or run together, by the rate of jobs that arrive. On a thread, a"
                + " job stays for its service time: use the rate of jobs done",
            n -> rate(n.arrived(), n) * (n.meanLatency() + n.meanServiceTime()))
        .or(
            "that is the number of busy threads that the run counted. Compute what it should be,"
                + " from rate and service time",
            Numbers::meanBusy);
  }

  @Test
  @Order(1)
  @Tag("task-2")
  @DisplayName("how many jobs wait, from rate and latency")
  void waiting() {
    Numbers run = Simulated.OVERLOADED;
    explainedWaiting(
            LITTLE
                .expect(waiting(run), "jobs")
                .within(0.5)
                .given(
                    seen(run)
                        + Simulated.text(
                            "; the simulator counted %.1f waiting jobs", run.meanDepth()))
                .got(LittlesLaw.waiting(run)),
            run)
        .otherwise(queueLaw(run));
    for (Numbers other : List.of(SHORT, DRAINING, NONE_DONE, OVERCOUNTED)) {
      explainedWaiting(
              LITTLE
                  .expect(waiting(other), "jobs")
                  .within(1e-6 * Math.max(1, waiting(other)))
                  .given(situation(other))
                  .got(LittlesLaw.waiting(other)),
              other)
          .otherwise(queueLaw(other));
    }
    nothing(LittlesLaw.waiting(NOTHING));
  }

  @Test
  @Order(2)
  @Tag("task-2")
  @DisplayName("how many jobs run, from rate and service time")
  void running() {
    Numbers run = Simulated.OVERLOADED;
    explainedRunning(
            LITTLE
                .expect(running(run), "jobs")
                .within(0.001)
                .given(seen(run) + Simulated.text("; %.2f of 8 threads were busy", run.meanBusy()))
                .got(LittlesLaw.running(run)),
            run)
        .otherwise(threadsLaw(run));
    for (Numbers other : List.of(SHORT, DRAINING, ALL_ARRIVED, OVERCOUNTED)) {
      explainedRunning(
              LITTLE
                  .expect(running(other), "jobs")
                  .within(1e-6 * Math.max(1, running(other)))
                  .given(situation(other))
                  .got(LittlesLaw.running(other)),
              other)
          .otherwise(threadsLaw(other));
    }
    nothing(LittlesLaw.running(NOTHING));
  }

  @Test
  @Order(3)
  @Tag("task-2")
  @DisplayName("numbers that can all be true agree")
  void honest() {
    Agreement.honest();
  }

  @Test
  @Order(4)
  @Tag("task-2")
  @DisplayName("numbers that cannot all be true do not agree")
  @Promise("If the law gives 0, only a counted 0 agrees.")
  void contradictions() {
    Agreement.contradictions();
  }

  @Test
  @Order(6)
  @Tag("task-2")
  @DisplayName("any run: the counted numbers agree, or they don't")
  void generatedAgreement() {
    Agreement.generated();
  }

  @Test
  @Order(5)
  @Tag("task-2")
  @DisplayName("any run: what waits and what runs")
  void generated() {
    Generated.inputs(100, LittlesLawTest::run)
        .shownAs(LittlesLawTest::all)
        .check(
            run -> {
              explainedWaiting(
                      LITTLE
                          .expect(waiting(run), "jobs")
                          .within(1e-6 * Math.max(1, waiting(run)))
                          .given(all(run))
                          .got(LittlesLaw.waiting(run)),
                      run)
                  .otherwise(queueLaw(run));
              explainedRunning(
                      LITTLE
                          .expect(running(run), "jobs")
                          .within(1e-6 * Math.max(1, running(run)))
                          .given(all(run))
                          .got(LittlesLaw.running(run)),
                      run)
                  .otherwise(threadsLaw(run));
            });
  }

  private static String queueLaw(Numbers run) {
    return Simulated.text(
        "jobs that arrive each second, times seconds that each waits, here %.3f × %.3f, and nothing else",
        rate(run.arrived(), run), run.meanLatency());
  }

  private static String threadsLaw(Numbers run) {
    return Simulated.text(
        "jobs that get done each second, times seconds that each is on a thread, here %.3f × %.3f, and"
            + " nothing else",
        rate(run.done(), run), run.meanServiceTime());
  }

  private static NumberCheck.Answer explainedWaiting(NumberCheck.Answer answer, Numbers run) {
    return WAITS.explain(answer, run, LittlesLaw::waiting);
  }

  private static NumberCheck.Answer explainedRunning(NumberCheck.Answer answer, Numbers run) {
    return RUNS.explain(answer, run, LittlesLaw::running);
  }

  private static void nothing(double answer) {
    LITTLE
        .expect(0, "jobs")
        .given("600 s in which no job arrived")
        .got(answer)
        .butIf(
            Double.NaN,
            "this is not a number, such as 0 / 0. Only the seconds need a division, and the run has 600"
                + " of them")
        .otherwise("no job arrived, so none waits and none runs");
  }

  static double waiting(Numbers run) {
    return rate(run.arrived(), run) * run.meanLatency();
  }

  static double running(Numbers run) {
    return rate(run.done(), run) * run.meanServiceTime();
  }

  private static double rate(long jobs, Numbers run) {
    return jobs / run.seconds();
  }

  /** A run whose counted numbers are what the law gives, to the last digit. */
  static Numbers perfect(double seconds, long jobs, double latency, double serviceTime) {
    double rate = jobs / seconds;
    return new Numbers(
        seconds, jobs, jobs, rate * latency, latency, rate * serviceTime, serviceTime);
  }

  private static Numbers run(RandomGenerator random) {
    double seconds = random.nextInt(1, 40_000) / 10.0;
    long arrived = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(2_000_000);
    return new Numbers(
        seconds,
        arrived,
        random.nextLong(2 * arrived + 3),
        random.nextInt(1_000) / 10.0,
        random.nextInt(100_000) / 1_000.0,
        random.nextInt(1_000) / 10.0,
        random.nextInt(100_000) / 1_000.0);
  }

  private static String situation(Numbers run) {
    return (run.done() > run.arrived() ? "a backlog drains: " : "") + all(run);
  }

  static String seen(Numbers run) {
    return Simulated.text(
        "in %s s %d jobs arrived and %d got done; mean latency %.2f s, mean service time %.3f s",
        Simulated.plain(run.seconds()),
        run.arrived(),
        run.done(),
        run.meanLatency(),
        run.meanServiceTime());
  }

  static String all(Numbers run) {
    return seen(run)
        + Simulated.text("; depth %.2f, %.2f threads busy", run.meanDepth(), run.meanBusy());
  }
}
