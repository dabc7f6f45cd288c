package jobsinpractice.engine.chaos;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;

/**
 * A worker process whose user code misbehaves on demand. Its outermost middleware writes to the
 * {@link Ledger} what runs; a thread of its own reports each second how the process is.
 */
final class OutsiderWorkerMain {
  static final int CONCURRENCY = 5;

  /** How long a stop waits for running jobs. */
  static final Duration TIMEOUT = Duration.ofSeconds(3);

  /**
   * The exit code of a worker that did not reach Redis at its start: its supervisor tries again.
   */
  static final int NO_START = 3;

  private static final JumpingClock CLOCK = new JumpingClock();

  private OutsiderWorkerMain() {}

  /** Launch, queues with commas, and whether the clock jumps. */
  public static void main(String[] args) {
    Ledger ledger = new Ledger(System.getenv("LEDGER_URL"));
    Worker worker;
    try {
      Redis redis = Redis.connect(System.getenv("REDIS_URL"));
      worker = worker(redis, ledger, args[1].split(","), Boolean.valueOf(args[2]));
      ledger.launched(args[0], worker.identity());
      System.err.println("Launched: " + worker.identity()); // into the log of its place
      Runtime.getRuntime().addShutdownHook(new Thread(worker::stop)); // TERM
      reporter(worker, ledger).start();
      worker.start();
    } catch (RuntimeException e) {
      System.err.println("No start: " + e);
      Runtime.getRuntime().halt(NO_START);
      return;
    }
    worker.awaitStopped();
  }

  private static Worker worker(Redis redis, Ledger ledger, String[] queues, boolean clockJumps) {
    Worker[] self = new Worker[1];
    Worker.Builder builder =
        Worker.builder(redis)
            .concurrency(CONCURRENCY)
            .timeout(TIMEOUT)
            .queues(queues)
            .middleware((job, next) -> recorded(self[0], ledger, job, next))
            .middleware(Misbehaviour::inMiddleware)
            .handle("Row", job -> {})
            .handle("Fat", job -> {})
            .handle("Slow", job -> Thread.sleep((Long) job.args().get(1)))
            .handle("Exit", job -> exit(ledger, job))
            .handle(Misbehaviour.TYPE, Misbehaviour::inHandler)
            .handle("Good", job -> {})
            .handle(
                "Fails",
                job -> {
                  throw new IllegalStateException("\ud800 half a character");
                })
            .retryPolicy(Misbehaviour.TYPE, (failures, error, job) -> Misbehaviour.inPolicy(job))
            .listener(new OddListener())
            .onDeath((job, error) -> Misbehaviour.inDeathHandler(job));
    if (clockJumps) builder.clock(CLOCK);
    Worker worker = builder.build();
    self[0] = worker;
    return worker;
  }

  private static void recorded(Worker worker, Ledger ledger, Job job, Middleware.Next next)
      throws Exception {
    String number = number(job);
    int attempt = job.attempt();
    if (number != null) ledger.started(worker.identity(), number);
    boolean done = false;
    try {
      next.call();
      done = true;
    } finally {
      // A worker that stops hands back what still runs, and then no worker settles this run.
      boolean handedBack = worker.isQuiet();
      if (number != null) ledger.ended(worker.identity(), number, done ? attempt : -1, handedBack);
    }
  }

  /** The number of one of our jobs; null for a hostile payload, which may look like anything. */
  private static String number(Job job) {
    List<Object> args = job.args();
    boolean ours = job.field("outsider").isPresent();
    return ours ? args.get(0).toString() : null;
  }

  private static void exit(Ledger ledger, Job job) {
    if (!ledger.first("exits", job.args().get(0).toString())) return;
    if ((Long) job.args().get(1) == 0) System.exit(0);
    else Runtime.getRuntime().halt(1);
  }

  private static Thread reporter(Worker worker, Ledger ledger) {
    Thread reporter =
        new Thread(
            () -> {
              while (true) {
                ledger.report(worker.identity(), report(worker));
                CLOCK.jump(ledger.clock(worker.identity()));
                try {
                  Thread.sleep(500);
                } catch (InterruptedException e) {
                  return;
                }
              }
            },
            "reporter");
    reporter.setDaemon(true);
    return reporter;
  }

  private static Map<String, String> report(Worker worker) {
    long processors =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("processor-"))
            .count();
    return Map.of(
        "processors", Long.toString(processors),
        "threads", Integer.toString(ManagementFactory.getThreadMXBean().getThreadCount()),
        "live", Long.toString(liveMegabytes()),
        "quiet", Boolean.toString(worker.isQuiet()),
        "millis", Long.toString(ManagementFactory.getRuntimeMXBean().getUptime()));
  }

  /** What the last full collection left in the old generation. */
  private static long liveMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Tenured Gen"))
        .mapToLong(pool -> pool.getCollectionUsage().getUsed() >> 20)
        .sum();
  }
}
