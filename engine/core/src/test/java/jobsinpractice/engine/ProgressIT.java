package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.engine.admin.WorkSet;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a job reports of its progress, on its way to the pages. */
@Timeout(60)
class ProgressIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  private Worker worker;
  private ProgressWriter writer;
  private AssertionError wrong;

  /** Runs a job by hand: {@code handler} sees it as the pages would, by {@link #shown}. */
  private void running(Handler handler) {
    worker =
        fleet
            .worker()
            .maxRetries(0)
            .handle(
                "Import",
                job -> {
                  worker.beat();
                  try {
                    handler.perform(job);
                  } catch (AssertionError e) {
                    wrong = e; // the worker would only count a failure
                  }
                })
            .build();
    writer = new ProgressWriter(fleet.redis, worker.identity(), worker.processors());
    fleet.client.push("Import", 1);
    assertThat(worker.processOne()).isTrue();
    if (wrong != null) throw wrong;
  }

  private Optional<JobProgress> shown() {
    return new WorkSet(fleet.redis).list().get(0).progress();
  }

  private String key() {
    return Keys.progress(worker.identity());
  }

  private Map<String, String> stored() {
    return fleet.redis.call(jedis -> jedis.hgetAll(key()));
  }

  @Test
  void the_latest_report_is_shown_until_the_job_ends() {
    running(
        job -> {
          assertThat(shown()).isEmpty();
          job.progress(1, 1_000, "rows");
          job.progress(400, 1_000, "rows read");
          assertThat(writer.write()).isTrue();
          assertThat(shown()).contains(new JobProgress(400, 1_000, "rows read"));
          assertThat(fleet.secondsToLive(key())).isBetween(1L, 60L);
        });
    assertThat(writer.write()).as("takes it away").isTrue();
    assertThat(stored()).isEmpty();
    assertThat(writer.write()).isFalse();
  }

  @Test
  void a_job_that_dies_takes_its_report_with_it() {
    running(
        job -> {
          job.progress(1, 2, "half");
          writer.write();
          throw new IllegalStateException("no");
        });
    writer.write();
    assertThat(stored()).isEmpty();
    assertThat(fleet.set(Keys.DEAD)).singleElement().asString().doesNotContain("half");
  }

  @Test
  void nothing_is_sent_while_no_job_reports_and_while_no_report_changes() {
    running(
        job -> {
          assertThat(writer.write()).isFalse();
          for (int i = 0; i < 100_000; i++) job.progress(i, 100_000, "rows");
          assertThat(writer.write()).isTrue();
          job.progress(99_999, 100_000, "rows");
          assertThat(writer.write()).as("the same once more").isFalse();
        });
  }

  @Test
  void it_is_shown_whatever_the_job_does_to_its_fields() {
    running(
        job -> {
          job.put("jid", "other");
          job.progress(1, 2, "half");
          writer.write();
          assertThat(shown()).contains(new JobProgress(1, 2, "half"));
        });
  }

  @Test
  void one_that_does_not_change_is_written_again_while_another_one_changes() {
    AtomicLong nanos = new AtomicLong();
    List<Integer> stored = new ArrayList<>();
    Handler changing =
        job -> {
          for (int i = 0; i < 3; i++) {
            job.progress(i, 3, "rows");
            writer.write();
            stored.add(stored().size());
            fleet.redis.call(jedis -> jedis.del(key()));
            nanos.addAndGet(Duration.ofSeconds(15).toNanos());
          }
        };
    Handler still =
        job -> {
          job.progress(1, 2, "half");
          worker.processors().get(1).process(unit("Changing"));
        };
    worker =
        fleet.worker().concurrency(2).handle("Changing", changing).handle("Still", still).build();
    writer = new ProgressWriter(fleet.redis, worker.identity(), worker.processors(), nanos::get);
    worker.processors().get(0).process(unit("Still"));
    assertThat(stored).containsExactly(2, 1, 2);
  }

  private static UnitOfWork unit(String type) {
    String payload = "{\"class\":\"" + type + "\",\"args\":[],\"jid\":\"" + type + "\"}";
    return new UnitOfWork("default", Keys.bytes(payload));
  }

  @Test
  void the_next_job_of_the_thread_does_not_show_the_last_one_s_report() {
    running(
        job -> {
          job.progress(1, 2, "first");
          writer.write();
        });
    worker.beat();
    String tid = stored().keySet().iterator().next(); // it has not been taken away yet
    String other =
        """
        {"queue":"default","run_at":1700000000,
        "payload":"{\\"class\\":\\"Import\\",\\"args\\":[],\\"jid\\":\\"other\\"}"}""";
    fleet.redis.call(jedis -> jedis.hset(Keys.work(worker.identity()), tid, other));
    assertThat(shown()).isEmpty();
  }

  @Test
  void a_started_worker_writes_at_most_once_a_second_and_leaves_nothing() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Worker started =
        fleet.started(
            fleet
                .worker()
                .handle(
                    "Import",
                    job -> {
                      for (long i = 0; release.getCount() > 0; i++) job.progress(i, 0, "");
                    }));
    long before = System.nanoTime();
    long hsets = count("hset");
    fleet.client.push("Import");
    String key = Keys.progress(started.identity());
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> fleet.redis.call(jedis -> jedis.exists(key)));
    String first = fleet.redis.call(jedis -> jedis.hvals(key)).get(0);
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> !fleet.redis.call(jedis -> jedis.hvals(key)).contains(first));
    long writes = count("hset") - hsets;
    // The loop waits a second before each write, so a slow machine only makes them fewer. The
    // heartbeat writes three hashes every 10 s.
    double seconds = (System.nanoTime() - before) / 1e9;
    assertThat(writes).isBetween(2L, (long) (seconds + 1 + 3 * (1 + seconds / 10)));
    release.countDown();
    started.stop();
    assertThat(fleet.redis.<Boolean>call(jedis -> jedis.exists(key))).isFalse();
  }

  private long count(String command) {
    String stats = fleet.redis.call(jedis -> jedis.info("commandstats"));
    Matcher calls = Pattern.compile("cmdstat_" + command + ":calls=(\\d+)").matcher(stats);
    return calls.find() ? Long.parseLong(calls.group(1)) : 0;
  }

  @Test
  void numbers_and_texts_out_of_range_are_cut_and_fail_no_job() {
    assertThat(new JobProgress(7, 3, "x")).isEqualTo(new JobProgress(3, 3, "x"));
    assertThat(new JobProgress(-7, 3, null)).isEqualTo(new JobProgress(0, 3, ""));
    assertThat(new JobProgress(7, -3, "")).isEqualTo(new JobProgress(7, 0, ""));
    assertThat(new JobProgress(7, 0, "").percent()).isEmpty();
    assertThat(new JobProgress(Long.MAX_VALUE - 1, Long.MAX_VALUE, "").percent())
        .isEqualTo(OptionalInt.of(99));
    assertThat(new JobProgress(5, 5, "").percent()).isEqualTo(OptionalInt.of(100));
    assertThat(new JobProgress(1, 3, "").percent()).isEqualTo(OptionalInt.of(33));
    assertThat(new JobProgress(0, 1, "x".repeat(1 << 20)).text()).hasSize(1_000);
    assertThat(new JobProgress(0, 1, "x".repeat(999) + "😀").text()).endsWith("x?");
    running(
        job -> {
          job.progress(Long.MIN_VALUE, Long.MAX_VALUE, "\ud800 <script>\u0000");
          writer.write();
          assertThat(shown()).contains(new JobProgress(0, Long.MAX_VALUE, "? <script>\u0000"));
        });
    assertThat(fleet.counter(Keys.FAILED)).isZero();
  }

  @Test
  void what_another_program_writes_there_hides_no_job() {
    running(
        job -> {
          job.progress(1, 2, "half");
          writer.write();
          String tid = stored().keySet().iterator().next();
          String jid = "\"jid\":\"" + job.jid() + "\"";
          for (String strange :
              List.of(
                  "",
                  "no json",
                  "[]",
                  "{" + jid + "}",
                  "{" + jid + ",\"done\":NaN,\"total\":2,\"text\":\"\"}",
                  "{" + jid + ",\"done\":\"1\",\"total\":2,\"text\":\"\"}",
                  "{" + jid + ",\"done\":1e400,\"total\":2,\"text\":\"\"}",
                  "{" + jid + ",\"done\":1,\"total\":2,\"text\":null}")) {
            fleet.redis.call(jedis -> jedis.hset(key(), tid, strange));
            assertThat(shown()).as(strange).isEmpty();
          }
          String huge =
              "{" + jid + ",\"done\":9,\"total\":2,\"text\":\"" + "y".repeat(9_999) + "\"}";
          fleet.redis.call(jedis -> jedis.hset(key(), tid, huge));
          assertThat(shown()).contains(new JobProgress(2, 2, "y".repeat(1_000)));
          fleet.redis.call(jedis -> jedis.del(key()));
          fleet.redis.call(jedis -> jedis.set(key(), "a string"));
          assertThat(shown()).isEmpty();
        });
    assertThat(fleet.counter(Keys.FAILED)).isZero();
  }
}
