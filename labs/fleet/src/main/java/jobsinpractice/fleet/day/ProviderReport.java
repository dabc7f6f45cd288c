package jobsinpractice.fleet.day;

import java.util.ArrayDeque;
import java.util.Deque;
import jobsinpractice.engine.Redis;
import jobsinpractice.simulator.outage.CollapsingServer;
import jobsinpractice.simulator.outage.OutageLog;
import jobsinpractice.simulator.outage.ServiceStatus;

/** Reports what the payment provider saw lately; lab 9's numbers on the page come from there. */
final class ProviderReport {
  private static final int SECONDS = 5;

  private final CollapsingServer provider;
  private final Redis redis;
  private final Deque<OutageLog.Counts> last = new ArrayDeque<>();

  ProviderReport(CollapsingServer provider, Redis redis) {
    this.provider = provider;
    this.redis = redis;
  }

  /** Called once a second. */
  void step() {
    last.add(provider.log().counts());
    if (last.size() > SECONDS + 1) last.remove();
    double seconds = Math.max(1, last.size() - 1);
    ServiceStatus.of(last.getFirst(), last.getLast(), seconds, provider.log().secondsToRecover())
        .write(redis);
  }
}
