package jobsinpractice.engine;

import static jobsinpractice.engine.TestFleet.NOON;
import static jobsinpractice.engine.TestFleet.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClientIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  record WelcomeMail(long userId, String language) {}

  static final JobType<WelcomeMail> WELCOME_MAIL =
      JobType.of(WelcomeMail.class).queue("mailers").retry(5);

  @Test
  void a_pushed_job_stands_in_its_queue_in_the_wire_format() {
    String jid = fleet.client.push("WelcomeMail", 42, "en");

    assertThat(jid).matches("[0-9a-f]{24}");
    assertThat(fleet.list("queue:default"))
        .containsExactly(
            "{\"retry\":true,\"queue\":\"default\",\"class\":\"WelcomeMail\",\"args\":[42,\"en\"],\"jid\":\""
                + jid
                + "\",\"created_at\":1767268800.0,\"enqueued_at\":1767268800.0}");
    assertThat(fleet.members("queues")).containsExactly("default");
  }

  @Test
  void a_typed_job_is_pushed_with_its_options_and_its_components_as_arguments() {
    fleet.client.push(WELCOME_MAIL, new WelcomeMail(42, "en"));

    Map<String, Object> job = fields(fleet.list("queue:mailers").get(0));
    assertThat(job)
        .containsEntry("class", "WelcomeMail")
        .containsEntry("retry", 5L)
        .containsEntry("args", List.of(42L, "en"));
  }

  @Test
  void a_job_for_later_waits_in_the_schedule_scored_by_when_it_is_due() {
    fleet.client.pushIn(Duration.ofMinutes(5), WELCOME_MAIL, new WelcomeMail(1, "de"));

    String job = fleet.set("schedule").get(0);
    assertThat(fleet.score("schedule", job)).isEqualTo(NOON.getEpochSecond() + 300);
    assertThat(fields(job)).doesNotContainKey("enqueued_at").containsEntry("queue", "mailers");
    assertThat(fleet.list("queue:mailers")).isEmpty();
  }

  @Test
  void a_time_that_has_passed_means_now() {
    fleet.client.push(JobRequest.of("Report").at(NOON.minusSeconds(1)));
    assertThat(fleet.list("queue:default")).hasSize(1);
    assertThat(fleet.set("schedule")).isEmpty();
  }

  @Test
  void an_argument_without_a_json_form_is_refused_with_its_path() {
    Object[] args = {1, Map.of("user", List.of("a", new Object()))};
    assertThatThrownBy(() -> fleet.client.push("Report", args))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("args[1].user[1] is a java.lang.Object")
        .hasMessageContaining("pass an id");
    assertThatThrownBy(() -> fleet.client.push("Report", Double.NaN))
        .hasMessageContaining("args[0]");
    assertThatThrownBy(() -> fleet.client.push("Report", Map.of(1, 2)))
        .hasMessageContaining("keys are text");
    assertThat(fleet.list("queue:default")).isEmpty();
  }

  @Test
  void an_argument_that_contains_itself_is_refused() {
    Object[] loop = new Object[1];
    List<Object> list = Arrays.asList(loop);
    loop[0] = list;
    assertThatThrownBy(() -> fleet.client.push("Report", list))
        .hasMessageContaining("nested too deeply");
  }

  @Test
  void client_middleware_changes_vetoes_and_sees_every_job() {
    Client client =
        fleet
            .client
            .with((job, next) -> next.call())
            .with(
                (job, next) -> {
                  if (job.args().contains("spam")) return;
                  job.put("queue", "checked").put("tags", List.of("seen"));
                  next.call();
                });
    assertThat(client.push("Mail", "spam")).isNull();
    assertThat(client.push("Mail", "ham")).isNotNull();

    assertThat(fleet.list("queue:default")).isEmpty();
    assertThat(fields(fleet.list("queue:checked").get(0))).containsEntry("tags", List.of("seen"));
  }

  @Test
  void a_bulk_push_keeps_the_order() {
    long pushed =
        fleet.client.pushBulk(IntStream.range(0, 2_500).mapToObj(i -> JobRequest.of("Row", i)));
    assertThat(pushed).isEqualTo(2_500);
    assertThat(fleet.waiting("default"))
        .isEqualTo(IntStream.range(0, 2_500).mapToObj(i -> (Object) (long) i).toList());
  }

  @Test
  void a_bulk_push_takes_at_most_two_batches_more_than_it_has_written() {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger written = new AtomicInteger();
    AtomicInteger ahead = new AtomicInteger();
    Client client =
        client(
            pushes -> {
              ahead.accumulateAndGet(taken.get() - written.get(), Math::max);
              written.addAndGet(pushes.size());
            });
    client.pushBulk(rows(20_000).peek(row -> taken.incrementAndGet()));
    assertThat(written).hasValue(20_000);
    assertThat(ahead.get()).as("the batch, one behind it, one in the making").isBetween(1, 3_001);
  }

  @Test
  void after_a_batch_that_failed_none_is_written() {
    List<Integer> sizes = new ArrayList<>();
    RedisUnavailable away = new RedisUnavailable("Redis is away", null);
    Client client =
        client(
            pushes -> {
              sizes.add(pushes.size());
              if (sizes.size() == 2) throw away;
            });
    assertThatThrownBy(() -> client.pushBulk(rows(9_500))).isSameAs(away);
    assertThat(sizes).containsExactly(1_000, 1_000);
  }

  private static Client client(Consumer<List<JobStore.Push>> store) {
    return new Client((pushes, now) -> store.accept(pushes), Clock.systemUTC(), List.of());
  }

  private static Stream<JobRequest> rows(int count) {
    return IntStream.range(0, count).mapToObj(i -> JobRequest.of("Row", i));
  }

  @Test
  void a_batch_with_a_bad_argument_is_refused_whole_with_index_and_path() {
    Stream<JobRequest> rows =
        IntStream.range(0, 1_500)
            .mapToObj(i -> JobRequest.of("Row", i == 1_200 ? new Object() : i));
    assertThatThrownBy(() -> fleet.client.pushBulk(rows))
        .hasMessageStartingWith("job 1200: args[0] is a java.lang.Object");
    assertThat(fleet.list("queue:default"))
        .as("the first batch stays, the second is not there")
        .hasSize(1_000);
  }

  @Test
  void a_bulk_push_sends_each_job_where_it_belongs() {
    fleet.client.pushBulk(
        Stream.of(
            JobRequest.of("A"),
            JobRequest.of("B").queue("low"),
            JobRequest.of("C").in(Duration.ofHours(1))));
    assertThat(fleet.list("queue:default")).hasSize(1);
    assertThat(fleet.list("queue:low")).hasSize(1);
    assertThat(fleet.set("schedule")).hasSize(1);
  }
}
