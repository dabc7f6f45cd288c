package jobsinpractice.springboot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import jobsinpractice.engine.Processor;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.Worker;
import org.springframework.core.NestedExceptionUtils;
import redis.clients.jedis.UnifiedJedis;

/** Whether jobs can be pushed and performed now, in words that both versions of Actuator show. */
record WorkerHealth(boolean up, Map<String, Object> details) {
  /**
   * @param worker null if this application runs none
   */
  static WorkerHealth of(Supplier<Redis> redis, SpringWorker worker) {
    Map<String, Object> details = new LinkedHashMap<>();
    boolean up = redis(redis, details);
    if (worker == null) details.put("worker", "disabled");
    else if (worker.hasEnded()) details.put("worker", "stopped");
    else worker.worker().ifPresentOrElse(it -> describe(it, details), () -> none(details));
    return new WorkerHealth(up && (worker == null || !worker.hasEnded()), details);
  }

  /** The first call may also have to make the connection. */
  private static boolean redis(Supplier<Redis> redis, Map<String, Object> details) {
    try {
      Redis connected = redis.get();
      connected.call(UnifiedJedis::ping);
      details.put("redis", connected.toString());
      return true;
    } catch (RuntimeException e) {
      details.put("redis", reason(e));
      return false;
    }
  }

  /** The engine's own line names the Redis and the fix; the exception that caused it does not. */
  private static String reason(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof StartFailure || e instanceof RedisUnavailable) return e.getMessage();
    }
    return NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
  }

  private static void none(Map<String, Object> details) {
    details.put("worker", "none: no bean is a job handler");
  }

  private static void describe(Worker worker, Map<String, Object> details) {
    details.put("worker", worker.isQuiet() ? "quiet" : "running");
    details.put("identity", worker.identity());
    details.put("queues", worker.queues());
    details.put("concurrency", worker.concurrency());
    details.put("busy", worker.processors().stream().filter(Processor::busy).count());
  }
}
