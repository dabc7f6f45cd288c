package jobsinpractice.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import jobsinpractice.engine.Handler;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The progress that a job reports")
class ProgressPageIT {
  @RegisterExtension
  final TestSite site =
      new TestSite(builder -> builder.secrets(Redaction.byName().texts("\\d{4} \\d{4}")));

  private final CountDownLatch release = new CountDownLatch(1);
  private Worker worker;

  @AfterEach
  void stop() {
    release.countDown();
    worker.stop();
  }

  /** Starts a job, and returns its jid when its report is in Redis. */
  private String running(Handler reports) {
    worker =
        Worker.builder(site.redis)
            .timeout(Duration.ofSeconds(5))
            .handle(
                "Import",
                job -> {
                  reports.perform(job);
                  worker.beat();
                  release.await();
                })
            .build();
    String jid = site.client.push("Import", 7);
    worker.start();
    String key = Keys.progress(worker.identity());
    await().atMost(Duration.ofMinutes(1)).until(() -> site.redis.call(jedis -> jedis.exists(key)));
    return jid;
  }

  @Test
  @DisplayName("is a bar with a name and a text, on the busy page and on the job's page")
  void shown() {
    String jid = running(job -> job.progress(1_400, 4_000, "rows read"));
    String bar =
        "<progress aria-label=\"Progress of Import\" max=\"100\" value=\"35\"></progress>"
            + " 1,400 of 4,000, 35% <bdi>rows read</bdi>";
    assertThat(site.reader.read("/busy")).contains(bar);
    assertThat(site.reader.read("/job?jid=" + jid)).contains("Running now in", bar);
  }

  @Test
  @DisplayName("has a text that is cut after its secrets are hidden")
  void cut() {
    running(job -> job.progress(12, 0, "x".repeat(195) + "4111 1111"));
    assertThat(site.reader.read("/busy"))
        .contains("x".repeat(195) + "[hidd…")
        .doesNotContain("4111");
  }

  @Test
  @DisplayName("has no part if the total is not known, shows markup as text, and hides secrets")
  void hostile() {
    running(job -> job.progress(12, 0, "<script>alert(1)</script> card 4111 1111"));
    assertThat(site.reader.read("/busy"))
        .contains("<progress aria-label=\"Progress of Import\"></progress> 12 done <bdi>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; card [hidden]")
        .doesNotContain("<script>alert", "4111");
  }
}
