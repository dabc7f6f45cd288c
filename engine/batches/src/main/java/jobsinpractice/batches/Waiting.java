package jobsinpractice.batches;

import jobsinpractice.engine.RedisUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a thread waits while Redis cannot count a job. Tests end the process here instead. */
class Waiting {
  private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
  private static final long SHORTEST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 2_000;
  private static final int LOGGED = 30;

  /**
   * Returns when it is time to try again.
   *
   * @param times how often it was tried before this time
   */
  void await(int times, RedisUnavailable reason) throws InterruptedException {
    if (times % LOGGED == 0) {
      LOG.warn("A job of a batch waits until it can be counted: {}", reason.getMessage());
    }
    Thread.sleep(Math.min(LONGEST_MILLIS, SHORTEST_MILLIS << Math.min(times, 10)));
  }
}
