package jobsinpractice.lab7;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jobsinpractice.engine.Processor;
import jobsinpractice.engine.Worker;

/** Given. Ends the worker's own process for the watchdog. */
final class WorkerProcess implements OwnProcess {
  private final Runnable lastWords;
  private volatile Worker worker;

  /**
   * @param lastWords runs when the process begins to leave
   */
  WorkerProcess(Runnable lastWords) {
    this.lastWords = lastWords;
  }

  void startup(Worker started) {
    worker = started;
  }

  @Override
  public void quiet() {
    lastWords.run();
    say("quiet: no more claims");
    if (worker != null) worker.quiet();
  }

  @Override
  public boolean drain(Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (busy() > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    long running = busy();
    say(
        running == 0
            ? "drained: no job is running"
            : running == 1
                ? "1 job is still running and is handed back"
                : running + " jobs are still running and are handed back");
    return running == 0;
  }

  private long busy() {
    return worker == null ? 0 : worker.processors().stream().filter(Processor::busy).count();
  }

  /** Exits through the worker's own stop, which records how the last jobs ended. */
  @Override
  public void exit(int code) {
    say("exit " + code);
    if (worker != null) worker.exitWith(code);
    System.exit(code);
  }

  private static void say(String what) {
    System.out.println("watchdog: " + what);
  }
}
