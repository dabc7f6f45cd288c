package jobsinpractice.engine;

import static jobsinpractice.engine.Together.check;

import java.util.List;
import java.util.concurrent.Semaphore;

/** The thread of a processor is gone, and heartbeats find out while other things happen. */
final class LostThreadScenarios {
  private final ProcessorThreads threads = new ProcessorThreads(1);
  private final HandoffBuffer buffer = new HandoffBuffer(1);
  private final Semaphore performed = new Semaphore(0);
  private final ProcessorThread processor;

  private LostThreadScenarios() {
    InMemoryFetcher fetcher = new InMemoryFetcher(1, "default");
    Acknowledger acknowledger = new Acknowledger(fetcher, AcknowledgerScenarios.connectivity());
    Processor runs = ProcessorThreads.processor(performed::release);
    processor = new ProcessorThread(runs, buffer, acknowledger, threads);
    processor.start();
    threads.awaitEnd();
  }

  /** Two heartbeats look for it while a job arrives: the job runs, on one new thread. */
  static final class ReplacedOnce implements Runnable {
    @Override
    public void run() {
      LostThreadScenarios scenario = new LostThreadScenarios();
      UnitOfWork only = ProcessorThreads.job();
      Together.run(
          () -> {
            scenario.buffer.put(List.of(only));
            scenario.processor.replaceIfLost();
          },
          scenario.processor::replaceIfLost);
      scenario.performed.acquireUninterruptibly();
      scenario.buffer.close();
      scenario.threads.awaitEnd();
      int threads = scenario.threads.count();
      check(threads == 2, "threads for one processor: " + threads);
    }
  }

  /** A heartbeat finds out while the worker stops: after the stop, no thread is started. */
  static final class NotReplacedAfterTheStop implements Runnable {
    @Override
    public void run() {
      LostThreadScenarios scenario = new LostThreadScenarios();
      int[] threads = new int[1];
      Together.run(
          scenario.processor::replaceIfLost,
          () -> {
            scenario.buffer.close();
            scenario.processor.abandon();
            threads[0] = scenario.threads.count();
          });
      scenario.threads.awaitEnd();
      check(scenario.threads.count() == threads[0], "a thread was started after the stop");
    }
  }
}
