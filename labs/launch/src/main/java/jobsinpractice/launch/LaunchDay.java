package jobsinpractice.launch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import jobsinpractice.engine.internal.DaemonThread;
import jobsinpractice.redislauncher.RedisMissing;
import jobsinpractice.testkit.ToDo;

/**
 * Runs launch day with the code of all labs. The same seed and code have the same result.
 *
 * <p>Code that is to do, not compiled, or that throws is replaced by the shop's old code, for the
 * whole trouble. So a missing lab costs points, but never ends the day.
 */
public final class LaunchDay {
  /** The moment of the launch, for code that asks for the time. */
  static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

  /** A trouble takes a second or two; code that needs longer than this hangs. */
  private static final int MOST_SECONDS = 60;

  private static final int SHIFT_MINUTES = 15;

  private LaunchDay() {}

  /**
   * Runs the day.
   *
   * @param classes returns the folder with the compiled classes of a lab
   */
  public static LaunchResult run(long seed, IntFunction<Path> classes) {
    return runOnly(seed, classes, lab -> true);
  }

  /**
   * Runs only the troubles of some labs. Each is the same as in the whole day.
   *
   * @param labs returns whether the troubles of a lab happen
   */
  public static LaunchResult runOnly(long seed, IntFunction<Path> classes, IntPredicate labs) {
    List<Trouble<?>> troubles = troubles();
    ExecutorService threads = Executors.newCachedThreadPool(DaemonThread.named("launch-day"));
    List<Incident> incidents = new ArrayList<>();
    try (DayRedis redis = new DayRedis()) {
      for (int n = 0; n < troubles.size(); n++) {
        Trouble<?> trouble = troubles.get(n);
        if (!labs.test(trouble.lab())) continue;
        try (LabCode code = LabCode.of(trouble.lab(), classes.apply(trouble.lab()))) {
          incidents.add(meet(trouble, 1_000 * seed + n, code, redis, threads));
        }
      }
    } finally {
      threads.shutdownNow();
    }
    incidents.sort(Comparator.comparingInt(Incident::minute));
    return new LaunchResult(seed, incidents);
  }

  /** All troubles. Together they are worth 100 points. */
  static List<Trouble<?>> troubles() {
    return List.of(
        new BusyOrLate(),
        new NoisyErrors(),
        new BuyMachines(),
        new TooManyThreads(),
        new NoonRush(),
        new MailBehindReport(),
        new LeakingWorker(),
        new PulledPlug(),
        new SlowProvider(),
        new ChargedTwice(),
        new EarlyJob(),
        new PoolRunsDry(),
        new PartnerLimit(),
        new InvoiceMail(),
        new RisingLoad(),
        new LaunchFleet(),
        new PageStorm(),
        new BadDeploy(),
        new ShedLoad());
  }

  private interface Attempt {
    void run() throws Exception;
  }

  private static Incident meet(
      Trouble<?> trouble, long seed, LabCode code, DayRedis redis, ExecutorService threads) {
    int minute = trouble.minute() + new Random(seed).nextInt(SHIFT_MINUTES);
    Scene scene = new Scene(seed, redis);
    Scene yours = scene;
    String missing = problem(threads, () -> trouble.withYours(code, yours));
    yours.end();
    if (!missing.isEmpty()) {
      Scene old = new Scene(seed, redis);
      scene = old;
      String problem = problem(threads, () -> trouble.withNaive(old));
      if (!problem.isEmpty()) {
        throw new IllegalStateException(trouble.title() + ": the shop's old code " + problem);
      }
    }
    return new Incident(
        minute, trouble.lab(), trouble.title(), trouble.points(), scene.losses(), missing);
  }

  /** Returns what is wrong with the code, or an empty string. */
  private static String problem(ExecutorService threads, Attempt attempt) {
    Future<?> running =
        threads.submit(
            () -> {
              attempt.run();
              return null;
            });
    try {
      running.get(MOST_SECONDS, TimeUnit.SECONDS);
      return "";
    } catch (TimeoutException e) {
      running.cancel(true);
      return "was still running after " + MOST_SECONDS + " s";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "was interrupted";
    } catch (ExecutionException e) {
      return shown(e.getCause());
    }
  }

  /**
   * Returns the problem in one line; without a Redis, the machine is to blame, and not the code.
   */
  public static String shown(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof RedisMissing redis) throw redis;
      if (cause instanceof ToDo || cause instanceof LabCode.Missing) {
        return "is missing: " + cause.getMessage();
      }
    }
    return "threw " + thrown.toString().lines().findFirst().orElse("an exception");
  }
}
