package jobsinpractice.lab0;

import static java.lang.Thread.State.NEW;
import static java.lang.Thread.State.RUNNABLE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jobsinpractice.testkit.TestBench;

/**
 * A greeter that records its calls, and notices a call that comes after the end of its job: a call
 * on another thread has to wait until the job's thread waits for it, or has gone on without it.
 */
final class Greetings implements Greeter, Lab0Tasks {
  /** In a row: the job's thread may also wait for a moment inside the engine. */
  private static final int LOOKS = 5;

  private final TestBench bench;
  private final Thread jobs = Thread.currentThread();
  private final List<Greeted> all = new ArrayList<>();
  private volatile boolean over;
  private volatile boolean late;

  Greetings(TestBench bench) {
    this.bench = bench;
  }

  @Override
  public void greet(long userId, String language) {
    if (Thread.currentThread() != jobs) {
      int[] waits = {0};
      bench.soon(
          () -> {
            waits[0] = Set.of(NEW, RUNNABLE).contains(jobs.getState()) ? 0 : waits[0] + 1;
            return over || waits[0] >= LOOKS;
          });
    }
    synchronized (all) {
      late |= over;
      all.add(new Greeted(userId, language));
    }
  }

  /** Runs jobs; their greetings have to come before this returns. */
  void during(Runnable jobs) {
    Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
    over = false;
    jobs.run();
    over = true;
    if (all().isEmpty()
        && Thread.getAllStackTraces().keySet().stream().anyMatch(t -> isNew(t, before))) {
      bench.soon(() -> late);
    }
  }

  private static boolean isNew(Thread thread, Set<Thread> before) {
    return !before.contains(thread) || thread.getName().startsWith("ForkJoinPool");
  }

  void mustNotBeLate() {
    PUSH.expectThat("a job's user is greeted before the handler returns")
        .butIf(
            late,
            "a greeting came after the job was done",
            "does another thread call the greeter? When the handler returns, the engine deletes the"
                + " job, and a crash then loses the greeting: call the greeter in the handler, and"
                + " wait for it")
        .otherwise(true, "", "");
  }

  List<Greeted> all() {
    synchronized (all) {
      return List.copyOf(all);
    }
  }

  void clear() {
    synchronized (all) {
      all.clear();
    }
  }
}
