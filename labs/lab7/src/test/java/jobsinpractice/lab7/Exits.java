package jobsinpractice.lab7;

import static jobsinpractice.lab7.WatchdogTest.LIMITS;
import static jobsinpractice.lab7.WatchdogTest.WATCHDOG;

import jobsinpractice.engine.RedisUnavailable;

/** What {@link WatchdogTest} checks about the exit when something goes wrong before it. */
final class Exits {
  private static final long MB = 1 << 20;

  private Exits() {}

  static void check() {
    FakeProcess quietFails = new FakeProcess();
    quietFails.quietFails = RedisAway.exception();
    FakeProcess drainFails = new FakeProcess();
    drainFails.drainFails = new IllegalStateException("already closed");
    FakeProcess neverEmpty = new FakeProcess();
    neverEmpty.drains = false;
    leaves(quietFails, "quiet() throws, because Redis is away");
    leaves(drainFails, "drain() throws IllegalStateException");
    leaves(neverEmpty, "drain() returns false: after 25 s a job is still running");
    FakeProcess full = new FakeProcess();
    full.drainFails = new OutOfMemoryError("Java heap space");
    leaves(full, "drain() throws OutOfMemoryError, which is an Error and not an Exception");
    FakeProcess fullAtOnce = new FakeProcess();
    fullAtOnce.quietFails = new OutOfMemoryError("Java heap space");
    leaves(fullAtOnce, "quiet() throws OutOfMemoryError, which is an Error and not an Exception");
  }

  private static boolean exitsWhenDrainThrows(Throwable failure) {
    if (failure == null) return false;
    FakeProcess other = new FakeProcess();
    other.drainFails = failure;
    lookAt399(other);
    return other.exited();
  }

  private static void lookAt399(FakeProcess process) {
    try {
      new Watchdog(LIMITS, () -> 399 * MB, () -> true, process).look();
    } catch (RedisUnavailable | IllegalStateException | OutOfMemoryError passedOn) {
      // allowed: the thread that looks prints it
    }
  }

  private static void leaves(FakeProcess process, String given) {
    lookAt399(process);
    WATCHDOG
        .expectThat("it still exits with 75")
        .given(given)
        .butIf(
            process.log.isEmpty(),
            "it stays",
            "the reading is 399 MB, and the last call is 330: see the tests before this one")
        .butIf(
            !process.exited() && exitsWhenDrainThrows(process.quietFails),
            "it does not exit",
            "when drain() throws the same, your code exits. Is quiet() outside of the try around drain()?"
                + " Put both in one try, and the exit in its finally")
        .butIf(
            !process.exited() && process.drainFails instanceof Error,
            "it does not exit",
            "when drain() throws an exception, your code exits. Does it exit after a catch that an Error"
                + " passes? A finally also runs after an Error: put the exit in it")
        .butIf(
            !process.exited() && process.drains,
            "it does not exit",
            "it may be quiet already: then it claims no more jobs, and lives on. Put quiet() and drain()"
                + " in a try, and the exit in its finally")
        .butIf(
            !process.exited(),
            "it does not exit",
            "one job that hangs must not keep a process that is about to be killed: exit hands the"
                + " job back")
        .otherwise(process.did("exit 75"), "it ended with " + process.log, "exit with RESTART");
  }
}
