package jobsinpractice.springboot;

import java.util.Optional;
import jobsinpractice.engine.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.SmartLifecycle;

/**
 * Runs a {@link Worker} for as long as its application context runs. It starts after, and stops
 * before, everything else, and its stop returns when the worker has stopped: running jobs have the
 * worker's timeout, however short Spring's own for a shutdown phase is.
 *
 * <p>A worker that was stopped cannot start again, so each start makes another one.
 */
public final class SpringWorker implements SmartLifecycle, ExitCodeGenerator {
  private static final Logger LOG = LoggerFactory.getLogger(SpringWorker.class);

  private final WorkerParts parts;
  private volatile Worker worker;
  private volatile boolean running;

  SpringWorker(WorkerParts parts) {
    this.parts = parts;
  }

  /** The worker of the last start; empty before the first one, or when no bean is a handler. */
  public Optional<Worker> worker() {
    return Optional.ofNullable(worker);
  }

  @Override
  public void start() {
    if (!parts.canPerform()) {
      LOG.info("No bean is a job handler, so this application runs no worker.");
      return;
    }
    Worker starting = parts.build();
    worker = starting;
    starting.start();
    running = true;
    // Its threads are daemons: this one keeps an application without a web server alive.
    new Thread(() -> awaitEnd(starting), "jobs-worker").start();
  }

  /** A job, or a TERM from Sidekiq's pages, may stop the worker while the application runs. */
  private void awaitEnd(Worker started) {
    started.awaitStopped();
    if (started == worker) running = false;
  }

  @Override
  public void stop() {
    worker().ifPresent(Worker::stop);
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** True when it was started, and something other than Spring has stopped it. */
  boolean hasEnded() {
    return worker != null && !running;
  }

  @Override
  public int getExitCode() {
    return worker().map(Worker::exitCode).orElse(0);
  }
}
