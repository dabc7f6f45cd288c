package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * Moves jobs out of a sorted set, to their queues or to the dead set. Each move is one step in
 * Redis: of two pollers, or two people who press a button, one moves the job and the other sees 0.
 */
public final class SetTransfer {
  private static final Logger LOG = LoggerFactory.getLogger(SetTransfer.class);
  private static final OncePerMinute LINES = new OncePerMinute();

  /** No queue has this name. */
  private static final String DEAD = "";

  private final byte[] set;
  private final Instant now;
  private final Map<String, Queued> queues = new LinkedHashMap<>();
  private boolean onlyDue;

  /** The jobs of one queue, as they stand in the set and as they will stand there. */
  private record Queued(List<byte[]> from, List<byte[]> to) {}

  public SetTransfer(String set, Instant now) {
    this.set = Keys.bytes(set);
    this.now = now;
  }

  /**
   * To the queue that the job names, as enqueued now. A payload that is not a job goes to the dead
   * set.
   */
  public SetTransfer toQueue(byte[] payload) {
    try {
      return toQueue(payload, Job.parse(payload, null));
    } catch (MalformedPayload e) {
      UnitOfWork unit = new UnitOfWork("default", payload);
      return add(payload, DeadPayload.of(unit, "MalformedPayload", e.getMessage(), now), DEAD);
    }
  }

  /** The same, with the fields of {@code job} in place of the payload's. */
  public SetTransfer toQueue(byte[] payload, Job job) {
    PayloadSanitizer.setAside(job);
    job.put("enqueued_at", Timestamps.seconds(now));
    return add(payload, job.payload(), job.queue());
  }

  /** To the dead set, as it is; what Sidekiq's pages cannot show of it is set aside in the job. */
  public SetTransfer toDead(byte[] payload) {
    return add(payload, DeadPayload.showable(payload, now), DEAD);
  }

  /** Leaves a job where it is if it has been rescheduled, since it was read, to a later time. */
  SetTransfer onlyDue() {
    onlyDue = true;
    return this;
  }

  private SetTransfer add(byte[] payload, byte[] moved, String queue) {
    Queued jobs =
        queues.computeIfAbsent(queue, any -> new Queued(new ArrayList<>(), new ArrayList<>()));
    jobs.from.add(payload);
    jobs.to.add(moved);
    return this;
  }

  /**
   * Returns how many were moved; the others were gone already, or could not go to the dead set.
   *
   * @throws JedisDataException when none was moved because the dead set's key has a wrong type
   */
  public int run(Redis redis) {
    List<byte[]> keys = List.of(set, Keys.bytes(Keys.QUEUES), Keys.bytes(Keys.DEAD));
    List<byte[]> args = new ArrayList<>();
    args.add(Timestamps.score(now));
    args.add(onlyDue ? Timestamps.score(now) : new byte[0]);
    queues.forEach(
        (queue, jobs) -> {
          args.add(Keys.bytes(queue));
          args.add(Keys.bytes(Keys.queue(queue)));
          args.add(Keys.bytes(Integer.toString(jobs.from.size())));
          args.addAll(jobs.from);
          args.addAll(jobs.to);
        });
    List<?> answer = (List<?>) redis.run(Script.PROMOTE, keys, args);
    int moved = ((Long) answer.get(0)).intValue();
    long left = (Long) answer.get(1);
    if ((Long) answer.get(2) > 0 && LINES.permits(Keys.QUEUES)) {
      LOG.error(
          "The key {} is not a set, so pages do not list the queues of jobs that fell due; the jobs"
              + " go on. Rename that key (RENAME {} other-name).",
          Keys.QUEUES,
          Keys.QUEUES);
    }
    if (answer.size() > 3) moved += refused(answer.subList(3, answer.size())).run(redis);
    if (moved == 0 && left > 0) {
      throw new JedisDataException(
          "WRONGTYPE the key dead is not a sorted set, and "
              + (left == 1 ? "1 job belongs" : left + " jobs belong")
              + " there. Rename that key (RENAME dead other-name)");
    }
    return moved;
  }

  /** Jobs for a queue whose key is not a list: they cannot wait there, and are kept as dead. */
  private SetTransfer refused(List<?> numbers) {
    SetTransfer dead = new SetTransfer(new String(set, UTF_8), now);
    dead.onlyDue = onlyDue;
    List<String> names = List.copyOf(queues.keySet());
    for (Object number : numbers) {
      String queue = names.get(((Long) number).intValue() - 1);
      String reason =
          "the key " + Keys.queue(queue) + " is not a list. Delete it, then retry the dead job.";
      Queued jobs = queues.get(queue);
      for (int i = 0; i < jobs.from.size(); i++) {
        UnitOfWork unit = new UnitOfWork(queue, jobs.to.get(i));
        dead.add(jobs.from.get(i), DeadPayload.of(unit, "WrongType", reason, now), DEAD);
      }
    }
    return dead;
  }
}
