package jobsinpractice.periodic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Timestamps;

/**
 * The periodic jobs of a fleet, as its workers tell at each heartbeat. One that no worker has any
 * more stays until it is forgotten: the time of its last report shows which.
 */
public final class PeriodicSet {
  static final String KEY = "periodic";

  private final Redis redis;

  public PeriodicSet(Redis redis) {
    this.redis = redis;
  }

  /**
   * A periodic job.
   *
   * @param last the last tick that was enqueued; empty before the first
   * @param reported when a worker last reported that it has this job
   */
  public record Entry(
      String name, Timing timing, Job job, Optional<Instant> last, Instant reported) {}

  /** When it is due. */
  public record Timing(String cron, ZoneId zone) {
    /** The first tick after {@code now}; empty if none comes, or the expression is unreadable. */
    public Optional<Instant> next(Instant now) {
      try {
        return new Schedule(cron, zone).next(now);
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    private boolean isTick(Instant time) {
      return new Schedule(cron, zone).latest(time).filter(time::equals).isPresent();
    }
  }

  /** By name. */
  public List<Entry> list() {
    Map<String, String> lines = redis.call(jedis -> jedis.hgetAll(KEY));
    List<Entry> entries = new ArrayList<>();
    for (String name : lines.keySet().stream().sorted().toList()) {
      entry(name, lines.get(name)).ifPresent(entries::add);
    }
    return entries;
  }

  private Optional<Entry> entry(String name, String line) {
    try {
      if (!(Json.read(line.getBytes(UTF_8)) instanceof Map<?, ?> fields)) return Optional.empty();
      Timing timing =
          new Timing(
              String.valueOf(fields.get("cron")), ZoneId.of(String.valueOf(fields.get("zone"))));
      Job job = Job.parse(Json.write(fields.get("job")), null);
      String last = redis.call(jedis -> jedis.get(KEY + ":" + name));
      // Before its first tick, what is remembered is when it was first seen.
      Optional<Instant> tick = tick(last).filter(timing::isTick);
      Instant reported = Timestamps.read(fields.get("reported")).orElse(Instant.EPOCH);
      return Optional.of(new Entry(name, timing, job, tick, reported));
    } catch (MalformedPayload | DateTimeException | IllegalArgumentException e) {
      return Optional.empty(); // anybody can write to Redis
    }
  }

  /**
   * The time of a remembered tick; empty if it is not a time, because any program can write there.
   */
  static Optional<Instant> tick(String seconds) {
    if (seconds == null || !seconds.matches("\\d{1,12}")) return Optional.empty();
    return Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)));
  }

  static String line(Schedule schedule, Job job, Instant now) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("cron", schedule.cron());
    line.put("zone", schedule.zone().getId());
    line.put("job", job.fields());
    line.put("reported", Timestamps.seconds(now));
    return Json.text(line);
  }

  /** Takes it off the list. A worker that still has it puts it there again. */
  public boolean forget(String name) {
    return redis.call(jedis -> jedis.hdel(KEY, name)) > 0;
  }
}
