package jobsinpractice.engine;

import static jobsinpractice.engine.TestFleet.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jobsinpractice.engine.JobStore.Push;
import jobsinpractice.engine.RetryPolicy.Decision;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Never", as people write it, never means now. */
class TimesIT {
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  @RegisterExtension final TestFleet fleet = new TestFleet();

  static Stream<Instant> never() {
    return Stream.of(
        Instant.MAX,
        OffsetDateTime.MAX.toInstant(),
        LocalDateTime.of(300_000, 1, 1, 0, 0).toInstant(ZoneOffset.UTC),
        new Date(Long.MAX_VALUE).toInstant(),
        LATEST.plusNanos(1),
        null);
  }

  @ParameterizedTest
  @MethodSource("never")
  void a_time_past_the_year_9999_is_refused(Instant time) {
    assertThatThrownBy(() -> fleet.client.push(JobRequest.of("X").at(time)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(time == null ? "missing" : "past the year 9999");
    fleet.client.push(JobRequest.of("X").at(NOON.plusSeconds(60)));
    ScheduledSet scheduled = new ScheduledSet(fleet.redis);
    var entry = scheduled.first().orElseThrow();
    assertThatThrownBy(() -> scheduled.reschedule(entry, time))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(fleet.set("schedule")).hasSize(1);
    assertThat(fleet.list("queue:default")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE / 1_000, 253_402_300_799L})
  void a_delay_that_ends_past_the_year_9999_is_refused(long seconds) {
    JobRequest request = JobRequest.of("X").in(Duration.ofSeconds(seconds));
    assertThatThrownBy(() -> fleet.client.push(request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("past the year 9999");
    assertThatThrownBy(() -> fleet.client.pushBulk(Stream.of(JobRequest.of("X"), request)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("job 1: ");
    assertThat(fleet.set("schedule")).isEmpty();
    assertThat(fleet.list("queue:default")).isEmpty();
    assertThatThrownBy(() -> JobRequest.of("X").in(null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_latest_time_is_kept_and_not_due() {
    fleet.client.push(JobRequest.of("X").at(LATEST));
    assertThat(fleet.score("schedule", fleet.set("schedule").get(0)))
        .isEqualTo(LATEST.getEpochSecond());
    assertThat(fleet.worker().build().promoteDue()).isZero();
  }

  @Test
  void a_pushed_job_is_due_when_asked_for_or_the_push_is_refused() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Push> pushed = new ArrayList<>();
    Client client = new Client((pushes, now) -> pushed.addAll(pushes), fleet.clock, List.of());
    for (int i = 0; i < 2_000; i++) {
      Duration delay = anyDuration(random);
      Instant at = anyInstant(random);
      check(client, pushed, seed, request -> request.in(delay), saturated(NOON, delay));
      check(client, pushed, seed, request -> request.at(at), at);
    }
  }

  private void check(
      Client client, List<Push> pushed, long seed, UnaryOperator<JobRequest> time, Instant asked) {
    pushed.clear();
    boolean refused = asked.isAfter(LATEST);
    try {
      client.push(time.apply(JobRequest.of("X")));
    } catch (IllegalArgumentException e) {
      assertThat(refused).as("seed %s: %s refused", seed, asked).isTrue();
      return;
    }
    assertThat(refused).as("seed %s: %s accepted", seed, asked).isFalse();
    Instant due = pushed.get(0).due();
    assertThat(due).as("seed %s", seed).isEqualTo(asked.isAfter(NOON) ? asked : null);
    if (due == null) return;
    assertThat(Timestamps.seconds(due))
        .as("seed %s: score of %s", seed, due)
        .isBetween(due.getEpochSecond() - 1.0, due.getEpochSecond() + 2.0);
  }

  @Test
  void a_retry_is_never_earlier_than_now_whatever_its_policy_asks_for() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Duration[] asked = new Duration[1];
    RetryPolicy policy = (failures, error, job) -> Decision.after(asked[0]);
    JobRetry retries = new JobRetry(fleet.clock, TestFleet.noJitter(), Map.of("X", policy));
    UnitOfWork unit =
        new UnitOfWork("default", Keys.bytes("{\"class\":\"X\",\"args\":[],\"jid\":\"j\"}"));
    for (int i = 0; i < 300; i++) {
      asked[0] = anyDuration(random);
      fleet.clock.set(i % 2 == 0 ? NOON : LATEST.minusSeconds(random.nextInt(100)));
      Instant now = fleet.clock.instant();
      Outcome.Retry retry = (Outcome.Retry) retries.after(unit, new IllegalStateException("no"));
      Duration bounded = asked[0].compareTo(MOST) > 0 ? MOST : asked[0];
      Instant expected = asked[0].isNegative() ? now : saturated(now, bounded);
      assertThat(retry.at())
          .as("seed %s: now %s, delay %s", seed, now, asked[0])
          .isEqualTo(expected.isAfter(LATEST) ? LATEST : expected);
      assertThat(new String(retry.payload(), java.nio.charset.StandardCharsets.UTF_8))
          .contains("\"error_class\"");
    }
  }

  private static final Duration MOST = Duration.ofDays(36_500);

  @Test
  void a_time_limit_without_end_lets_the_job_run_and_one_that_is_no_time_is_refused()
      throws Exception {
    Random random = new Random(1);
    Job job = new Job(Map.of("class", "X"), "default");
    for (int i = 0; i < 500; i++) {
      Duration any = anyDuration(random);
      Duration limit = any.toHours() < 1 ? Duration.ofHours(1) : any;
      JobTimeout.after(limit).call(job, () -> assertThat(Thread.interrupted()).isFalse());
    }
    JobTimeout.after(ChronoUnit.FOREVER.getDuration()).call(job, () -> {});
    assertThatThrownBy(() -> JobTimeout.after(null)).isInstanceOf(IllegalArgumentException.class);
    for (Duration none : List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofDays(-9))) {
      assertThatThrownBy(() -> JobTimeout.after(none)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> JobTimeout.by(any -> none).call(job, () -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("time limit");
    }
  }

  @Test
  void a_stop_that_may_wait_for_ever_still_stops() {
    Worker worker =
        fleet.started(
            fleet.worker().timeout(Duration.ofSeconds(Long.MAX_VALUE)).handle("X", job -> {}));
    worker.stop();
    assertThat(fleet.members("processes")).isEmpty();
  }

  @Test
  void a_role_that_rests_for_ever_can_be_ended() throws Exception {
    AtomicInteger steps = new AtomicInteger();
    BackgroundLoop role =
        new BackgroundLoop(
            "test",
            () -> {
              steps.incrementAndGet();
              return Duration.ofSeconds(Long.MAX_VALUE);
            },
            new Connectivity(new Listeners<WorkerListener>(List.of()), () -> true));
    role.start();
    await().until(() -> steps.get() > 0);
    role.end();
    assertThat(role.join(Duration.ofSeconds(10))).isTrue();
    assertThat(steps).hasValue(1);
  }

  /** All magnitudes alike, and the ends. */
  static Duration anyDuration(Random random) {
    long seconds = random.nextLong() >> random.nextInt(64);
    return switch (random.nextInt(20)) {
      case 0 -> Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
      case 1 -> Duration.ofSeconds(Long.MIN_VALUE);
      case 2 -> Duration.ofMillis(Long.MAX_VALUE);
      case 3 -> Duration.ofNanos(random.nextLong());
      case 4 -> Duration.between(NOON, LATEST).plusNanos(random.nextInt(3) - 1);
      default -> Duration.ofSeconds(seconds, random.nextInt(1_000_000_000));
    };
  }

  private static Instant anyInstant(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> Instant.MAX;
      case 1 -> Instant.MIN;
      case 2 -> LATEST.plusNanos(random.nextInt(3) - 1);
      default -> saturated(Instant.EPOCH, anyDuration(random));
    };
  }

  private static Instant saturated(Instant from, Duration by) {
    try {
      return from.plus(by);
    } catch (ArithmeticException | java.time.DateTimeException e) {
      return by.isNegative() ? Instant.MIN : Instant.MAX;
    }
  }
}
