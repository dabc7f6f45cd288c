package jobsinpractice.fleet;

import java.util.ArrayDeque;
import java.util.Deque;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.simulator.outage.CollapsingServer;
import jobsinpractice.simulator.outage.OutageLog;
import jobsinpractice.simulator.outage.ServiceStatus;

/**
 * Reports to Redis, each second, what a provider saw in the last five; lab 9's numbers on the page
 * come from there.
 */
public final class ServiceReport {
  static final int SECONDS = 5;

  private final CollapsingServer server;
  private final Redis redis;
  private final Deque<OutageLog.Counts> lastSeconds = new ArrayDeque<>();

  public ServiceReport(CollapsingServer server, Redis redis) {
    this.server = server;
    this.redis = redis;
    lastSeconds.add(server.log().counts());
  }

  /** Called once a second. */
  public ServiceStatus afterSecond() {
    lastSeconds.add(server.log().counts());
    if (lastSeconds.size() > SECONDS + 1) lastSeconds.remove();
    return write();
  }

  ServiceStatus write() {
    double seconds = Math.max(1, lastSeconds.size() - 1);
    ServiceStatus status =
        ServiceStatus.of(
            lastSeconds.getFirst(),
            lastSeconds.getLast(),
            seconds,
            server.log().secondsToRecover());
    try {
      status.write(redis);
    } catch (RedisUnavailable e) {
      // the next second reports again
    }
    return status;
  }

  double callsPerSecond() {
    return (lastSeconds.getLast().calls() - lastSeconds.getFirst().calls()) / (double) SECONDS;
  }
}
