package jobsinpractice.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.engine.admin.SortedEntry;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The form that gives a job another time")
class ReschedulePageIT {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant DUE = NOON.plus(Duration.ofHours(1));
  private static final String FIELD = "type=\"datetime-local\"";

  private final SettableClock clock = new SettableClock(NOON);

  @RegisterExtension final TestSite site = new TestSite(builder -> builder.clock(clock));

  private String page;

  @BeforeEach
  void schedule() {
    Client client = new Client(site.redis, clock, List.of());
    page = "/job?jid=" + client.push(JobRequest.of("Mail", "this").at(DUE));
    client.push(JobRequest.of("Mail", "other").at(DUE));
  }

  private List<Instant> times() {
    return new ScheduledSet(site.redis).stream().map(SortedEntry::at).toList();
  }

  private String reschedule(String typed) {
    return site.reader.press(page, "reschedule", FIELD, "at", typed);
  }

  @Test
  @DisplayName("shows the time and its zone, moves this job only, and leads back to the job")
  void moves() {
    assertThat(site.reader.read(page))
        .contains("<label>Due, in UTC <input " + FIELD, "value=\"2026-01-01T13:00:00\"");
    assertThat(reschedule("2026-02-03T04:05"))
        .contains("Rescheduled. It is now due at 2026-02-03 04:05:00 UTC.")
        .contains("value=\"2026-02-03T04:05:00\"", "&quot;this&quot;");
    assertThat(times()).containsExactly(DUE, Instant.parse("2026-02-03T04:05:00Z"));
    assertThat(reschedule("2026-02-03T04:05:00")).contains("Rescheduled."); // it has it already
    assertThat(reschedule("2026-02-03T04:05:30.5")).contains("04:05:30 UTC");
    assertThat(times()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "2026-02-30T10:00",
        "2026-02-03",
        "10:00",
        "1770091500",
        "NaN",
        "+12345-01-01T00:00",
        "2026-02-03T04:05+25:00",
        "2026-02-03T04:05Z",
        "<b>2026</b>",
        "2026-02-03T04:05:00.0000000000000000000000000000000000000000000001"
      })
  @DisplayName("refuses what is not a time, in a sentence that shows one, and changes nothing")
  void notATime(String typed) {
    assertThat(reschedule(typed))
        .contains("This is not a time: enter a date and a time in UTC, for example")
        .doesNotContain("<b>2026");
    assertThat(times()).containsExactly(DUE, DUE);
  }

  @Test
  @DisplayName("refuses a time that has passed, and names the button for now")
  void past() {
    assertThat(reschedule("2026-01-01T12:00:00"))
        .contains("2026-01-01 12:00:00 UTC has passed.", "the button Enqueue now");
    assertThat(times()).containsExactly(DUE, DUE);
  }

  @Test
  @DisplayName("changes nothing for a job that has become due, was deleted, or was rescheduled")
  void gone() {
    SortedEntry entry = new ScheduledSet(site.redis).find(page.substring(9)).orElseThrow();
    String key = EntryKey.of(entry).toString();
    String token = site.reader.token(page);
    ScheduledSet scheduled = new ScheduledSet(site.redis, clock);
    scheduled.reschedule(entry, DUE.plusSeconds(60));
    assertThat(posted(token, key, "2026-02-03T04:05").body())
        .contains("queued, deleted, or rescheduled meanwhile. Nothing was changed.");
    assertThat(times()).containsExactly(DUE, DUE.plusSeconds(60));
    scheduled.retryNow(entry);
    assertThat(posted(token, key, "2026-02-03T04:05").body()).contains("Nothing was changed.");
    assertThat(posted(token, "junk", "2026-02-03T04:05").body()).contains("Nothing was changed.");
    assertThat(times()).containsExactly(DUE);
    assertThat(site.list("queue:default")).hasSize(1);
  }

  private HttpResponse<String> posted(String token, String key, String at) {
    return site.reader.post(
        "/scheduled", List.of(), Csrf.FIELD, token, "do", "reschedule", "job", key, "at", at);
  }

  @Test
  @DisplayName("needs the token of the form")
  void forged() {
    SortedEntry entry = new ScheduledSet(site.redis).first().orElseThrow();
    String key = EntryKey.of(entry).toString();
    assertThat(posted("0", key, "2026-02-03T04:05").statusCode()).isEqualTo(403);
    assertThat(times()).containsExactly(DUE, DUE);
  }

  @Test
  @DisplayName("is there for a retry, and not for a dead job")
  void retryAndDead() {
    String payload =
        "{\"class\":\"A\",\"args\":[],\"jid\":\"r1\",\"queue\":\"default\",\"retry_count\":3}";
    site.addRaw(Keys.RETRY, NOON.getEpochSecond() + 60.25, payload);
    page = "/job?jid=r1";
    reschedule("2026-02-03T04:05");
    RetrySet retries = new RetrySet(site.redis);
    assertThat(retries.first().orElseThrow().at()).isEqualTo(Instant.parse("2026-02-03T04:05:00Z"));
    assertThat(retries.first().orElseThrow().text()).isEqualTo(payload);
    assertThat(reschedule("2025-01-01T00:00")).contains("the button Retry now");

    retries.kill(retries.first().orElseThrow());
    assertThat(site.reader.read(page)).contains("Died").doesNotContain(FIELD);
    String token = site.reader.token(page);
    String key = EntryKey.of(new DeadSet(site.redis).first().orElseThrow()).toString();
    HttpResponse<String> answer =
        site.reader.post(
            "/dead",
            List.of(),
            Csrf.FIELD,
            token,
            "do",
            "reschedule",
            "job",
            key,
            "at",
            "2027-01-01T00:00");
    assertThat(answer.body()).contains("Unknown action. Nothing was done.");
  }
}
