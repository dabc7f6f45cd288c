package jobsinpractice.engine;

import static jobsinpractice.engine.Jobs.job;
import static jobsinpractice.engine.Together.check;

import java.lang.ref.Reference;
import jobsinpractice.engine.Outcome.Settlement;

/**
 * The fetch loop with its idle wait, the buffer, a processor, the acknowledger, and a stop. The
 * engine's loops outlive every error, also the one by which Lincheck ends a thread. So a scenario
 * ends them before a check can fail; else Lincheck waits for them and prints no interleaving.
 */
final class FetchScenarios {
  private final InMemoryFetcher fetcher;
  private final HandoffBuffer buffer;
  private final Acknowledger acknowledger;
  private final FetchLoop fetchLoop;
  private final Jobs started = new Jobs();

  private FetchScenarios(InMemoryFetcher fetcher, int processors) {
    this.fetcher = fetcher;
    this.buffer = new HandoffBuffer(processors);
    Connectivity connectivity = AcknowledgerScenarios.connectivity();
    this.acknowledger = new Acknowledger(fetcher, connectivity);
    this.fetchLoop = new FetchLoop(fetcher, buffer, acknowledger, connectivity);
    acknowledger.start();
    fetchLoop.start();
  }

  /** As {@link ProcessorThread} does, without a job to run. */
  private void process() throws InterruptedException {
    for (UnitOfWork unit; (unit = buffer.take()) != null; ) {
      started.add(unit);
      acknowledger.add(new Settlement(unit, Outcome.DONE));
      buffer.finished(5_000_000);
    }
  }

  /** As {@link Manager#quiet} does. */
  private void quiet() throws InterruptedException {
    fetchLoop.end();
    buffer.close();
    fetchLoop.giveBackUnstarted();
  }

  /** Every claim that was made is settled or back in its queue, once. */
  private void mustHaveEnded(UnitOfWork unit) {
    int ended = fetcher.ended(unit);
    check(ended == fetcher.claimed.times(unit), "claimed, and ended " + ended + " times");
    check(started.times(unit) == fetcher.settled.times(unit), "started and not settled");
  }

  /** A job arrives while the processor waits for one, or is about to. */
  static final class ArrivedJobRuns implements Runnable {
    @Override
    public void run() {
      FetchScenarios scenario = new FetchScenarios(new InMemoryFetcher(1, "default"), 1);
      UnitOfWork only = job(1);
      Together.run(
          scenario::process,
          () -> {
            scenario.fetcher.push(only);
            scenario.started.await(1);
            scenario.quiet();
          });
      AcknowledgerScenarios.flush(scenario.acknowledger);
      scenario.fetcher.settled.mustBe(only);
    }
  }

  /** A job arrives while the worker goes quiet: it ends, or nothing claims it. */
  static final class QuietClaimsNothing implements Runnable {
    @Override
    public void run() {
      FetchScenarios scenario = new FetchScenarios(new InMemoryFetcher(2, "default"), 1);
      UnitOfWork only = job(1);
      int[] claimed = new int[1];
      Thread[] threads =
          Together.run(
              scenario::process,
              () -> scenario.fetcher.push(only),
              () -> {
                scenario.quiet();
                claimed[0] = scenario.fetcher.claimed.size();
              });
      try {
        AcknowledgerScenarios.flush(scenario.acknowledger);
        check(scenario.fetcher.claimed.size() == claimed[0], "claimed after the quiet");
        scenario.mustHaveEnded(only);
      } finally {
        // Lincheck 3.7 cannot print the steps of threads that were collected as garbage.
        Reference.reachabilityFence(threads);
      }
    }
  }

  /** Redis claims a job for a wait that the quiet could not end: no thread is left to start it. */
  static final class LateClaimGoesBack implements Runnable {
    @Override
    public void run() {
      FetchScenarios scenario = new FetchScenarios(new InMemoryFetcher(1, "default"), 1);
      InMemoryFetcher fetcher = scenario.fetcher;
      fetcher.wakeFails = true;
      UnitOfWork late = job(1);
      fetcher.awaitWaits(1);
      Together.run(scenario::quiet, () -> fetcher.push(late));
      fetcher.requeued.await(1);
      fetcher.wakeFails = false;
      fetcher.wake();
      AcknowledgerScenarios.flush(scenario.acknowledger);
      check(scenario.buffer.unstarted().isEmpty(), "a claimed job is left in the buffer");
      scenario.mustHaveEnded(late);
    }
  }
}
