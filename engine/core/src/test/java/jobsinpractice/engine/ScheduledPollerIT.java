package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import jobsinpractice.engine.internal.Keys;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often due jobs are looked for. */
class ScheduledPollerIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  @Test
  void killed_processes_do_not_make_due_jobs_wait_longer() {
    String[] killed =
        IntStream.range(0, 60).mapToObj(i -> "host:" + i + ":000000000000").toArray(String[]::new);
    fleet.redis.call(jedis -> jedis.sadd(Keys.PROCESSES, killed));
    Worker living = fleet.worker().build();
    living.beat();
    assertThat(longestPause()).isLessThan(Duration.ofSeconds(8));
    assertThat(fleet.members(Keys.PROCESSES)).containsExactly(living.identity());
  }

  @Test
  void ten_living_processes_look_as_often_together_as_one_alone() {
    for (int i = 0; i < 10; i++) fleet.worker().build().beat();
    assertThat(longestPause()).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(50));
  }

  @Test
  void a_shorter_interval_makes_the_pauses_shorter_and_ten_processes_share_it_too() {
    fleet.worker().build().beat();
    assertThat(longestPause(Duration.ofSeconds(1)))
        .isBetween(Duration.ofMillis(1_100), Duration.ofMillis(1_500));
    for (int i = 0; i < 9; i++) fleet.worker().build().beat();
    assertThat(longestPause(Duration.ofSeconds(1)))
        .isBetween(Duration.ofMillis(1_600), Duration.ofSeconds(10));
  }

  @Test
  void a_worker_s_pollers_have_the_interval_that_it_was_told() {
    Set<Long> bounds = ConcurrentHashMap.newKeySet();
    RandomGenerator notes =
        new RandomGenerator() {
          @Override
          public long nextLong() {
            return 0;
          }

          @Override
          public long nextLong(long bound) {
            bounds.add(bound);
            return 0;
          }
        };
    Worker worker =
        fleet.worker().random(notes).scheduledPollInterval(Duration.ofMillis(123)).build();
    worker.start();
    try {
      Awaitility.await().until(() -> bounds.contains(124L));
    } finally {
      worker.stop();
    }
    assertThat(bounds).doesNotContain(5_001L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.099S", "PT24H0.001S", "PT876000000H"})
  void an_interval_that_cannot_be_meant_is_refused(String interval) {
    assertThatThrownBy(() -> fleet.worker().scheduledPollInterval(Duration.parse(interval)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the poll interval is " + Duration.parse(interval));
  }

  @Test
  void a_missing_interval_is_refused() {
    assertThatThrownBy(() -> fleet.worker().scheduledPollInterval(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the poll interval is missing");
  }

  private Duration longestPause() {
    return longestPause(ScheduledPoller.USUAL_INTERVAL);
  }

  private Duration longestPause(Duration interval) {
    ScheduledPoller poller =
        new ScheduledPoller(
            fleet.redis, Keys.SCHEDULE, null, RandomGenerator.getDefault(), interval);
    return IntStream.range(0, 50)
        .mapToObj(i -> poller.pause())
        .max(Duration::compareTo)
        .orElseThrow();
  }
}
