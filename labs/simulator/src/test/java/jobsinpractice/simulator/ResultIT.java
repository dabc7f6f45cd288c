package jobsinpractice.simulator;

import static jobsinpractice.simulator.Model.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResultIT {
  private static final Fleet TWO =
      Fleet.of(2)
          .processes()
          .threads(5)
          .serving(weighted().queue("mailers", 2).queue("default", 1))
          .packed(2, machine(cores(2)).costing(0.10));

  private final Simulation model =
      Simulation.seed(42)
          .load(
              rates(perSecond(20))
                  .lasting(minutes(5))
                  .then(perSecond(120))
                  .lasting(minutes(1))
                  .then(perSecond(20))
                  .of(job("Mail").queue("mailers").cpu(ms(2)).io(exponential(ms(90)))))
          .load(poisson(perSecond(3)).of(job("Thumbnail").cpu(lognormal(ms(200), 1)).io(ms(20))))
          .load(poisson(perSecond(0.2)).of(job("Report").io(pareto(ms(500), 2.5))))
          .fleet(TWO);

  @Test
  @DisplayName("The same seed gives the same bytes, here and on every other machine")
  void sameBytes() throws Exception {
    Result first = model.run(minutes(20));
    Result second = model.run(minutes(20));
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.csv()).isEqualTo(first.csv());
    // Written down once: another JDK, processor, or system must also get it.
    assertThat(digest(first.json() + first.csv()))
        .isEqualTo("b6797ba6c33ebe2981789375f6a982650d94e907fd1a5d4b6260b2e3d7cd3377");
  }

  @Test
  @DisplayName("Another seed gives another run")
  void otherSeed() {
    assertThat(model.reseeded(43).run(minutes(20)).json())
        .isNotEqualTo(model.run(minutes(20)).json());
  }

  @Test
  @DisplayName("Two fleets see the same jobs: as many, and with the same demands")
  void sameJobsForEveryFleet() {
    Result two = model.runAndDrain(minutes(20));
    Fleet larger =
        Fleet.of(30).processes().threads(3).serving("default", "mailers").eachOn(machine(4));
    Result thirty = model.fleet(larger).runAndDrain(minutes(20));
    assertThat(thirty.all().arrived()).isEqualTo(two.all().arrived());
    assertThat(thirty.all().cpuSeconds()).isCloseTo(two.all().cpuSeconds(), offset(1e-6));
    assertThat(thirty.latency().mean()).isLessThan(two.latency().mean());
  }

  @Test
  @DisplayName("Cost is the machines' price over the time, busy or idle")
  void cost() {
    Result result = model.run(minutes(30));
    assertThat(result.dollars()).isCloseTo(0.05, offset(1e-12));
    assertThat(result.jobsPerDollar()).isCloseTo(result.all().done() / 0.05, offset(1e-6));
    assertThat(TWO.and(TWO).dollarsPerHour()).isEqualTo(0.10);
    assertThat(Fleet.of(4).processes().packed(2, machine(1).costing(0.1)).dollarsPerHour())
        .isCloseTo(0.2, offset(1e-12));
  }

  @Test
  @DisplayName("Utilization is per process and for the fleet, the series shows each second")
  void utilization() {
    Result result = model.run(minutes(20));
    double mean = result.processes().stream().mapToDouble(ProcessResult::utilization).sum() / 2;
    assertThat(result.utilization()).isBetween(0.1, 0.9).isCloseTo(mean, offset(1e-12));
    double[] seconds = result.series().utilization();
    assertThat(seconds).hasSize(1200);
    double sampled = java.util.Arrays.stream(seconds).average().orElseThrow();
    assertThat(sampled).isCloseTo(result.utilization(), offset(0.02));
  }

  @Test
  @DisplayName("A burst shows in the series: depth and latency rise in it and fall after it")
  void burst() {
    GaugeSeries series = model.run(minutes(20)).series();
    double[] depth = series.depth("mailers");
    double[] latency = series.latency("mailers");
    assertThat(depth[359]).isGreaterThan(50);
    assertThat(latency[359]).isGreaterThan(1);
    assertThat(depth[290]).isZero();
    assertThat(depth[1100]).isZero();
  }

  @Test
  @DisplayName("Jobs that came before the warm-up's end are not counted")
  void warmUp() {
    JobClass mail = job("Mail").io(ms(100));
    Result result =
        Simulation.seed(1)
            .load(steady(perSecond(10)).of(mail))
            .fleet(Fleet.of(1).process().threads(2).on(machine(cores(1))))
            .warmUp(seconds(50))
            .run(seconds(100));
    assertThat(result.all().arrived()).isBetween(499L, 501L);
    assertThat(result.throughput()).isCloseTo(10, offset(0.05));
    assertThat(result.utilization()).isCloseTo(0.5, offset(0.005));
  }

  private static String digest(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%064x", new BigInteger(1, hash));
  }
}
