package jobsinpractice.lab9;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import jobsinpractice.engine.RetryPolicy.After;
import jobsinpractice.engine.RetryPolicy.Decision;
import jobsinpractice.engine.RetryPolicy.Exactly;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(9)
@DisplayName("Classify")
class ChargePolicyTest {
  static final Task CLASSIFY =
      Task.of(9, 3, "classify")
          .asks(
              "return whether to retry (and when), give up, or drop the job, by the README's table")
          .lookAt(
              "RetryPolicy.Decision (engine) · chapter 9, \"Not every failure deserves a retry\"")
          .whenThrown(
              NullPointerException.class,
              "retryAfter() is null when the provider did not send the header Retry-After")
          .whenThrown(
              ClassCastException.class,
              "not every error is a ProviderException: check with instanceof before you cast");

  private static final String GIVE_UP = "give up";
  private static final String DROP = "drop";
  private static final String USUAL = "as usual";

  /** As the backoff of these tests: 7 s after the first failure, 10 s after the second, … */
  private static Duration backoff(int failures) {
    return Duration.ofSeconds(7 + 3L * failures);
  }

  private static String decided(int failures, Throwable error) {
    Decision decision =
        new ChargePolicy(ChargePolicyTest::backoff).decide(failures, error, Jobs.charge(failures));
    if (decision == null) return "null";
    if (decision == Decision.KILL) return GIVE_UP;
    if (decision == Decision.DISCARD) return DROP;
    if (decision instanceof Exactly exactly) return retry(exactly.delay());
    if (decision instanceof After after) return "retry after about " + shown(after.delay());
    return USUAL;
  }

  private static String retry(Duration delay) {
    return "retry after " + shown(delay);
  }

  private static String shown(Duration delay) {
    return delay == null ? "null" : delay.toMillis() / 1e3 + " s";
  }

  private static boolean retries(String decision) {
    return decision.startsWith("retry");
  }

  @Test
  @Tag("task-3")
  @Order(1)
  @DisplayName("trouble at the provider is retried after the delay of backoff")
  void trouble() {
    for (int status :
        new int[] {503, 500, 502, 504, 599, 600, 429, 408, ProviderException.NO_ANSWER}) {
      for (int failures : new int[] {0, 3}) {
        String delay = retry(backoff(failures));
        CLASSIFY
            .expect(delay)
            .given(
                "the provider "
                    + (status == 0 ? "did not answer (status 0)" : "answered " + status)
                    + " without Retry-After; failures is "
                    + failures)
            .got(decided(failures, new ProviderException(status, null)))
            .butIf(
                GIVE_UP,
                switch (status) {
                  case 429 -> "429 is below 500, but it asks for another try later";
                  case 408 ->
                      "429 is retried, and 408 is not. ProviderException.isTrouble covers the first row"
                          + " of the table except for 408: check for it yourself";
                  case 503 -> "another attempt can succeed once the provider has recovered";
                  case ProviderException.NO_ANSWER ->
                      "no answer came in time, so another attempt can succeed: retry status 0";
                  default ->
                      "503 is retried, but "
                          + status
                          + " is not. The table has 500 or higher, and not only some of these"
                          + " statuses";
                })
            .butIf(DROP, "a job that is dropped is gone, and the customer is not charged")
            .butIf(USUAL, "the engine's usual delay is used, not the one of backoff")
            .butIf(
                "retry after about " + shown(backoff(failures)),
                "Decision.after adds up to 10 s for each failure; the delay of backoff"
                    + " already has its jitter, so use Decision.exactly")
            .butIf(
                retry(backoff(failures + 1)),
                "backoff was asked for one failure too many: pass failures as it is")
            .butIf(retry(backoff(0)), "backoff was asked for 0 failures: pass failures as it is")
            .otherwise("Decision.exactly with backoff.apply(failures)");
      }
    }
  }

  @Test
  @Tag("task-3")
  @Order(2)
  @DisplayName("a request that is wrong, or a card that is declined, is given up at once")
  void wrongRequest() {
    for (int status : new int[] {400, 402, 401, 403, 404, 410, 422, 451, 302, 204}) {
      CLASSIFY
          .expect(GIVE_UP)
          .given("the provider answered " + status)
          .got(decided(0, new ProviderException(status, null)))
          .butIf(
              decided -> retries(decided) && status < 400,
              status
                  + " is not in the first two rows of the table, so it belongs to any other status."
                  + " Are only statuses from 400 to 499 given up?")
          .butIf(
              ChargePolicyTest::retries,
              "the same request gets the same answer "
                  + status
                  + " again: a retry cannot help, and it is load")
          .butIf(DROP, "a dropped job leaves no trace; a person must see this one in the dead set")
          .butIf(USUAL, "as usual means up to 10 retries, and each gets the same answer")
          .otherwise("Decision.KILL");
    }
  }

  @Test
  @Tag("task-3")
  @Order(3)
  @DisplayName("a charge that was already made is dropped")
  void alreadyCharged() {
    CLASSIFY
        .expect(DROP)
        .given("the provider answered 409: it has already made this charge")
        .got(decided(1, new ProviderException(409, null)))
        .butIf(ChargePolicyTest::retries, "the charge was made, so there is nothing left to try")
        .butIf(GIVE_UP, "the charge was made, so there is nothing to look at in the dead set")
        .butIf(USUAL, "the charge was made, so there is nothing left to try")
        .otherwise("Decision.DISCARD");
  }

  @Test
  @Tag("task-3")
  @Order(4)
  @DisplayName("Retry-After: the job waits that long, and then the delay of backoff")
  @Promise(
      "A job is never tried again before the time that Retry-After asks for, and the delay of backoff"
          + " is added to it.")
  void retryAfter() {
    for (int status : new int[] {503, 429}) {
      CLASSIFY
          .expect(retry(Duration.ofSeconds(37)))
          .given(
              "the provider answered "
                  + status
                  + " with Retry-After: 30 s, and backoff returns 7 s for this failure")
          .got(decided(0, new ProviderException(status, Duration.ofSeconds(30))))
          .butIf(
              seen -> seen.equals(retry(Duration.ofSeconds(7))) && usesHeader(other(status)),
              "that is 23 s too early: your code adds the header to the delay after a "
                  + other(status)
                  + ", and not after a "
                  + status
                  + ". Each answer that is retried can have that header")
          .butIf(
              seen -> seen.equals(retry(seconds(7))) && after(status, 5).equals(retry(seconds(5))),
              "that is 23 s too early. With Retry-After: 5 s your code waits 5 s, so it takes the"
                  + " shorter of the two: add the delay of backoff to the time of the header")
          .butIf(
              seen -> seen.equals(retry(seconds(30))) && after(status, 5).equals(retry(seconds(7))),
              "with Retry-After: 5 s your code waits 7 s, so it takes the longer of the two. Then all jobs"
                  + " with a shorter backoff come back after 30 s, at the same moment: add the delay"
                  + " of backoff to the time of the header")
          .butIf(
              retry(Duration.ofSeconds(7)),
              "that is 23 s too early: the provider asked for 30 s, and the header is ignored")
          .butIf(
              retry(Duration.ofSeconds(30)),
              "all jobs that got this answer come back at the same moment: add the delay"
                  + " of backoff, which has the jitter")
          .butIf(GIVE_UP, "the provider asks for another try, later")
          .otherwise("30 s and then 7 s");
    }
    CLASSIFY
        .expect(retry(Duration.ofSeconds(97)))
        .given("the provider answered 503 with Retry-After: 90 s, and backoff returns 7 s")
        .got(decided(0, new ProviderException(503, Duration.ofSeconds(90))))
        .butIf(
            seen ->
                seen.equals(retry(Duration.ofSeconds(37)))
                    && after(503, 70).equals(retry(seconds(17))),
            "90 s counts as 30 s, and 70 s as 10 s: toSecondsPart() is what remains after the full"
                + " minutes. Add the Duration itself")
        .butIf(
            retry(Duration.ofSeconds(37)),
            "90 s counts as 30 s. Is the time that Retry-After asks for limited?")
        .butIf(
            retry(Duration.ofSeconds(90)),
            "the delay of backoff is not added when Retry-After is long")
        .otherwise("90 s and then 7 s");
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  /** Returns what the learner's code decides after this status with Retry-After. */
  private static String after(int status, long retryAfter) {
    return decided(0, new ProviderException(status, seconds(retryAfter)));
  }

  private static int other(int status) {
    return status == 503 ? 429 : 503;
  }

  private static boolean usesHeader(int status) {
    return decided(0, new ProviderException(status, Duration.ofSeconds(30)))
        .equals(retry(Duration.ofSeconds(37)));
  }

  @Test
  @Tag("task-3")
  @Order(5)
  @DisplayName("an error that is not from the provider is retried as usual")
  void ours() {
    for (Throwable error :
        new Throwable[] {new NullPointerException("order"), new IOException("disk full")}) {
      CLASSIFY
          .expect(USUAL)
          .given("the job threw " + error + ", not a ProviderException")
          .got(decided(0, error))
          .butIf(
              GIVE_UP,
              "a bug can be fixed by a deploy, and the job then succeeds: keep its retries")
          .butIf(DROP, "a job that is dropped is gone, and the customer is not charged")
          .butIf(
              retry(backoff(0)),
              "your code also asks backoff after an error of our own, so all retries are over before a"
                  + " deploy can fix the bug. Decision.USUAL waits longer each time: return it before"
                  + " you ask backoff")
          .butIf(
              ChargePolicyTest::retries,
              "the engine's usual delay leaves time to fix the bug, so the table has Decision.USUAL")
          .otherwise("Decision.USUAL");
    }
  }

  /** Asks the learner's code: does an hour of Retry-After change nothing? */
  private static boolean ignoresHeader(Answer answer) {
    return decided(answer.failures, new ProviderException(answer.status, seconds(3_600)))
        .equals(retry(backoff(answer.failures)));
  }

  /** Asks the learner's code: is it Retry-After that makes a retry of this answer? */
  private static boolean retriesOnlyWithHeader(Answer answer) {
    return !retries(answer.expected())
        && retries(decided(answer.failures, answer.error()))
        && decided(answer.failures, new ProviderException(answer.status, null))
            .equals(answer.expected());
  }

  record Answer(int status, int failures, long retryAfter) {
    @Override
    public String toString() {
      String header = retryAfter < 0 ? "" : ", Retry-After: " + retryAfter;
      return "status " + status + ", failures " + failures + header;
    }

    ProviderException error() {
      return new ProviderException(status, retryAfter < 0 ? null : Duration.ofSeconds(retryAfter));
    }

    String expected() {
      if (status == 409) return DROP;
      boolean trouble = status == 0 || status == 408 || status == 429 || status >= 500;
      if (!trouble) return GIVE_UP;
      return retry(backoff(failures).plusSeconds(Math.max(0, retryAfter)));
    }
  }

  @Test
  @Tag("task-3")
  @Order(6)
  @DisplayName("any answer of the provider leads to the decision in the table")
  void generated() {
    Generated.inputs(
            400,
            random ->
                new Answer(
                    100 + random.nextInt(900),
                    random.nextInt(12),
                    random.nextBoolean() ? -1 : random.nextInt(300)))
        .first(
            new Answer(500, 0, 0),
            new Answer(500, 0, 5),
            new Answer(429, 0, 5),
            new Answer(408, 0, 5),
            new Answer(599, 0, 5),
            new Answer(499, 0, -1),
            new Answer(400, 0, 5),
            new Answer(409, 0, 5),
            new Answer(999, 0, -1),
            new Answer(503, 0, 80_000),
            new Answer(503, 0, 86_400),
            new Answer(503, 30, -1))
        .smaller(
            answer ->
                Stream.of(
                        new Answer(answer.status, 0, answer.retryAfter),
                        new Answer(answer.status, answer.failures, -1))
                    .filter(less -> !less.equals(answer)))
        .check(
            answer ->
                CLASSIFY
                    .expect(answer.expected())
                    .got(decided(answer.failures, answer.error()))
                    .butIf(
                        decided -> answer.retryAfter >= 0 && retriesOnlyWithHeader(answer),
                        "without Retry-After, your code decides right for this status. Does it look at"
                            + " Retry-After before it looks at the status? That time says how long a"
                            + " retry waits, and not whether there is a retry")
                    .butIf(
                        decided -> retries(decided) && answer.expected().equals(GIVE_UP),
                        "this status is in no other row of the table: give up")
                    .butIf(
                        decided -> retries(decided) && answer.expected().equals(DROP),
                        "this charge was already made, so there is nothing left to try: drop")
                    .butIf(
                        retry(backoff(0).plusSeconds(Math.max(0, answer.retryAfter))),
                        "backoff was asked for 0 failures: pass failures as it is")
                    .butIf(
                        retry(
                            backoff(answer.failures + 1)
                                .plusSeconds(Math.max(0, answer.retryAfter))),
                        "backoff was asked for one failure too many: pass failures as it is")
                    .butIf(
                        decided -> decided.equals(GIVE_UP) && retries(decided(0, answer.error())),
                        "the same answer is retried when failures is 0. The table does not ask how"
                            + " often the job has failed: the engine counts the retries, and gives"
                            + " the job up after the last one")
                    .butIf(
                        GIVE_UP,
                        "the table's first row has this status (408, 429, 500 or higher, or 0)")
                    .butIf(
                        decided ->
                            answer.retryAfter > 0
                                && decided.equals(retry(backoff(answer.failures)))
                                && ignoresHeader(answer),
                        "Retry-After is not used with this status. Each answer that is retried can"
                            + " have that header")
                    .butIf(
                        decided -> answer.retryAfter > 3_600 && retries(decided),
                        "the time that Retry-After asks for counts in full, up to a day. Is it"
                            + " limited?")
                    .otherwise("the row of the README's table for this status"));
  }
}
