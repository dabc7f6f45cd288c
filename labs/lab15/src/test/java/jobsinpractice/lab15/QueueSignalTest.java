package jobsinpractice.lab15;

import static jobsinpractice.lab15.Reference.SETTINGS;
import static jobsinpractice.lab15.Reference.queue;

import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.NumberCheck;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(15)
@DisplayName("The signal")
class QueueSignalTest {
  static final Task SIGNAL =
      Task.of(15, 1, "the signal")
          .asks(
              "return how many machines the queue needs, from what arrives, what waits, and the time"
                  + " that is left of the promise")
          .lookAt("Reading, ScalingSettings (simulator) · chapter 15, \"Threads for what is left\"")
          .whenThrown(
              ArithmeticException.class,
              "a division of whole numbers by 0. At night nothing waits, no job ends, and no machine"
                  + " may work");

  private static final String RULE =
      "arrivals × seconds, plus depth × seconds / time left, divided by the threads of a machine,"
          + " rounded up";

  private static String shown(Reading now) {
    return now
        + "; the promise is 60 s, a machine has 5 threads, a job usually takes 5 s, and the interval"
        + " is 15 s";
  }

  private static int machines(Reading now) {
    return QueueSignal.machines(now, SETTINGS);
  }

  private static NumberCheck.Answer expect(int machines, Reading now) {
    return SIGNAL.expect(machines, "machines").given(shown(now)).got(machines(now));
  }

  @Test
  @Tag("task-1")
  @Order(1)
  @DisplayName("31 threads for what arrives and 21.1 for what waits: 11 machines")
  @Promise("Round up only once, at the end.")
  void both() {
    Reading now = queue(24, 190, 7.75, 4);
    expect(11, now)
        .butIf(
            38,
            "that is the depth divided by the threads. 190 jobs are much if each takes a minute, and"
                + " nothing if each takes a millisecond: multiply by the time that a job takes, and"
                + " divide by the time that is left")
        .butIf(7, "that is enough for what arrives. The 190 jobs that wait need threads also")
        .butIf(5, "that is enough for what waits. New jobs keep arriving meanwhile")
        .butIf(
            9,
            "9 machines spread the waiting jobs over the whole promise of 60 s. The oldest has used"
                + " 24 s of it, so 36 s are left")
        .butIf(
            13,
            "a division by the latency, 24 s, gives 13. What counts is the time that is left: promise"
                + " minus latency")
        .butIf(
            12,
            "10.4 machines are needed. Does your code round up twice, for what arrives and for what"
                + " waits, or add 1? The same machine can do both: round up once, at the end")
        .butIf(
            10,
            "10.4 machines are needed. Does your code round down, or to the nearest number? With 10"
                + " machines the queue is late")
        .butIf(53, "those are threads. A machine has 5 of them")
        .butIf(
            14,
            "14 are right for jobs that take the usual 5 s. Here a job takes 4 s. The usual time is only"
                + " for when no job ended lately: it is not a minimum")
        .butIf(
            answer -> answer == 3 || answer == 2,
            "is that in jobs, not in threads? A job keeps a thread for 4 s: multiply what arrives and"
                + " what waits by the time that a job takes")
        .otherwise(RULE);
  }

  @Test
  @Tag("task-1")
  @Order(2)
  @DisplayName("20 threads are exactly 4 machines, and jobs of 4.9 s need 10")
  void fractions() {
    Reading exactly = queue(0, 0, 5, 4);
    expect(4, exactly)
        .butIf(
            5,
            "5 jobs a second of 4 s each need 20 threads, which are exactly 4 machines. There is"
                + " nothing to round up, so do not add 1: Math.ceil leaves 4 as it is")
        .otherwise(RULE);
    Reading fraction = queue(0, 0, 10, 4.9);
    expect(10, fraction)
        .butIf(8, "8 machines are enough for jobs of 4 s. A job takes 4.9 s: keep the fraction")
        .otherwise(RULE);
  }

  @Test
  @Tag("task-1")
  @Order(3)
  @DisplayName("the tail of a burst: little arrives, but much still waits")
  void tail() {
    Reading now = queue(40, 400, 2, 4);
    expect(18, now)
        .butIf(
            2,
            "that is enough for what arrives now. The burst is over for the callers, but 400 jobs of"
                + " it still wait: if the fleet shrinks now, they are late")
        .butIf(
            7,
            "that spreads the waiting jobs over the whole promise, of which the oldest job has used"
                + " 40 s already")
        .butIf(80, "that is the depth divided by the threads of a machine")
        .otherwise(RULE);
  }

  @Test
  @Tag("task-1")
  @Order(4)
  @DisplayName("the promise is broken already: the time left is one interval")
  void broken() {
    for (double latency : new double[] {60, 75, 600, 50}) {
      Reading now = queue(latency, 30, 4, 4);
      expect(5, now)
          .butIf(
              SETTINGS.ceiling(),
              "that is the ceiling. The oldest job has used its promise, but only 30 jobs wait: count"
                  + " the time left as one interval, and 5 machines start all of them in 15 s")
          .butIf(
              answer -> answer > 1_000,
              "the oldest job has used all of its promise. Does your code divide by the 0 s that are"
                  + " left? Then the time left is one interval")
          .butIf(
              answer -> answer < 5 && latency > 60,
              "the promise is broken, and your code returns fewer machines. Is the time left negative,"
                  + " or are the waiting jobs left out? The time left is at least one interval")
          .butIf(
              answer -> answer > 5 && answer <= 1_000,
              "too many: there is no point in a time left that is shorter than one interval, because"
                  + " you cannot act sooner")
          .otherwise(RULE);
    }
  }

  @Test
  @Tag("task-1")
  @Order(5)
  @DisplayName("at night: no job ended lately, so a job takes the usual time")
  void night() {
    Reading now = queue(0.5, 12, 3, 0);
    expect(4, now)
        .butIf(
            0,
            "no job ended in the last five minutes, so secondsPerJob is 0. But 12 jobs wait, and 3"
                + " arrive a second: they take the usual time, as far as you know")
        .butIf(
            3,
            "that is enough for what arrives. No job ended lately, and the 12 jobs that wait also"
                + " take the usual time")
        .butIf(
            SETTINGS.floor(),
            "that is the floor. No job ended lately, but 12 wait and 3 arrive a second. Count them,"
                + " with the usual time of a job: the floor belongs to task 4")
        .butIf(
            answer -> answer > 1_000,
            "no job ended in the last five minutes, so secondsPerJob is 0. Does your code divide by"
                + " it? Use the usual time")
        .otherwise("with no time of a job, use usualSeconds");
    Reading empty = queue(0, 0, 0, 0);
    expect(0, empty)
        .butIf(2, "that is the floor. It belongs to task 4: here, the queue needs nothing")
        .butIf(1, "nothing arrives and nothing waits: the queue needs no machine")
        .otherwise("nothing arrives and nothing waits");
  }

  private static void otherFleet(int right, Reading now) {
    SIGNAL
        .expect(right, "machines")
        .given(now + Reference.OTHER_FLEET)
        .got(QueueSignal.machines(now, Reference.OTHER))
        .butIf(answer -> true, Reference.OTHER_NUMBERS)
        .otherwise(RULE);
  }

  /** Returns the threads for what waits, not rounded. */
  private static double waiting(Reading now) {
    double arriving = now.arrivalsPerSecond() * Reference.seconds(now);
    return Reference.needed(now) * SETTINGS.threads() - arriving;
  }

  @Test
  @Tag("task-1")
  @Order(6)
  @DisplayName("any queue")
  void generated() {
    otherFleet(4, queue(24, 190, 7.75, 4));
    otherFleet(6, queue(110, 190, 7.75, 4));
    otherFleet(3, queue(0, 400, 0, 0));
    Generated.inputs(300, Reference::any)
        .shownAs(QueueSignalTest::shown)
        .check(
            now -> {
              double right = Reference.needed(now);
              if (Math.abs(right - Math.rint(right)) < 1e-6) return; // the last digit decides
              SIGNAL
                  .expect(Math.ceil(right), "machines")
                  .got(machines(now))
                  .butIf(
                      Math.floor(right),
                      "one too few. Does your code round down, or lose a fraction on the way? Divide"
                          + " doubles, not whole numbers")
                  .butIf(
                      answer -> now.depth() > 0 && answer > right && answer <= right + 2,
                      Math.ceil(
                                  (Math.ceil(now.arrivalsPerSecond() * Reference.seconds(now))
                                          + Math.ceil(waiting(now)))
                                      / SETTINGS.threads())
                              == machines(now)
                          ? "one too many. Does your code round up to whole threads first? Only a"
                              + " machine is whole: round up only once, at the end"
                          : "one too many: round up only once, at the end")
                  .otherwise(RULE);
            });
  }
}
