package jobsinpractice.simulator;

import static jobsinpractice.simulator.Model.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** L = λW: depth, rate and wait are three measurements here, none computed from the others. */
class LittlesLawIT {
  private final Simulation model =
      Simulation.seed(7)
          .load(poisson(perSecond(70)).of(job("Mail").queue("mailers").io(exponential(ms(90)))))
          .load(poisson(perSecond(4)).of(job("Photo").cpu(lognormal(ms(300), 1)).io(ms(20))))
          .fleet(
              Fleet.of(2)
                  .processes()
                  .threads(5)
                  .serving(weighted().queue("mailers", 2).queue("default", 1))
                  .on(machine(cores(2))));

  @Test
  @DisplayName("From empty to empty, the law holds to the last digit, in every queue")
  void exactWhenDrained() {
    Result result = model.runAndDrain(hours(1));
    for (QueueResult queue : result.queues().values()) {
      double expected = queue.served().arrivalRate() * queue.latency().mean();
      assertThat(queue.meanDepth()).isPositive().isCloseTo(expected, withPercentage(1e-6));
    }
  }

  @Test
  @DisplayName("Busy threads are the rate times the service time")
  void busyThreads() {
    Result result = model.runAndDrain(hours(1));
    double expected = result.throughput() * result.serviceTime().mean();
    assertThat(result.fleet().meanBusy()).isCloseTo(expected, withPercentage(1e-6));
  }

  @Test
  @DisplayName("Core time used is the work demanded, however the threads share it")
  void coreTime() {
    Result result = model.runAndDrain(hours(1));
    double seconds = result.all().done() / result.throughput();
    double used = result.coreUse() * 2 * seconds;
    assertThat(used).isCloseTo(result.all().cpuSeconds(), withPercentage(1e-6));
  }

  @Test
  @DisplayName("Over a window cut out of the middle it holds but for the edges")
  void nearlyInAWindow() {
    Result result = model.warmUp(minutes(10)).run(hours(6));
    QueueResult queue = result.queue("mailers");
    double expected = queue.served().arrivalRate() * queue.latency().mean();
    assertThat(queue.meanDepth()).isCloseTo(expected, withPercentage(0.1));
    assertThat(queue.latency().count()).isEqualTo(queue.served().arrived());
  }
}
