package jobsinpractice.lab8;

import java.time.Clock;
import jobsinpractice.engine.Fetcher;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.testkit.ToDo;

/**
 * Given. Puts your fetcher into the worker that {@code foreman start} and {@code labs/lab start}
 * run once all five tasks are done. Until then, the engine's own fetcher does the work.
 */
public final class PlugExtension implements WorkerExtension {
  private static final String NONE = "lab8-try";

  @Override
  public void extend(Worker.Builder worker) {
    worker.fetcher(PlugExtension::yoursOrTheEngines);
  }

  private static Fetcher yoursOrTheEngines(Fetcher.Setup setup) {
    try {
      tryOut(new InFlight(setup.redis(), Clock.systemUTC(), NONE));
    } catch (ToDo toDo) {
      System.out.println("Lab 8: " + toDo.getMessage() + ". Until then the engine's own fetcher");
      return Fetcher.reliable(setup);
    }
    long pid = ProcessHandle.current().pid();
    System.out.println("Lab 8: your fetcher is at work. Pull the plug: kill -9 " + pid);
    return new SafeFetcher(setup);
  }

  /** Calls each task on a queue that does not exist, and so meets any stub that is left. */
  private static void tryOut(InFlight inFlight) {
    byte[] nothing = Ending.bytes("{}");
    inFlight.claim(NONE, 1);
    inFlight.settle(NONE, nothing, Ending.back(NONE, nothing));
    inFlight.recover(NONE, NONE);
    inFlight.afterDeathOf(NONE, NONE, nothing);
    inFlight.handBack(NONE);
  }
}
