package jobsinpractice.lab13;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(13)
@DisplayName("The rate limit and times in µs")
class RateLimitTimesTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  @Tag("task-5")
  @DisplayName("a call asks less than a millisecond before a turn is free: it waits")
  void microseconds(TestBench bench) {
    new RateLimit(bench.redis(), PartnerCalls.clockMicros(37), 1, SECOND).turn("p17", "a");
    String clock = PartnerCalls.clockMicros(999_637);
    Duration turn = new RateLimit(bench.redis(), clock, 1, SECOND).turn("p17", "b");
    Duration left = Duration.ofNanos(400_000);
    RateLimitTest.LIMIT
        .expectA("a wait of 400 µs", (Duration wait) -> wait.compareTo(left) >= 0)
        .given("a limit of 1 per second; one call started 999,600 µs ago, and another one asks")
        .got(turn)
        .butIf(
            Duration.ZERO,
            "it starts 400 µs too early. Is the wait cut to whole milliseconds? The script returns µs,"
                + " and a Duration can hold them")
        .butIf(
            wait -> wait.compareTo(left) < 0,
            "it starts too early by some µs. now has 16 digits: does your script make a text of a turn,"
                + " with .. or tostring, which keep 14 digits?")
        .otherwise("400 µs, or a little more");
    sixteenDigits(bench);
    thirds(bench);
  }

  /** With 14 digits, the time a period ago is …100, not …060. So a, at …080, seems old enough. */
  private static void sixteenDigits(TestBench bench) {
    bench.redis().call(jedis -> jedis.flushDB());
    new RateLimit(bench.redis(), PartnerCalls.clockMicros(80), 1, SECOND).turn("p17", "a");
    String clock = PartnerCalls.clockMicros(1_000_060);
    Duration turn = new RateLimit(bench.redis(), clock, 1, SECOND).turn("p17", "b");
    RateLimitTest.LIMIT
        .expectA(
            "a wait of 20 µs", (Duration wait) -> wait.compareTo(Duration.ofNanos(20_000)) >= 0)
        .given("a limit of 1 per second; one call started 999,980 µs ago, and another one asks")
        .got(turn)
        .butIf(
            Duration.ZERO,
            "it starts too early by some µs, as if the other call were already a period old. now has 16"
                + " digits: does your script make a text of a time, with .. or tostring, which keep 14"
                + " digits?")
        .otherwise("20 µs, or a little more");
  }

  /** A third of a second is not a whole number of µs. */
  private static void thirds(TestBench bench) {
    bench.redis().call(jedis -> jedis.flushDB());
    List<Duration> turns = new ArrayList<>();
    for (String call : List.of("a", "b", "c", "d")) {
      turns.add(
          new RateLimit(bench.redis(), PartnerCalls.clockMicros(37), 3, SECOND).turn("p17", call));
    }
    RateLimitTest.LIMIT
        .expectA("a wait of 1,000,000 µs", (Duration wait) -> wait.compareTo(SECOND) >= 0)
        .given("a limit of 3 per second, and the calls a, b, c, and d at one moment; the turn of d")
        .got(turns.get(3))
        .butIf(
            wait -> wait.toNanos() == 999_999_000 && turns.get(1).toNanos() == 333_333_000,
            "a starts at once, b after 333,333 µs, and d after three times as long, which is 1 µs less"
                + " than a second. So four calls start within a second. Round the gap between two calls"
                + " up")
        .otherwise("d starts when a second has passed since the start of a, and not before");
  }
}
