package jobsinpractice.simulator.outage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Json;
import redis.clients.jedis.params.SetParams;

/**
 * What a service reports of its last seconds. It is kept in Redis, so that each worker can show it.
 *
 * @param retries calls per second that were not the first attempt
 * @param inTime answers per second that the caller waited for
 * @param late answers per second for which the caller had stopped waiting
 * @param refused answers per second of a service that was full
 * @param secondsToRecover see {@link OutageLog#secondsToRecover}
 */
public record ServiceStatus(
    double retries, double inTime, double late, double refused, double secondsToRecover) {
  /** The start of the name is that of the course's own keys. */
  private static final String KEY = "jobs-in-practice:provider";

  private static final long LIFE_MILLIS = 5_000;

  /** Returns the status of a service after some seconds with these counts. */
  public static ServiceStatus of(
      OutageLog.Counts before, OutageLog.Counts now, double seconds, double secondsToRecover) {
    return new ServiceStatus(
        (now.retries() - before.retries()) / seconds,
        (now.inTime() - before.inTime()) / seconds,
        (now.late() - before.late()) / seconds,
        (now.refused() - before.refused()) / seconds,
        secondsToRecover);
  }

  /** Writes it for some seconds. */
  public void write(Redis redis) {
    String json =
        Json.text(
            Map.of(
                "retries", retries,
                "inTime", inTime,
                "late", late,
                "refused", refused,
                "secondsToRecover", secondsToRecover));
    redis.call(jedis -> jedis.set(KEY, json, SetParams.setParams().px(LIFE_MILLIS)));
  }

  /** Returns the status that a service wrote in the last seconds. */
  public static Optional<ServiceStatus> read(Redis redis) {
    String json = redis.call(jedis -> jedis.get(KEY));
    if (json == null) return Optional.empty();
    try {
      Map<?, ?> fields = (Map<?, ?>) Json.read(json.getBytes(UTF_8));
      return Optional.of(
          new ServiceStatus(
              number(fields, "retries"),
              number(fields, "inTime"),
              number(fields, "late"),
              number(fields, "refused"),
              number(fields, "secondsToRecover")));
    } catch (MalformedPayload e) {
      throw new IllegalStateException("not a status of the service: " + json, e);
    }
  }

  private static double number(Map<?, ?> fields, String name) {
    return ((Number) fields.get(name)).doubleValue();
  }
}
