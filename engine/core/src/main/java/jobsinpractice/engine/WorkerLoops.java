package jobsinpractice.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A worker's background loops next to its jobs: the heartbeat and its listeners, the progress of
 * jobs, promotion, recovery, and one reconciler for each capsule.
 */
final class WorkerLoops {
  private final Heartbeat heartbeat;
  private final Capsules capsules;
  private final ProgressWriter progress;
  private final AtomicBoolean quiet;
  private final Connectivity connectivity;
  private final List<ScheduledPoller> pollers = new ArrayList<>();
  private final List<BackgroundLoop> loops = new ArrayList<>();

  /** Not among the loops that a stop waits for: a listener may never return. */
  private final BackgroundLoop hearing;

  private final Semaphore written = new Semaphore(0);
  private Runnable whenWritten = () -> {};
  private Consumer<String> onSignal = signal -> {};

  WorkerLoops(
      Heartbeat heartbeat,
      Capsules capsules,
      ProgressWriter progress,
      AtomicBoolean quiet,
      Connectivity connectivity) {
    this.heartbeat = heartbeat;
    this.capsules = capsules;
    this.progress = progress;
    this.quiet = quiet;
    this.connectivity = connectivity;
    loops.add(new BackgroundLoop("heartbeat", this::beatStep, connectivity));
    hearing = new BackgroundLoop("heartbeat-listeners", this::hearStep, connectivity);
    loops.add(new BackgroundLoop("progress", progress::step, connectivity));
    loops.add(new BackgroundLoop("recovery", this::recoverStep, connectivity));
    for (Capsule capsule : capsules.list()) loops.add(reconciler(capsule.fetcher(), connectivity));
  }

  /** What follows each heartbeat that was written; called before the start. */
  void whenWritten(Runnable step) {
    whenWritten = step;
  }

  /** What a signal from Redis does; called before the start. */
  void onSignal(Consumer<String> step) {
    onSignal = step;
  }

  /** Adds a poller, as a loop of its own. */
  void add(String name, ScheduledPoller poller) {
    pollers.add(poller);
    loops.add(new BackgroundLoop(name, () -> pollStep(poller), connectivity));
  }

  void start() {
    loops.forEach(BackgroundLoop::start);
    hearing.start();
  }

  /** Lets each end after its step, without a wait. */
  void end() {
    loops.forEach(BackgroundLoop::end);
    progress.end();
  }

  /** Ends them, waits for each, and takes this process out of Redis. */
  void leave(Thread caller) throws InterruptedException {
    hearing.end();
    end();
    for (BackgroundLoop loop : loops) loop.join(Duration.ofSeconds(5), caller);
    heartbeat.clear();
  }

  /** Writes one heartbeat and obeys one signal. */
  void writeHeartbeat() {
    String signal = heartbeat.beat(quiet.get());
    if (signal != null) onSignal.accept(signal);
  }

  /** Moves due retries and scheduled jobs to their queues; returns how many. */
  int promoteDue() {
    return pollers.stream().mapToInt(ScheduledPoller::promoteDue).sum();
  }

  private Duration beatStep() {
    capsules.replaceLost();
    writeHeartbeat();
    written.release();
    return Limits.HEARTBEAT;
  }

  /** On a thread of its own: a listener that blocks must not keep the next heartbeat. */
  private Duration hearStep() throws InterruptedException {
    if (!written.tryAcquire(1, TimeUnit.SECONDS)) return null;
    written.drainPermits();
    whenWritten.run();
    return null;
  }

  private Duration pollStep(ScheduledPoller poller) {
    poller.promoteDue();
    return poller.pause();
  }

  private Duration recoverStep() {
    if (!quiet.get()) capsules.recover();
    return Limits.HEARTBEAT;
  }

  /** Until the stop, also when quiet: a claim may be lost while the last jobs run. */
  private static BackgroundLoop reconciler(Fetcher fetcher, Connectivity connectivity) {
    BackgroundLoop[] loop = new BackgroundLoop[1];
    loop[0] =
        new BackgroundLoop(
            "reconciler",
            () -> {
              Duration next = fetcher.reconcile();
              if (next == null) loop[0].end();
              return next;
            },
            connectivity);
    return loop[0];
  }
}
