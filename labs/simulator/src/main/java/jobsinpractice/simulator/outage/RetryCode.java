package jobsinpractice.simulator.outage;

import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.RetryPolicy;

/** What a team writes about retries: the engine's classes, or a learner's. */
@FunctionalInterface
public interface RetryCode {
  /** Makes the code of one process. */
  Parts make(Clock clock, RandomGenerator random);

  /**
   * @param middleware the first is the outermost
   */
  record Parts(List<Middleware> middleware, RetryPolicy policy) {}
}
