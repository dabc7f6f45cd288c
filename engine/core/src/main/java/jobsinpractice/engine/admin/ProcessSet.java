package jobsinpractice.engine.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;

/** The worker processes whose heartbeat has not expired, Java's and Ruby's alike. */
public final class ProcessSet {
  private final Redis redis;

  public ProcessSet(Redis redis) {
    this.redis = redis;
  }

  /** By identity. */
  public List<WorkerProcess> list() {
    List<WorkerProcess> processes = new ArrayList<>();
    for (String identity :
        redis.call(jedis -> jedis.smembers(Keys.PROCESSES)).stream().sorted().toList()) {
      Map<String, String> fields = redis.call(jedis -> jedis.hgetAll(identity));
      if (fields.get("info") != null) processes.add(new WorkerProcess(identity, fields));
    }
    return processes;
  }

  /** Asks a process to claim no more; it reads that at its next heartbeat. */
  public void quiet(String identity) {
    signal(identity, "TSTP");
  }

  /** Asks a process to end in good order. */
  public void stop(String identity) {
    signal(identity, "TERM");
  }

  private void signal(String identity, String signal) {
    String key = Keys.signals(identity);
    redis.pipelined(
        pipeline -> {
          pipeline.lpush(key, signal);
          pipeline.expire(key, 60);
        });
  }

  /** One process, as its last heartbeat described it. */
  public record WorkerProcess(String identity, Map<String, String> fields) {
    /** Jobs it was running. */
    public int busy() {
      return (int) number("busy");
    }

    /**
     * Jobs it can run at once; 0 if the heartbeat does not contain the number. Sidekiq 8.1.2 and
     * newer write it as a field of the hash, older versions into info; 7 and newer list the threads
     * also of each capsule.
     */
    public int concurrency() {
      long field = number("concurrency");
      if (field > 0) return bounded(field);
      Map<String, Object> info = info();
      if (info.get("concurrency") instanceof Long threads) return bounded(threads);
      if (!(info.get("capsules") instanceof Map<?, ?> capsules)) return 0;
      long sum = 0;
      for (Object capsule : capsules.values()) {
        Object threads = capsule instanceof Map<?, ?> fields ? fields.get("concurrency") : null;
        if (threads instanceof Long number) sum += bounded(number);
      }
      return bounded(sum);
    }

    /** Any program can write a heartbeat. */
    private static int bounded(long threads) {
      return (int) Math.max(0, Math.min(Integer.MAX_VALUE, threads));
    }

    public boolean quiet() {
      return "true".equals(fields.get("quiet"));
    }

    /** Resident memory in kilobytes. */
    public long rss() {
      return number("rss");
    }

    /** A round trip to Redis in microseconds. */
    public long roundTripMicros() {
      return number("rtt_us");
    }

    /** hostname, started_at, pid, tag, queues, labels … as the process wrote them. */
    @SuppressWarnings("unchecked") // Json reads objects as Map<String, Object>
    public Map<String, Object> info() {
      try {
        Object info =
            Json.read(
                fields.getOrDefault("info", "").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return info instanceof Map<?, ?> ? (Map<String, Object>) info : Map.of();
      } catch (MalformedPayload e) {
        return Map.of();
      }
    }

    private long number(String field) {
      try {
        return (long) Double.parseDouble(fields.getOrDefault(field, "0"));
      } catch (NumberFormatException e) {
        return 0;
      }
    }
  }
}
