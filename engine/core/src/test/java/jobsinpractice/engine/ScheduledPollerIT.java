package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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

  private Duration longestPause() {
    ScheduledPoller poller =
        new ScheduledPoller(fleet.redis, Keys.SCHEDULE, null, RandomGenerator.getDefault());
    return IntStream.range(0, 50)
        .mapToObj(i -> poller.pause())
        .max(Duration::compareTo)
        .orElseThrow();
  }
}
