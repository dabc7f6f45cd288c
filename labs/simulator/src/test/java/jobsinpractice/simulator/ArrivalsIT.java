package jobsinpractice.simulator;

import static jobsinpractice.simulator.Model.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsIT {
  @Test
  @DisplayName("Steady arrivals come one interval apart")
  void steadyOnes() {
    assertThat(count(steady(perMinute(30)), 0, 100)).isEqualTo(50);
  }

  @Test
  @DisplayName("Poisson arrivals come at the rate, and vary as much as their mean")
  void poissonOnes() {
    int[] perSecond = new int[20_000];
    RandomGenerator random = new RandomVariates(5);
    Arrivals arrivals = poisson(perSecond(4));
    for (double t = arrivals.after(0, random); t < 20_000; t = arrivals.after(t, random)) {
      perSecond[(int) t]++;
    }
    double mean = 0;
    for (int n : perSecond) mean += n / 20_000.0;
    double variance = 0;
    for (int n : perSecond) variance += (n - mean) * (n - mean) / 20_000.0;
    assertThat(mean).isCloseTo(4, offset(0.05));
    assertThat(variance / mean).isCloseTo(1, offset(0.04));
  }

  @Test
  @DisplayName("A profile keeps to each rate for as long as was said, then to the last")
  void profile() {
    RateProfile day = rates(perSecond(5)).lasting(hours(1)).then(perSecond(0)).lasting(hours(1));
    RateProfile busy = day.then(perSecond(20));
    assertThat(count(busy, 0, 3600)).isBetween(17_500, 18_500);
    assertThat(count(busy, 3600, 7200)).isZero();
    assertThat(count(busy, 7200, 10_800)).isBetween(71_000, 73_000);
    assertThat(busy.rateAt(3599)).isEqualTo(5);
    assertThat(busy.rateAt(9e9)).isEqualTo(20);
  }

  @Test
  @DisplayName("Bursts come again and again, at their times")
  void burstsRepeat() {
    RateProfile bursts = bursts(perSecond(0), seconds(50), perSecond(100), seconds(10));
    assertThat(count(bursts, 0, 50)).isZero();
    assertThat(count(bursts, 6000, 6050)).isZero();
    assertThat(count(bursts, 6050, 6060)).isBetween(880, 1120);
    assertThat(count(bursts, 0, 6000)).isBetween(98_500, 101_500);
    assertThat(bursts.rateAt(6055)).isEqualTo(100);
  }

  @Test
  @DisplayName("A trace file is replayed: times, classes, and durations split as the class is")
  void traceFile(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("morning.csv");
    Files.writeString(file, "seconds,class,duration\n# the rush\n1.5,Mail,0.4\n2,Report\n");
    JobClass mail = job("Mail").cpu(ms(10)).io(exponential(ms(30)));
    Result result =
        Simulation.seed(1)
            .load(trace(file).of(mail, job("Report").cpu(ms(700))))
            .fleet(Fleet.of(1).process().threads(2).on(machine(cores(1))))
            .runAndDrain(minutes(1));
    assertThat(result.job("Mail").serviceTime().max()).isCloseTo(0.4, offset(1e-9));
    assertThat(result.job("Mail").cpuSeconds()).isCloseTo(0.1, offset(1e-9));
    assertThat(result.job("Report").serviceTime().max()).isCloseTo(0.7, offset(1e-9));
  }

  @Test
  @DisplayName("A line that cannot be read is named, with its number")
  void badLines() {
    assertThatThrownBy(() -> Trace.parse("t.csv", List.of("1,Mail", "soon,Mail")))
        .hasMessage("t.csv line 2 is not seconds,class[,duration]: soon,Mail");
    assertThatThrownBy(() -> Trace.parse("t.csv", List.of("2,Mail", "1,Mail")))
        .hasMessageContaining("t.csv line 2 is earlier");
    assertThatThrownBy(() -> Trace.parse("t.csv", List.of("1,Mail,-3")))
        .hasMessageContaining("line 1 is not");
    assertThatThrownBy(() -> Trace.parse("t.csv", List.of("1,Mail")).of(job("Report").cpu(ms(1))))
        .hasMessage("the trace has a job of class Mail: describe it");
  }

  private static int count(Arrivals arrivals, double from, double to) {
    RandomGenerator random = new RandomVariates(11);
    int count = 0;
    for (double t = arrivals.after(0, random); t <= to; t = arrivals.after(t, random)) {
      if (t > from) count++;
    }
    return count;
  }
}
