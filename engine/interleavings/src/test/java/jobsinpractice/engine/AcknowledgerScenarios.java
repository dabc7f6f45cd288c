package jobsinpractice.engine;

import static jobsinpractice.engine.Jobs.job;

import java.time.Duration;
import java.util.List;
import jobsinpractice.engine.Outcome.Settlement;

/** Processors add settlements, the acknowledger writes them, and a stop flushes it. */
final class AcknowledgerScenarios {
  private AcknowledgerScenarios() {}

  static Connectivity connectivity() {
    return new Connectivity(new Listeners<>(List.of()), () -> true);
  }

  /** In steps: while a thread waits to join another one for a time, no thread goes on. */
  static void flush(Acknowledger acknowledger) {
    Together.quietly(
        () -> {
          while (!acknowledger.flush(Duration.ofMillis(1))) {
            // until the step under way has ended
          }
        });
  }

  private static Settlement done(UnitOfWork unit) {
    return new Settlement(unit, Outcome.DONE);
  }

  /** Two processors add while the acknowledger writes; a flush leaves nothing behind. */
  static final class WrittenOnce implements Runnable {
    @Override
    public void run() {
      InMemoryFetcher fetcher = new InMemoryFetcher(1, "default");
      Acknowledger acknowledger = new Acknowledger(fetcher, connectivity());
      UnitOfWork first = job(1);
      UnitOfWork second = job(2);
      acknowledger.start();
      Thread processor = new Thread(() -> acknowledger.add(done(first)));
      processor.start();
      acknowledger.add(done(second));
      Together.join(processor);
      flush(acknowledger);
      fetcher.settled.mustBe(first, second);
    }
  }
}
