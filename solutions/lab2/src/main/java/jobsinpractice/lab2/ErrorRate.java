package jobsinpractice.lab2;

// region rate-imports
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.WorkerListener;

// endregion

/**
 * Measures the error rate of each job class in a sliding window: of the attempts that ended in the
 * window, the share that failed. The window ends now. The worker calls the listener from many
 * threads, and other threads ask for the rate.
 */
final class ErrorRate implements WorkerListener {
  private final Clock clock;
  private final Duration window;

  /**
   * @param clock the source of "now"; a test moves it by hand
   * @param window how far back an attempt still counts
   */
  ErrorRate(Clock clock, Duration window) {
    this.clock = clock;
    this.window = window;
  }

  // region task-3
  private final Deque<Attempt> attempts = new ArrayDeque<>();

  @Override
  public void jobSucceeded(Job job, Duration elapsed) {
    ended(job, false);
  }

  @Override
  public void jobFailed(Job job, Throwable error, Duration elapsed) {
    ended(job, true);
  }

  private synchronized void ended(Job job, boolean failed) {
    forgetTheOld();
    attempts.addLast(new Attempt(clock.instant(), job.type(), failed));
  }

  /**
   * Returns the error rate of one job class. An attempt ends in jobSucceeded or jobFailed. An
   * attempt that ended exactly one window ago still counts.
   *
   * @return failed attempts over all attempts of this class, in percent; 0 when there was none
   */
  synchronized double percent(String type) {
    forgetTheOld();
    List<Attempt> all = attempts.stream().filter(attempt -> attempt.type().equals(type)).toList();
    long failed = all.stream().filter(Attempt::failed).count();
    return all.isEmpty() ? 0 : 100.0 * failed / all.size();
  }

  private void forgetTheOld() {
    Instant start = clock.instant().minus(window);
    while (!attempts.isEmpty() && attempts.peekFirst().ended().isBefore(start)) {
      attempts.removeFirst();
    }
  }
  // endregion
}
