package jobsinpractice.simulator;

import static jobsinpractice.simulator.Model.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The simulator against closed forms. Each point: 20 replications, the first tenth of each run not
 * counted, and the theory's mean inside the 99% interval, which must be sharper than 4%, so that it
 * can be missed. The service's mean is one second throughout.
 */
class TheoryIT {
  private static final Duration SECOND = seconds(1);

  @DisplayName("M/M/1: the mean wait is Erlang's")
  @ParameterizedTest(name = "utilization {0}")
  @CsvSource({"0.3, 4", "0.5, 4", "0.7, 8", "0.8, 16", "0.9, 40"})
  void oneServer(double utilization, int tensOfThousands) {
    Interval wait = wait(1, utilization, exponential(SECOND), tensOfThousands);
    assertSharp(wait, Theory.waitMMc(1, utilization, 1));
  }

  @DisplayName("M/M/c: the mean wait is Erlang C's")
  @ParameterizedTest(name = "{0} threads, utilization {1}")
  @CsvSource({
    "2, 0.6, 8",
    "4, 0.75, 8",
    "10, 0.8, 16",
    "10, 0.9, 20",
    "25, 0.9, 30",
    "50, 0.92, 40"
  })
  void manyServers(int threads, double utilization, int tensOfThousands) {
    double arrivals = threads * utilization;
    Interval wait = wait(threads, arrivals, exponential(SECOND), tensOfThousands);
    assertSharp(wait, Theory.waitMMc(threads, arrivals, 1));
  }

  @DisplayName("M/G/1: the mean wait is Pollaczek and Khinchine's")
  @ParameterizedTest(name = "{0}, utilization {1}")
  @CsvSource({
    "constant, 0.5, 4",
    "constant, 0.8, 16",
    "lognormal, 0.6, 16",
    "lognormal, 0.8, 40",
    "pareto, 0.6, 16",
    "empirical, 0.7, 16"
  })
  void anyService(String name, double utilization, int tensOfThousands) {
    Service service = Service.valueOf(name);
    Interval wait = wait(1, utilization, service.work, tensOfThousands);
    assertSharp(wait, Theory.waitMG1(utilization, 1, service.variation));
  }

  @DisplayName("A core shared by all its threads: the mean time depends on the mean work alone")
  @ParameterizedTest(name = "{0}, utilization {1}")
  @CsvSource({"exponential, 0.7, 8", "constant, 0.8, 16", "lognormal, 0.7, 16"})
  void sharedCore(String name, double utilization, int tensOfThousands) {
    Service service = Service.valueOf(name);
    Simulation model =
        Simulation.seed(0)
            .load(poisson(perSecond(utilization)).of(job("Work").cpu(service.work)))
            .fleet(Fleet.of(1).process().threads(2000).on(machine(cores(1))));
    Interval time = replicate(model, utilization, tensOfThousands, r -> r.serviceTime().mean());
    assertSharp(time, Theory.sharedCore(utilization, 1));
  }

  @DisplayName("A service that is 5% too slow is found out")
  @ParameterizedTest(name = "{0} threads, utilization {1}")
  @CsvSource({"1, 0.5, 4", "1, 0.8, 16", "10, 0.8, 16"})
  void wrongService(int threads, double utilization, int tensOfThousands) {
    double arrivals = threads * utilization;
    Interval wait = wait(threads, arrivals, exponential(ms(1050)), tensOfThousands);
    double theory = Theory.waitMMc(threads, arrivals, 1);
    assertThat(wait.contains(theory)).as("%s contains %.4f s", wait, theory).isFalse();
  }

  /** One process; its service is I/O, so that threads do not slow each other. */
  private static Interval wait(int threads, double arrivals, Distribution service, int size) {
    Simulation model =
        Simulation.seed(0)
            .load(poisson(perSecond(arrivals)).of(job("Work").io(service)))
            .fleet(Fleet.of(1).process().threads(threads).on(machine(cores(1))));
    return replicate(model, arrivals, size, result -> result.latency().mean());
  }

  private static Interval replicate(
      Simulation model, double arrivals, int tensOfThousands, ToDoubleFunction<Result> measure) {
    long length = Math.round(tensOfThousands * 10_000 / arrivals);
    Simulation warm = model.warmUp(seconds(length / 10)).sampledEvery(seconds(length));
    return Interval.of(seed -> measure.applyAsDouble(warm.reseeded(seed).run(seconds(length))));
  }

  private static void assertSharp(Interval interval, double theory) {
    String both = String.format(Locale.ROOT, "%s, theory %.4f s", interval, theory);
    assertThat(interval.sharpness()).as("half width over mean: " + both).isLessThan(0.04);
    assertThat(interval.contains(theory)).as(both).isTrue();
  }

  /** Distributions with a mean of one second, and their deviation over mean. */
  private enum Service {
    constant(Model.constant(SECOND), 0),
    exponential(Model.exponential(SECOND), 1),
    lognormal(Model.lognormal(SECOND, 1.5), 1.5),
    // shape 5, mean 1: minimum 0.8; variance / mean² = 1 / (shape (shape - 2)) = 1 / 15
    pareto(Model.pareto(ms(800), 5), Math.sqrt(1 / 15.0)),
    // 0.2 s three times of four, else 3.4 s: mean 1, variance 0.75 · 0.64 + 0.25 · 5.76 = 1.92
    empirical(Model.empirical(0.2, 0.2, 0.2, 3.4), Math.sqrt(1.92));

    private final Distribution work;
    private final double variation;

    Service(Distribution work, double variation) {
      this.work = work;
      this.variation = variation;
    }
  }
}
