package jobsinpractice.simulator;

import static jobsinpractice.simulator.Model.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Examples that can be worked out by hand. */
class SharedCoresIT {
  private static final JobClass WORK = job("Work").cpu(seconds(1));

  @Test
  @DisplayName("Two threads on one core take twice as long, on two cores they do not")
  void twoOnOneCore() {
    assertThat(together(2, 1).max()).isCloseTo(2, offset(1e-9));
    assertThat(together(2, 2).max()).isCloseTo(1, offset(1e-9));
    assertThat(together(3, 2).max()).isCloseTo(1.5, offset(1e-9));
  }

  @Test
  @DisplayName("A job that comes half-way slows the first down from there on")
  void halfWay() {
    // 0 to 0.5 alone; then both at half speed: the first ends at 1.5, the second alone until 2
    Result result = run(trace("0,Work", "0.5,Work"), fleet(2, 1));
    assertThat(result.serviceTime().max()).isCloseTo(1.5, offset(1e-9));
    assertThat(result.serviceTime().sum()).isCloseTo(3, offset(1e-9));
    assertThat(result.coreUse()).isCloseTo(1, offset(1e-9));
  }

  @Test
  @DisplayName("Who waits for I/O leaves the core to the others")
  void ioFreesTheCore() {
    JobClass mixed = job("Work").io(seconds(1)).cpu(seconds(1));
    Result result =
        Simulation.seed(1)
            .load(trace("0,Work", "0,Other").of(mixed, job("Other").cpu(seconds(1))))
            .fleet(fleet(2, 1))
            .runAndDrain(seconds(10));
    assertThat(result.job("Other").serviceTime().max()).isCloseTo(1, offset(1e-9));
    assertThat(result.job("Work").serviceTime().max()).isCloseTo(2, offset(1e-9));
  }

  @Test
  @DisplayName(
      "Processes on the same machine share its cores, on machines of their own they do not")
  void machines() {
    Machine one = machine(cores(1));
    Fleet shared = Fleet.of(1).process().on(one).and(Fleet.of(1).process().on(one));
    Fleet apart = Fleet.of(2).processes().eachOn(one);
    Trace two = trace("0,Work", "0,Work");
    assertThat(run(two, shared).serviceTime().max()).isCloseTo(2, offset(1e-9));
    assertThat(run(two, apart).serviceTime().max()).isCloseTo(1, offset(1e-9));
    assertThat(Fleet.of(5).processes().packed(2, one).machines()).hasSize(3);
  }

  @Test
  @DisplayName("A pool of one place serves one job at a time, though threads and cores are many")
  void pool() {
    Pool connections = Pool.shared("database", 1);
    JobClass query = job("Work").io(constant(seconds(1)), connections);
    Result result =
        Simulation.seed(1)
            .load(trace("0,Work", "0,Work", "0,Work").of(query))
            .fleet(fleet(3, 4))
            .runAndDrain(seconds(10));
    assertThat(result.serviceTime().max()).isCloseTo(3, offset(1e-9));
    assertThat(result.serviceTime().sum()).isCloseTo(6, offset(1e-9));
  }

  private static DurationSummary together(int jobs, int cores) {
    String[] lines = java.util.Collections.nCopies(jobs, "0,Work").toArray(new String[0]);
    return run(trace(lines), fleet(jobs, cores)).serviceTime();
  }

  private static Fleet fleet(int threads, int cores) {
    return Fleet.of(1).process().threads(threads).on(machine(cores(cores)));
  }

  private static Trace trace(String... lines) {
    return Trace.parse("trace", List.of(lines));
  }

  private static Result run(Trace trace, Fleet fleet) {
    return Simulation.seed(1).load(trace.of(WORK)).fleet(fleet).runAndDrain(seconds(10));
  }
}
