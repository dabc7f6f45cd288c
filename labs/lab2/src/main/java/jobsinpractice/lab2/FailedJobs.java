package jobsinpractice.lab2;

import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;

/** Where failed jobs wait, counted for the whole fleet: they are in Redis, not in this process. */
final class FailedJobs {
  private final Redis redis;

  FailedJobs(Redis redis) {
    this.redis = redis;
  }

  /** How many jobs wait in the retry set, and how many lie in the dead set, now. */
  Sizes sizes() {
    // Lab 2, task 1: answer how many jobs wait in the retry set, and how many lie in the dead set.
    throw ToDo.task(2, 1);
  }
}
