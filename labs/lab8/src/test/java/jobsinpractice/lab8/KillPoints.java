package jobsinpractice.lab8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Fetcher;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.TcpProxy;

/**
 * Rounds of one game: six jobs, a worker process that is killed at a chosen point, another one that
 * recovers and does the rest; then who was performed how often. The same game over any fetcher.
 *
 * <p>A dead process's heartbeat lives 60 s. The game does not wait: when the process is dead, its
 * heartbeat is deleted, which is all that the wait would do.
 */
final class KillPoints implements AutoCloseable {
  static final String HOLD = "game:hold";
  private static final int JOBS = 6;
  private static final int SPARES = 2;

  private final String url;
  private final String whose;
  private final Redis redis;
  private final Deque<Victim> spares = new ArrayDeque<>();

  /**
   * What a round, or many, came to.
   *
   * @param lost jobs that no worker performed and that are nowhere
   * @param twice performances beyond the first of each job
   * @param begunAgain jobs that were begun, broken off and begun again
   */
  record Score(int rounds, int lost, int twice, int begunAgain, String trouble) {
    Score plus(Score other) {
      return new Score(
          rounds + other.rounds,
          lost + other.lost,
          twice + other.twice,
          begunAgain + other.begunAgain,
          trouble.isEmpty() ? other.trouble : trouble);
    }
  }

  /**
   * @param url a Redis that holds nothing else: it is emptied before each round
   * @param whose "yours", the "engine"'s, or its "basic" one, which takes a job and forgets it
   */
  KillPoints(String url, String whose) {
    this.url = url;
    this.whose = whose;
    this.redis = Redis.connect(url);
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

  /** Starts some processes in advance, so that no round waits for a JVM. */
  KillPoints ahead(int processes) {
    while (spares.size() < processes) {
      spares.add(Victim.start(whose, url));
    }
    return this;
  }

  Score round(Point point, int round) {
    redis.call(jedis -> jedis.keys("*").stream().mapToLong(jedis::unlink).sum());
    switch (point) {
      case DURING_RECOVERY -> recoveryIsKilled(round);
      case POISON -> poisonKills();
      case TERM_FINISH, TERM_HAND_BACK -> isTold(point);
      default -> isKilled(point);
    }
    return score(point);
  }

  // -- the points -----------------------------------------------------------------------------

  private void isKilled(Point point) {
    push(JOBS);
    try (Victim victim = next()) {
      victim.order(point + " " + url);
      String identity = victim.says("at");
      victim.kill();
      sixtySecondsLater(identity);
    }
  }

  /** At a command of the recovery: before Redis does it and after, one further each round. */
  private void recoveryIsKilled(int round) {
    int commands = commandsOfARecovery();
    redis.call(jedis -> jedis.keys("*").stream().mapToLong(jedis::unlink).sum());
    goneWithAllJobs();
    URI direct = URI.create(url);
    try (TcpProxy proxy = new TcpProxy(direct.getPort());
        Victim victim = next()) {
      victim.order(
          Point.DURING_RECOVERY + " " + url.replace(":" + direct.getPort(), ":" + proxy.port()));
      String identity = victim.says("at");
      int command = round / 2 % commands;
      CompletableFuture<Void> there = proxy.holdAfter(command, round % 2 == 1);
      victim.order("go");
      there.get(30, TimeUnit.SECONDS);
      victim.kill();
      sixtySecondsLater(identity);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("the recovery did not get to that command", e);
    }
  }

  /** An undisturbed recovery of all jobs, to know how many commands it has. */
  private int commandsOfARecovery() {
    redis.call(jedis -> jedis.keys("*").stream().mapToLong(jedis::unlink).sum());
    goneWithAllJobs();
    URI direct = URI.create(url);
    try (TcpProxy proxy = new TcpProxy(direct.getPort());
        Redis counted = Redis.connect(url.replace(":" + direct.getPort(), ":" + proxy.port()))) {
      Worker worker = Worker.builder(counted).fetcher(fetcher(whose)).build();
      worker.beat();
      int before = proxy.requests();
      worker.recover();
      return proxy.requests() - before;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A process claimed all six jobs, and its heartbeat has expired. */
  private void goneWithAllJobs() {
    push(JOBS);
    Worker gone =
        Worker.builder(redis).fetcher(setup -> claims(fetcher(whose).make(setup))).build();
    gone.beat();
    sixtySecondsLater(gone.identity());
  }

  private static Fetcher claims(Fetcher fetcher) {
    fetcher.claim(JOBS);
    return fetcher;
  }

  private void poisonKills() {
    new Client(redis).push("Poison", 0);
    push(JOBS);
    for (int death = 1; death <= 3; death++) {
      try (Victim victim = next()) {
        victim.order(Point.POISON + " " + url);
        String identity = victim.says("at");
        victim.ends();
        sixtySecondsLater(identity);
      }
      if (death < 3) {
        Worker other = worker();
        other.beat();
        other.recover();
      }
    }
  }

  private void isTold(Point point) {
    redis.call(jedis -> jedis.set(HOLD, "1"));
    push(JOBS);
    try (Victim victim = next()) {
      victim.order(point + " " + url);
      victim.says("at");
      victim.says("at"); // both threads run a job
      victim.term();
      victim.says("quiet");
      if (point == Point.TERM_FINISH) {
        redis.call(jedis -> jedis.del(HOLD));
      }
      victim.ends();
    }
    redis.call(jedis -> jedis.del(HOLD));
  }

  private void sixtySecondsLater(String identity) {
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

  // -- what came of it ------------------------------------------------------------------------

  /** Another process recovers, if it was a crash, and does what is left; then all is counted. */
  private Score score(Point point) {
    Worker survivor = worker();
    survivor.beat();
    int recovered = survivor.recover().back();
    List<String> order = new ArrayList<>();
    order.addAll(waiting());
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
    return new Score(1, lost, twice, again, trouble(point, recovered, order));
  }

  // The order is compared with that of a recovery alone: a fetch loop gives back what could not
  // start at once, while it claims the next ones.
  private String trouble(Point point, int recovered, List<String> waited) {
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

  private Worker worker() {
    return Worker.builder(redis)
        .fetcher(fetcher(whose))
        .handle(
            "Row",
            job -> {
              count(redis, "begun", job);
              count(redis, "performed", job);
            })
        .build();
  }

  private void push(int jobs) {
    new Client(redis)
        .pushBulk(IntStream.rangeClosed(1, jobs).mapToObj(i -> JobRequest.of("Row", i)));
  }

  private Victim next() {
    ahead(1);
    Victim victim = spares.remove();
    victim.says("ready");
    return victim;
  }

  /** Keeps JVMs starting while this round goes on; for many rounds. */
  void keepAhead() {
    ahead(SPARES);
  }

  @Override
  public void close() {
    spares.forEach(Victim::close);
    redis.close();
  }
}
