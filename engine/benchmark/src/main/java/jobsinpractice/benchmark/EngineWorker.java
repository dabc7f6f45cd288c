package jobsinpractice.benchmark;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import jobsinpractice.engine.Handler;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.internal.Keys;

/**
 * The whole engine, as a user runs it: reliable fetch, heartbeat, pollers, recovery, statistics,
 * one server middleware.
 */
final class EngineWorker implements Child.Part {
  private final Redis redis;
  private final Worker worker;
  private final String queue;
  private final LongAdder jobs = new LongAdder();
  private final Times times = new Times();
  private final Queue<String> runs = new ConcurrentLinkedQueue<>();

  EngineWorker(Reply settings) {
    redis = Redis.connect(settings.text("redis"));
    queue = settings.text("queue");
    Worker.Builder builder =
        Worker.builder(redis)
            .concurrency(settings.integer("threads", 10))
            .queues(queue)
            .middleware(
                (job, next) -> {
                  next.call();
                  jobs.increment();
                })
            .handle(Payloads.TYPE, handler(settings.text("job"), settings.integer("nap", 0)));
    if (settings.text("virtual").equals("true")) builder.virtualThreads();
    worker = builder.build();
    worker.start();
  }

  private Handler handler(String kind, int nap) {
    return switch (kind) {
      case "nap" -> job -> Thread.sleep(nap);
      // The first argument is the moment of the push, on a clock that all processes here share.
      case "pickup" -> job -> times.add(System.nanoTime() - (Long) job.args().get(0));
      case "record" ->
          job -> {
            long started = System.nanoTime();
            Thread.sleep(nap);
            runs.add(job.args().get(0) + ":" + started + ":" + System.nanoTime());
          };
      default -> job -> {};
    };
  }

  @Override
  public List<String> inFlight() {
    return List.of(Keys.inFlight(worker.identity(), queue));
  }

  @Override
  public Reply command(String name, int number) {
    return switch (name) {
      case "jobs" -> new Reply().with("jobs", jobs.sumThenReset());
      case "times" -> times.take();
      case "runs" -> takenRuns();
      case "recover" -> recover();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Reply takenRuns() {
    Reply reply = new Reply().with("runs", String.join(",", runs));
    runs.clear();
    return reply;
  }

  private Reply recover() {
    long started = System.nanoTime();
    var recovered = worker.recover();
    long nanos = System.nanoTime() - started;
    return new Reply()
        .with("jobs", recovered.back())
        .with("seconds", nanos / (double) TimeUnit.SECONDS.toNanos(1));
  }

  @Override
  public void close() {
    worker.stop();
    redis.close();
  }
}
