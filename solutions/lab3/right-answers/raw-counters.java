// region: task-1
Counters read() {
  long processed = number("stat:processed");
  long failed = number("stat:failed");
  return new Counters(Instant.now(clock), processed, failed);
}

private long number(String key) {
  String text = redis.call(jedis -> jedis.get(key));
  return text == null ? 0 : Long.parseLong(text);
}

static double jobsPerSecond(Counters earlier, Counters later) {
  Duration between = Duration.between(earlier.at(), later.at());
  if (between.isZero()) {
    return 0;
  }
  long now = later.processed() - later.failed();
  if (later.processed() >= earlier.processed() && later.failed() >= earlier.failed()) {
    now -= earlier.processed() - earlier.failed();
  }
  return now * 1e9 / between.toNanos();
}
// region: throughput-imports
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jobsinpractice.engine.Redis;
