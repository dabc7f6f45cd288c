package jobsinpractice.lab14;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.Redis;

/** Given. Sends the invoices of month after month, in your batches. */
final class InvoiceRun {
  private static final int INVOICES = 30;

  /** One call in this many is repeated, as when a process is killed and its job runs again. */
  private static final int REPEATED = 10;

  /** One invoice in this many fails at its first attempt. */
  private static final int FAILS = 60;

  private final Consumer<BatchExtension.Step> attempt;
  private final Consumer<String> print;
  private final AtomicInteger opened = new AtomicInteger();

  /** How often each event of each batch was called back. */
  private final Map<String, Integer> callbacks = new ConcurrentHashMap<>();

  private volatile Redis redis;
  private volatile Batch newest;

  /**
   * @param attempt runs a step that calls the learner's code
   * @param print prints a line
   */
  InvoiceRun(Consumer<BatchExtension.Step> attempt, Consumer<String> print) {
    this.attempt = attempt;
    this.print = print;
  }

  void start(Redis connection) {
    redis = connection;
    newest = new Batch(redis, "none");
  }

  /** Opens the batch of another month. */
  void open() {
    String bid = "invoices-" + ProcessHandle.current().pid() + "-" + (opened.get() + 1);
    List<BatchJob> jobs = new ArrayList<>();
    for (int i = 0; i < INVOICES; i++) jobs.add(BatchJob.of(bid, "Invoice", i));
    Batch batch = new Batch(redis, bid);
    batch.open();
    batch.add(jobs.subList(0, INVOICES / 2));
    if (isKilled()) { // and runs again
      batch.open();
      batch.add(jobs.subList(0, INVOICES / 2));
    }
    batch.add(jobs.subList(INVOICES / 2, INVOICES));
    batch.close();
    newest = batch;
    print.accept(name(bid) + " is closed, with " + INVOICES + " invoices");
    opened.incrementAndGet();
    decide(batch);
  }

  /** Returns "batch 3" for the bid of the third batch. */
  private static String name(String bid) {
    return "batch " + bid.substring(bid.lastIndexOf('-') + 1);
  }

  /** The job class {@code Invoice}. */
  void invoice(Job job) throws Exception {
    Thread.sleep(50);
    if (job.attempt() == 0 && ThreadLocalRandom.current().nextInt(FAILS) == 0) {
      throw new IOException("the mail server refuses the connection");
    }
  }

  /** The callback of a batch. */
  void calledBack(Job job) {
    String event = (String) job.args().get(0);
    String bid = (String) job.args().get(1);
    int times = callbacks.merge(event + " " + bid, 1, Integer::sum);
    String again = times == 1 ? "" : " again, number " + times;
    int[] failed = new int[1];
    if (event.equals("complete")) {
      attempt.accept(() -> failed[0] = new Batch(redis, bid).failures().size());
    }
    print.accept(name(bid) + " called back " + event + again + failures(failed[0]));
  }

  private static String failures(int failed) {
    if (failed == 0) return "";
    return "; "
        + failed
        + (failed == 1 ? " invoice has failed and" : " invoices have failed and")
        + " will be retried";
  }

  /** Counts a job of a batch when it has ended. */
  void inBatch(Job job, Middleware.Next next) throws Exception {
    Optional<Object> bid = job.field("bid");
    if (bid.isEmpty()) {
      next.call();
      return;
    }
    Batch batch = new Batch(redis, (String) bid.get());
    try {
      next.call();
    } catch (Exception e) {
      attempt.accept(() -> batch.failed(job.jid(), e.toString()));
      decide(batch);
      throw e;
    }
    attempt.accept(() -> batch.succeeded(job.jid()));
    if (isKilled()) { // before it decides, and the job runs again
      next.call();
      attempt.accept(() -> batch.succeeded(job.jid()));
    }
    decide(batch);
  }

  private void decide(Batch batch) {
    attempt.accept(batch::callBack);
    attempt.accept(batch::countInParent);
  }

  private static boolean isKilled() {
    return ThreadLocalRandom.current().nextInt(REPEATED) == 0;
  }

  double pending() {
    return newest.pending();
  }

  double opened() {
    return opened.get();
  }

  double failures() {
    return newest.failures().size();
  }

  double succeeded() {
    newest.callBack(); // throws until done
    return callbacks.keySet().stream().filter(key -> key.startsWith("success ")).count();
  }

  double tooMany() {
    newest.callBack();
    return callbacks.values().stream().mapToInt(times -> times - 1).sum();
  }
}
