package jobsinpractice.batches;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import jobsinpractice.engine.Handler;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Redis for all tests, empty before each, batches, and workers that are driven by hand. */
final class BatchFleet implements BeforeEachCallback, AfterEachCallback {
  private static RedisServer server;

  Redis redis;
  Batches batches;

  /** What ran, as class and arguments, in order. */
  final List<String> ran = new CopyOnWriteArrayList<>();

  private final List<String> jids = new CopyOnWriteArrayList<>();

  @Override
  public void beforeEach(ExtensionContext context) {
    redis = Redis.connect(server().url());
    batches = new Batches(redis);
    empty();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    redis.close();
  }

  void empty() {
    redis.call(jedis -> jedis.flushDB());
    ran.clear();
    jids.clear();
  }

  Set<String> keys(String pattern) {
    return redis.call(jedis -> jedis.keys(pattern));
  }

  static synchronized RedisServer server() {
    if (server == null) server = RedisServer.start();
    return server;
  }

  /** A batch whose three callbacks are jobs of these names. */
  Batch batch() {
    return batches
        .create()
        .onComplete(JobRequest.of("Complete"))
        .onSuccess(JobRequest.of("Success"))
        .onDeath(JobRequest.of("Death"));
  }

  static List<String> add(Batch batch, String type, int from, int to) {
    return batch.jobs(
        client -> {
          for (int i = from; i < to; i++) client.push(type, i);
        });
  }

  /** A worker on which every job is noted in {@link #ran}; one of class Fails fails. */
  Worker.Builder worker(Redis on, Waiting waiting) {
    BatchCounter counter = new BatchCounter(on, waiting);
    Worker.Builder worker = Worker.builder(on).middleware(counter).listener(counter);
    for (String type :
        List.of("Ok", "Complete", "Success", "Death", "ParentComplete", "ParentSuccess")) {
      worker.handle(type, this::note);
    }
    return worker.handle("Fails", this::fail);
  }

  Worker.Builder worker() {
    return worker(redis, new Waiting());
  }

  /** With one more class of job. */
  Worker worker(String type, Handler handler) {
    return worker().handle(type, handler).build();
  }

  /** With a class Flaky, whose first run fails. */
  Worker workerWithFlaky() {
    AtomicInteger runs = new AtomicInteger();
    return worker(
        "Flaky",
        job -> {
          if (runs.getAndIncrement() == 0) throw new IllegalStateException("not yet");
        });
  }

  void note(Job job) {
    ran.add(job.type() + job.args());
    jids.add(job.type() + " " + job.jid());
  }

  /** The jids under which jobs of this class have run. */
  Set<String> jids(String type) {
    return jids.stream().filter(jid -> jid.startsWith(type + " ")).collect(Collectors.toSet());
  }

  private void fail(Job job) {
    note(job);
    throw new IllegalStateException("not today");
  }

  /** Runs jobs until the queue is empty; returns how many. */
  static int drain(Worker worker) {
    int jobs = 0;
    while (worker.processOne()) jobs++;
    return jobs;
  }

  /** Moves all retries to their queues, as if they were due. */
  void retriesAreDue(Worker worker) {
    redis.call(
        jedis -> {
          for (String entry : jedis.zrange(Keys.RETRY, 0, -1)) jedis.zadd(Keys.RETRY, 1, entry);
          return null;
        });
    worker.promoteDue();
  }

  /** The classes of the jobs in a queue, in the order in which they will be taken. */
  List<String> waiting(String queue) {
    List<String> types = new ArrayList<>();
    for (String payload : payloads(queue)) types.add(parsed(payload).type());
    return types;
  }

  List<String> payloads(String queue) {
    List<String> payloads =
        new ArrayList<>(redis.call(jedis -> jedis.lrange(Keys.queue(queue), 0, -1)));
    Collections.reverse(payloads);
    return payloads;
  }

  static Job parsed(String payload) {
    try {
      return Job.parse(payload.getBytes(UTF_8), null);
    } catch (jobsinpractice.engine.MalformedPayload e) {
      throw new AssertionError(payload, e);
    }
  }

  int times(String type) {
    return Collections.frequency(
        ran.stream().map(job -> job.replaceAll("\\[.*", "")).toList(), type);
  }

  BatchStatus status(Batch batch) {
    return batch.status().orElseThrow();
  }

  /** The process of this worker is dead: its heartbeat has expired, an hour ago. */
  void dies(Worker worker) {
    double now = Clock.systemUTC().millis() / 1e3;
    redis.call(
        jedis -> {
          jedis.del(worker.identity());
          for (String list : jedis.zrange(Keys.IN_FLIGHT, 0, -1)) {
            if (list.contains(worker.identity())) jedis.zadd(Keys.IN_FLIGHT, now - 3_600, list);
          }
          Map<String, String> looks =
              Map.of("since", "" + (now - 3_600), "looked", "" + (now - 10));
          return jedis.hset(Keys.RECOVERY, looks);
        });
  }

  /** Ends the process where a thread would wait for Redis. */
  static final class Killed extends Waiting {
    @Override
    void await(int times, RedisUnavailable reason) {
      throw reason;
    }
  }

  /** No key of a batch is left that would live for ever. */
  void everyKeyOfABatchExpires() {
    for (String key : redis.call(jedis -> jedis.keys(Keys.BATCHES + ":*"))) {
      assertThat(redis.<Long>call(jedis -> jedis.ttl(key))).as(key).isPositive();
    }
  }
}
