package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** limit.lua at chosen times: never more than N in a period, in order, and no start too late. */
class LimiterLineIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  private LimiterLine line(int limit, Duration period) {
    return new LimiterLine(fleet.redis, "webhook", limit, period).on(fleet.clock);
  }

  /** In ms; 0 if it starts. */
  private static long ask(LimiterLine line, String id) {
    return line.ask(id, "").toMillis();
  }

  /**
   * Jobs that come at random and ask again exactly at their turn start when the best schedule says:
   * in order, each as soon as it arrives, but a period after the N-th start before it.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void jobs_that_are_on_time_start_as_early_as_they_can_and_in_order(int seed) {
    Random random = new Random(seed);
    int limit = 1 + random.nextInt(6);
    long period = 100 + random.nextInt(2_000);
    LimiterTraffic traffic =
        new LimiterTraffic(fleet.clock, line(limit, Duration.ofMillis(period)), random);
    traffic.arrive(150, period / limit);
    traffic.run(Duration.ZERO);
    List<Long> best = new ArrayList<>();
    for (int i = 0; i < traffic.arrivals().size(); i++) {
      long room = i < limit ? 0 : best.get(i - limit) + period;
      best.add(Math.max(traffic.arrivals().get(i), room));
    }
    assertThat(traffic.starts()).isEqualTo(best);
    assertThat(traffic.started()).isEqualTo(IntStream.range(0, 150).boxed().toList());
    assertThat(traffic.mostQuestions())
        .as("a job asks when it comes, and at its turn")
        .isEqualTo(2);
  }

  /** Some come late, as from the poller, and some never: their process died. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void no_period_has_more_than_the_limit_when_jobs_are_late_or_gone(int seed) {
    Random random = new Random(seed);
    int limit = 1 + random.nextInt(6);
    long period = 100 + random.nextInt(2_000);
    LimiterTraffic traffic =
        new LimiterTraffic(fleet.clock, line(limit, Duration.ofMillis(period)), random);
    traffic.arrive(150, period / limit);
    traffic.losesOneIn(10);
    traffic.run(Duration.ofSeconds(7));
    List<Long> starts = traffic.starts();
    for (int i = limit; i < starts.size(); i++) {
      assertThat(starts.get(i) - starts.get(i - limit)).isGreaterThanOrEqualTo(period);
    }
    assertThat(starts).hasSize(150 - traffic.lost());
    assertThat(traffic.mostQuestions()).isLessThan(60);
  }

  @Test
  void there_is_no_double_burst_where_one_second_ends_and_the_next_begins() {
    LimiterLine line = line(50, Duration.ofSeconds(1));
    fleet.clock.set(Instant.parse("2026-01-01T12:00:00.990Z"));
    int began = 0;
    for (int job = 0; job < 60; job++) if (ask(line, "a" + job) == 0) began++;
    fleet.clock.advance(Duration.ofMillis(20));
    for (int job = 0; job < 60; job++) if (ask(line, "b" + job) == 0) began++;
    assertThat(began).isEqualTo(50);
    fleet.clock.advance(Duration.ofMillis(980));
    assertThat(ask(line, "a50")).as("a second after the burst").isZero();
  }

  @Test
  void a_newcomer_does_not_take_the_turn_of_a_job_that_waits() {
    LimiterLine line = line(1, Duration.ofSeconds(1));
    ask(line, "runs");
    assertThat(ask(line, "first")).isEqualTo(1_000);
    fleet.clock.advance(Duration.ofMillis(1_000));
    assertThat(ask(line, "newcomer")).as("its turn is after the first's").isEqualTo(1_000);
    assertThat(ask(line, "first")).isZero();
  }

  @Test
  void a_job_that_is_not_back_at_its_turn_holds_up_no_other_and_is_first_when_it_is_back() {
    LimiterLine line = line(1, Duration.ofSeconds(10));
    ask(line, "runs");
    for (String id : List.of("late", "second", "third")) ask(line, id);
    fleet.clock.advance(Duration.ofMillis(11_001));
    assertThat(ask(line, "second")).isZero();
    fleet.clock.advance(Duration.ofSeconds(5));
    assertThat(ask(line, "late")).as("the next place is its own").isEqualTo(5_000);
    fleet.clock.advance(Duration.ofSeconds(5));
    assertThat(ask(line, "third")).isEqualTo(10_000);
    assertThat(ask(line, "late")).isZero();
  }

  @Test
  void a_clock_that_is_set_back_keeps_the_limit_and_blocks_for_no_more_than_a_period() {
    LimiterLine line = line(2, Duration.ofSeconds(1));
    for (int job = 0; job < 30; job++) ask(line, "old" + job);
    fleet.clock.advance(Duration.ofHours(-1));
    assertThat(ask(line, "a")).isEqualTo(1_000);
    fleet.clock.advanceSeconds(1);
    assertThat(ask(line, "a")).isZero();
    assertThat(ask(line, "b")).isZero();
    assertThat(ask(line, "c")).isEqualTo(1_000);
  }

  @Test
  void a_clock_that_jumps_ahead_blocks_nothing() {
    LimiterLine line = line(2, Duration.ofSeconds(1));
    for (int job = 0; job < 30; job++) ask(line, "old" + job);
    fleet.clock.advance(Duration.ofDays(400));
    assertThat(ask(line, "new")).isZero();
    assertThat(ask(line, "old7")).isZero();
    assertThat(ask(line, "old8")).isEqualTo(1_000);
  }

  @Test
  void a_limit_that_is_lowered_counts_the_starts_under_the_old_one() {
    LimiterLine wide = line(10, Duration.ofSeconds(10));
    for (int job = 0; job < 10; job++) {
      ask(wide, "job" + job);
      fleet.clock.advance(Duration.ofMillis(100));
    }
    LimiterLine narrow = line(2, Duration.ofSeconds(10));
    assertThat(ask(narrow, "a")).as("until the ninth is 10 s old").isEqualTo(9_800);
    assertThat(ask(narrow, "b")).isEqualTo(9_900);
    assertThat(ask(narrow, "c")).isEqualTo(19_800);
  }

  @Test
  void a_line_that_is_full_takes_no_more_and_first_drops_those_that_are_gone() {
    LimiterLine line = line(1, Duration.ofSeconds(1)).atMost(3);
    ask(line, "runs");
    for (String id : List.of("a", "b", "c", "d", "e")) ask(line, id);
    assertThat(fleet.set(Keys.limiter("webhook", "", "line"))).containsExactly("a", "b", "c");
    assertThat(ask(line, "d")).isEqualTo(4_000);
    fleet.clock.advance(Duration.ofSeconds(10));
    ask(line, "d");
    ask(line, "e");
    assertThat(fleet.set(Keys.limiter("webhook", "", "line"))).containsExactly("b", "c", "e");
    assertThat(fleet.set(Keys.limiter("webhook", "", "turns"))).containsExactly("e");
  }

  @Test
  void its_keys_expire_and_hold_no_more_than_the_limit_and_the_line() {
    LimiterLine line = line(5, Duration.ofSeconds(60));
    for (int job = 0; job < 500; job++) ask(line, "job" + job);
    assertThat(fleet.set(Keys.limiter("webhook", "", "starts"))).hasSize(5);
    assertThat(fleet.secondsToLive(Keys.limiter("webhook", "", "starts"))).isBetween(58L, 61L);
    for (String part : List.of("line", "turns")) {
      assertThat(fleet.set(Keys.limiter("webhook", "", part))).hasSize(495);
      assertThat(fleet.secondsToLive(Keys.limiter("webhook", "", part)))
          .isBetween(3_600L + 99 * 60, 3_600L + 101 * 60);
    }
  }

  @Test
  void a_key_of_any_length_takes_little_memory_and_keys_do_not_share_a_limit() {
    LimiterLine line = line(1, Duration.ofSeconds(1));
    assertThat(line.ask("a", "x".repeat(1_000_000) + 1)).isZero();
    assertThat(line.ask("b", "x".repeat(1_000_000) + 2)).isZero();
    assertThat(line.ask("c", "x".repeat(1_000_000) + 2)).isPositive();
    Set<String> keys = fleet.redis.call(jedis -> jedis.keys("limiter:*"));
    assertThat(keys).allSatisfy(key -> assertThat(key).hasSizeLessThan(100));
  }
}
