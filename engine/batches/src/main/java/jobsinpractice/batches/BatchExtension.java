package jobsinpractice.batches;

import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;

/**
 * Makes a worker count the jobs of batches, and push callbacks:
 *
 * <pre>{@code
 * Worker.Builder worker = Worker.builder(redis).handle("Invoice", job -> …);
 * new BatchExtension(redis).extend(worker);
 * }</pre>
 *
 * Call it before you add middleware that can make a job fail after its handler has returned: a job
 * counts when the middleware that was added after this one, and the handler, have returned. A
 * worker that the command line starts finds this class by itself when the jar is on its class path.
 */
public final class BatchExtension implements WorkerExtension {
  private final Redis redis;

  /** For {@code ServiceLoader}: it uses the Redis of the worker, once that starts. */
  public BatchExtension() {
    this(null);
  }

  public BatchExtension(Redis redis) {
    this.redis = redis;
  }

  @Override
  public void extend(Worker.Builder worker) {
    BatchCounter counter = new BatchCounter(redis, new Waiting());
    worker.middleware(counter).listener(counter);
  }
}
