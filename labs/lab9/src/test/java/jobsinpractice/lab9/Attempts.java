package jobsinpractice.lab9;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.JobPostponed;
import jobsinpractice.engine.Middleware;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import jobsinpractice.testkit.ToDo;

/** Sends jobs through a middleware, and sees what becomes of them. */
final class Attempts {
  static final String RAN = "ran";
  static final String POSTPONED = "postponed";
  static final String VETOED = "did not run, and counts as done";
  static final String TWICE = "ran twice";

  private final Middleware middleware;
  private final List<JobPostponed> postponements = new ArrayList<>();

  Attempts(Middleware middleware) {
    this.middleware = middleware;
  }

  /** Returns what became of a job whose handler succeeds. */
  String of(int failures) {
    return of(failures, () -> {});
  }

  /**
   * @return {@link #RAN}, {@link #POSTPONED}, {@link #VETOED}, or what else the middleware threw
   */
  String of(int failures, Middleware.Next handler) {
    int[] runs = {0};
    Throwable thrown = null;
    Throwable[] own = {null};
    try {
      middleware.call(
          Jobs.charge(failures),
          () -> {
            runs[0]++;
            try {
              handler.call();
            } catch (Throwable e) {
              own[0] = e;
              throw e;
            }
          });
    } catch (ToDo toDo) {
      throw toDo;
    } catch (Throwable e) {
      thrown = e;
    }
    if (runs[0] > 1) return TWICE;
    if (runs[0] == 1 && thrown == own[0]) return RAN;
    if (runs[0] == 0 && thrown instanceof JobPostponed postponed) {
      postponements.add(postponed);
      return POSTPONED;
    }
    if (thrown == null) return runs[0] == 0 ? VETOED : "ran, and its error was swallowed";
    return runs[0] == 0 ? "threw " + thrown : "ran, but then threw " + thrown;
  }

  /** Returns the delay of the job that was postponed last, in seconds; NaN if there is none. */
  double lastDelay() {
    if (postponements.isEmpty()) return Double.NaN;
    return postponements.get(postponements.size() - 1).delay().toMillis() / 1e3;
  }

  /** Checks that the postponed jobs come back between two times, and not together. */
  void checkDelays(Task task, int jobs, Duration from, Duration to) {
    checkDelays(task, jobs, from, to, jobs + " jobs are postponed");
  }

  void checkDelays(Task task, int jobs, Duration from, Duration to, String given) {
    List<Duration> delays = postponements.stream().map(each -> each.delay()).toList();
    Duration least = delays.stream().min(Duration::compareTo).orElse(Duration.ZERO);
    Duration most = delays.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    String seen = "they are from " + shown(least) + " to " + shown(most);
    Duration spread = to.minus(from);
    Duration edge = spread.dividedBy(20);
    task.expectThat("the delays are spread from " + shown(from) + " to " + shown(to))
        .given(given)
        .butIf(
            delays.size() < jobs, delays.size() + " were postponed", "the others ran, or were lost")
        .butIf(
            most.equals(least) && (least.equals(from) || least.isZero()),
            "all have a delay of " + shown(least),
            "they come back in the same moment: add what jitter returns")
        .butIf(
            most.equals(least),
            "all have a delay of " + shown(least),
            "they come back in the same moment. Does your code ask jitter once, and use what it"
                + " returned for all of them? Ask jitter for each job that you postpone")
        .butIf(
            least.compareTo(from) < 0 && most.compareTo(spread) <= 0,
            seen,
            "these delays are as short as the jitter alone: add " + shown(from) + " to each")
        .butIf(
            least.compareTo(from) < 0,
            seen,
            "some come back too early: ask jitter only for the "
                + shown(spread)
                + " that are spread, and add "
                + shown(from)
                + " to each")
        .butIf(
            most.compareTo(to) > 0,
            seen,
            "some come back too late: a delay is "
                + shown(from)
                + " and what jitter returns for "
                + shown(spread)
                + ". Is time counted that has passed already?")
        .otherwise(
            most.compareTo(to.minus(edge)) > 0 && least.compareTo(from.plus(edge)) < 0,
            seen,
            "add the jitter of the whole time");
  }

  private static String shown(Duration delay) {
    return delay.toMillis() / 1e3 + " s";
  }

  /** Checks that another thread's job runs while this one is in the middle of its own. */
  void checkTogether(Task task, TestBench bench, Attempts there) throws InterruptedException {
    String[] seen = {null};
    boolean[] inTime = {false};
    Thread other = new Thread(() -> seen[0] = there.of(0));
    of(
        0,
        () -> {
          other.start();
          inTime[0] = bench.soon(() -> seen[0] != null);
        });
    other.join();
    task.expectThat("two threads run two jobs at the same time")
        .given("one thread is in the middle of a first attempt, and another thread begins one")
        .butIf(
            !inTime[0],
            "the second waited until the first had ended",
            "a lock is held while a job runs, so all other charges wait for it: call next.call()"
                + " outside the lock")
        .otherwise(true, "", "");
  }

  static Middleware.Next dying(Error error) {
    return () -> {
      throw error;
    };
  }

  static Middleware.Next failing(Exception error) {
    return () -> {
      throw error;
    };
  }
}
