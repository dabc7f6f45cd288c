package jobsinpractice.engine;

import static jobsinpractice.engine.Together.check;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts and stops of a worker, asked for by several threads. */
final class StopScenarios {
  private final StopCoordinator coordinator = new StopCoordinator();
  private final AtomicInteger steps = new AtomicInteger();
  private final AtomicInteger stops = new AtomicInteger();
  private volatile boolean starting;

  private StopScenarios() {}

  private void start() {
    coordinator.start(this::stop, this::step, this::step);
  }

  private void step() {
    check(stops.get() == 0, "a step of the start was begun after the stop");
    starting = true;
    steps.incrementAndGet();
    starting = false;
  }

  private void stop() {
    coordinator.stop(
        () -> {
          coordinator.awaitStart();
          check(!starting, "stopped while a step of the start was under way");
          stops.incrementAndGet();
        });
  }

  private void stopAndLook() {
    stop();
    int performed = stops.get();
    check(performed == 1, "a stop returned, and " + performed + " were performed");
  }

  /** Two threads stop the worker, and a third one waits for its end. */
  static final class TwoStops implements Runnable {
    @Override
    public void run() {
      StopScenarios scenario = new StopScenarios();
      Together.run(
          scenario::stopAndLook, scenario::stopAndLook, scenario.coordinator::awaitStopped);
      check(scenario.stops.get() == 1, "stopped " + scenario.stops.get() + " times");
    }
  }

  /** A stop comes during the start: once the stop has returned, the start begins no step. */
  static final class StopDuringStart implements Runnable {
    @Override
    public void run() {
      StopScenarios scenario = new StopScenarios();
      int[] steps = new int[1];
      Together.run(
          scenario::start,
          () -> {
            scenario.stopAndLook();
            steps[0] = scenario.steps.get();
          });
      check(scenario.stops.get() == 1, "stopped " + scenario.stops.get() + " times");
    }
  }

  /** An interrupt of the thread that stops does not cut the stop short, and is not forgotten. */
  static final class InterruptedStop implements Runnable {
    @Override
    public void run() {
      Shutdown shutdown = new Shutdown(Duration.ofHours(1));
      AtomicInteger handedBack = new AtomicInteger();
      boolean[] interrupted = new boolean[1];
      Thread stopping =
          new Thread(
              () -> {
                boolean inTime = shutdown.handBack(handedBack::incrementAndGet);
                interrupted[0] = Thread.interrupted();
                if (!inTime) handedBack.set(-1);
              });
      stopping.start();
      stopping.interrupt();
      Together.join(stopping);
      check(handedBack.get() == 1, "the stop was cut short");
      check(interrupted[0], "the interrupt was forgotten");
    }
  }
}
