package jobsinpractice.testkit;

import jobsinpractice.engine.Processor;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.RetrySet;

/** A number that the engine measures, for comparison with the learner's number. */
@FunctionalInterface
public interface EngineNumber {
  /** The share of this process's processors that run a job, in percent. */
  EngineNumber UTILIZATION =
      worker -> {
        long busy = worker.processors().stream().filter(Processor::busy).count();
        return 100.0 * busy / worker.concurrency();
      };

  EngineNumber RETRY_LATENCY = worker -> new RetrySet(worker.redis(), worker.clock()).latency();
  EngineNumber RETRIES = worker -> new RetrySet(worker.redis()).size();
  EngineNumber DEAD = worker -> new DeadSet(worker.redis()).size();

  /** Seconds. */
  static EngineNumber latency(String queue) {
    return worker -> new Queue(worker.redis(), queue, worker.clock()).latency();
  }

  double of(Worker worker);
}
