package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.ResidentMemory;
import jobsinpractice.engine.internal.Timestamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says every ten seconds that this process lives and what it runs, in the keys where Sidekiq's
 * pages look; and takes one signal that they left for it.
 */
final class Heartbeat {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  /** Bytes of a running job's payload that are copied into the work set. */
  private static final int LARGEST_SHOWN = 64 << 10;

  private final Redis redis;
  private final Clock clock;
  private final String identity;
  private final List<Capsule> capsules;
  private final List<Processor> processors;
  private byte[] info;
  private long roundTripMicros;

  /** Whether the key that lists the processes had its right type at the last beat. */
  private boolean wasListed = true;

  Heartbeat(Redis redis, Clock clock, String identity, List<Capsule> capsules) {
    this.redis = redis;
    this.clock = clock;
    this.identity = identity;
    this.capsules = capsules;
    this.processors = capsules.stream().flatMap(capsule -> capsule.processors().stream()).toList();
    this.info = info("", List.of());
  }

  /** host:pid:12 hex digits, as Sidekiq names a process. */
  static String newIdentity(RandomGenerator random) {
    return host() + ":" + pid() + ":" + HexFormat.of().toHexDigits(random.nextLong(), 12);
  }

  /**
   * Writes the heartbeat. Crash before: the last one still counts, for up to 60 s. After: recovery
   * waits another 60 s before it takes this process for dead.
   *
   * @return a signal for this process (TSTP, TERM, TTIN), or null
   */
  String beat(boolean quiet) {
    measureRoundTrip();
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, String> work = work();
    fields.put("info", new String(info, UTF_8));
    fields.put("busy", Integer.toString(work.size()));
    fields.put("beat", Double.toString(Timestamps.seconds(clock.instant())));
    fields.put("quiet", Boolean.toString(quiet));
    fields.put("rss", Long.toString(ResidentMemory.kilobytes()));
    fields.put("rtt_us", Long.toString(roundTripMicros));
    fields.put("concurrency", Integer.toString(processors.size()));
    long life = Limits.HEARTBEAT_LIFE.toSeconds();
    boolean listed =
        redis.pipelinedButFirst(
            pipeline -> {
              pipeline.sadd(Keys.PROCESSES, identity);
              pipeline.hset(identity, fields);
              pipeline.expire(identity, life);
              for (String key : List.of(Keys.work(identity), Keys.workers(identity))) {
                pipeline.unlink(key);
                if (work.isEmpty()) continue;
                pipeline.hset(key, work);
                pipeline.expire(key, life);
              }
            });
    if (!listed && wasListed) {
      LOG.error(
          "The key {} is not a set, so pages do not list this process; its jobs go on. Rename that"
              + " key (RENAME {} other-name).",
          Keys.PROCESSES,
          Keys.PROCESSES);
    }
    wasListed = listed;
    capsules.forEach(capsule -> capsule.fetcher().beat());
    return redis.call(jedis -> jedis.rpop(Keys.signals(identity)));
  }

  /** Takes this process out of the lists, at the end of an orderly stop. */
  void clear() {
    redis.pipelinedButFirst(
        pipeline -> {
          pipeline.srem(Keys.PROCESSES, identity);
          pipeline.unlink(
              identity,
              Keys.work(identity),
              Keys.workers(identity),
              Keys.progress(identity),
              Keys.signals(identity));
        });
  }

  private void measureRoundTrip() {
    long before = System.nanoTime();
    redis.call(jedis -> jedis.ping());
    roundTripMicros = (System.nanoTime() - before) / 1_000;
  }

  private Map<String, String> work() {
    Map<String, String> work = new LinkedHashMap<>();
    for (Processor processor : processors) {
      processor.work().ifPresent(running -> work.put(processor.tid(), entry(running)));
    }
    return work;
  }

  /**
   * Written from the payload as it was claimed: the job's fields belong to the code that runs, and
   * what middleware puts there may have no JSON form, or change while it is read.
   */
  private static String entry(Processor.Work running) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("queue", running.unit().queue());
    entry.put("payload", new String(shown(running), UTF_8));
    entry.put("run_at", running.job().since().getEpochSecond());
    return text(entry);
  }

  /** Every beat writes each payload twice, so a huge one is shown without its arguments. */
  private static byte[] shown(Processor.Work running) {
    byte[] payload = running.unit().payload();
    if (payload.length <= LARGEST_SHOWN) return payload;
    Map<String, Object> fields = new LinkedHashMap<>();
    Job job = running.job().job(); // its fields may be anything by now
    fields.put("class", Limits.errorMessage(job.type()));
    fields.put("jid", Limits.errorMessage(job.jid()));
    fields.put("queue", running.unit().queue());
    fields.put("args", List.of("a payload of " + payload.length + " bytes, not shown"));
    return Json.write(fields);
  }

  /** What people call this process, for Sidekiq's pages. */
  void describe(String tag, List<String> labels) {
    info = info(tag, labels);
  }

  private byte[] info(String tag, List<String> labels) {
    Instant now = clock.instant();
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("hostname", host());
    info.put("started_at", Timestamps.seconds(now));
    info.put("pid", pid());
    info.put("tag", tag);
    info.put("concurrency", processors.size());
    info.put("queues", capsules.stream().flatMap(each -> each.queues().stream()).toList());
    info.put("weights", capsules.stream().map(Capsule::weights).toList()); // Sidekiq 7
    Map<String, Object> byName = new LinkedHashMap<>(); // Sidekiq 8
    capsules.forEach(capsule -> byName.put(capsule.name(), capsule.info()));
    info.put("capsules", byName);
    info.put("labels", labels);
    info.put("identity", identity);
    info.put("version", "jobs-in-practice");
    return Json.write(info);
  }

  private static String text(Map<String, Object> fields) {
    return Json.text(fields);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "localhost";
    }
  }

  private static long pid() {
    return ProcessHandle.current().pid();
  }
}
