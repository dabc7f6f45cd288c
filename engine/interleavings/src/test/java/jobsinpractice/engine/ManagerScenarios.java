package jobsinpractice.engine;

import static jobsinpractice.engine.Together.check;

import java.time.Duration;
import java.util.List;

/** The real manager with a processor that runs jobs: started, quieted, and stopped. */
final class ManagerScenarios {
  /** Time does not pass under the checker: a stop waits for no job, and hands back what runs. */
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final InMemoryFetcher fetcher = new InMemoryFetcher(1, "default");
  private final UnitOfWork only = ProcessorThreads.job();
  private final ProcessorThreads threads = new ProcessorThreads(0);
  private final Manager manager;

  private ManagerScenarios() {
    Processor processor = ProcessorThreads.processor(() -> {});
    manager =
        new Manager(fetcher, List.of(processor), threads, AcknowledgerScenarios.connectivity());
    manager.start();
  }

  private void stop() throws InterruptedException {
    manager.stop(Duration.ZERO, MOMENT);
  }

  /** Called before any check fails: the engine's loops outlive every error, the checker's too. */
  private void mustHaveEnded() {
    threads.awaitEnd();
    int ended = fetcher.ended(only);
    check(ended == fetcher.claimed.times(only), "claimed, and ended " + ended + " times");
  }

  /** A job arrives while the worker stops. */
  static final class StopEnds implements Runnable {
    @Override
    public void run() {
      ManagerScenarios scenario = new ManagerScenarios();
      Together.run(() -> scenario.fetcher.push(scenario.only), scenario::stop);
      scenario.mustHaveEnded();
    }
  }

  /** A quiet and a stop come at the same time: after each of them, nothing is claimed. */
  static final class QuietAndStop implements Runnable {
    @Override
    public void run() {
      ManagerScenarios scenario = new ManagerScenarios();
      int[] claimed = new int[2];
      Together.run(
          () -> {
            scenario.fetcher.push(scenario.only);
            scenario.manager.quiet();
            claimed[0] = scenario.fetcher.claimed.size();
          },
          () -> {
            scenario.stop();
            claimed[1] = scenario.fetcher.claimed.size();
          });
      scenario.threads.awaitEnd();
      int all = scenario.fetcher.claimed.size();
      check(all == claimed[0], "claimed after the quiet");
      check(all == claimed[1], "claimed after the stop");
      scenario.mustHaveEnded();
    }
  }
}
