package jobsinpractice.lab15;

import static jobsinpractice.lab15.Reference.SETTINGS;
import static jobsinpractice.lab15.Reference.working;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.simulator.scaling.MachineReading;
import jobsinpractice.simulator.scaling.MachineState;
import jobsinpractice.simulator.scaling.Orders;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ScalingResult;
import jobsinpractice.simulator.scaling.ScalingRun;
import jobsinpractice.simulator.scaling.Week;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(15)
@DisplayName("The forecast")
class QueueForecastTest {
  static final Task AHEAD =
      Task.of(15, 3, "the forecast")
          .asks(
              "predict the depth and the latency of the queue for the moment at which a machine ordered"
                  + " now begins to work")
          .lookAt(
              "Reading.withQueue, MachineReading.readyIn (simulator) · chapter 15, \"90 seconds\"")
          .whenThrown(
              ArithmeticException.class,
              "a division of whole numbers by 0. At night no job arrives, and none ends");

  static final Task SIGNAL = QueueSignalTest.SIGNAL;

  private static final String RULE =
      "what waits, plus what arrives in 90 s, minus what the machines do in the part of the 90 s in"
          + " which they work";

  private static String shown(Reading now) {
    return now + "; a machine has 5 threads and boots for 90 s, and a job usually takes 5 s";
  }

  private static Reading reading(
      double latency, long depth, double arrivals, double seconds, List<MachineReading> machines) {
    return new Reading(36_000, latency, depth, arrivals, seconds, machines);
  }

  private static Reading ahead(Reading now) {
    return QueueForecast.ahead(now, SETTINGS);
  }

  @Test
  @Tag("task-3")
  @Order(1)
  @DisplayName(
      "15 jobs arrive a second and 12.5 get done: 265 jobs wait in 90 s, the oldest for 18 s")
  void grows() {
    Reading now = reading(3, 40, 15, 4, working(10));
    Reading then = ahead(now);
    AHEAD
        .expect(265, "jobs")
        .within(1)
        .given(shown(now))
        .got(then.depth())
        .butIf(40, "that is how many wait now. The machine that you order works in 90 s")
        .butIf(225, "the 40 jobs that wait already are missing")
        .butIf(1_390, "the fleet also does jobs in these 90 s: 50 threads, 4 s each")
        .butIf(
            215,
            "that is 50 too few, and 50 jobs run now. Does your code subtract them? A running job"
                + " does not wait any more, so the 40 jobs do not contain it")
        .butIf(
            315,
            "that is 50 too many, and 50 jobs run now. Does your code add them? The forecast is for"
                + " the jobs that wait")
        .butIf(
            1_165,
            "that is 2.5 jobs done a second: a machine has 5 threads, and each of them does jobs")
        .butIf(
            depth -> depth > 40 && depth < 90,
            "is that one second, or one interval, ahead? A machine takes 90 s to boot")
        .otherwise(RULE);
    AHEAD
        .expect(17.7, "s")
        .within(0.2)
        .given(shown(now))
        .got(then.latency())
        .butIf(3, "that is the latency now, and the queue in 90 s")
        .butIf(93, "that is as if no job started in these 90 s")
        .butIf(
            21.2,
            "that is how long it takes to do 265 jobs at 12.5 a second: how long a new job will wait."
                + " Latency is how long the oldest has waited, and the 265 newest jobs took 265 / 15"
                + " seconds to arrive")
        .butIf(
            20.7,
            "the present latency is added, but the job that is the oldest in 90 s has not arrived yet")
        .otherwise("how long it took the 265 jobs to arrive, at 15 a second");
  }

  @Test
  @Tag("task-3")
  @Order(2)
  @DisplayName("a booting machine helps from the moment at which it is ready")
  void booting() {
    List<MachineReading> machines = new ArrayList<>(working(10));
    machines.add(MachineReading.booting(11, 30));
    machines.add(MachineReading.booting(12, 75));
    Reading now = reading(3, 40, 15, 4, machines);
    AHEAD
        .expect(171, "jobs")
        .within(1)
        .given(shown(now))
        .got(ahead(now).depth())
        .butIf(
            40,
            "that counts the booting machines as working: 12 machines would keep up, but one of them"
                + " works in 30 s and the other in 75 s")
        .butIf(265, "the booting machines are missing: they work for 60 s and 15 s of the 90")
        .butIf(134, "30 s and 75 s is how long they still boot, not how long they will work")
        .otherwise(RULE);
  }

  @Test
  @Tag("task-3")
  @Order(3)
  @DisplayName("a draining machine does no jobs")
  @Promise(
      "A booting machine does jobs only from the moment at which it is ready, and a draining one"
          + " takes none.")
  void draining() {
    List<MachineReading> machines = new ArrayList<>(working(10));
    machines.add(MachineReading.draining(11, 4));
    machines.add(MachineReading.draining(12, 1));
    Reading now = reading(3, 40, 15, 4, machines);
    AHEAD
        .expect(265, "jobs")
        .within(1)
        .given(shown(now))
        .got(ahead(now).depth())
        .butIf(
            40,
            "that counts the draining machines as working. They end the jobs that they run, and take"
                + " no more")
        .butIf(
            260,
            "that is 5 too few, and #11 and #12 run 5 jobs. Does your code subtract them? A running"
                + " job does not wait any more, so the 40 jobs do not contain it")
        .otherwise(
            "265 jobs wait then, with or without #11 and #12: a draining machine takes no job");
  }

  @Test
  @Tag("task-3")
  @Order(4)
  @DisplayName("enough machines: nothing waits in 90 s")
  void enough() {
    Reading now = reading(8, 100, 10, 4, working(10));
    Reading then = ahead(now);
    AHEAD
        .expect(0, "jobs")
        .given(shown(now))
        .got(then.depth())
        .butIf(depth -> depth < 0, "a queue cannot be shorter than empty")
        .otherwise(RULE);
    AHEAD
        .expect(0, "s")
        .given(shown(now))
        .got(then.latency())
        .butIf(8, "no job waits then, so there is no oldest one")
        .butIf(latency -> latency < 0, "nothing waits, so the latency is 0")
        .otherwise("nothing waits, so the latency is 0");
  }

  @Test
  @Tag("task-3")
  @Order(5)
  @DisplayName("at night: nothing arrives, and nothing is divided by 0")
  void night() {
    Reading empty = reading(0, 0, 0, 0, working(2));
    AHEAD
        .expect(0, "s")
        .given(shown(empty))
        .got(ahead(empty).latency())
        .butIf(
            latency -> Double.isNaN(latency) || Double.isInfinite(latency),
            "a division by 0: nothing arrives. If nothing waits, the latency is 0")
        .otherwise("nothing waits");
    Reading backlog = reading(40, 2_000, 0, 4, working(2));
    AHEAD
        .expect(130, "s")
        .given(shown(backlog))
        .got(ahead(backlog).latency())
        .butIf(
            latency -> Double.isInfinite(latency) || Double.isNaN(latency),
            "a division by 0: nothing arrives any more. The job that is the oldest in 90 s waits"
                + " already, so it waits at most 90 s longer than the oldest has waited now")
        .butIf(0, "1,775 jobs still wait then, although no new ones arrive")
        .butIf(40, "that is the latency now; the boot takes 90 s")
        .otherwise("at most the latency now plus the boot time");
    Reading falling = reading(40, 2_000, 2, 4, working(2));
    AHEAD
        .expect(130, "s")
        .given(shown(falling))
        .got(ahead(falling).latency())
        .butIf(
            latency -> latency > 130,
            "the jobs of the burst arrived faster than jobs arrive now, which is 2 a second. No job can"
                + " wait longer than the oldest has waited now, plus 90 s")
        .otherwise("at most the latency now plus the boot time");
    Reading unknown = reading(1, 20, 1, 0, working(2));
    AHEAD
        .expect(0, "jobs")
        .given(shown(unknown))
        .got(ahead(unknown).depth())
        .butIf(
            110,
            "that is as if the machines did no job in 90 s. No job ended lately, so secondsPerJob is"
                + " 0: use the usual time of 5 s")
        .otherwise("without a time of a job, use usualSeconds");
    Reading unknownAndBusy = reading(1, 200, 1, 0, working(2));
    AHEAD
        .expect(110, "jobs")
        .within(1)
        .given(shown(unknownAndBusy))
        .got(ahead(unknownAndBusy).depth())
        .butIf(
            0,
            "no job ended lately, so secondsPerJob is 0: a machine does endless jobs if you divide by"
                + " it. Use the usual time of 5 s")
        .butIf(290, "a machine does jobs, although none ended lately. Use the usual time of 5 s")
        .otherwise("without a time of a job, use usualSeconds");
  }

  private static void otherFleet(double depth, double latency, Reading now) {
    Reading then = QueueForecast.ahead(now, Reference.OTHER);
    AHEAD
        .expect(depth, "jobs")
        .within(1)
        .given(now + Reference.OTHER_FLEET)
        .got(then.depth())
        .butIf(jobs -> true, Reference.OTHER_NUMBERS)
        .otherwise(RULE);
    AHEAD
        .expect(latency, "s")
        .within(0.2)
        .given(now + Reference.OTHER_FLEET)
        .got(then.latency())
        .butIf(seconds -> true, Reference.OTHER_NUMBERS)
        .otherwise("how long it took these jobs to arrive, at most latency now plus boot time");
  }

  @Test
  @Tag("task-3")
  @Order(6)
  @DisplayName("any reading: depth, latency, and the rest as it was")
  void generated() {
    otherFleet(340, 11.3, reading(3, 40, 30, 4, working(10)));
    otherFleet(110, 61, reading(1, 200, 1, 0, working(2)));
    otherFleet(1_700, 100, reading(40, 2_000, 0, 4, working(2)));
    Reading fraction = reading(3, 40, 15.01, 4, working(10));
    AHEAD
        .expect(266, "jobs")
        .given(shown(fraction))
        .got(ahead(fraction).depth())
        .butIf(
            265,
            "the formula gives 265.9, and rounded to whole jobs that is 266. Does your code cut off the"
                + " fraction, as a cast to long does? Use Math.round")
        .otherwise("265.9, rounded to whole jobs");
    Generated.inputs(300, Reference::any)
        .shownAs(QueueForecastTest::shown)
        .check(
            now -> {
              Reading then = ahead(now);
              double depth = Reference.depthAhead(now);
              AHEAD.expect(depth, "jobs").within(1).got(then.depth()).otherwise(RULE);
              AHEAD
                  .expect(Reference.latencyAhead(now, then.depth()), "s")
                  .within(1.01 / Math.max(1, now.arrivalsPerSecond()))
                  .given("depth then: " + then.depth())
                  .got(then.latency())
                  .otherwise("depth then / arrivals a second, at most latency now plus boot time");
              AHEAD
                  .expect(now.time(), "s")
                  .given("the time of this reading: 36000 s")
                  .got(then.time())
                  .butIf(
                      now.time() + SETTINGS.boot(),
                      "that is the time of the forecast. Only depth and latency change, and the time of"
                          + " the reading stays: use now.withQueue")
                  .otherwise("the time of the reading stays: use now.withQueue");
              AHEAD
                  .expect(now.withQueue(0, 0))
                  .got(then.withQueue(0, 0))
                  .otherwise("only depth and latency change: use now.withQueue");
            });
  }

  @Test
  @Tag("task-3")
  @Order(7)
  @DisplayName("a sale: 16 jobs a second become 24, and no promise breaks")
  void sale() {
    ahead(reading(0, 0, 0, 4, working(2))); // this task's stub comes first
    Earlier.is(SIGNAL, new QueueSignalTest()::generated);
    double[] perSecond = new double[40];
    for (int minute = 0; minute < 40; minute++) perSecond[minute] = minute < 10 ? 16 : 24;
    ScalingResult result =
        ScalingRun.of(Week.ofParcels(7, perSecond), SETTINGS, 14, 0, QueueForecastTest::growing);
    AHEAD
        .expectThat("every job starts within 60 s")
        .given(
            "14 machines, then arrivals that grow by half; your tasks 1 and 3 decide every 15 s how"
                + " many machines to boot")
        .butIf(
            result.booted() > 25,
            result.booted() + " machines were ordered, where 10 were enough",
            "does your forecast leave out the booting machines? Then each interval orders the same"
                + " machines again")
        .otherwise(
            result.broken() == 0,
            result.broken() + " of " + result.jobs() + " jobs started later",
            "the machines came too late. Is the forecast for the moment at which they work?");
  }

  private static Orders growing(Reading now) {
    int wanted = QueueSignal.machines(QueueForecast.ahead(now, SETTINGS), SETTINGS);
    int there = now.count(MachineState.WORKING) + now.count(MachineState.BOOTING);
    return Orders.boot(Math.max(0, Math.min(SETTINGS.ceiling(), wanted) - there));
  }
}
