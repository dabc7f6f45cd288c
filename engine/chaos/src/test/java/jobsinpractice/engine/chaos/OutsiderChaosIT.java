package jobsinpractice.engine.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jobsinpractice.engine.internal.Keys;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * Chaos that thinks like an outsider: what a network, a Redis, another program and other people's
 * code do to three worker processes, after a plan that a seed decides.
 *
 * <p>{@code -Doutsider.minutes=60} is the full run, {@code -Doutsider.only=cuts,errors} limits it
 * to these kinds of trouble ({@link Kind}), {@code -Doutsider.seed=N} repeats a plan. The workers'
 * logs and the plan are in {@code target/outsider}.
 */
class OutsiderChaosIT {
  static final double MINUTES = Double.parseDouble(System.getProperty("outsider.minutes", "3"));
  static final long SEED = Long.getLong("outsider.seed", 20261126);
  static final String ONLY = System.getProperty("outsider.only", "");
  static final Set<Kind> KINDS = Kind.parse(ONLY);

  /** At the end of the time, when nothing goes wrong any more, every job must come to its end. */
  static final Duration PEACE = Duration.ofSeconds(120);

  static final Path FILES = Path.of("target", "outsider");

  final List<String> faults = new CopyOnWriteArrayList<>();
  final List<String> made = new ArrayList<>();

  @Test
  void no_job_is_lost_or_stuck_and_no_worker_is_broken_whatever_happens_around_it()
      throws Exception {
    System.out.println("Outsider chaos: " + repeat());
    long millis = (long) Math.max(20_000, MINUTES * 60_000 - 45_000);
    Plan plan = Plan.of(SEED, millis, KINDS, 3);
    ScheduledExecutorService later = Executors.newScheduledThreadPool(12);
    try (ChaosFleet fleet = new ChaosFleet(FILES);
        Pushing pushing = new Pushing(fleet.server.url(), SEED, faults)) {
      write("plan.txt", plan.troubles());
      Strangers strangers = new Strangers(fleet, pushing, later);
      Supervisor supervisor = new Supervisor(fleet, strangers, faults, later);
      Troublemaker maker = new Troublemaker(fleet, pushing, supervisor, strangers, later);
      Accounts accounts = new Accounts(fleet, pushing, faults);
      try (Watch watch = new Watch(fleet, strangers, faults)) {
        later.scheduleWithFixedDelay(accounts::bury, 5, 5, TimeUnit.SECONDS);
        carryOut(plan, maker);
        pushing.end();
        peace(fleet, strangers, accounts);
        check();
        System.out.printf(
            Locale.ROOT, "Outsider chaos: longest unrun claim %d ms%n", watch.worst());
      }
      supervisor.stopAll();
      judge(fleet, strangers, accounts);
    } finally {
      later.shutdownNow();
      write("made.txt", made);
    }
  }

  private static String repeat() {
    return "./mvnw -Pkit -pl engine/chaos verify -Dit.test=OutsiderChaosIT -Doutsider.minutes="
        + MINUTES
        + " -Doutsider.seed="
        + SEED
        + (ONLY.isEmpty() ? "" : " -Doutsider.only=" + ONLY);
  }

  private void carryOut(Plan plan, Troublemaker maker) throws Exception {
    long start = System.nanoTime();
    for (Plan.Trouble trouble : plan.troubles()) {
      long early = trouble.at() - (System.nanoTime() - start) / 1_000_000;
      if (early > 0) Thread.sleep(early);
      made.add(trouble + " at " + (System.nanoTime() - start) / 1_000_000 + " ms");
      try {
        maker.make(trouble);
      } catch (JedisDataException e) {
        // One stranger met another: the key has a wrong type already.
        if (!String.valueOf(e.getMessage()).startsWith("WRONGTYPE")) throw e;
      }
      check();
    }
  }

  /** Every pushed job comes to its end, and every worker serves. */
  private void peace(ChaosFleet fleet, Strangers strangers, Accounts accounts) {
    try {
      await()
          .atMost(PEACE)
          .pollInterval(Duration.ofMillis(500))
          .until(
              () ->
                  !faults.isEmpty()
                      || strangers.occupied().isEmpty()
                          && fleet.slots.stream().allMatch(Slot::serves)
                          && accounts.missing().isEmpty()
                          && inFlight(fleet).isEmpty());
    } catch (ConditionTimeoutException e) {
      List<String> missing = accounts.missing();
      faults.add(
          PEACE.toSeconds()
              + " s after the last trouble, jobs that have not ended: "
              + missing.size()
              + ", e.g. "
              + missing.subList(0, Math.min(5, missing.size()))
              + "; in flight: "
              + inFlight(fleet).stream().map(list -> known(fleet, list)).toList()
              + "; keys that strangers occupy: "
              + strangers.occupied()
              + "; workers: "
              + fleet.slots);
    }
  }

  private static List<String> inFlight(ChaosFleet fleet) {
    return List.copyOf(fleet.direct.call(jedis -> jedis.keys(Keys.IN_FLIGHT + ":*")));
  }

  /** What recovery knows of an in-flight list and of its process. */
  private static String known(ChaosFleet fleet, String list) {
    String owner = list.substring(Keys.IN_FLIGHT.length() + 1, list.indexOf('|'));
    return fleet.direct.call(
        jedis ->
            list
                + ", registered at "
                + jedis.zscore(Keys.IN_FLIGHT, list)
                + ", heartbeat's life "
                + jedis.ttl(owner)
                + " s");
  }

  private void judge(ChaosFleet fleet, Strangers strangers, Accounts accounts) {
    fleet.slots.forEach(slot -> fleet.licensed(slot.identity()));
    if (!inFlight(fleet).isEmpty()) faults.add("in flight after the stop: " + inFlight(fleet));
    Accounts.Totals totals = accounts.totals();
    long processed = counter(fleet, Keys.PROCESSED);
    long failed = counter(fleet, Keys.FAILED);
    System.out.printf(
        Locale.ROOT,
        "Outsider chaos: %,d troubles, %,d jobs, %,d dead, lost 0, duplicates %,d of at most %,d;"
            + " processed %,d of %,d, failed %,d of %,d%n",
        made.size(),
        fleet.ledger.starts().size(),
        accounts.dead(),
        totals.duplicates(),
        totals.licences(),
        processed,
        totals.processed(),
        failed,
        totals.failed());
    // Hostile payloads also count; what a stranger's value replaced does not.
    boolean more = KINDS.contains(Kind.HOSTILE);
    boolean less = strangers.statsWereOccupied();
    compare("stat:processed", processed, totals.processed(), more, less);
    compare("stat:failed", failed, totals.failed(), more, less);
    check();
  }

  private void compare(String what, long actual, long expected, boolean more, boolean less) {
    boolean wrong = actual > expected && !more || actual < expected && !less;
    if (wrong) faults.add(what + " is " + actual + ", and should be " + expected);
  }

  private static long counter(ChaosFleet fleet, String key) {
    String value = fleet.direct.call(jedis -> jedis.get(key));
    return value == null ? 0 : Long.parseLong(value);
  }

  private void check() {
    if (faults.isEmpty()) return;
    List<String> last = made.subList(Math.max(0, made.size() - 25), made.size());
    assertThat(faults)
        .as(
            "Repeat it with:%n  %s%nThe last troubles:%n%s%nLogs: engine/core/%s",
            repeat(), last.stream().map(t -> "  " + t).collect(Collectors.joining("\n")), FILES)
        .isEmpty();
  }

  private static void write(String file, List<?> lines) throws IOException {
    Files.createDirectories(FILES);
    Files.write(FILES.resolve(file), lines.stream().map(Object::toString).toList());
  }
}
