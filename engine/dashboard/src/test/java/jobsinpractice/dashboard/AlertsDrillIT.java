package jobsinpractice.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Prometheus watches a real fleet by way of the dashboard. While the fleet is healthy, with
 * a rolling deploy in the middle, no alert fires. Then one fault follows the other, and each must
 * make exactly its own alerts fire, which must also end by themselves.
 *
 * <p>The healthy minutes are watched by the rules as they are, and by a faster copy. The faults are
 * watched by the copy, in which a minute is 4 s, a limit of 60 s is 20 s, and one of 600 s is 40 s.
 * It takes over half an hour, so it runs only when asked for; engine/dashboard/README.md has the
 * commands and the result.
 *
 * <p>With {@code drill.rules=shipped}, the rules as they are watch the faults too, which takes two
 * hours. {@code drill.fault} chooses the faults whose names match.
 */
@EnabledIfSystemProperty(named = "drill.healthy.minutes", matches = "\\d+")
class AlertsDrillIT {
  private static final Pattern MINUTES = Pattern.compile("\\b(\\d+)m\\b");
  private static final boolean SHIPPED = "shipped".equals(System.getProperty("drill.rules"));
  private static final String WATCHED = SHIPPED ? ",speed=\"\"" : ",speed=\"fast\"";
  private static final Duration LONGEST = Duration.ofMinutes(SHIPPED ? 30 : 4);
  private static final Duration WATCH_ON = Duration.ofSeconds(30);

  @TempDir Path folder;
  private DrillFleet fleet;
  private PrometheusServer prometheus;

  private interface Step {
    void run() throws IOException;
  }

  private record Fault(String name, Set<String> alerts, Step inject, Step repair) {}

  @BeforeEach
  void begin() throws IOException {
    String rules = Files.readString(Path.of("alerts.yml"));
    Files.writeString(folder.resolve("alerts-as-they-are.yml"), rules);
    Files.writeString(folder.resolve("alerts-fast.yml"), fast(rules));
    int dashboard = freePort();
    fleet = new DrillFleet(dashboard);
    prometheus = new PrometheusServer(folder, freePort(), dashboard);
    await().atMost(Duration.ofMinutes(1)).until(prometheus::isReady);
  }

  @AfterEach
  void end() {
    if (prometheus != null) prometheus.close();
    if (fleet != null) fleet.close();
  }

  static String fast(String rules) {
    return MINUTES
        .matcher(rules)
        .replaceAll(m -> 4 * Integer.parseInt(m.group(1)) + "s")
        .replace("> 600", "> 40")
        .replace("> 60", "> 20")
        .replace("labels: { ", "labels: { speed: fast, ")
        .replace("name: jobs", "name: jobs-fast");
  }

  @Test
  void each_fault_makes_its_own_alerts_fire_and_a_healthy_fleet_none() throws Exception {
    healthy(Duration.ofMinutes(Integer.getInteger("drill.healthy.minutes")));
    List<String> wrong = new ArrayList<>();
    Pattern chosen = Pattern.compile(System.getProperty("drill.fault", ".*"));
    List<Fault> faults = faults().stream().filter(f -> chosen.matcher(f.name).matches()).toList();
    assertThat(faults).as("faults with a name like " + chosen).isNotEmpty();
    for (Fault fault : faults) {
      Map<String, Long> fired = drill(fault);
      if (!fired.keySet().equals(fault.alerts)) {
        wrong.add(fault.name + ": expected " + fault.alerts + ", fired " + fired.keySet());
      }
    }
    assertThat(wrong).isEmpty();
  }

  private List<Fault> faults() {
    DrillFleet f = fleet;
    Set<String> noNumbers = Set.of("NoNumbers");
    return List.of(
        new Fault("jobs die", Set.of("DeadSetGrows"), () -> f.die(3), () -> {}),
        new Fault(
            "jobs die until the dead set is full",
            Set.of("DeadSetGrows", "DeadSetIsFull"),
            f::fillDeadSet,
            f::emptyDeadSet),
        new Fault(
            "a third of all attempts fail",
            Set.of("WorkIsWasted"),
            () -> f.failing(20),
            () -> f.failing(0)),
        new Fault(
            "too many jobs",
            Set.of("JobsAreLate"),
            () -> f.flood(SHIPPED ? 6_000 : 1_500), // ten jobs a second
            f::drain),
        new Fault("all workers are quiet", Set.of("JobsAreLate"), f::quietWorkers, f::deploy),
        new Fault(
            "one of two workers is killed",
            Set.of("WorkersVanished"),
            f::killWorker,
            f::startWorker),
        new Fault(
            "one of two workers is frozen",
            Set.of("WorkersVanished"),
            f::freezeWorker,
            f::thawWorker),
        new Fault(
            "all threads of one of two workers hang",
            Set.of("WorkerHangs"),
            f::hangWorker,
            f::endHang),
        new Fault(
            "all workers are stopped",
            Set.of("NoWorker", "WorkersVanished", "JobsAreLate", "RetriesAreLate"),
            () -> {
              f.stopWorker();
              f.stopWorker();
            },
            () -> {
              f.startWorker();
              f.startWorker();
            }),
        new Fault("Redis is killed", noNumbers, f.server::kill, f.server::restart),
        new Fault("the dashboard is killed", noNumbers, f::killDashboard, f::startDashboard));
  }

  private void healthy(Duration time) throws IOException {
    Map<String, Long> fired = new TreeMap<>();
    long begin = System.nanoTime();
    watch(time.dividedBy(2), begin, "", fired);
    fleet.deploy();
    watch(time.dividedBy(2), begin, "", fired);
    print("healthy for %d minutes, with a rolling deploy: %s", time.toMinutes(), fired);
    assertThat(fired).isEmpty();
  }

  /** Returns the alerts that fired, and after how many seconds each. */
  private Map<String, Long> drill(Fault fault) throws IOException {
    Map<String, Long> fired = new TreeMap<>();
    long begin = System.nanoTime();
    fault.inject.run();
    while (!fired.keySet().containsAll(fault.alerts) && seconds(begin) < LONGEST.toSeconds()) {
      watch(Duration.ofSeconds(1), begin, WATCHED, fired);
    }
    watch(WATCH_ON, begin, WATCHED, fired);
    long repaired = System.nanoTime();
    fault.repair.run();
    while (!watch(WATCH_ON, begin, WATCHED, fired).isEmpty()) {
      assertThat(seconds(repaired)).as("seconds after the repair").isLessThan(LONGEST.toSeconds());
    }
    print("%s: %s", fault.name, fired);
    return fired;
  }

  /** Looks each second. Returns what fired in this time, and notes when each fired first. */
  private Set<String> watch(Duration time, long begin, String labels, Map<String, Long> first)
      throws IOException {
    Set<String> seen = new TreeSet<>();
    long from = System.nanoTime();
    do {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      seen.addAll(prometheus.firing(labels));
      seen.forEach(name -> first.putIfAbsent(name, seconds(begin)));
    } while (System.nanoTime() - from < time.toNanos());
    return seen;
  }

  private static long seconds(long since) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, "drill: " + format + "%n", values);
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }
}
