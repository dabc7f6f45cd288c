package jobsinpractice.engine;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts and ends a worker's parts in order.
 *
 * <ol>
 *   <li>start: the listeners, the first heartbeat, the loops, and then the claims;
 *   <li>quiet: no more claims;
 *   <li>stop: quiet, the wait for running jobs, the hand-back, the loops, and the listeners.
 * </ol>
 *
 * {@link Worker} describes what its users may rely on.
 */
final class WorkerLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  /** What a worker's listeners hear of it. */
  record Events(Runnable startup, Runnable heartbeat, Runnable quiet, Runnable shutdown) {
    static Events of(Worker worker, Listeners<WorkerListener> listeners) {
      return new Events(
          () -> listeners.start(listener -> listener.startup(worker)),
          () -> listeners.tell(listener -> listener.heartbeat(worker)),
          () -> listeners.tell(listener -> listener.quiet(worker)),
          () -> listeners.tell(listener -> listener.shutdown(worker)));
    }
  }

  private final Redis redis;
  private final Capsules capsules;
  private final WorkerLoops loops;
  private final Duration timeout;
  private final Events events;
  private final AtomicBoolean quiet;
  private final StopCoordinator coordinator = new StopCoordinator();
  private volatile int exitCode;

  WorkerLifecycle(
      Redis redis,
      Capsules capsules,
      WorkerLoops loops,
      AtomicBoolean quiet,
      Duration timeout,
      Events events) {
    this.redis = redis;
    this.capsules = capsules;
    this.loops = loops;
    this.quiet = quiet;
    this.timeout = timeout;
    this.events = events;
    loops.whenWritten(events.heartbeat);
    loops.onSignal(this::obey);
  }

  void start() {
    // The heartbeat comes before the first claim: a claim without one would look like a dead
    // process's, and be recovered.
    coordinator.start(
        this::stop, events.startup, this::logWarnings, this::beat, this::startThreads);
  }

  private void logWarnings() {
    BootCheck.warnings(redis).forEach(LOG::warn);
  }

  private void startThreads() {
    loops.start();
    capsules.start();
    LOG.info("Started on {}; queues: {}", redis, capsules);
  }

  void beat() {
    loops.writeHeartbeat();
    events.heartbeat.run();
  }

  void quiet() {
    if (!quiet.compareAndSet(false, true)) return;
    capsules.quiet();
    events.quiet.run();
  }

  boolean isQuiet() {
    return quiet.get();
  }

  void stop() {
    Thread caller = Thread.currentThread();
    coordinator.stop(() -> end(caller));
  }

  private void end(Thread caller) {
    Shutdown shutdown = new Shutdown(timeout);
    if (!shutdown.handBack(() -> handBackAndLeave(caller))) {
      LOG.warn(
          "Redis did not answer within {} s after the stop's timeout. Another worker recovers the"
              + " jobs in flight when this heartbeat has expired.",
          Shutdown.HAND_BACK.toSeconds());
    }
    loops.end();
    capsules.abandon();
    shutdown.farewell(events.shutdown);
  }

  /** All of a stop that needs Redis. */
  private void handBackAndLeave(Thread caller) {
    coordinator.awaitStart();
    quiet();
    try {
      int unfinished = capsules.stop(timeout);
      if (capsules.exited() && exitCode == 0) exitCode = Worker.EXITED;
      if (unfinished > 0) {
        LOG.warn(
            "Not ended within {} s and handed back: {}",
            timeout.toSeconds(),
            unfinished == 1 ? "1 job" : unfinished + " jobs");
      }
      loops.leave(caller);
    } catch (RedisUnavailable e) {
      LOG.warn("{} The heartbeat expires by itself.", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void awaitStopped() {
    coordinator.awaitStopped();
  }

  /** Signals from Sidekiq's pages. On a thread of its own: a stop ends the thread that heard it. */
  private void obey(String signal) {
    LOG.info("Signal {} by way of Redis", signal);
    switch (signal) {
      case "TSTP" -> new Thread(this::quiet, "quiet").start();
      case "TERM" -> new Thread(this::stop, "stop").start();
      case "TTIN" -> logThreads();
      default -> LOG.warn("Signal {} is unknown", signal);
    }
  }

  void logThreads() {
    LOG.info(Threads.dump());
  }

  int exitCode() {
    return exitCode;
  }

  void exitWith(int code) {
    exitCode = code;
  }
}
