package jobsinpractice.engine;

import static jobsinpractice.engine.ClientIT.WELCOME_MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.ClientIT.WelcomeMail;
import jobsinpractice.engine.testing.FakeJobs;
import jobsinpractice.engine.testing.SettableClock;
import org.junit.jupiter.api.Test;

/** How authors test code that pushes jobs, and the jobs themselves. */
class FakeJobsIT {
  final List<String> sent = new ArrayList<>();
  final SettableClock clock = new SettableClock(TestFleet.NOON);
  final FakeJobs jobs =
      new FakeJobs(clock)
          .handle(WELCOME_MAIL, (mail, job) -> sent.add(mail.language() + mail.userId()));

  @Test
  void fake_keeps_what_is_pushed_to_be_looked_at_and_drained() {
    Client client = jobs.client();
    client.push(WELCOME_MAIL, new WelcomeMail(1, "en"));
    client.pushIn(Duration.ofHours(1), WELCOME_MAIL, new WelcomeMail(2, "de"));

    assertThat(sent).isEmpty();
    assertThat(jobs.pushed("WelcomeMail")).hasSize(2);
    assertThat(jobs.pushed().get(0).args()).containsExactly(1L, "en");
    assertThat(jobs.due(jobs.pushed().get(1))).isEqualTo(TestFleet.NOON.plusSeconds(3_600));
    assertThat(jobs.drain()).isEqualTo(2);
    assertThat(sent).containsExactly("en1", "de2");
    assertThat(jobs.pushed()).isEmpty();
  }

  @Test
  void draining_performs_what_the_jobs_push_too() {
    Client client = jobs.client();
    jobs.handle("Signup", job -> client.push(WELCOME_MAIL, new WelcomeMail(3, "fr")));
    client.push("Signup");
    assertThat(jobs.drain()).isEqualTo(2);
    assertThat(sent).containsExactly("fr3");
  }

  @Test
  void inline_performs_at_once_and_lets_the_error_through() {
    jobs.inlineClient().push(WELCOME_MAIL, new WelcomeMail(1, "en"));
    assertThat(sent).containsExactly("en1");
    jobs.handle(
        "Fails",
        job -> {
          throw new Exception("smtp said no");
        });
    assertThatThrownBy(() -> jobs.inlineClient().push("Fails")).hasRootCauseMessage("smtp said no");
    assertThatThrownBy(() -> jobs.inlineClient().push("Unknown"))
        .hasMessageContaining("FakeJobs.handle");
  }
}
