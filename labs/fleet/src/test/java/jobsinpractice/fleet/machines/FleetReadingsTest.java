package jobsinpractice.fleet.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import jobsinpractice.fleet.machines.MachineReport.Ended;
import jobsinpractice.simulator.scaling.MachineReading;
import jobsinpractice.simulator.scaling.MachineState;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ServiceTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The readings of a running fleet")
class FleetReadingsTest {
  private final FleetReadings readings = new FleetReadings(10);

  private Reading read(double now, long depth, long started, Machine... machines) {
    FleetReadings.Queues queues = new FleetReadings.Queues(depth == 0 ? 0 : 1.5, depth);
    return readings.read(now, queues, started, List.of(machines));
  }

  private static Machine working(int id, int running, long jobs, long millis) {
    Machine machine = new Machine(id, 0, 0);
    machine.state = MachineState.WORKING;
    machine.report = report(running, jobs, millis);
    return machine;
  }

  private static MachineReport report(int running, long jobs, long millis) {
    return new MachineReport(running, jobs, 0, Map.of("Webhook", new Ended(jobs, millis)));
  }

  @Test
  @DisplayName("count as arrived what has started and what waits, over the last 20 s")
  void arrivals() {
    assertThat(read(100, 5, 0).arrivalsPerSecond()).as("at the first reading").isZero();
    assertThat(read(110, 15, 10).arrivalsPerSecond()).isEqualTo(2);
    assertThat(read(120, 0, 65).arrivalsPerSecond()).isEqualTo(3);
    assertThat(read(130, 0, 65).arrivalsPerSecond()).as("20 s ago, 25 had arrived").isEqualTo(2);
    assertThat(read(150, 0, 65).arrivalsPerSecond()).isZero();
  }

  @Test
  @DisplayName("have the mean of the jobs that ended in the last minute, by class and machine")
  void serviceTimes() {
    Machine machine = working(1, 2, 100, 900_000);
    assertThat(read(0, 0, 100, machine).secondsPerJob()).as("nothing ended since").isZero();
    machine.report = report(2, 110, 905_000);
    Reading now = read(30, 0, 110, machine, working(2, 1, 10, 20_000));
    assertThat(now.secondsPerJob()).isCloseTo(1.25, within(1e-9));
    assertThat(now.machines().get(0).lately())
        .containsExactly(Map.entry("Webhook", new ServiceTime(10, 0.5)));
    assertThat(now.machines().get(1).lately())
        .containsExactly(Map.entry("Webhook", new ServiceTime(10, 2)));
    machine.report = report(0, 120, 925_000);
    assertThat(read(70, 0, 130, machine).secondsPerJob())
        .as("since the reading at 30 s")
        .isCloseTo(2, within(1e-9));
  }

  @Test
  @DisplayName("show how long a machine still boots, and no machine that was asked to end")
  void machines() {
    Machine booting = new Machine(3, 96, 103);
    Machine slow = new Machine(4, 80, 87);
    Machine leaving = working(5, 1, 0, 0);
    leaving.stopping = true;
    assertThat(read(100, 7, 0, booting, slow, leaving).machines())
        .containsExactly(MachineReading.booting(3, 6), MachineReading.booting(4, 0));
  }
}
