package jobsinpractice.engine.sidekiq;

import static jobsinpractice.engine.sidekiq.SidekiqFleet.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.engine.admin.SortedEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sidekiq's own pages show the Java side, and their buttons act on it. */
class PagesIT {
  @RegisterExtension static final SidekiqFleet fleet = new SidekiqFleet();

  final CountDownLatch release = new CountDownLatch(1);
  final List<Object> performed = new ArrayList<>();

  @AfterEach
  void let_jobs_end() {
    release.countDown();
  }

  Worker.Builder java() {
    return Worker.builder(fleet.redis)
        .handle("Echo", job -> performed.addAll(job.args()))
        .handle(
            "Waits",
            job -> {
              job.progress(1, 2, "<b>half</b>");
              release.await();
            })
        .handle(
            "Fails",
            job -> {
              throw new IllegalStateException("no <b>way</b>");
            });
  }

  void performAll() {
    Worker worker = java().build();
    while (worker.processOne()) {}
  }

  String failed(String argument) {
    String jid = fleet.client.push(JobRequest.of("Fails", argument).with("backtrace", 5));
    performAll();
    return jid;
  }

  String died(String argument) {
    String jid = fleet.client.push(JobRequest.of("Fails", argument).retry(0));
    performAll();
    return jid;
  }

  /** As the pages name an entry: its score and its jid. */
  String key(SortedEntry entry) {
    return new BigDecimal(Double.toString(entry.score())).toPlainString() + "-" + entry.jid();
  }

  String key(RetrySet set) {
    return key(set.first().orElseThrow());
  }

  @Test
  void the_dashboard_counts_what_java_did() {
    fleet.client.push("Echo", 1);
    performAll();
    failed("x");
    fleet.client.push("Echo", 2);
    String stats = fleet.pages().read("/stats");
    assertThat(stats)
        .contains("\"processed\":2")
        .contains("\"failed\":1")
        .contains("\"enqueued\":1")
        .contains("\"retries\":1");
    assertThat(fleet.pages().read("/")).contains("Processed");
    assertThat(fleet.pages().read("/stats/queues")).isEqualTo("{\"default\":1}");
  }

  @Test
  void the_busy_page_shows_a_java_process_and_its_job_and_its_buttons_quiet_and_stop_it() {
    String jid = fleet.client.push("Waits", "for you");
    Worker worker = fleet.started(java());
    Worker other = fleet.started(java());
    eventually().until(() -> busy(worker) || busy(other));
    worker.beat();
    other.beat();
    String page = fleet.pages().read("/busy");
    assertThat(page).contains(worker.identity(), other.identity(), jid, "Waits", "for you");
    // What only this engine's pages show is in a key of its own, of which Sidekiq knows nothing.
    eventually().until(() -> fleet.redis.call(jedis -> jedis.keys("progress:*").size()) == 1);
    assertThat(fleet.pages().read("/busy")).contains("for you").doesNotContain("half");
    assertThat(fleet.ruby("Sidekiq::ProcessSet.new.to_a.size + Sidekiq::Workers.new.size"))
        .isEqualTo(3L);

    fleet.pages().press("/busy", "quiet", worker.identity());
    worker.beat();
    other.beat();
    eventually().until(worker::isQuiet);
    assertThat(other.isQuiet()).isFalse();
    worker.beat();
    assertThat(fleet.pages().read("/busy")).contains("label-danger\">quiet<");

    release.countDown();
    fleet.pages().press("/busy", "stop", worker.identity());
    worker.beat();
    worker.awaitStopped();
    assertThat(fleet.pages().read("/busy"))
        .doesNotContain(worker.identity())
        .contains(other.identity());

    // The two above all, without an identity.
    fleet.pages().press("/busy", "stop", "btn-group pull-right flip");
    other.beat();
    other.awaitStopped();
    assertThat(fleet.pages().read("/busy")).doesNotContain(other.identity());
  }

  static boolean busy(Worker worker) {
    return worker.processors().stream().anyMatch(p -> p.running().isPresent());
  }

  @Test
  void the_queue_page_shows_java_s_jobs_and_deletes_them() {
    fleet.client.push("Echo", "keep <me>");
    String gone = fleet.client.push("Echo", "it's \"gone\" & 😀", 0.5);
    assertThat(fleet.pages().read("/queues")).contains("/queues/default");
    assertThat(fleet.pages().read("/queues/default")).contains("keep &lt;me&gt;", gone);

    fleet.pages().press("/queues/default", "delete", gone);
    assertThat(new Queue(fleet.redis, "default").stream())
        .singleElement()
        .satisfies(entry -> assertThat(entry.args()).containsExactly("keep <me>"));

    fleet.pages().press("/queues", "delete", "/queues/default");
    assertThat(new Queue(fleet.redis, "default").size()).isZero();
  }

  @Test
  void the_retries_page_retries_deletes_and_kills_java_s_jobs() {
    failed("retry me");
    RetrySet retries = new RetrySet(fleet.redis);
    assertThat(fleet.pages().read("/retries"))
        .contains("retry me", "java.lang.IllegalStateException: no &lt;b&gt;way");
    assertThat(fleet.pages().read("/retries/" + key(retries)))
        .contains("retry me", "java.lang.IllegalStateException", "PagesIT.java");

    fleet.pages().press("/retries/" + key(retries), "retry", "retries/");
    assertThat(retries.size()).isZero();
    performAll();
    assertThat(retries.first().orElseThrow().fields())
        .as("retried by hand: the same count again")
        .containsEntry("retry_count", 0L);

    fleet.pages().press("/retries", "kill", "key[]", "key[]", key(retries));
    assertThat(retries.size()).isZero();
    assertThat(new DeadSet(fleet.redis).first().orElseThrow().args()).containsExactly("retry me");

    failed("delete me");
    fleet.pages().press("/retries", "delete", "key[]", "key[]", key(retries));
    assertThat(retries.size()).isZero();
    assertThat(new DeadSet(fleet.redis).size()).isOne();
  }

  @Test
  void the_retries_page_acts_on_all_of_them() {
    for (int i = 0; i < 60; i++) fleet.client.push("Fails", i);
    performAll();
    fleet.pages().press("/retries", "retry", "retries/all/retry");
    assertThat(new Queue(fleet.redis, "default").size()).isEqualTo(60);
    performAll();
    fleet.pages().press("/retries", "kill", "retries/all/kill");
    assertThat(new DeadSet(fleet.redis).size()).isEqualTo(60);
    fleet.pages().press("/morgue", "delete", "morgue/all/delete");
    assertThat(new DeadSet(fleet.redis).size()).isZero();
  }

  @Test
  void the_dead_page_retries_and_deletes_java_s_jobs() {
    died("bring me back");
    DeadSet dead = new DeadSet(fleet.redis);
    String key = key(dead.first().orElseThrow());
    assertThat(fleet.pages().read("/morgue")).contains("bring me back", "IllegalStateException");
    assertThat(fleet.pages().read("/morgue/" + key)).contains("bring me back", "no &lt;b&gt;way");

    fleet.pages().press("/morgue", "retry", "key[]", "key[]", key);
    assertThat(dead.size()).isZero();
    performAll();
    assertThat(dead.first().orElseThrow().args()).as("died again").containsExactly("bring me back");

    fleet.pages().press("/morgue/" + key(dead.first().orElseThrow()), "delete", "morgue/");
    assertThat(dead.size()).isZero();
  }

  @Test
  void a_class_that_java_does_not_know_is_shown_with_the_reason_and_can_be_retried() {
    fleet.client.push("Unknown", 1);
    performAll();
    RetrySet retries = new RetrySet(fleet.redis);
    assertThat(fleet.pages().read("/retries"))
        .contains("no handler is registered for class Unknown");
    fleet.pages().press("/retries/" + key(retries), "retry", "retries/");
    assertThat(new Queue(fleet.redis, "default").oldest().orElseThrow().type())
        .isEqualTo("Unknown");
  }

  @Test
  void the_scheduled_page_enqueues_and_deletes_java_s_jobs() {
    fleet.client.push(JobRequest.of("Echo", "now, please").in(Duration.ofHours(1)));
    ScheduledSet scheduled = new ScheduledSet(fleet.redis);
    String key = key(scheduled.first().orElseThrow());
    assertThat(fleet.pages().read("/scheduled")).contains("now, please");
    assertThat(fleet.pages().read("/scheduled/" + key)).contains("now, please");
    fleet.pages().press("/scheduled", "add_to_queue", "key[]", "key[]", key);
    assertThat(scheduled.size()).isZero();
    performAll();
    assertThat(performed).containsExactly("now, please");

    fleet.client.push(JobRequest.of("Echo", "never").in(Duration.ofHours(1)));
    fleet
        .pages()
        .press("/scheduled/" + key(scheduled.first().orElseThrow()), "delete", "scheduled/");
    assertThat(scheduled.size()).isZero();
  }

  @Test
  void without_its_token_a_button_does_nothing() {
    failed("safe");
    assertThat(fleet.pages().statusWithoutToken("/retries/all/delete")).isEqualTo(403);
    assertThat(new RetrySet(fleet.redis).size()).isOne();
  }
}
