package jobsinpractice.lab2;

import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;

/** Counts the failed jobs of the whole fleet, which are in Redis and not in this process. */
final class FailedJobs {
  private final Redis redis;

  FailedJobs(Redis redis) {
    this.redis = redis;
  }

  /**
   * Returns how many jobs are in the retry set and how many are in the dead set, now. Every entry
   * of the set counts, exactly once, due or not, whether it is a job or not. While Redis is away,
   * it must throw RedisUnavailable.
   */
  Sizes sizes() {
    // Lab 2, task 1: return how many jobs are in the retry set, and how many are in the dead set.
    throw ToDo.task(2, 1);
  }
}
