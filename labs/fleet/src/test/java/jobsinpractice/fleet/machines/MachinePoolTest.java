package jobsinpractice.fleet.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jobsinpractice.simulator.scaling.MachineState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The machines of a fleet")
class MachinePoolTest {
  private static final double BOOT = 10;

  private final Map<Integer, FakeProcess> processes = new HashMap<>();
  private final Map<Long, MachineReport> reports = new HashMap<>();
  private final List<String> said = new ArrayList<>();
  private final MachinePool pool =
      new MachinePool(BOOT, this::start, pid -> Optional.ofNullable(reports.get(pid)), said::add);

  private RunningProcess start(int id) {
    processes.put(id, new FakeProcess(1_000 + id));
    return processes.get(id);
  }

  private void report(int id, int running, long started, long late) {
    reports.put(1_000L + id, new MachineReport(running, started, late, Map.of()));
  }

  @Test
  @DisplayName("have no process until the provider has them, and work from their first report")
  void boots() {
    pool.order(100);
    pool.poll(106);
    assertThat(processes).isEmpty();
    pool.poll(107);
    assertThat(processes).containsOnlyKeys(1);
    assertThat(pool.count(MachineState.BOOTING)).isOne();
    report(1, 0, 0, 0);
    pool.poll(109.5);
    assertThat(pool.count(MachineState.WORKING)).isOne();
    assertThat(said).containsExactly("machine 1 works, 9.5 s after its order");
  }

  @Test
  @DisplayName("are quiet while they drain, and are stopped only by an order")
  void drains() {
    pool.addBooted(0);
    report(1, 2, 7, 0);
    pool.poll(0);
    pool.drain(pool.find(1).orElseThrow());
    assertThat(processes.get(1).quiet).isTrue();
    report(1, 0, 7, 0);
    pool.poll(1);
    assertThat(processes.get(1).stopped).isFalse();
    assertThat(pool.count(MachineState.DRAINING)).isOne();
    pool.stop(pool.find(1).orElseThrow());
    assertThat(processes.get(1).stopped).isTrue();
    assertThat(pool.find(1)).isEmpty();
  }

  @Test
  @DisplayName("are billed from their order until their process has ended, and their counts stay")
  void bill() {
    pool.order(0);
    pool.poll(7);
    report(1, 0, 5, 1);
    pool.poll(8);
    pool.stop(pool.find(1).orElseThrow());
    pool.poll(50);
    assertThat(pool.all()).as("until its process has ended").hasSize(1);
    processes.get(1).alive = false;
    report(1, 0, 6, 2);
    pool.poll(60);
    assertThat(pool.all()).isEmpty();
    assertThat(pool.dollars(1_000)).as("a minute like an hour").isCloseTo(0.065, within(1e-9));
    assertThat(pool.started()).isEqualTo(6);
    assertThat(pool.late()).isEqualTo(2);
    assertThat(said).last().isEqualTo("machine 1 is gone; it cost $0.07");
  }

  @Test
  @DisplayName("that are cancelled before they have a process are gone")
  void cancels() {
    pool.order(0);
    pool.stop(pool.find(1).orElseThrow());
    pool.poll(8);
    assertThat(processes).isEmpty();
    assertThat(pool.all()).isEmpty();
  }

  @Test
  @DisplayName("whose process ends by itself are removed, and named")
  void ends() {
    pool.addBooted(0);
    pool.poll(0);
    processes.get(1).alive = false;
    pool.poll(6);
    assertThat(pool.all()).isEmpty();
    assertThat(said).containsExactly("machine 1 ended by itself; it cost $0.01");
  }

  @Test
  @DisplayName("all end when the fleet stops")
  void stopsAll() {
    pool.addBooted(0);
    pool.addBooted(0);
    pool.order(0);
    pool.poll(1);
    pool.stopAll();
    assertThat(processes.values())
        .hasSize(2)
        .allMatch(process -> process.stopped && !process.alive);
    pool.poll(2);
    assertThat(pool.all()).isEmpty();
  }
}
