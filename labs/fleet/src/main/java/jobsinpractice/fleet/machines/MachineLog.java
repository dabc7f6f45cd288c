package jobsinpractice.fleet.machines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jobsinpractice.activity.RepeatingTask;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import redis.clients.jedis.params.SetParams;

/**
 * Reports twice a second what this worker process does, for the {@link Supervisor} that started it.
 * The first report shows that the machine works.
 */
public final class MachineLog implements WorkerListener {
  private static final Duration EVERY = Duration.ofMillis(500);

  /** The supervisor still reads the last report after the process has ended. */
  private static final Duration LIFE = Duration.ofSeconds(30);

  private final Redis redis;
  private final Function<String, Duration> promised;
  private final Clock clock = Clock.systemUTC();
  private final Map<String, MachineReport.Ended> ended = new TreeMap<>();
  private int running;
  private long started;
  private long late;
  private RepeatingTask timer;

  /**
   * @param promised how long a job of a queue may wait
   */
  public MachineLog(Redis redis, Function<String, Duration> promised) {
    this.redis = redis;
    this.promised = promised;
  }

  @Override
  public void startup(Worker worker) {
    timer = RepeatingTask.start("machine-log", EVERY, this::write);
  }

  @Override
  public synchronized void jobStarted(Job job) {
    Instant now = clock.instant();
    running++;
    started++;
    job.enqueuedAt()
        .map(pushed -> Duration.between(pushed, now))
        .filter(waited -> waited.compareTo(promised.apply(job.queue())) > 0)
        .ifPresent(waited -> late++);
  }

  @Override
  public void jobSucceeded(Job job, Duration elapsed) {
    ended(job, elapsed);
  }

  @Override
  public void jobFailed(Job job, Throwable error, Duration elapsed) {
    ended(job, elapsed);
  }

  private synchronized void ended(Job job, Duration elapsed) {
    running--;
    ended.merge(
        job.type(), new MachineReport.Ended(1, elapsed.toMillis()), MachineReport.Ended::plus);
  }

  private synchronized MachineReport report() {
    return new MachineReport(running, started, late, Map.copyOf(ended));
  }

  private void write() {
    String key = MachineReport.key(ProcessHandle.current().pid());
    String json = report().json();
    redis.call(jedis -> jedis.set(key, json, SetParams.setParams().px(LIFE.toMillis())));
  }

  @Override
  public void quiet(Worker worker) {
    System.out.println("claims no more jobs");
  }

  @Override
  public void shutdown(Worker worker) {
    if (timer != null) timer.stop();
    write();
  }
}
