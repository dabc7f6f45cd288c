package jobsinpractice.lab5;

import java.time.Duration;
import java.util.List;
import jobsinpractice.cast.Cast;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(5)
@DisplayName("What arrives, and what a run's numbers must agree on")
class LoadTest {
  static final Task LOAD =
      Task.of(5, 1, "offered load")
          .asks(
              "answer how many threads all these flows together keep busy on average, in erlangs,"
                  + " and 0 when there are no flows")
          .lookAt("Flow, Seconds (this lab) · chapter 5, \"Erlangs\"")
          .whenThrown(
              ArithmeticException.class,
              "something was divided by a number of flows or of seconds that was 0: nothing here"
                  + " needs such a division");

  static final Task LITTLE =
      Task.of(5, 2, "Little's law")
          .asks(
              "answer how many jobs wait and how many run on average, as Little's law has it, and"
                  + " whether the run's own numbers agree with that")
          .lookAt("Numbers (this lab) · chapter 5, \"Little's law\"");

  private static final Flow MAIL =
      new Flow("WelcomeMail", 1_200, Cast.job("WelcomeMail").service());
  private static final Flow HOOK = new Flow("Webhook", 600, Cast.job("Webhook").io());
  private static final Flow REPORT = new Flow("YearReport", 2, Duration.ofSeconds(90));

  @Test
  @Order(1)
  @Tag("task-1")
  @DisplayName("three flows: 12 erlangs")
  void mix() {
    LOAD.expect(12, "erlangs")
        .given("1200 jobs a minute of 350 ms, 2 of 90 s, and 600 of 200 ms")
        .got(OfferedLoad.of(List.of(MAIL, REPORT, HOOK)))
        .butIf(720, "that is 60 times too much: jobs come by the minute, and they take seconds")
        .butIf(
            43_200, "a minute has 60 seconds: divide the jobs per minute by 60, not the other way")
        .butIf(12_000, "those are thousandths of an erlang: the service time was in milliseconds")
        .butIf(720_000, "milliseconds, and minutes: both rate and service time must be in seconds")
        .butIf(
            load -> near(load, 12 / 60.0),
            "divided by 60 twice: the service time is in seconds already")
        .butIf(3, "times under a second were cut to 0: 350 ms are 0.35 s, not 0; see Seconds")
        .butIf(12 / 3.0, "that is the mean of the three flows: their loads add up")
        .butIf(7, "that is the first flow only: the loads of all flows add up")
        .butIf(2, "that is the last flow only: each load is added to the sum, not put in its place")
        .butIf(
            load -> near(load, 30.033) || near(load, 1_802),
            "that is how many jobs come; a load also counts how long each keeps a thread busy")
        .butIf(
            load -> near(load, 906.506),
            "the mean service time of the classes was taken, as if each came equally often: weigh"
                + " each by its own rate")
        .butIf(
            load -> near(load, 107.143),
            "a rate divided by a service time is no load: multiply them")
        .otherwise("for each flow jobs per second times seconds per job, and their sum");
  }

  @Test
  @Order(2)
  @Tag("task-1")
  @DisplayName("one small flow: 0.3 erlangs")
  void fraction() {
    LOAD.expect(0.3, "erlangs")
        .given("90 jobs a minute of 200 ms")
        .got(OfferedLoad.of(List.of(new Flow("Webhook", 90, Cast.job("Webhook").io()))))
        .butIf(0, "whole numbers were divided, or it was rounded down: 1.5 jobs a second × 0.2 s")
        .butIf(
            1,
            "that was rounded up: a load is no count of threads; whoever sizes a fleet rounds, and"
                + " only once")
        .butIf(18, "that is sixty times too much: perMinute counts by the minute")
        .butIf(0.2, "whole numbers were divided: 90 a minute are 1.5 a second, not 1")
        .otherwise("jobs per second times seconds per job");
  }

  @Test
  @Order(3)
  @Tag("task-1")
  @DisplayName("no flows: 0 erlangs")
  void noFlows() {
    LOAD.expect(0, "erlangs")
        .given("no flows")
        .got(OfferedLoad.of(List.of()))
        .butIf(Double.NaN, "0 divided by 0: a load is a sum, and the sum of nothing is 0")
        .otherwise("nothing comes, so nothing keeps a thread busy");
  }

  @Test
  @Order(1)
  @Tag("task-2")
  @DisplayName("jobs that wait, by rate and latency")
  void waiting() {
    Numbers run = Simulated.OVERLOADED;
    double arrivals = run.arrived() / run.seconds();
    double dones = run.done() / run.seconds();
    double latency = run.meanLatency();
    double expected = arrivals * latency;
    LITTLE
        .expect(expected, "jobs")
        .within(0.5)
        .given(
            seen(run) + Simulated.said("; the simulator counted %.1f that waited", run.meanDepth()))
        .got(LittlesLaw.waiting(run))
        .butIf(
            dones * latency,
            "that is by the rate of jobs done: into the queue come those that arrive, and here"
                + " more arrive than are done")
        .butIf(
            arrivals * (latency + run.meanServiceTime()),
            "that counts the jobs in service, too: in the queue a job stays for its latency only")
        .butIf(
            run.arrived() * latency,
            "the rate is jobs in a second: arrived, divided by the seconds that it was counted for")
        .butIf(
            Math.floor(arrivals) * latency,
            "whole numbers were divided: 21493 jobs in 1800 s are 11.94 a second, not 11")
        .butIf(60 * expected, "that is by jobs in a minute: latency is in seconds, so is the rate")
        .butIf(
            jobs ->
                near(jobs, arrivals * run.meanServiceTime())
                    || near(jobs, dones * run.meanServiceTime()),
            "that is by the service time: those jobs have left the queue")
        .butIf(latency / arrivals, "rate and time were divided: jobs = rate × time")
        .butIf(run.meanDepth(), "that is what was counted: the law says it from rate and latency")
        .otherwise("jobs that come in a second, times seconds that each waits");
    nothing(LittlesLaw.waiting(NOTHING), "wait");
  }

  @Test
  @Order(2)
  @Tag("task-2")
  @DisplayName("jobs that run, by rate and service time")
  void running() {
    Numbers run = Simulated.OVERLOADED;
    double arrivals = run.arrived() / run.seconds();
    double dones = run.done() / run.seconds();
    LITTLE
        .expect(dones * run.meanServiceTime(), "jobs")
        .within(0.001)
        .given(seen(run) + Simulated.said("; %.2f of 8 threads were busy", run.meanBusy()))
        .got(LittlesLaw.running(run))
        .butIf(
            arrivals * run.meanServiceTime(),
            "that is more than there are threads: those that still wait have come, but not onto a"
                + " thread; take the rate of those that were done")
        .butIf(
            dones * (run.meanServiceTime() + run.meanLatency()),
            "on a thread a job stays for its service time; the latency was before")
        .butIf(
            dones * run.meanLatency(),
            "that is by the latency: on a thread a job stays for its service time")
        .butIf(
            arrivals * run.meanLatency(),
            "that is what waits; running jobs are on a thread, for their service time")
        .butIf(
            run.done() * run.meanServiceTime(),
            "the rate is jobs in a second: done, divided by the seconds that it was counted for")
        .butIf(
            Math.floor(dones) * run.meanServiceTime(),
            "whole numbers were divided: 18006 jobs in 1800 s are a little more than 10 a second")
        .butIf(
            run.meanBusy(), "that is what was counted: the law says it from rate and service time")
        .otherwise("jobs that get done in a second, times seconds that each is on a thread");
    nothing(LittlesLaw.running(NOTHING), "run");
  }

  @Test
  @Order(3)
  @Tag("task-2")
  @DisplayName("numbers that can all be true agree")
  void honest() {
    agrees(
        "a fleet that keeps up",
        Simulated.numbers(Simulated.STEADY),
        "depth and busy threads were counted apart from rate and times, and chance moves them by a"
            + " few percent: TOLERANCE is for that, and it is a share of what the law says");
    agrees(
        "a fleet that falls behind",
        Simulated.OVERLOADED,
        "TOLERANCE is a share of what the law says, here 5% of some 1800 jobs, not 0.05 of a job;"
            + " and the law holds in an overload, too: each place has its own rate, arrivals for the"
            + " queue and jobs done for the threads");
    agrees(
        "a stretch in which nothing came",
        NOTHING,
        "0 jobs where the law says 0 is agreement: compare with at most, and divide by nothing");
  }

  @Test
  @Order(4)
  @Tag("task-2")
  @DisplayName("numbers that cannot all be true do not agree")
  void dashboardsThatLie() {
    Numbers run = Simulated.numbers(Simulated.STEADY);
    lies(
        "a depth that counts running jobs, too",
        depth(run, run.meanDepth() + run.meanBusy()),
        "the depth is too large for this rate and latency");
    lies(
        "a depth that misses half of the queue",
        depth(run, run.meanDepth() / 2),
        "a depth that is too small is as wrong as one that is too large: it is the distance that"
            + " counts, without its sign");
    lies(
        "a latency in milliseconds",
        latency(run, run.meanLatency() * 1_000),
        "the law says a thousand times the depth that was counted");
    lies(
        "utilization in percent where busy threads should be",
        busy(run, 100 * run.meanBusy() / 10),
        "the depth agrees, the busy threads do not: both must");
    lies(
        "a count of threads that misses some",
        busy(run, run.meanBusy() * 0.8),
        "fewer busy threads than the law says: both must agree, and it is the distance that"
            + " counts, without its sign");
    lies(
        "a depth that is 8% too large",
        depth(run, run.meanDepth() * 1.08),
        "TOLERANCE is 5% of what the law says, and this is 8% more");
  }

  private static final Numbers NOTHING = new Numbers(600, 0, 0, 0, 0, 0, 0);

  private static void nothing(double answer, String does) {
    LITTLE
        .expect(0, "jobs")
        .given("600 s in which no job came")
        .got(answer)
        .butIf(Double.NaN, "0 divided by 0: only the seconds are divided by, and they are 600")
        .otherwise("nobody came, so none can " + does);
  }

  private static void agrees(String what, Numbers run, String because) {
    LITTLE
        .expect(true)
        .given(what + ": " + all(run))
        .got(LittlesLaw.agrees(run))
        .butIf(false, because)
        .otherwise("they agree");
  }

  private static void lies(String what, Numbers run, String because) {
    LITTLE
        .expect(false)
        .given(what + ": " + all(run))
        .got(LittlesLaw.agrees(run))
        .butIf(true, because)
        .otherwise("they do not agree");
  }

  private static Numbers depth(Numbers of, double depth) {
    return new Numbers(
        of.seconds(),
        of.arrived(),
        of.done(),
        depth,
        of.meanLatency(),
        of.meanBusy(),
        of.meanServiceTime());
  }

  private static Numbers latency(Numbers of, double latency) {
    return new Numbers(
        of.seconds(),
        of.arrived(),
        of.done(),
        of.meanDepth(),
        latency,
        of.meanBusy(),
        of.meanServiceTime());
  }

  private static Numbers busy(Numbers of, double busy) {
    return new Numbers(
        of.seconds(),
        of.arrived(),
        of.done(),
        of.meanDepth(),
        of.meanLatency(),
        busy,
        of.meanServiceTime());
  }

  private static String seen(Numbers run) {
    return Simulated.said(
        "in %.0f s %d jobs arrived and %d were done; mean latency %.2f s, mean service time %.3f s",
        run.seconds(), run.arrived(), run.done(), run.meanLatency(), run.meanServiceTime());
  }

  private static String all(Numbers run) {
    return seen(run)
        + Simulated.said("; depth %.2f, %.2f threads busy", run.meanDepth(), run.meanBusy());
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 0.01;
  }
}
