package jobsinpractice.engine.sidekiq;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static jobsinpractice.engine.sidekiq.SidekiqFleet.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.UnknownJobClass;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.JobRecord;
import jobsinpractice.engine.admin.ProcessSet;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.engine.admin.SortedEntry;
import jobsinpractice.engine.admin.WorkSet;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.AbstractPipeline;

/**
 * 10,000 hostile payloads, one of 50 MB, in the queue, the retry set and the schedule, with good
 * jobs between.
 *
 * <p>They are counted. Each attempt of a handler and each entry of the dead set is one; the dead
 * set keeps 10,000 at most, so it must end below that, or a loss could hide behind its trimming. A
 * job that fails and waits in the retry set was performed, and counts there.
 */
class HostileInputIT {
  static final int HOSTILE = 10_000;
  static final int GOOD = 1_000;
  static final long SEED = 20260101;
  static final List<String> FAILURES =
      List.of(IllegalStateException.class.getName(), UnknownJobClass.class.getName());

  static final AtomicBoolean canaryLives = new AtomicBoolean();

  /** Payloads contain its name. Code that loads and initializes it has instantiated by name. */
  static final class Canary {
    static {
      canaryLives.set(true);
    }
  }

  final Set<Long> good = ConcurrentHashMap.newKeySet();
  final AtomicInteger succeeded = new AtomicInteger();
  final AtomicInteger failed = new AtomicInteger();
  final AtomicInteger unknown = new AtomicInteger();
  final AtomicInteger failedForNow = new AtomicInteger();

  /**
   * A microsecond later at each look: jobs die one after another, but none that fails is due again
   * while the test runs, however long that takes.
   */
  final Clock clock = eachLookLater(Instant.now(), new AtomicLong()).withZone(ZoneOffset.UTC);

  private static InstantSource eachLookLater(Instant start, AtomicLong looks) {
    return () -> start.plusNanos(1_000 * looks.incrementAndGet());
  }

  Worker.Builder worker(Redis redis) {
    return Worker.builder(redis)
        .clock(clock)
        .concurrency(4)
        .handle("Good", job -> succeeded.incrementAndGet())
        .handle(
            "Fails",
            job -> {
              failed.incrementAndGet();
              throw new IllegalStateException("\ud800 half a character, and " + "x".repeat(20_000));
            })
        .handle("Between", job -> good.add((Long) job.args().get(0)))
        .listener(
            new WorkerListener() {
              @Override
              public void jobFailed(Job job, Throwable error, Duration elapsed) {
                if (error instanceof UnknownJobClass) unknown.incrementAndGet();
              }

              @Override
              public void jobRetried(Job job, Instant at) {
                failedForNow.incrementAndGet();
              }
            });
  }

  @Test
  void each_is_performed_or_kept_with_a_reason_and_the_good_jobs_between_are_all_performed() {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Worker worker = worker(redis).build();
      try {
        worker.start();
        int hostile = put(redis);
        // What waits in the sets is due: the pollers' steps by hand, so that the test need not
        // wait.
        eventually()
            .ignoreException(RedisUnavailable.class) // 50 MB on a busy machine: slow is not down
            .until(() -> worker.promoteDue() == 0 && waiting(redis) == 0);
        performWhatWentToOtherQueues(redis);

        assertThat(good).as("good jobs performed").hasSize(GOOD);
        assertThat(canaryLives).as("a class was instantiated by name").isFalse();
        assertThat(new ScheduledSet(redis).size()).isZero();
        worker.beat();
        List<SortedEntry> dead = new DeadSet(redis).stream().toList();
        List<SortedEntry> retries = new RetrySet(redis).stream().toList();
        assertAllAreAccountedFor(hostile, dead, retries);
        theReadSideStillWorks(redis, dead, retries);
        if (SidekiqFleet.hasSidekiq()) sidekiqStillWorks(server, dead, retries);
        theWorkerStillWorks(redis);
      } finally {
        worker.stop();
      }
    }
  }

  /** Into the queue, retry and schedule in turn, with good ones between. */
  int put(Redis redis) {
    List<byte[]> mutants = Mutants.some(SEED, HOSTILE - 1);
    assertThat(mutants.stream().map(bytes -> new String(bytes, ISO_8859_1)).distinct().count())
        .as("no two are equal: a set would keep one of them")
        .isEqualTo(mutants.size());
    mutants.add(Mutants.large());

    Client client = new Client(redis);
    Client early = new Client(redis, SidekiqFleet.late(Duration.ofHours(2)), List.of());
    for (int from = 0; from < HOSTILE; from += 1_000) {
      int batch = from;
      redis.pipelined(
          pipeline -> {
            for (int i = batch; i < batch + 1_000; i++) put(pipeline, i, mutants.get(i));
          });
      client.pushBulk(between(batch, 50));
      early.pushBulk(between(batch + 50, 50).map(job -> job.in(Duration.ofHours(1))));
    }
    return mutants.size();
  }

  static Stream<JobRequest> between(int from, int many) {
    return IntStream.range(from, from + many).mapToObj(i -> JobRequest.of("Between", i));
  }

  static void put(AbstractPipeline pipeline, int place, byte[] payload) {
    double due = place % 2 == 0 ? Double.NEGATIVE_INFINITY : 1_700_000_000.0 + place;
    switch (place % 3) {
      case 0 -> pipeline.lpush(Keys.queue("default").getBytes(UTF_8), payload);
      case 1 -> pipeline.zadd(Keys.RETRY.getBytes(UTF_8), due, payload);
      default -> pipeline.zadd(Keys.SCHEDULE.getBytes(UTF_8), due, payload);
    }
  }

  static long waiting(Redis redis) {
    return new Queue(redis, "default").size()
        + redis.call(jedis -> jedis.keys("inflight:*")).size();
  }

  /** A mutated name of a queue is a queue: a worker has to serve it. */
  void performWhatWentToOtherQueues(Redis redis) {
    List<String> names =
        Queue.all(redis).stream().map(Queue::name).filter(name -> !name.equals("default")).toList();
    if (names.isEmpty()) return;
    Worker worker = worker(redis).queues(names.toArray(String[]::new)).build();
    while (worker.processOne()) {}
  }

  void assertAllAreAccountedFor(int hostile, List<SortedEntry> dead, List<SortedEntry> retries) {
    assertThat(dead.size()).as("below the limit, so nothing was trimmed").isLessThan(10_000);
    assertThat(dead.stream().filter(entry -> !hasReason(entry)).map(HostileInputIT::start))
        .as("dead without a reason")
        .isEmpty();
    long diedFailing =
        dead.stream().filter(e -> FAILURES.contains(e.fields().get("error_class"))).count();
    int attempts = succeeded.get() + failed.get() + unknown.get();
    long dropped = failed.get() + unknown.get() - failedForNow.get() - diedFailing;
    long neverPerformed = dead.size() - diedFailing;

    assertThat(attempts + neverPerformed).isEqualTo(hostile);
    assertThat(retries).hasSize(failedForNow.get());
    assertThat(dropped).as("retry: false or dead: false").isBetween(0L, 300L);
    System.out.printf(
        Locale.ROOT,
        "%d hostile payloads: %d attempts, %d of these failed (%d of an unknown class; %d to be retried, %d dead, %d dropped);"
            + " %d never run, and dead with a reason%n",
        hostile,
        attempts,
        failed.get() + unknown.get(),
        unknown.get(),
        failedForNow.get(),
        diedFailing,
        dropped,
        neverPerformed);
  }

  static boolean hasReason(SortedEntry entry) {
    return entry.job().isPresent()
        && !entry.jid().isEmpty()
        && entry.fields().get("error_class") instanceof String
        && entry.fields().get("error_message") instanceof String reason
        && !reason.isBlank();
  }

  static String start(JobRecord entry) {
    return entry.text().substring(0, Math.min(300, entry.text().length()));
  }

  void theReadSideStillWorks(Redis redis, List<SortedEntry> dead, List<SortedEntry> retries) {
    for (List<SortedEntry> set : List.of(dead, retries)) {
      for (SortedEntry entry : set) {
        assertThat(entry.at()).isNotNull();
        assertThat(entry.type()).isNotNull();
        assertThat(entry.args()).isNotNull();
        entry.job().ifPresent(job -> assertThat(job.toString() + job.createdAt()).isNotEmpty());
      }
    }
    assertThat(new RetrySet(redis, clock).latency()).isZero();
    assertThat(Queue.all(redis)).allSatisfy(queue -> assertThat(queue.latency()).isZero());
    assertThat(new ProcessSet(redis).list()).hasSize(1);
    assertThat(new WorkSet(redis).list()).isEmpty();
  }

  void sidekiqStillWorks(RedisServer server, List<SortedEntry> dead, List<SortedEntry> retries) {
    try (SidekiqPages pages = new SidekiqPages(server.url());
        Oracle oracle = new Oracle(server.url())) {
      for (String page :
          List.of("/", "/busy", "/queues", "/queues/default", "/scheduled", "/stats")) {
        pages.read(page);
      }
      for (int i = 0; i <= retries.size() / 1000; i++) {
        pages.read("/retries?count=1000&page=" + (i + 1));
      }
      for (int i = 0; i <= dead.size() / 1000; i++) {
        pages.read("/morgue?count=1000&page=" + (i + 1));
      }
      detailsOfSome(pages, retries, "/retries/");
      detailsOfSome(pages, dead, "/morgue/");
      assertThat(
              oracle.ask(
                  "[Sidekiq::DeadSet.new, Sidekiq::RetrySet.new].sum { |set| set.count { |j|"
                      + " j.display_class; j.display_args; j.tags.each(&:to_s); j.created_at;"
                      + " j.error_backtrace; j.error? or j.item.empty? or raise j.value[0, 300] } }"))
          .isEqualTo((long) dead.size() + retries.size());
    }
  }

  /** One of each kind of entry, by which fields it has. */
  static void detailsOfSome(SidekiqPages pages, List<SortedEntry> set, String page) {
    Set<Object> kinds = new HashSet<>();
    for (SortedEntry entry : set) {
      Map<String, Object> fields = entry.fields();
      Object misfits = fields.get("misfits");
      Object kind = List.of(fields.keySet(), misfits instanceof Map<?, ?> map ? map.keySet() : "");
      if (kinds.size() > 60 || !kinds.add(kind)) continue;
      String score = new BigDecimal(Double.toString(entry.score())).toPlainString();
      String path = page + score + "-" + URLEncoder.encode(entry.jid(), UTF_8);
      pages.read(path);
    }
    assertThat(kinds).hasSizeGreaterThan(20);
  }

  void theWorkerStillWorks(Redis redis) {
    new Client(redis).push("Between", -1L);
    eventually().until(() -> good.contains(-1L));
  }
}
