package jobsinpractice.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves jobs out of a sorted set, to their queues or to the dead set. Each move is one step in
 * Redis: of two pollers, or two people who press a button, one moves the job and the other sees 0.
 */
public final class Moves {
  private final byte[] set;
  private final Instant now;
  private final List<byte[]> args = new ArrayList<>();

  public Moves(String set, Instant now) {
    this.set = Keys.bytes(set);
    this.now = now;
    args.add(Timestamps.score(now));
  }

  /** To the queue that the job names, as enqueued now. What is no job goes to the dead set. */
  public Moves toQueue(byte[] payload) {
    try {
      return toQueue(payload, Job.parse(payload, null));
    } catch (MalformedPayload e) {
      UnitOfWork unit = new UnitOfWork("default", payload);
      return add(payload, Corpse.of(unit, "MalformedPayload", e.getMessage(), now), "", "");
    }
  }

  /** The same, with the fields of {@code job} in place of the payload's. */
  public Moves toQueue(byte[] payload, Job job) {
    job.put("enqueued_at", Timestamps.seconds(now));
    return add(payload, job.payload(), Keys.queue(job.queue()), job.queue());
  }

  public Moves toDead(byte[] payload) {
    return add(payload, payload, "", "");
  }

  private Moves add(byte[] payload, byte[] moved, String key, String queue) {
    args.addAll(List.of(payload, moved, Keys.bytes(key), Keys.bytes(queue)));
    return this;
  }

  /** Returns how many were moved; the others were gone already. */
  public int run(Redis redis) {
    List<byte[]> keys = List.of(set, Keys.bytes(Keys.QUEUES), Keys.bytes(Keys.DEAD));
    return ((Long) redis.run(Script.PROMOTE, keys, args)).intValue();
  }
}
