package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jobsinpractice.book.FleetNumbers;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.jobhistory.ClassHistoryRecorder;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The numbers of the running fleet")
class RunningFleetIT {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-05T09:07:30Z"));

  @Test
  @DisplayName("are those of the last whole minute; without jobs or workers there are none")
  void lastMinute() {
    FleetNumbers gone;
    RunningFleet fleet;
    try (RedisServer server = RedisServer.options().start();
        Redis redis = Redis.connect(server.url())) {
      fleet = new RunningFleet(redis, clock);
      assertThat(fleet.get().problem()).isEqualTo("No worker runs in this fleet now.");
      Worker worker = worker(redis);
      worker.beat();
      assertThat(fleet.get().problem()).startsWith("The fleet ended no job in the last");
      for (String type : List.of("Mail", "Bad", "Mail", "Mail")) {
        new Client(redis, clock, List.of()).push(type);
        worker.processOne();
      }
      worker.beat();
      assertThat(fleet.get().problem()).as("this minute is not over").startsWith("The fleet ended");
      clock.advance(Duration.ofMinutes(1));
      FleetNumbers numbers = fleet.get();
      assertThat(numbers.problem()).isEmpty();
      assertThat(numbers.minute()).isEqualTo(Instant.parse("2026-01-05T09:07:00Z"));
      assertThat(numbers.perSecond()).isEqualTo(4 / 60.0);
      assertThat(numbers.milliseconds()).isCloseTo(140, within(1.0));
      assertThat(List.of(numbers.processes(), numbers.threads())).containsExactly(1, 7);
      clock.advance(Duration.ofMinutes(1));
      assertThat(fleet.get().problem()).startsWith("The fleet ended no job in the last");
      server.kill();
      gone = fleet.get();
    }
    assertThat(gone.problem()).isEqualTo("The fleet's Redis does not answer.");
  }

  private Worker worker(Redis redis) {
    return Worker.builder(redis)
        .clock(clock)
        .concurrency(7)
        .listener(new ClassHistoryRecorder())
        .handle("Mail", job -> clock.advance(Duration.ofMillis(140)))
        .handle(
            "Bad",
            job -> {
              throw new IllegalStateException("no");
            })
        .build();
  }
}
