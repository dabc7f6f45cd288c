package jobsinpractice.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SetPagesIT {
  private static final double NOW = Instant.now().getEpochSecond();

  @RegisterExtension final TestSite site = new TestSite();

  private static String job(String type, int number, String more) {
    return String.format(
        Locale.ROOT,
        "{\"class\":\"%s\",\"args\":[%d],\"queue\":\"default\",\"jid\":\"%024x\",\"retry\":true%s}",
        type,
        number,
        number,
        more);
  }

  private static String failed(int number) {
    return job(
        "Mail",
        number,
        ",\"retry_count\":2,\"error_class\":\"Timeout\",\"error_message\":\"after "
            + number
            + " s\"");
  }

  private void retries(int count) {
    for (int i = 0; i < count; i++) site.addRaw(Keys.RETRY, NOW + 60 + i, failed(i));
  }

  @Test
  @DisplayName("a retry is shown with when it is due, what it is, and how it failed")
  void shows() {
    retries(1);

    assertThat(site.reader.read("/retries"))
        .containsPattern("in [1-5]?[0-9] s") // 59, or less on a slow machine
        .contains(">Mail<")
        .contains("Timeout")
        .contains("after 0 s")
        .contains("3 failures");
  }

  @Test
  @DisplayName("selected jobs are enqueued, and no others")
  void retriesTicked() {
    retries(3);

    String page = site.reader.press("/retries", "retry", "name=\"job\"", "job", key(failed(1), 61));

    assertThat(page).contains("Queued again: 1 job.");
    assertThat(site.set(Keys.RETRY)).containsExactly(failed(0), failed(2));
    assertThat(site.list("queue:default")).hasSize(1);
    assertThat(site.list("queue:default").get(0)).contains("\"args\":[1]", "\"retry_count\":1");
  }

  private static String key(String payload, double after) {
    return EntryKey.of(NOW + after, payload.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }

  @Test
  @DisplayName("kill moves to the dead, delete deletes")
  void killAndDelete() {
    retries(3);

    site.reader.press("/retries", "kill", "name=\"job\"", "job", key(failed(0), 60));
    site.reader.press("/retries", "delete", "name=\"job\"", "job", key(failed(1), 61));

    assertThat(site.set(Keys.RETRY)).containsExactly(failed(2));
    assertThat(site.set(Keys.DEAD)).containsExactly(failed(0));
    assertThat(site.list("queue:default")).isEmpty();
  }

  @Test
  @DisplayName("what has gone meanwhile is said, and nothing else is touched")
  void gone() {
    retries(2);

    String page =
        site.reader.press("/retries", "delete", "name=\"job\"", "job", key(failed(7), 67));
    assertThat(page).contains("Skipped: 1 job");
    page = site.reader.press("/retries", "delete", "name=\"job\"", "job", "nonsense");
    assertThat(page).contains("Skipped: 1 job");
    assertThat(site.reader.press("/retries", "delete", "name=\"job\""))
        .contains("No job was selected");
    assertThat(site.set(Keys.RETRY)).hasSize(2);
  }

  @Test
  @DisplayName("two jobs with the same time and jid are distinguished by their payload")
  void twins() {
    String twin = job("Mail", 5, "");
    String other = job("Mail", 5, ",\"tags\":[\"b\"]");
    site.addRaw(Keys.RETRY, NOW, twin);
    site.addRaw(Keys.RETRY, NOW, other);

    site.reader.press("/retries", "delete", "name=\"job\"", "job", key(other, 0));

    assertThat(site.set(Keys.RETRY)).containsExactly(twin);
  }

  @Test
  @DisplayName("all are retried, killed, deleted, enqueued")
  void all() {
    retries(600);
    site.reader.press("/retries", "kill-all", "kill-all");
    await().untilAsserted(() -> assertThat(site.set(Keys.RETRY)).isEmpty());
    assertThat(site.set(Keys.DEAD)).hasSize(600);
    assertThat(site.reader.read("/retries")).contains("Moved to the dead set: 600 jobs");

    site.reader.press("/dead", "retry-all", "retry-all");
    await().untilAsserted(() -> assertThat(site.list("queue:default")).hasSize(600));
    assertThat(site.set(Keys.DEAD)).isEmpty();

    site.addRaw(Keys.SCHEDULE, NOW + 600, job("Later", 1, ""));
    site.reader.press("/scheduled", "enqueue-all", "enqueue-all");
    await().untilAsserted(() -> assertThat(site.list("queue:default")).hasSize(601));

    retries(3);
    assertThat(site.reader.press("/retries", "delete-all", "delete-all"))
        .contains("Deleted 3 jobs.");
    assertThat(site.set(Keys.RETRY)).isEmpty();
  }

  @Test
  @DisplayName("all matches of a search are deleted, on whatever page they are")
  void allThatFit() {
    for (int i = 0; i < 400; i++) {
      site.addRaw(Keys.DEAD, NOW + i, job(i % 4 == 0 ? "Mail" : "Webhook", i, ""));
    }

    site.reader.press("/dead?class=Mail", "delete-all", "delete-all");

    await().untilAsserted(() -> assertThat(site.set(Keys.DEAD)).hasSize(300));
    assertThat(site.set(Keys.DEAD)).noneMatch(payload -> payload.contains("Mail"));
  }

  @Test
  @DisplayName("a retry that cannot be read stays, and holds nothing up")
  void unreadable() {
    site.addRaw(Keys.RETRY, NOW, "no JSON at all");
    retries(3);

    assertThat(site.reader.read("/retries")).contains("(unreadable)");
    site.reader.press("/retries", "retry-all", "retry-all");
    await().untilAsserted(() -> assertThat(site.list("queue:default")).hasSize(3));
    assertThat(site.set(Keys.RETRY)).containsExactly("no JSON at all");
    site.reader.press("/retries", "delete", "name=\"job\"", "job", key("no JSON at all", 0));
    assertThat(site.set(Keys.RETRY)).isEmpty();
  }

  @Test
  @DisplayName("filters by class, by jid, and by a text of the error; matches are counted")
  void filters() {
    retries(40);
    site.addRaw(Keys.RETRY, NOW, job("Webhook", 99, ""));

    assertThat(site.reader.read("/retries?class=webh"))
        .contains(">Webhook<")
        .doesNotContain(">Mail<")
        .contains("Searched 41 of 41 jobs: 1 matches.");
    assertThat(site.reader.read("/retries?jid=" + String.format(Locale.ROOT, "%024x", 7)))
        .contains("after 7 s")
        .contains("1 matches");
    assertThat(site.reader.read("/retries?text=AFTER+12"))
        .contains("after 12 s")
        .contains("1 matches");
    assertThat(site.reader.read("/retries?text=nowhere")).contains("No job matches");
  }

  @Test
  @DisplayName("pages of 25: first, next, previous, last; the dead begin with the last to die")
  void paging() {
    retries(60);
    String second = site.reader.read("/retries?from=25");
    assertThat(second)
        .contains("26 to 50 of 60")
        .contains("from=50")
        .contains("from=0")
        .contains("after 25 s")
        .doesNotContain("after 24 s");
    assertThat(site.reader.read("/retries?from=99999999")).contains("No job matches");
    assertThat(site.reader.read("/retries?from=-1")).contains("1 to 25 of 60");

    for (int i = 0; i < 30; i++) site.addRaw(Keys.DEAD, NOW - i, failed(i));
    assertThat(site.reader.read("/dead")).contains("after 0 s").doesNotContain("after 29 s");
    assertThat(site.reader.read("/dead?from=25")).contains("after 29 s").contains("26 to 30 of 30");
  }

  @Test
  @DisplayName("a second action on all is refused while one runs; it can be stopped")
  void oneAtATime() {
    List<Integer> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
    java.util.concurrent.CountDownLatch gate = new java.util.concurrent.CountDownLatch(1);
    retries(5);
    BulkActions sweeps = new BulkActions();
    jobsinpractice.engine.admin.RetrySet set = new jobsinpractice.engine.admin.RetrySet(site.redis);
    boolean begun =
        sweeps.start(
            "Deleted:",
            "/retries",
            set,
            entry -> true,
            entry -> {
              seen.add(1);
              try {
                gate.await();
              } catch (InterruptedException e) {
                return false;
              }
              return set.delete(entry);
            });
    assertThat(begun).isTrue();
    await().until(() -> seen.size() == 1);
    assertThat(sweeps.start("x", "/dead", set, entry -> true, entry -> true)).isFalse();

    sweeps.stop("/retries");
    gate.countDown();

    await().atMost(Duration.ofSeconds(10)).until(() -> !sweeps.on("/retries").running());
    assertThat(site.set(Keys.RETRY)).hasSize(4);
    sweeps.close();
  }
}
