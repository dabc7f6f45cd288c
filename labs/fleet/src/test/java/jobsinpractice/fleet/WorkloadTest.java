package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import jobsinpractice.cast.Cast;
import jobsinpractice.cast.CastJob;
import jobsinpractice.simulator.scaling.ScalingSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The workload file")
class WorkloadTest {
  @TempDir Path folder;

  Workload with(String... lines) throws Exception {
    return Workload.load(Files.write(folder.resolve("workload.properties"), List.of(lines)));
  }

  @Test
  @DisplayName("is complete by itself, and every line of the learner's wins over it")
  void overrides() throws Exception {
    Workload plain = Workload.load(folder.resolve("none"));
    assertThat(plain.perSecond(JobKind.THUMBNAIL)).isPositive();
    assertThat(plain.queues()).containsExactly("default");

    Workload own = with("thumbnail.per-second = 0.5", "webhook.queue = hooks");
    assertThat(own.perSecond(JobKind.THUMBNAIL)).isEqualTo(0.5);
    assertThat(own.queues()).containsExactly("default", "hooks");
    assertThat(own.mailLatency()).isEqualTo(plain.mailLatency());
  }

  @Test
  @DisplayName("has the cast's numbers")
  void cast() {
    Workload plain = Workload.load(folder.resolve("none"));
    for (JobKind kind : JobKind.values()) {
      CastJob job = Cast.job(kind.className());
      if (kind != JobKind.CHARGE_CARD) {
        assertThat(plain.perSecond(kind)).as("%s a second", kind).isEqualTo(job.perSecond());
      }
      assertThat(plain.retry(kind)).as("retries of %s", kind).isEqualTo(job.retry());
    }
    assertThat(plain.mailLatency()).isEqualTo(Cast.job("WelcomeMail").io());
    assertThat(plain.webhookLatency()).isEqualTo(Cast.job("Webhook").io());
    assertThat(plain.webhookTimeout()).isEqualTo(Cast.milliseconds("webhook.timeout-ms"));
    assertThat(plain.burstJobs()).isEqualTo((int) Cast.number("welcome-mail.burst-jobs"));
    assertThat(plain.threads()).isEqualTo((int) Cast.number("shop.threads"));
    assertThat(plain.charges()).isFalse();
  }

  @Test
  @DisplayName("of lab 9 has the numbers of chapter 9's outage, and the learner's lines win")
  void lab9() throws Exception {
    Path lab = Path.of("../lab9/src/main/resources/fleet.properties");
    Workload charges = Workload.load(List.of(lab, folder.resolve("none")));
    assertThat(charges.threads()).isEqualTo(PaymentProvider.NOON.threads());
    assertThat(charges.perSecond(JobKind.CHARGE_CARD)).isEqualTo(PaymentProvider.NOON.perSecond());
    assertThat(charges.retry(JobKind.CHARGE_CARD)).isEqualTo(PaymentProvider.NOON.retries());

    Path own = Files.write(folder.resolve("own"), List.of("charge-card.per-second = 3"));
    assertThat(Workload.load(List.of(lab, own)).perSecond(JobKind.CHARGE_CARD)).isEqualTo(3);
  }

  @Test
  @DisplayName("of lab 15 rises and falls, and its machines have the numbers that the README lists")
  void lab15() {
    Path lab = Path.of("../lab15/src/main/resources/fleet.properties");
    Workload machines = Workload.load(List.of(lab, folder.resolve("none")));
    RisingRate rate = machines.webhookPeak();
    assertThat(rate.at(Duration.ZERO)).isEqualTo(0.5);
    assertThat(rate.at(Duration.ofSeconds(45))).isCloseTo(3.5, within(1e-9));
    assertThat(rate.at(Duration.ofSeconds(90))).isCloseTo(6.5, within(1e-9));
    assertThat(rate.at(Duration.ofSeconds(180))).isCloseTo(0.5, within(1e-9));
    assertThat(machines.scaling()).isEqualTo(new ScalingSettings(15, 2, 1, 4, 10, 2, 20, 1));
  }

  @Test
  @DisplayName("does not load when it repeats a number of the cast")
  void planted() {
    Properties file = new Properties();
    file.setProperty("webhook.latency-ms", "300");
    assertThatThrownBy(() -> CastSettings.addTo(file))
        .hasMessage("workload.properties repeats a number of the cast: webhook.latency-ms");
  }

  @Test
  @DisplayName("refuses a line that it does not know or cannot use, and says what to write")
  void refuses() {
    assertThatThrownBy(() -> with("thumbnail.per-secund = 3"))
        .hasMessageContaining("unknown setting thumbnail.per-secund");
    assertThatThrownBy(() -> with("thumbnail.per-second = many"))
        .hasMessageContaining("thumbnail.per-second = many; write a number from 0 to 1000");
    assertThatThrownBy(() -> with("arrivals = sometimes"))
        .hasMessageContaining("poisson or steady");
    assertThatThrownBy(() -> with("webhook.queue = a b")).hasMessageContaining("a queue's name");
    assertThatThrownBy(() -> with("webhook.failure-share = 0.7", "webhook.hang-share = 0.7"))
        .hasMessageContaining("at most 1 together");
    assertThatThrownBy(() -> with("machines.floor = 3", "machines.ceiling = 2"))
        .hasMessageContaining("machines.floor = 3; write at most machines.ceiling = 2");
    assertThatThrownBy(() -> with("webhook.per-second = 0", "webhook.peak-per-second = 3"))
        .hasMessageContaining("webhook.per-second = 0; write at least one job in webhook.peak");
    assertThatThrownBy(() -> with("webhook.per-second = 0.005", "webhook.peak-per-second = 3"))
        .hasMessageContaining("webhook.per-second = 0.005; write at least one job in");
    assertThatThrownBy(() -> with("machines.interval-seconds = 11"))
        .hasMessageContaining("write a number from 1 to 10");
  }
}
