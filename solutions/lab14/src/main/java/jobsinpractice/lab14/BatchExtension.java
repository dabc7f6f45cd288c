package jobsinpractice.lab14;

import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.LabNumbers;
import jobsinpractice.testkit.ToDo;

/**
 * Given. Runs your code in the worker that {@code labs/lab start 14} runs: every ten seconds a
 * month of 30 invoices, as a batch. Some of the openers and workers repeat their calls, as after a
 * kill.
 */
public final class BatchExtension implements WorkerExtension {
  private static final int PERIOD_SECONDS = 10;

  private final Set<String> said = ConcurrentHashMap.newKeySet();
  private final PrintStream out;

  /** The worker finds this class by its name, and calls this constructor. */
  public BatchExtension() {
    this(System.out);
  }

  BatchExtension(PrintStream out) {
    this.out = out;
  }

  /** A part of the work that calls the learner's code. */
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  @Override
  public void extend(Worker.Builder worker) {
    InvoiceRun run = new InvoiceRun(this::attempt, this::print);
    ScheduledExecutorService opener = Executors.newSingleThreadScheduledExecutor(this::daemon);
    worker
        .handle("Invoice", run::invoice)
        .handle(BatchCallback.TYPE, run::calledBack)
        .middleware(run::inBatch)
        .listener(
            new WorkerListener() {
              @Override
              public void startup(Worker started) {
                run.start(started.redis());
                opener.scheduleAtFixedRate(
                    () -> attempt(run::open), 0, PERIOD_SECONDS, TimeUnit.SECONDS);
              }

              @Override
              public void quiet(Worker quiet) {
                opener.shutdownNow();
              }
            })
        .listener(
            LabNumbers.of(14)
                .number(1, "jobs pending in the newest batch", "", null, w -> run.pending())
                .number(3, "batches opened", "", null, w -> run.opened())
                .number(3, "batches that succeeded", "", null, w -> run.succeeded())
                .number(3, "repeated callbacks", "", w -> 0, w -> run.tooMany())
                .number(4, "failures in the newest batch", "", null, w -> run.failures()));
  }

  /** Runs a step. A task that is to do is printed once, and so is each error. */
  private void attempt(Step step) {
    try {
      step.run();
    } catch (ToDo toDo) {
      say("Lab 14: " + toDo.getMessage() + ". Until then, no batch can call back");
    } catch (Exception e) {
      say("Lab 14: " + e);
    }
  }

  private void say(String line) {
    if (said.add(line)) {
      out.println(line);
    }
  }

  private void print(String line) {
    out.println("Lab 14: " + line);
  }

  private Thread daemon(Runnable run) {
    Thread thread = new Thread(run, "opener");
    thread.setDaemon(true);
    return thread;
  }
}
