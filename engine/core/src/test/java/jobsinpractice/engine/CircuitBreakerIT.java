package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import jobsinpractice.engine.CircuitBreaker.State;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opens, probes with one job, and closes; what it does not let through has not failed. */
class CircuitBreakerIT {
  private final SettableClock clock = new SettableClock(TestFleet.NOON);
  private final CircuitBreaker breaker =
      CircuitBreaker.after(3)
          .probesEvery(Duration.ofSeconds(30))
          .counting(error -> !(error instanceof IllegalArgumentException))
          .on(clock, TestFleet.noJitter());
  private Job job;
  private int ran;

  private static final Middleware.Next FAILS =
      () -> {
        throw new IllegalStateException("down");
      };
  private static final Middleware.Next REFUSED =
      () -> {
        throw new IllegalArgumentException("400");
      };
  private static final Middleware.Next POSTPONED =
      () -> {
        throw new JobPostponed(Duration.ofSeconds(1), "budget");
      };

  @BeforeEach
  void job() throws Exception {
    job = Job.parse(Keys.bytes("{\"class\":\"Charge\",\"args\":[]}"), "default");
  }

  /** How it ended: "ok", a message, or "postponed" if the job did not run. */
  private String call(Middleware.Next next) {
    int before = ran;
    try {
      breaker.call(
          job,
          () -> {
            ran++;
            next.call();
          });
      return "ok";
    } catch (Exception e) {
      return ran == before ? "postponed" : e.getMessage();
    }
  }

  private void opened() {
    for (int i = 0; i < 3; i++) assertThat(call(FAILS)).isEqualTo("down");
    assertThat(breaker.state("Charge")).isEqualTo(State.OPEN);
  }

  @Test
  void three_failures_in_a_row_open_it_and_a_success_between_them_does_not() {
    for (int i = 0; i < 10; i++) {
      call(FAILS);
      call(FAILS);
      call(() -> {});
    }
    assertThat(breaker.state("Charge")).isEqualTo(State.CLOSED);
    opened();
    assertThat(call(() -> {})).isEqualTo("postponed");
  }

  @Test
  void an_error_that_is_not_counted_shows_that_the_service_works() {
    for (int i = 0; i < 10; i++) call(REFUSED);
    assertThat(breaker.state("Charge")).isEqualTo(State.CLOSED);
    opened();
    clock.advanceSeconds(30);
    assertThat(call(REFUSED)).isEqualTo("400");
    assertThat(breaker.state("Charge")).isEqualTo(State.CLOSED);
  }

  @Test
  void a_predicate_that_throws_hides_no_error_of_a_job_which_counts_as_a_failure() {
    IllegalStateException down = new IllegalStateException("down");
    CircuitBreaker broken =
        CircuitBreaker.after(1)
            .counting(
                error -> {
                  throw new UnsupportedOperationException("predicate");
                })
            .on(clock, TestFleet.noJitter());
    assertThatThrownBy(
            () ->
                broken.call(
                    job,
                    () -> {
                      throw down;
                    }))
        .isSameAs(down)
        .hasSuppressedException(new UnsupportedOperationException("predicate"));
    assertThat(broken.state("Charge")).isEqualTo(State.OPEN);
  }

  @Test
  void after_the_pause_one_job_probes_and_the_others_wait() {
    opened();
    clock.advanceSeconds(29);
    assertThat(call(() -> {})).isEqualTo("postponed");
    clock.advanceSeconds(1);
    assertThat(breaker.state("Charge")).isEqualTo(State.HALF_OPEN);
    String probe =
        call(
            () -> {
              for (int i = 0; i < 20; i++) assertThat(call(() -> {})).isEqualTo("postponed");
              assertThat(breaker.state("Charge")).isEqualTo(State.HALF_OPEN);
            });
    assertThat(probe).isEqualTo("ok");
    assertThat(breaker.state("Charge")).isEqualTo(State.CLOSED);
    assertThat(call(() -> {})).isEqualTo("ok");
  }

  @Test
  void a_probe_that_fails_opens_it_for_another_pause() {
    opened();
    clock.advanceSeconds(30);
    assertThat(call(FAILS)).isEqualTo("down");
    assertThat(breaker.state("Charge")).isEqualTo(State.OPEN);
    clock.advanceSeconds(29);
    assertThat(call(() -> {})).isEqualTo("postponed");
    clock.advanceSeconds(1);
    assertThat(call(() -> {})).isEqualTo("ok");
  }

  @Test
  void after_it_has_closed_three_failures_are_needed_again() {
    opened();
    clock.advanceSeconds(30);
    call(() -> {});
    call(FAILS);
    call(FAILS);
    assertThat(breaker.state("Charge")).isEqualTo(State.CLOSED);
  }

  @Test
  void a_probe_that_is_postponed_inside_leaves_the_probe_to_the_next_job() {
    opened();
    clock.advanceSeconds(30);
    assertThat(call(POSTPONED)).isEqualTo("budget");
    assertThat(breaker.state("Charge")).isEqualTo(State.HALF_OPEN);
    assertThat(call(() -> {})).isEqualTo("ok");
    for (int i = 0; i < 10; i++) call(POSTPONED);
    assertThat(breaker.state("Charge")).isEqualTo(State.CLOSED);
  }

  @Test
  void a_probe_that_never_ends_holds_up_the_next_one_for_one_pause_only() {
    opened();
    clock.advanceSeconds(30);
    call(
        () -> {
          clock.advanceSeconds(30);
          assertThat(call(() -> {})).isEqualTo("ok");
          assertThat(breaker.state("Charge")).isEqualTo(State.CLOSED);
          throw new IllegalStateException("far too late");
        });
    assertThat(breaker.state("Charge")).isEqualTo(State.CLOSED);
  }

  @Test
  void what_was_let_through_before_it_opened_changes_nothing_when_it_ends() {
    call(
        () -> {
          opened();
        });
    assertThat(breaker.state("Charge")).isEqualTo(State.OPEN);
  }

  @Test
  void each_class_has_a_breaker_of_its_own() throws Exception {
    opened();
    job = Job.parse(Keys.bytes("{\"class\":\"Ship\",\"args\":[]}"), "default");
    assertThat(call(() -> {})).isEqualTo("ok");
  }

  @Test
  void a_job_waits_until_the_probe_and_up_to_as_long_again() {
    opened();
    clock.advanceSeconds(10);
    try {
      breaker.call(job, () -> {});
    } catch (Exception e) {
      assertThat(((JobPostponed) e).delay())
          .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(50));
      return;
    }
    throw new AssertionError("it ran");
  }
}
