package jobsinpractice.lab2;

import java.time.Duration;
import java.util.Locale;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import jobsinpractice.testkit.interleaving.TwoThreads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(2)
@DisplayName("Error rate in a worker that runs for long")
class ErrorRateThreadsTest implements ErrorRateTask {
  private static final String PER_THREAD =
      "the two threads do not overlap here, so a lock is not what is missing. Are the attempts in a"
          + " ThreadLocal? The thread that asks needs what other threads reported";

  private static final Duration WINDOW = Duration.ofSeconds(60);

  /** Long enough for an answer that forgets now and then, and not at each attempt. */
  private static final int FIRST_MINUTES = 20;

  private static final int MORE_MINUTES = 180;

  /** An answer that forgets late keeps no more than this, however long the worker runs. */
  private static final int LATE = 1_000;

  private static final int REPORTS = 5_000;

  @Test
  @Tag("task-3")
  @Order(1)
  @DisplayName("attempts that two threads report at the same moment are all counted")
  @Promise("The worker calls the listener from many threads, and other threads ask for the rate.")
  void threads() {
    String use = "guard every access with the same lock (synchronized)";
    Task locks = RATE.lookAt(Events.ABOUT_LOCKS);
    locks
        .expectInEveryOrder(FailureAndSuccess.class, "50%")
        .given("one thread reports a failed webhook, and another thread a webhook that succeeded")
        .withoutOverlap(PER_THREAD)
        .otherwise("an attempt was lost", use);
    locks
        .expectInEveryOrder(FailureAndReader.class, "100%")
        .given(
            "a webhook succeeded more than 60 s ago; one thread reports a failed webhook while another"
                + " thread calls percent")
        .otherwise("an attempt was lost, or an old one was kept", use);
    locks
        .expectInEveryOrder(TwoReports.class, "50%")
        .given(
            "a webhook succeeded more than 60 s ago; one thread reports a failed webhook, and another"
                + " thread a webhook that succeeded")
        .otherwise("an attempt was lost, or an old one was kept", use);
    locks
        .expectInEveryOrder(TwoReaders.class, "100%")
        .given(
            "a webhook succeeded more than 60 s ago, and one failed just now; two threads call percent")
        .otherwise("an attempt was lost, or an old one was kept", use);
  }

  /** What two threads do with one error rate, after which a third one reads it. */
  private abstract static class OneErrorRate implements TwoThreads {
    private final Job bad = Events.job("Webhook", 2);
    private final Job good = Events.job("Webhook", 3);
    private final ErrorRate rate;

    OneErrorRate(ErrorRate rate) {
      this.rate = rate;
    }

    final void reportFailure() {
      fail(rate, bad);
    }

    final void reportSuccess() {
      succeed(rate, good);
    }

    final void read() {
      rate.percent("Webhook");
    }

    @Override
    public String result() {
      return Math.round(rate.percent("Webhook")) + "%";
    }
  }

  static final class FailureAndSuccess extends OneErrorRate {
    FailureAndSuccess() {
      super(new ErrorRate(new SettableClock(TestBench.START), WINDOW));
    }

    @Override
    public void first() {
      reportFailure();
    }

    @Override
    public void second() {
      reportSuccess();
    }
  }

  static final class FailureAndReader extends OneErrorRate {
    FailureAndReader() {
      super(afterAnOldSuccess());
    }

    @Override
    public void first() {
      reportFailure();
    }

    @Override
    public void second() {
      read();
    }
  }

  /** Both threads can find the old attempt that has to be forgotten. */
  static final class TwoReports extends OneErrorRate {
    TwoReports() {
      super(afterAnOldSuccess());
    }

    @Override
    public void first() {
      reportFailure();
    }

    @Override
    public void second() {
      reportSuccess();
    }
  }

  /** The line of the terminal and the dashboard each ask on a thread of their own. */
  static final class TwoReaders extends OneErrorRate {
    TwoReaders() {
      super(afterAnOldSuccess());
      reportFailure();
    }

    @Override
    public void first() {
      read();
    }

    @Override
    public void second() {
      read();
    }
  }

  private static ErrorRate afterAnOldSuccess() {
    SettableClock clock = new SettableClock(TestBench.START);
    ErrorRate rate = new ErrorRate(clock, WINDOW);
    succeed(rate, Events.job("Webhook", 1));
    clock.advanceSeconds(61);
    return rate;
  }

  @Test
  @Tag("task-3")
  @Order(2)
  @DisplayName("attempts older than the window are forgotten, also when nothing asks for the rate")
  @Promise(
      "It must forget attempts that are older than the window, also when nothing calls percent().")
  void forgets(TestBench bench) {
    SettableClock clock = new SettableClock(TestBench.START);
    ErrorRate rate = new ErrorRate(clock, WINDOW);
    Worker worker = bench.worker().build();
    minutes(FIRST_MINUTES, rate, clock, worker, 4);
    int before = KeptObjects.of(rate);
    minutes(MORE_MINUTES, rate, clock, worker, 4);
    int after = KeptObjects.of(rate);
    rate.percent("Webhook");
    rate.percent("WelcomeMail");
    int asked = KeptObjects.of(rate);
    int attempts = 60 * MORE_MINUTES;
    RATE.expectThat("your object keeps no more after three hours than before")
        .given(
            "one attempt a second for three hours, which are "
                + number(attempts)
                + " attempts; the window is 60 s, and nothing calls percent")
        .butIf(
            after > before + LATE && asked < after - attempts / 4,
            "it keeps " + number(after - before) + " objects more",
            "a call of percent() removes them, so they were kept as long as nothing asked for the rate."
                + " Also remove old attempts whenever an attempt ends")
        .butIf(
            after > before + LATE,
            "it keeps " + number(after - before) + " objects more",
            "they are still in memory after a call of percent(). Does your code remove old attempts, or"
                + " only leave them out of the rate? Remove them when an attempt ends")
        .otherwise(true, "", "");
    forgetsWithoutFailures(worker);
    forgetsOtherClasses(worker);
  }

  private static void forgetsWithoutFailures(Worker worker) {
    SettableClock clock = new SettableClock(TestBench.START);
    ErrorRate rate = new ErrorRate(clock, WINDOW);
    minutes(FIRST_MINUTES, rate, clock, worker, 4);
    int before = KeptObjects.of(rate);
    minutes(MORE_MINUTES, rate, clock, worker, Integer.MAX_VALUE);
    int after = KeptObjects.of(rate);
    RATE.expectThat("your object keeps no more after three hours than before")
        .given(
            "one attempt a second for three hours, and all of them succeed; the window is 60 s, and"
                + " nothing calls percent")
        .butIf(
            after > before + LATE,
            "it keeps " + number(after - before) + " objects more",
            "when one of four attempts fails, old attempts are removed, and when none fails, they stay."
                + " Does your code remove them only when an attempt fails?")
        .otherwise(true, "", "");
  }

  private static void forgetsOtherClasses(Worker worker) {
    SettableClock clock = new SettableClock(TestBench.START);
    ErrorRate rate = new ErrorRate(clock, WINDOW);
    minutes(FIRST_MINUTES, rate, clock, worker, 4);
    int before = KeptObjects.of(rate);
    Job report = Events.job("NightlyReport", 3);
    for (int i = 0; i < REPORTS; i++) {
      fail(rate, report);
    }
    minutes(FIRST_MINUTES, rate, clock, worker, 4);
    int after = KeptObjects.of(rate);
    RATE.expectThat("your object keeps no more after these 20 minutes than before the reports")
        .given(
            number(REPORTS)
                + " attempts of class NightlyReport ended; then, for 20 minutes, one attempt a second"
                + " of two other classes; the window is 60 s, and nothing calls percent")
        .butIf(
            after > before + LATE,
            "it keeps " + number(after - before) + " objects more",
            "old attempts are forgotten, but not those of a class that no longer runs. Does your code"
                + " look only at attempts of the class that has just ended? Look at all of them")
        .otherwise(true, "", "");
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** One attempt a second, and a heartbeat every ten seconds, as in a worker. */
  private static void minutes(
      int minutes, ErrorRate rate, SettableClock clock, Worker worker, int oneFailureIn) {
    Job webhook = Events.job("Webhook", 1);
    Job mail = Events.job("WelcomeMail", 2);
    for (int second = 0; second < 60 * minutes; second++) {
      clock.advanceSeconds(1);
      if (second % oneFailureIn == oneFailureIn - 1) {
        fail(rate, webhook);
      } else {
        succeed(rate, second % 2 == 0 ? webhook : mail);
      }
      if (second % 10 == 0) {
        ((WorkerListener) rate).heartbeat(worker);
      }
    }
  }

  private static void fail(WorkerListener rate, Job job) {
    rate.jobFailed(job, new IllegalStateException("503"), Duration.ofSeconds(1));
  }

  private static void succeed(WorkerListener rate, Job job) {
    rate.jobSucceeded(job, Duration.ofSeconds(1));
  }
}
