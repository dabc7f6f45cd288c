package jobsinpractice.simulator;

import static jobsinpractice.simulator.Model.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A million jobs a second on 10,000 worker processes, over several Redis servers. Each process and
 * each queue belongs to one Redis, and a Redis does one call at a time. A call costs what the
 * engine's README has measured; the table there comes from this test.
 */
@DisplayName("A million jobs a second, simulated")
class MillionJobsIT {
  private static final int PROCESSES = 10_000;
  private static final int THREADS = 10;
  private static final double JOBS_PER_SECOND = 1e6;
  private static final Duration WORK = ms(10);

  /** Half of the 20.2 µs that a job of 10 ms costs Redis: a job is claimed, and then settled. */
  private static final Duration CALL = Duration.ofNanos(10_100);

  /** An idle process costs Redis 548 µs a second: here, 20 calls of 27.4 µs. */
  private static final Duration IDLE_CALL = Duration.ofNanos(27_400);

  private static final int IDLE_CALLS_PER_SECOND = 20;

  private static final int[] SERVERS = {37, 30, 27, 25};
  private static final Duration WARM_UP = ms(300); // half a second is left to measure
  private static final Duration LENGTH = ms(800);

  @Test
  @DisplayName("the table in the engine's README is what the simulator shows")
  void table() throws Exception {
    StringBuilder table = new StringBuilder();
    table.append(
        "| Redis servers | each is busy | mean wait for Redis, ms | 1% of jobs wait longer than, ms |\n");
    table.append("|---|---|---|---|\n");
    for (int servers : SERVERS) {
      table.append(row(servers, fleetOn(servers).warmUp(WARM_UP).run(LENGTH)));
    }
    Files.writeString(Path.of("target/million.md"), table);
    Path readme = Path.of(System.getProperty("basedir", "."), "../../engine/README.md");
    assertThat(Files.readString(readme).replace("\r", ""))
        .as("engine/README.md has another table than target/million.md: copy it from there")
        .contains(table);
  }

  @Test
  @DisplayName("one Redis with Poisson calls: the mean wait is Pollaczek and Khinchine's")
  void agreesWithTheory() {
    double calls = 70_000;
    Result result =
        Simulation.seed(7)
            .load(poisson(perSecond(calls)).of(callsOf("redis", "default")))
            .fleet(Fleet.of(1).process().threads(200).on(machine(cores(1))))
            .warmUp(ms(500))
            .run(seconds(10));
    double call = CALL.toNanos() / 1e9;
    assertThat(result.serviceTime().mean() - call)
        .isCloseTo(Theory.waitMG1(calls, call, 0), within(0.04 * Theory.waitMG1(calls, call, 0)));
  }

  private static JobClass callsOf(String redis, String queue) {
    return job("Call " + redis).queue(queue).io(constant(CALL), Pool.shared(redis, 1));
  }

  /** Processes and jobs are spread evenly over the Redis servers. */
  private static Simulation fleetOn(int servers) {
    List<Load> loads = new ArrayList<>();
    Fleet fleet = new Fleet(List.of());
    for (int server = 0; server < servers; server++) {
      Pool redis = Pool.shared("redis " + server, 1);
      int processes = PROCESSES * (server + 1) / servers - PROCESSES * server / servers;
      double share = (double) processes / PROCESSES;
      JobClass job =
          job("Job " + server)
              .queue("queue " + server)
              .io(constant(CALL), redis)
              .io(WORK)
              .io(constant(CALL), redis);
      JobClass idle = job("Idle " + server).queue("idle " + server).io(constant(IDLE_CALL), redis);
      loads.add(poisson(perSecond(JOBS_PER_SECOND * share)).of(job));
      loads.add(poisson(perSecond(processes * (double) IDLE_CALLS_PER_SECOND)).of(idle));
      fleet =
          fleet
              .and(
                  Fleet.of(processes)
                      .processes()
                      .threads(THREADS)
                      .serving("queue " + server)
                      .on(machine(cores(1))))
              .and(
                  Fleet.of(1)
                      .process()
                      .threads(processes)
                      .serving("idle " + server)
                      .on(machine(cores(1))));
    }
    return Simulation.seed(20261128).load(loads.toArray(Load[]::new)).fleet(fleet);
  }

  /** Both calls of a job together, and what it waits for a thread. */
  private static String row(int servers, Result result) {
    double needed = (2 * CALL.toNanos() + WORK.toNanos()) / 1e9;
    double waited = 0;
    long jobs = 0;
    double slowest = 0;
    for (int server = 0; server < servers; server++) {
      JobStatistics job = result.job("Job " + server);
      jobs += job.serviceTime().count();
      waited += job.latency().mean() * job.serviceTime().count();
      waited += job.serviceTime().sum() - job.serviceTime().count() * needed;
      slowest = Math.max(slowest, job.serviceTime().p99() - needed);
    }
    double calls = JOBS_PER_SECOND * 2 * CALL.toNanos();
    double idleCalls = (double) PROCESSES * IDLE_CALLS_PER_SECOND * IDLE_CALL.toNanos();
    return String.format(
        Locale.ROOT,
        "| %d | %.0f%% | %.2f | %.1f |\n",
        servers,
        (calls + idleCalls) / servers / 1e7,
        1e3 * waited / jobs,
        1e3 * slowest);
  }
}
