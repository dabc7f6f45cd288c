package jobsinpractice.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.ProcessSet;
import jobsinpractice.redislauncher.RedisSource;

/** The process that watches for some time whether a fleet keeps its promises. */
final class PromisesProcess {
  private PromisesProcess() {}

  /**
   * Watches, and prints the result. The watch starts when the workers are up and jobs of an earlier
   * run are done.
   *
   * @return 0 if every promise was kept
   */
  static int run(FleetFolder folder, Workload workload, Duration length) {
    Instant started = Instant.now();
    RedisSource source = RedisSource.open();
    Redis redis = Redis.connect(source.url());
    PromiseCheck promises = new PromiseCheck(redis, workload.queues());
    for (int i = 0; i < 20 * 60 && !awake(redis, folder, workload); i++) pause();
    EarlierJobs earlier = new EarlierJobs(redis, workload.queues(), started);
    int seconds = (int) FleetProcess.EARLIER_JOBS_SECONDS;
    for (int i = 0; i < seconds * 20 && earlier.waiting() > 0; i++) pause();
    promises.begin(earlier.waiting());
    System.out.println(
        "watching for " + length.toSeconds() + " s: " + String.join(", ", workload.queues()));
    promises.watch(length);
    promises.report(length).forEach(System.out::println);
    boolean kept = promises.kept();
    promises.end();
    redis.close();
    source.close();
    return kept ? 0 : 1;
  }

  private static boolean awake(Redis redis, FleetFolder folder, Workload workload) {
    return ServerAddresses.known(folder)
        && new ProcessSet(redis).list().size() >= workload.workers();
  }

  private static void pause() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
  }
}
