package jobsinpractice.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.testing.SettableClock;

/** What one trouble runs in: its luck, its Redis, its clock, and a list of what was lost. */
final class Scene {
  private final long seed;
  private final Random random;
  private final DayRedis redis;
  private final SettableClock clock = new SettableClock(LaunchDay.NOON);
  private final Map<String, Loss> losses = new LinkedHashMap<>();
  private volatile boolean over;

  Scene(long seed, DayRedis redis) {
    this.seed = seed;
    this.random = new Random(seed);
    this.redis = redis;
  }

  long seed() {
    return seed;
  }

  Random random() {
    return random;
  }

  /** Returns a whole number from the first to the last one. */
  int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  /** Returns a Redis that is empty when the scene asks for the first time. */
  Redis redis() {
    return redis.emptiedFor(this);
  }

  /** Keeps code that is still running away from the Redis of the next scene. */
  void end() {
    over = true;
  }

  boolean over() {
    return over;
  }

  SettableClock clock() {
    return clock;
  }

  /** Records a loss; the same kind for the same reason is added up. */
  void lose(LossKind kind, long amount, String why) {
    if (amount <= 0) return;
    losses.merge(
        kind + why,
        new Loss(kind, amount, why),
        (before, more) -> new Loss(kind, before.amount() + amount, why));
  }

  List<Loss> losses() {
    return new ArrayList<>(losses.values());
  }
}
