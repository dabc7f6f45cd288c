package jobsinpractice.lab8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Fetcher;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.internal.Keys;

/**
 * One game: six jobs in a database of their own, a worker process that ends at one point, and
 * another one that recovers and does the rest. The game then counts how often each job was
 * performed.
 *
 * <p>A dead process's heartbeat lives 60 s. The game does not wait: when the process is dead, its
 * heartbeat is deleted, which is all that the wait would do.
 */
final class Game implements AutoCloseable {
  static final int JOBS = 6;
  private static final String HOLD = "game:hold";

  private final Point point;
  private final String url;
  private final String whose;
  private final Redis redis;

  /**
   * @param server a Redis that holds nothing else: the database of this point is emptied
   * @param whose "yours", the "engine"'s, or its "basic" one, which takes a job and forgets it
   */
  Game(Point point, String server, String whose) {
    this.point = point;
    this.url = server.replaceFirst("/\\d+$", "/" + point.ordinal());
    this.whose = whose;
    this.redis = Redis.connect(url);
    empty();
  }

  void empty() {
    redis.call(jedis -> jedis.keys("*").stream().mapToLong(jedis::unlink).sum());
  }

  String url() {
    return url;
  }

  static Fetcher.Factory fetcher(String whose) {
    return switch (whose) {
      case "engine" -> Fetcher::reliable;
      case "basic" -> Fetcher::basic;
      default -> SafeFetcher::new;
    };
  }

  static void count(Redis redis, String what, Job job) {
    redis.call(jedis -> jedis.hincrBy("game:" + what, job.args().get(0).toString(), 1));
  }

  static boolean held(Redis redis) {
    return redis.call(jedis -> jedis.exists(HOLD));
  }

  // -- before the process ends ----------------------------------------------------------------

  /** Pushes the jobs; for a recovery, a process has claimed them and is dead. */
  void begin() {
    if (point == Point.DURING_RECOVERY) {
      claimedByADeadProcess();
    } else {
      if (point == Point.POISON) {
        new Client(redis).push("Poison", 0);
      }
      push();
    }
  }

  private void push() {
    new Client(redis)
        .pushBulk(IntStream.rangeClosed(1, JOBS).mapToObj(i -> JobRequest.of("Row", i)));
  }

  /** Holds the jobs of a process that gets TERM, until {@link #release}. */
  void hold() {
    redis.call(jedis -> jedis.set(HOLD, "1"));
  }

  void release() {
    redis.call(jedis -> jedis.del(HOLD));
  }

  /** A process claimed all six jobs, and its heartbeat has expired. */
  private void claimedByADeadProcess() {
    push();
    Worker gone =
        Worker.builder(redis).fetcher(setup -> claims(fetcher(whose).make(setup))).build();
    gone.beat();
    sixtySecondsLater(gone.identity());
  }

  private static Fetcher claims(Fetcher fetcher) {
    fetcher.claim(JOBS);
    return fetcher;
  }

  // -- after it has ended ---------------------------------------------------------------------

  void sixtySecondsLater(String identity) {
    redis.call(
        jedis -> {
          jedis.del(identity);
          // The engine's own fetcher also goes by the last beat, and by whether Redis was there.
          for (String list : jedis.zrange(Keys.IN_FLIGHT, 0, -1)) {
            if (list.contains(identity)) {
              jedis.zadd(Keys.IN_FLIGHT, 0, list);
            }
          }
          return jedis.del(Keys.RECOVERY);
        });
  }

  /** Another process starts and recovers; returns how many jobs it gave back. */
  int recovered() {
    Worker other = worker(redis);
    other.beat();
    return other.recover().back();
  }

  /** Another process recovers, if it was a crash, and does what is left; then all is counted. */
  Score score() {
    int recovered = recovered();
    List<String> order = waiting();
    Worker survivor = worker(redis);
    while (survivor.processOne()) {
      // until none is left
    }
    int lost = 0;
    int twice = 0;
    int again = 0;
    Map<String, String> performed = redis.call(jedis -> jedis.hgetAll("game:performed"));
    Map<String, String> begun = redis.call(jedis -> jedis.hgetAll("game:begun"));
    for (int job = 1; job <= JOBS; job++) {
      int times = Integer.parseInt(performed.getOrDefault("" + job, "0"));
      lost += times == 0 ? 1 : 0;
      twice += Math.max(0, times - 1);
      again +=
          Math.max(0, Integer.parseInt(begun.getOrDefault("" + job, "0")) - Math.max(1, times));
    }
    return new Score(1, lost, twice, again, trouble(recovered, order));
  }

  // The order is compared with that of a recovery alone: a fetch loop gives back what could not
  // start at once, while it claims the next ones.
  private String trouble(int recovered, List<String> waited) {
    Set<String> lists = redis.call(jedis -> jedis.keys(Keys.IN_FLIGHT + ":*"));
    long dead = redis.call(jedis -> jedis.zcard(Keys.DEAD));
    List<String> inOrder = new ArrayList<>(waited);
    inOrder.sort(null);
    if (!lists.isEmpty()) {
      return "jobs are left in flight: " + lists;
    } else if (dead != (point == Point.POISON ? 1 : 0)) {
      return dead + " in the dead set";
    } else if (point == Point.DURING_RECOVERY && !waited.equals(inOrder)) {
      return "given back in another order: " + waited;
    } else if (point.name().startsWith("TERM") && recovered > 0) {
      return recovered + " had to be recovered: they were not handed back";
    }
    return "";
  }

  private List<String> waiting() {
    List<String> waiting = redis.call(jedis -> jedis.lrange(Keys.queue("default"), 0, -1));
    List<String> jobs = new ArrayList<>();
    for (String payload : waiting) {
      jobs.add(0, payload.replaceAll(".*\"args\":\\[(\\d+)].*", "$1"));
    }
    return jobs;
  }

  /** A worker of this JVM, which performs the jobs at once. */
  Worker worker(Redis connection) {
    return Worker.builder(connection)
        .fetcher(fetcher(whose))
        .handle(
            "Row",
            job -> {
              count(redis, "begun", job);
              count(redis, "performed", job);
            })
        .build();
  }

  @Override
  public void close() {
    redis.close();
  }
}
