package jobsinpractice.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import jobsinpractice.engine.internal.Keys;

/** Asks Redis whether a job may start under a limit, or when its turn is. */
final class LimiterLine {
  /** Most jobs that wait for one key; about 260 bytes each in Redis. */
  static final int LONGEST = 10_000;

  /** How late a job may be at its turn before others pass it. */
  static final Duration GRACE = Duration.ofSeconds(1);

  private static final int MOST = 100_000;
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int LONGEST_NAME = 64;

  private final Redis redis;
  private final String name;
  private final int limit;
  private final Duration period;
  private final int longest;
  private final Clock clock;

  LimiterLine(Redis redis, String name, int limit, Duration period) {
    this(redis, name, limit, period, LONGEST, null);
    if (redis == null) throw new IllegalArgumentException("the Redis of a limiter is missing");
    if (name == null || !name.matches("[\\w-]+")) {
      throw new IllegalArgumentException(
          "The name of a limiter is letters, digits, - and _, not \"" + name + "\".");
    }
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException(
          "The limit of \"" + name + "\" is " + limit + ", not 1 to " + MOST + ".");
    }
    Durations.checked(period, "the period of a limiter");
    if (period.compareTo(SHORTEST) < 0 || period.compareTo(DAY) > 0) {
      throw new IllegalArgumentException(
          "The period of \"" + name + "\" is " + period + ", not 1 ms to 1 day.");
    }
  }

  /**
   * @param clock null to go by the clock of Redis, which is the same for the whole fleet
   */
  private LimiterLine(
      Redis redis, String name, int limit, Duration period, int longest, Clock clock) {
    this.redis = redis;
    this.name = name;
    this.limit = limit;
    this.period = period;
    this.longest = longest;
    this.clock = clock;
  }

  LimiterLine on(Clock time) {
    return new LimiterLine(redis, name, limit, period, longest, time);
  }

  LimiterLine atMost(int jobs) {
    return new LimiterLine(redis, name, limit, period, jobs, clock);
  }

  String name() {
    return name;
  }

  /** Returns the time until the job's turn; 0 if it starts now, and is counted. */
  Duration ask(Job job, String key) {
    return ask(id(job), key);
  }

  Duration ask(String id, String key) {
    String start = brief(key);
    List<byte[]> keys =
        List.of(
            Keys.bytes(Keys.limiter(name, start, "starts")),
            Keys.bytes(Keys.limiter(name, start, "line")),
            Keys.bytes(Keys.limiter(name, start, "turns")));
    List<byte[]> args =
        List.of(
            Keys.bytes(id),
            number(limit),
            number(micros(period)),
            number(longest),
            number(micros(GRACE)),
            clock == null ? new byte[0] : number(micros(clock.instant())));
    return Duration.of((Long) redis.run(Script.LIMIT, keys, args), ChronoUnit.MICROS);
  }

  /** The same at every try of a job, so that it finds its place again; times in it change. */
  private static String id(Job job) {
    return brief(job.jid().isEmpty() ? job.type() + job.json("args") : job.jid());
  }

  /** Arguments of a job can be long, and Redis would keep them in each of three keys. */
  private static String brief(String text) {
    if (text.length() <= LONGEST_NAME) return text;
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] number(long number) {
    return Keys.bytes(Long.toString(number));
  }

  private static long micros(Duration time) {
    return time.toNanos() / 1_000;
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }
}
