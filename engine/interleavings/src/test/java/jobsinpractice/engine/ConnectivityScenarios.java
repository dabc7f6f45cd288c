package jobsinpractice.engine;

import static jobsinpractice.engine.Together.check;

import java.util.ArrayList;
import java.util.List;

/** Several background loops meet an outage, and its end, at the same time. */
final class ConnectivityScenarios {
  private static final long LATER = Long.MAX_VALUE / 2;

  private ConnectivityScenarios() {}

  /** What a listener heard. */
  private static final class Heard implements ConnectionListener {
    private final List<String> events = new ArrayList<>();

    @Override
    public synchronized void redisLost(Throwable error) {
      events.add("lost");
    }

    @Override
    public synchronized void redisBack() {
      events.add("back");
    }

    synchronized List<String> events() {
      return List.copyOf(events);
    }
  }

  /** Two loops meet the outage, and then two meet its end: each is reported once. */
  static final class LostOnceAndBackOnce implements Runnable {
    @Override
    public void run() {
      Heard heard = new Heard();
      Connectivity connectivity = new Connectivity(new Listeners<>(List.of(heard)), () -> true);
      RedisUnavailable away = new RedisUnavailable("Redis does not answer", null);
      Together.run(() -> connectivity.lost(away, LATER), () -> connectivity.lost(away, LATER));
      mustBe(heard, "lost");
      Together.run(() -> connectivity.answered(LATER), () -> connectivity.answered(LATER));
      mustBe(heard, "lost", "back");
    }

    private static void mustBe(Heard heard, String... events) {
      check(heard.events().equals(List.of(events)), "out of turn: " + heard.events());
    }
  }
}
