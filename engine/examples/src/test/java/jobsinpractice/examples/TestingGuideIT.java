package jobsinpractice.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobType;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.testing.FakeJobs;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;

/** The tests that engine/docs/testing-your-jobs.md quotes. */
class TestingGuideIT {
  // snippet: code-under-test
  record Welcome(long userId, String language) {}

  static final JobType<Welcome> WELCOME = JobType.of(Welcome.class).queue("mailers").retry(5);

  static final class SignUp {
    private final Client jobs;

    SignUp(Client jobs) {
      this.jobs = jobs;
    }

    void register(long userId) {
      jobs.pushIn(Duration.ofHours(1), WELCOME, new Welcome(userId, "en"));
    }
  }

  static final class WelcomeMails {
    final List<String> sent = new ArrayList<>();

    void send(Welcome mail, Job job) {
      if (mail.userId() < 0) throw new IllegalArgumentException("no such user: " + mail.userId());
      sent.add("Welcome, user " + mail.userId());
    }
  }

  // end snippet

  // snippet: pushed
  @Test
  void signing_up_pushes_a_welcome_mail_for_an_hour_later() {
    SettableClock clock = new SettableClock(Instant.parse("2026-01-01T12:00:00Z"));
    FakeJobs jobs = new FakeJobs(clock);

    new SignUp(jobs.client()).register(42);

    Job mail = jobs.pushed("Welcome").get(0);
    assertThat(mail.args()).containsExactly(42L, "en");
    assertThat(mail.queue()).isEqualTo("mailers");
    assertThat(jobs.due(mail)).isEqualTo(Instant.parse("2026-01-01T13:00:00Z"));
  }

  // end snippet

  // snippet: performed
  @Test
  void a_pushed_job_fits_its_handler() {
    WelcomeMails mails = new WelcomeMails();
    FakeJobs jobs = new FakeJobs().handle(WELCOME, mails::send);

    new SignUp(jobs.client()).register(42);
    assertThat(mails.sent).isEmpty();
    jobs.drain();

    assertThat(mails.sent).containsExactly("Welcome, user 42");
  }

  // end snippet

  // snippet: inline
  @Test
  void a_job_that_fails_fails_the_test() {
    FakeJobs jobs = new FakeJobs().handle(WELCOME, new WelcomeMails()::send);

    assertThatThrownBy(() -> new SignUp(jobs.inlineClient()).register(-1))
        .hasMessage("no such user: -1");
  }

  // end snippet

  // snippet: retries
  @Test
  void after_its_retries_a_job_is_in_the_dead_set() {
    SettableClock clock = new SettableClock(Instant.parse("2026-01-01T12:00:00Z"));
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Worker worker =
          Worker.builder(redis)
              .clock(clock)
              .queues("mailers")
              .handle(WELCOME, new WelcomeMails()::send)
              .build();
      new Client(redis, clock, List.of()).push(WELCOME, new Welcome(-1, "en"));

      for (int attempt = 0; attempt <= 5; attempt++) {
        assertThat(worker.processOne()).isTrue();
        clock.advance(Duration.ofDays(1));
        worker.promoteDue();
      }

      assertThat(worker.processOne()).isFalse();
      assertThat(new DeadSet(redis).size()).isEqualTo(1);
    }
  }
  // end snippet
}
