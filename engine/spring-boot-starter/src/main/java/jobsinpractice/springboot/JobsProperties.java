package jobsinpractice.springboot;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Capsule;
import jobsinpractice.engine.Worker;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/** The properties {@code jobs.*}. What is null is not set, and the engine's default holds. */
@ConfigurationProperties("jobs")
record JobsProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue RedisAddress redis,
    @DefaultValue WorkerOptions worker) {

  /** The URL may contain a password, so it is not printed. */
  record RedisAddress(String url) {
    @Override
    public String toString() {
      return "RedisAddress[url=" + (url == null ? "not set" : "***") + "]";
    }
  }

  /** What the worker is. */
  record WorkerOptions(
      @DefaultValue("true") boolean enabled,
      Integer concurrency,
      @DefaultValue List<String> queues,
      @DurationUnit(ChronoUnit.SECONDS) Duration timeout,
      Integer maxRetries,
      String tag,
      @DefaultValue List<String> labels,
      @DefaultValue("false") boolean virtualThreads,
      @DefaultValue("false") boolean jobLog,
      @DefaultValue("true") boolean failureLog,
      @DefaultValue Map<String, Group> capsules) {
    WorkerOptions {
      atLeast(1, concurrency, "concurrency");
      atLeast(0, maxRetries, "max-retries");
      if (timeout != null && timeout.isNegative()) {
        throw new IllegalArgumentException(
            "jobs.worker.timeout is " + timeout.toSeconds() + " s; write 0 or more");
      }
      QueueWeights.parse("queues", queues);
    }

    void apply(Worker.Builder worker) {
      worker.capsule(Capsule.DEFAULT, one -> new Group(concurrency, queues).apply(one));
      capsules.forEach((name, group) -> worker.capsule(name, group::apply));
      if (timeout != null) worker.timeout(timeout);
      if (maxRetries != null) worker.maxRetries(maxRetries);
      if (tag != null) worker.tag(tag);
      worker.labels(labels);
      if (virtualThreads) worker.virtualThreads();
    }
  }

  /** A group of queues with threads of its own. */
  record Group(Integer concurrency, @DefaultValue List<String> queues) {
    Group {
      atLeast(1, concurrency, "capsules.….concurrency");
      QueueWeights.parse("capsules.….queues", queues);
    }

    void apply(Capsule.Builder capsule) {
      if (concurrency != null) capsule.concurrency(concurrency);
      Map<String, Integer> weights = QueueWeights.parse("queues", queues);
      if (weights.values().stream().anyMatch(weight -> weight > 0)) {
        capsule.weightedQueues(weights);
      } else if (!weights.isEmpty()) {
        capsule.queues(weights.keySet().toArray(String[]::new));
      }
    }
  }

  private static void atLeast(int least, Integer number, String property) {
    if (number != null && number < least) {
      throw new IllegalArgumentException(
          "jobs.worker." + property + " is " + number + "; write " + least + " or more");
    }
  }
}
