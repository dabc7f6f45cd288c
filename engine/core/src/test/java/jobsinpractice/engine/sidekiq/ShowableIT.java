package jobsinpractice.engine.sidekiq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.engine.admin.SortedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever Java writes into retry, dead or schedule, Sidekiq's pages can show: its own pages of
 * version 6.4, and {@code display.rb}, which reads an entry as the pages of 7.3 and 8.1 do.
 */
class ShowableIT {
  @RegisterExtension static final SidekiqFleet fleet = new SidekiqFleet();

  static List<String> hostile() {
    return new String(RubyProcess.resource("hostile.jsonl"), UTF_8).lines().toList();
  }

  void perform() {
    Worker.Builder worker = Worker.builder(fleet.redis).queues("default");
    for (String type :
        List.of(
            "ActiveJob::QueueAdapters::SidekiqAdapter::JobWrapper",
            "Sidekiq::ActiveJob::Wrapper")) {
      worker.handle(
          type,
          job -> {
            throw new IllegalStateException("no");
          });
    }
    Worker built = worker.build();
    while (built.processOne()) {}
  }

  void pagesShowAll() {
    show("/retries", new RetrySet(fleet.redis).stream().toList());
    show("/morgue", new DeadSet(fleet.redis).stream().toList());
    show("/scheduled", new ScheduledSet(fleet.redis).stream().toList());
    fleet.ruby("require 'display'; 1");
    assertThat(fleet.ruby("%w[retry dead schedule].flat_map { |set| Display.failures(set) }"))
        .isEqualTo(List.of());
  }

  void show(String page, List<SortedEntry> entries) {
    fleet.pages().read(page);
    for (SortedEntry entry : entries) {
      String score = new BigDecimal(Double.toString(entry.score())).toPlainString();
      fleet.pages().read(page + "/" + score + "-" + entry.jid());
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void a_hostile_payload_that_fails_dies_or_moves_leaves_every_page_readable(String payload) {
    fleet.redis.call(jedis -> jedis.lpush("queue:default", payload));
    perform();
    pagesShowAll();

    // Due again, with its key of the queue spoilt: it goes to the dead set.
    fleet.redis.call(jedis -> jedis.zadd("schedule", 1, payload));
    fleet.redis.call(jedis -> jedis.set("queue:java", "no list"));
    Worker.builder(fleet.redis).build().promoteDue();
    pagesShowAll();

    fleet.redis.call(jedis -> jedis.del("queue:java"));
    ScheduledSet scheduled = new ScheduledSet(fleet.redis);
    fleet.redis.call(jedis -> jedis.zadd("schedule", 2, payload));
    assertThat(scheduled.kill(scheduled.first().orElseThrow())).isTrue();
    pagesShowAll();
  }

  @Test
  void what_was_moved_aside_is_kept_and_does_not_grow_with_each_retry() {
    fleet.redis.call(jedis -> jedis.lpush("queue:default", hostile().get(0)));
    perform();
    for (int i = 0; i < 3; i++) {
      RetrySet retries = new RetrySet(fleet.redis);
      assertThat(retries.first().orElseThrow().fields())
          .containsEntry("misfits", Map.of("wrapped", "\"Report\"", "display_class", "null"))
          .containsEntry("display_class", "Report")
          .containsEntry("class", "Sidekiq::ActiveJob::Wrapper");
      retries.retryNow(retries.first().orElseThrow());
      fleet.redis.call(
          jedis -> {
            String job = jedis.rpop("queue:java");
            return job == null ? 0 : jedis.lpush("queue:default", job);
          });
      perform();
    }
  }

  @Test
  void a_scheduled_push_with_a_field_of_a_wrong_type_is_showable() {
    fleet.client.push(JobRequest.of("Echo").with("tags", "a").in(Duration.ofHours(1)));
    pagesShowAll();
    assertThat(fleet.set("schedule").get(0)).containsEntry("misfits", Map.of("tags", "\"a\""));
  }
}
