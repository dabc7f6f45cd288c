package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.testing.SettableClock;
import org.junit.jupiter.api.Test;

/** At most one retry for ten first attempts, for each class. */
class RetryBudgetIT {
  private final SettableClock clock = new SettableClock(TestFleet.NOON);
  private final RetryBudget budget =
      RetryBudget.share(0.1).atLeastEvery(Duration.ofSeconds(10)).on(clock, TestFleet.noJitter());
  private int ran;

  private static Job job(String type, int failures) throws Exception {
    String count = failures == 0 ? "" : ",\"retry_count\":" + (failures - 1);
    return Job.parse(
        Keys.bytes("{\"class\":\"" + type + "\",\"args\":[]" + count + "}"), "default");
  }

  private boolean runs(String type, int failures) throws Exception {
    int before = ran;
    try {
      budget.call(job(type, failures), () -> ran++);
    } catch (JobPostponed e) {
      assertThat(e.delay()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
      assertThat(ran).isEqualTo(before);
      return false;
    }
    return true;
  }

  private int first(String type, int jobs) throws Exception {
    for (int i = 0; i < jobs; i++) assertThat(runs(type, 0)).isTrue();
    return jobs;
  }

  private int retries(String type, int jobs) throws Exception {
    int allowed = 0;
    for (int i = 0; i < jobs; i++) if (runs(type, 1 + i % 20)) allowed++;
    return allowed;
  }

  @Test
  void ten_first_attempts_earn_one_retry() throws Exception {
    assertThat(retries("Charge", 5)).isZero();
    first("Charge", 9);
    assertThat(retries("Charge", 5)).isZero();
    first("Charge", 1);
    assertThat(retries("Charge", 5)).isOne();
    first("Charge", 35);
    assertThat(retries("Charge", 100)).isEqualTo(3);
  }

  @Test
  void at_most_ten_retries_are_saved() throws Exception {
    first("Charge", 10_000);
    assertThat(retries("Charge", 1_000)).isEqualTo(10);
  }

  @Test
  void one_class_does_not_spend_what_another_has_earned() throws Exception {
    first("Charge", 100);
    assertThat(retries("Ship", 10)).isZero();
    assertThat(retries("Charge", 20)).isEqualTo(10);
  }

  @Test
  void a_class_without_new_jobs_still_retries_now_and_then() throws Exception {
    assertThat(retries("Charge", 10)).isZero();
    clock.advanceSeconds(10);
    assertThat(retries("Charge", 10)).isOne();
    clock.advanceSeconds(9);
    assertThat(retries("Charge", 10)).isZero();
    clock.advanceSeconds(1);
    assertThat(retries("Charge", 10)).isOne();
  }

  @Test
  void first_attempts_that_a_breaker_postpones_earn_nothing_and_retries_cost_nothing()
      throws Exception {
    Middleware.Next open =
        () -> {
          throw new JobPostponed(Duration.ofSeconds(1), "open");
        };
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> budget.call(job("Charge", 0), open)).hasMessage("open");
    }
    assertThat(retries("Charge", 10)).isZero();
    first("Charge", 10);
    assertThatThrownBy(() -> budget.call(job("Charge", 1), open)).hasMessage("open");
    assertThat(retries("Charge", 10)).isOne();
  }

  @Test
  void a_retry_that_a_breaker_postpones_leaves_the_one_that_is_always_allowed() throws Exception {
    clock.advanceSeconds(10);
    Middleware.Next open =
        () -> {
          throw new JobPostponed(Duration.ofSeconds(1), "open");
        };
    assertThatThrownBy(() -> budget.call(job("Charge", 0), open)).hasMessage("open");
    clock.advanceSeconds(10);
    assertThatThrownBy(() -> budget.call(job("Charge", 1), open)).hasMessage("open");
    assertThat(retries("Charge", 10)).isOne();
  }

  @Test
  void a_delay_of_centuries_postpones_for_very_long() throws Exception {
    RetryBudget never = budget.postpones(Duration.ofSeconds(Long.MAX_VALUE));
    assertThatThrownBy(() -> never.call(job("Charge", 1), () -> ran++))
        .isInstanceOfSatisfying(
            JobPostponed.class, e -> assertThat(e.delay()).isGreaterThan(Duration.ofDays(36_500)));
  }

  @Test
  void success_and_failure_of_a_first_attempt_earn_the_same_and_a_retry_earns_nothing()
      throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(
              () ->
                  budget.call(
                      job("Charge", 0),
                      () -> {
                        throw new IllegalStateException("no");
                      }))
          .hasMessage("no");
    }
    assertThat(retries("Charge", 100)).isOne();
  }

  @Test
  void a_share_that_is_none_is_refused() {
    assertThatThrownBy(() -> RetryBudget.share(10)).hasMessageContaining("not 0 to 1");
    assertThatThrownBy(() -> RetryBudget.share(Double.NaN)).hasMessageContaining("not 0 to 1");
  }
}
