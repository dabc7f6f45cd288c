package jobsinpractice.simulator.outage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Random;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobPostponed;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.RetryPolicy;

/** Runs one outage with one team's code about retries. */
public final class OutageRun {
  /** One minute before noon, on 5 January 2026. */
  private static final Instant START = Instant.ofEpochSecond(1_767_614_340);

  private final Outage outage;
  private final RetryCode.Parts code;
  private final Random random;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingDouble(Event::at).thenComparingInt(Event::number));
  private final Deque<Charge> waiting = new ArrayDeque<>();
  private final int[] attempts;
  private final int[] successes;
  private final Recovery recovery = new Recovery();
  private double now;
  private int numbers;
  private int idle;
  private int inside;
  private int dead;
  private int dropped;
  private int done;
  private int postponed;
  private int retried;

  /** How long the call that has just paused waits; written by the call, read by the simulation. */
  private double pause;

  /**
   * The time of the run. Most of its events ask for none, so it is computed when it is asked for.
   */
  private final class VirtualClock extends Clock {
    @Override
    public Instant instant() {
      return START.plusNanos((long) (now * 1e9));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private record Event(double at, int number, Runnable what) {}

  /** A job and how often it failed. */
  private record Charge(int order, int failures) {}

  private OutageRun(Outage outage, RetryCode code) {
    this.outage = outage;
    this.random = new Random(outage.seed());
    this.code = code.make(new VirtualClock(), new Random(outage.seed() + 1));
    this.idle = outage.threads();
    this.attempts = new int[(int) outage.end() + 1];
    this.successes = new int[(int) outage.end() + 1];
  }

  /**
   * Returns what came of the outage, the same for the same seed and code.
   *
   * @throws BlockedException when the code waits in real time
   */
  public static OutageResult of(Outage outage, RetryCode code) {
    try (VirtualCalls calls = new VirtualCalls()) {
      return new OutageRun(outage, code).run(calls);
    }
  }

  private OutageResult run(VirtualCalls calls) {
    recovery.fastAt(outage.until());
    arrive(0);
    while (!events.isEmpty() && events.peek().at() < outage.end()) {
      Event event = events.poll();
      now = event.at();
      event.what().run();
      while (idle > 0 && !waiting.isEmpty()) start(waiting.poll(), calls);
    }
    return new OutageResult(
        attempts, successes, recovery.after(), dead, dropped, done, postponed, retried);
  }

  private void after(double seconds, Runnable what) {
    events.add(new Event(now + seconds, numbers++, what));
  }

  private void arrive(int order) {
    waiting.add(new Charge(order, 0));
    after(-StrictMath.log(1 - random.nextDouble()) / outage.perSecond(), () -> arrive(order + 1));
  }

  private void start(Charge charge, VirtualCalls calls) {
    idle--;
    Job job = ChargeJob.of(charge.order(), charge.failures());
    boolean[] called = {false};
    VirtualCall call =
        calls.start(
            self ->
                Middleware.run(
                    code.middleware(),
                    job,
                    () -> {
                      called[0] = true;
                      request(charge, self);
                    }));
    if (call.ended()) end(charge, call, called[0]);
    else resumeLater(charge, call);
  }

  private void resumeLater(Charge charge, VirtualCall call) {
    after(
        pause,
        () -> {
          call.resume();
          if (call.ended()) end(charge, call, true);
          else resumeLater(charge, call);
        });
  }

  private void request(Charge charge, VirtualCall call) throws Exception {
    attempts[(int) now]++;
    if (charge.failures() > 0) retried++;
    if (inside >= outage.service().limit()) {
      counted(false);
      throw new ServiceException(503);
    }
    inside++;
    double seconds = outage.serviceAt(now).seconds(inside);
    after(seconds, () -> inside--); // also if the worker has given up: the service cannot know
    pause = Math.min(seconds, outage.timeout());
    boolean late = seconds > outage.timeout();
    call.pause();
    counted(!late);
    if (late) throw new ServiceException(0);
  }

  private void counted(boolean success) {
    if (success) successes[(int) now]++;
    recovery.count(now, success);
  }

  private void end(Charge charge, VirtualCall call, boolean called) {
    idle++;
    Throwable error = call.thrown();
    if (error == null) {
      if (called) done++;
      else dropped++;
    } else if (error instanceof JobPostponed later) {
      postponed++;
      after(seconds(later.delay()), () -> waiting.add(charge));
    } else {
      failed(charge, error);
    }
  }

  private void failed(Charge charge, Throwable error) {
    if (error instanceof Error fault) throw fault;
    RetryPolicy.Decision decision =
        code.policy()
            .decide(charge.failures(), error, ChargeJob.of(charge.order(), charge.failures()));
    if (decision instanceof RetryPolicy.Discard) {
      dropped++;
    } else if (decision instanceof RetryPolicy.Kill || charge.failures() >= outage.retries()) {
      dead++;
    } else {
      Charge again = new Charge(charge.order(), charge.failures() + 1);
      after(delay(decision, charge.failures()), () -> waiting.add(again));
    }
  }

  /** As the engine does it. */
  private double delay(RetryPolicy.Decision decision, int failures) {
    if (decision instanceof RetryPolicy.Exactly exactly) return seconds(exactly.delay());
    double usual = Math.pow(failures, 4) + 15;
    double delay = decision instanceof RetryPolicy.After after ? seconds(after.delay()) : usual;
    return delay + random.nextInt(10) * (failures + 1);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
