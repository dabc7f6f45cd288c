package jobsinpractice.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jobsinpractice.activity.ActivityRecorder;
import jobsinpractice.dashboard.LiveReading.Counters;
import jobsinpractice.dashboard.LiveReading.ProcessState;
import jobsinpractice.dashboard.LiveReading.QueueState;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.admin.WorkSet;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.resps.Tuple;

/** Reads all that the live page shows, in three round trips whatever the size of the fleet. */
final class LiveReader {
  /** More processes or queues than this are not drawn: a reader could not distinguish them. */
  static final int MOST = 100;

  private final Redis redis;
  private final Clock clock;

  LiveReader(Redis redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  /** Never throws if Redis is away: that is also a reading. */
  LiveReading read() {
    double now = Timestamps.seconds(clock.instant());
    try {
      return read(now);
    } catch (RedisUnavailable e) {
      return LiveReading.trouble(now, e.getMessage());
    } catch (JedisDataException e) {
      return LiveReading.trouble(now, "Redis refuses to answer: " + e.getMessage());
    }
  }

  private LiveReading read(double now) {
    double roundTrip = roundTrip();
    Overview overview = new Overview(now);
    redis.pipelined(overview::ask);
    Details details = new Details(overview);
    redis.pipelined(details::ask);
    List<ProcessState> processes = details.processes();
    long inSystem = 0;
    List<QueueState> queues = details.queues(now);
    for (QueueState queue : queues) inSystem += queue.size();
    for (ProcessState process : processes) inSystem += details.claimed(process);
    return new LiveReading(
        now,
        "",
        overview.counters(),
        queues,
        processes,
        inSystem,
        overview.retryLatency(),
        roundTrip);
  }

  private double roundTrip() {
    long before = System.nanoTime();
    redis.call(jedis -> jedis.ping());
    return (System.nanoTime() - before) / 1e6;
  }

  /** The first round trip: what there is. */
  private static final class Overview {
    private final double now;
    private Response<java.util.Set<String>> processes;
    private Response<java.util.Set<String>> queues;
    private Response<List<String>> inFlight;
    private Response<String> processed;
    private Response<String> failed;
    private Response<Long> retries;
    private Response<Long> retriesDue;
    private Response<Long> scheduled;
    private Response<Long> dead;
    private Response<List<Tuple>> nextRetry;

    Overview(double now) {
      this.now = now;
    }

    void ask(redis.clients.jedis.AbstractPipeline pipeline) {
      processes = pipeline.smembers(Keys.PROCESSES);
      queues = pipeline.smembers(Keys.QUEUES);
      inFlight = pipeline.zrange(Keys.IN_FLIGHT, 0, 10L * MOST);
      processed = pipeline.get(Keys.PROCESSED);
      failed = pipeline.get(Keys.FAILED);
      retries = pipeline.zcard(Keys.RETRY);
      retriesDue = pipeline.zcount(Keys.RETRY, 0, now);
      scheduled = pipeline.zcard(Keys.SCHEDULE);
      dead = pipeline.zcard(Keys.DEAD);
      nextRetry = pipeline.zrangeWithScores(Keys.RETRY, 0, 0);
    }

    Counters counters() {
      return new Counters(
          number(processed.get()),
          number(failed.get()),
          retries.get(),
          retriesDue.get(),
          scheduled.get(),
          dead.get());
    }

    double retryLatency() {
      return nextRetry.get().stream()
          .mapToDouble(first -> Math.max(0, now - first.getScore()))
          .findFirst()
          .orElse(0);
    }

    private static long number(String text) {
      try {
        return text == null ? 0 : Long.parseLong(text);
      } catch (NumberFormatException e) {
        return 0; // anybody can write to Redis
      }
    }
  }

  /** The second one: each process and queue; a third only for processes that do not report. */
  private final class Details {
    private final List<String> identities;
    private final List<String> names;
    private final List<String> inFlight;
    private final Map<String, Response<Map<String, String>>> beats = new HashMap<>();
    private final Map<String, Response<byte[]>> pulses = new HashMap<>();
    private final Map<String, Response<Long>> sizes = new HashMap<>();
    private final Map<String, Response<List<byte[]>>> oldest = new HashMap<>();
    private final Map<String, Response<Long>> claims = new HashMap<>();

    Details(Overview overview) {
      identities = overview.processes.get().stream().sorted().limit(MOST).toList();
      names = overview.queues.get().stream().sorted().limit(MOST).toList();
      inFlight = overview.inFlight.get();
    }

    void ask(redis.clients.jedis.AbstractPipeline pipeline) {
      for (String identity : identities) {
        beats.put(identity, pipeline.hgetAll(identity));
        pulses.put(identity, pipeline.get(ActivityRecorder.key(identity).getBytes(UTF_8)));
      }
      for (String name : names) {
        sizes.put(name, pipeline.llen(Keys.queue(name)));
        oldest.put(name, pipeline.lrange(Keys.queue(name).getBytes(UTF_8), -1, -1));
      }
      for (String list : inFlight) claims.put(list, pipeline.llen(list));
    }

    List<QueueState> queues(double now) {
      List<QueueState> queues = new ArrayList<>();
      for (String name : names) {
        double latency =
            oldest.get(name).get().stream()
                .flatMap(payload -> enqueuedAt(payload, name).stream())
                .mapToDouble(since -> Math.max(0, now - since))
                .findFirst()
                .orElse(0);
        queues.add(new QueueState(name, sizes.get(name).get(), latency));
      }
      return queues;
    }

    private static Optional<Double> enqueuedAt(byte[] payload, String queue) {
      try {
        return Job.parse(payload, queue).enqueuedAt().map(Timestamps::seconds);
      } catch (MalformedPayload e) {
        return Optional.empty();
      }
    }

    List<ProcessState> processes() {
      List<ProcessState> processes = new ArrayList<>();
      List<WorkSet.Work> work = null;
      for (String identity : identities) {
        Map<String, String> beat = beats.get(identity).get();
        if (!beat.containsKey("info")) continue; // its heartbeat has expired
        Optional<Map<String, Object>> pulse = pulse(pulses.get(identity).get());
        if (pulse.isEmpty() && work == null) work = new WorkSet(redis).list();
        List<Object> running = pulse.isEmpty() ? running(work, identity) : List.of();
        processes.add(new ProcessState(identity, beat, pulse, running));
      }
      return processes;
    }

    @SuppressWarnings("unchecked") // Json reads objects as Map<String, Object>
    private static Optional<Map<String, Object>> pulse(byte[] text) {
      try {
        Object read = text == null ? null : Json.read(text);
        return read instanceof Map<?, ?>
            ? Optional.of((Map<String, Object>) read)
            : Optional.empty();
      } catch (MalformedPayload e) {
        return Optional.empty();
      }
    }

    private static List<Object> running(List<WorkSet.Work> all, String identity) {
      List<Object> threads = new ArrayList<>();
      for (WorkSet.Work work : all) {
        if (!work.identity().equals(identity)) continue;
        List<Object> span = List.of(work.since().toEpochMilli(), -1, 0, work.job().type(), 1, 0);
        threads.add(List.of(work.tid(), List.of(span)));
      }
      return threads;
    }

    /** What it has taken and not settled; without in-flight lists, what it runs. */
    long claimed(ProcessState process) {
      String prefix = Keys.inFlight(process.identity(), "");
      long claimed = 0;
      boolean keepsLists = false;
      for (String list : inFlight) {
        if (!list.startsWith(prefix)) continue;
        keepsLists = true;
        claimed += claims.get(list).get();
      }
      return keepsLists ? claimed : LiveSamples.whole(process.beat().get("busy"));
    }
  }
}
