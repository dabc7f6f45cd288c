package jobsinpractice.engine;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.internal.Keys;

/**
 * Ends the claim of a job that called {@link System#exit}. Redis counts it as a death of its
 * process: the job goes back to its queue, or the third time to the dead set.
 */
final class PoisonPill {
  private final ScriptRunner redis;
  private final Clock clock;
  private final Map<String, QueueKeys> places;

  PoisonPill(ScriptRunner redis, Clock clock, Map<String, QueueKeys> places) {
    this.redis = redis;
    this.clock = clock;
    this.places = places;
  }

  /** Returns how many deaths of its process are counted for the job now. */
  long exited(UnitOfWork unit) {
    QueueKeys place = places.get(unit.queue());
    byte[] counter = Keys.bytes(Keys.recovered(DeadPayload.jidOf(unit)));
    String reason =
        "Its process died " + Limits.RECOVERIES + " times while running this job; it calls exit";
    List<byte[]> keys = List.of(place.inFlight, place.queue, Keys.bytes(Keys.DEAD), counter);
    List<byte[]> args =
        List.of(
            unit.payload(),
            Keys.bytes(Integer.toString(Limits.RECOVERIES)),
            Keys.bytes(Long.toString(Limits.RECOVERIES_KEPT.toSeconds())),
            DeadPayload.of(unit, "PoisonPill", reason, clock.instant()));
    return (Long) redis.run(Script.EXITED, keys, args);
  }
}
