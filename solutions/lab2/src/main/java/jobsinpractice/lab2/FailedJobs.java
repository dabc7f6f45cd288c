package jobsinpractice.lab2;

// region failed-imports
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.RetrySet;

// endregion

/** Where failed jobs wait, counted for the whole fleet: they are in Redis, not in this process. */
final class FailedJobs {
  private final Redis redis;

  FailedJobs(Redis redis) {
    this.redis = redis;
  }

  /** How many jobs wait in the retry set, and how many lie in the dead set, now. */
  Sizes sizes() {
    // region task-1
    return new Sizes(new RetrySet(redis).size(), new DeadSet(redis).size());
    // endregion
  }
}
