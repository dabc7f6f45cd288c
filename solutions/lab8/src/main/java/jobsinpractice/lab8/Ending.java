package jobsinpractice.lab8;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Outcome;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;

/**
 * Given. Describes what to write when a job leaves its in-flight list, in a form that a script
 * accepts.
 *
 * @param command "ZADD" to add to a sorted set, "RPUSH" to add to the head of a queue, "" for
 *     neither
 * @param key the sorted set or the queue
 * @param score when the job is due or was set aside, in seconds since 1970; "" for a queue
 * @param payload what to write there
 * @param processed by how much stat:processed grows: 1 if an attempt ended
 * @param failed by how much stat:failed grows: 1 if the attempt failed
 */
record Ending(String command, String key, String score, byte[] payload, int processed, int failed) {

  /**
   * The second half of a script: writes the ending and returns 1. It reads what {@link #keys} and
   * {@link #args} supply:
   *
   * <pre>
   * KEYS  1 the in-flight list  2 where to write  3 stat:processed  4 stat:failed
   * ARGV  1 the payload in flight  2 command  3 score  4 payload to write  5 processed  6 failed
   * </pre>
   */
  static final String LUA =
      """
      if ARGV[2] == 'ZADD' then redis.call('ZADD', KEYS[2], ARGV[3], ARGV[4]) end
      if ARGV[2] == 'RPUSH' then redis.call('RPUSH', KEYS[2], ARGV[4]) end
      redis.call('INCRBY', KEYS[3], ARGV[5])
      redis.call('INCRBY', KEYS[4], ARGV[6])
      return 1
      """;

  /** Returns KEYS[1] to KEYS[4] for {@link #LUA}. A key that you add to the list is KEYS[5]. */
  List<byte[]> keys(String inFlightList) {
    return new java.util.ArrayList<>(
        List.of(bytes(inFlightList), bytes(key), bytes(Keys.PROCESSED), bytes(Keys.FAILED)));
  }

  /** Returns ARGV[1] to ARGV[6] for {@link #LUA}. */
  List<byte[]> args(byte[] inFlight) {
    return List.of(
        inFlight, bytes(command), bytes(score), payload, bytes("" + processed), bytes("" + failed));
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /** Returns a job to the head of its queue, as if it had not been claimed. */
  static Ending back(String queue, byte[] payload) {
    return new Ending("RPUSH", Keys.queue(queue), "", payload, 0, 0);
  }

  /** Moves a job to the dead set, with the reason in its payload. */
  static Ending poison(String queue, byte[] payload, Instant now, String reason) {
    return new Ending("ZADD", Keys.DEAD, score(now), corpse(queue, payload, reason), 0, 0);
  }

  /** Describes how an attempt ended, as the engine decided. */
  static Ending of(Outcome outcome, String queue, byte[] payload) {
    if (outcome instanceof Outcome.Retry retry) {
      return new Ending("ZADD", Keys.RETRY, score(retry.at()), retry.payload(), 1, 1);
    } else if (outcome instanceof Outcome.Dead dead) {
      return new Ending("ZADD", Keys.DEAD, score(dead.at()), dead.payload(), 1, 1);
    } else if (outcome instanceof Outcome.Postponed postponed) {
      return new Ending("ZADD", Keys.SCHEDULE, score(postponed.at()), payload, 0, 0);
    } else if (outcome instanceof Outcome.Requeue) {
      return back(queue, payload);
    }
    int failed = outcome instanceof Outcome.Dropped ? 1 : 0;
    return new Ending("", "", "", new byte[0], 1, failed);
  }

  /** Returns the job's id, or a name made of the bytes if they have no id or are not a job. */
  static String jid(String queue, byte[] payload) {
    String ofItsBytes = "without-id-" + java.util.Arrays.hashCode(payload);
    try {
      String jid = Job.parse(payload, queue).jid();
      return jid.isEmpty() ? ofItsBytes : jid;
    } catch (MalformedPayload e) {
      return ofItsBytes;
    }
  }

  private static byte[] corpse(String queue, byte[] payload, String reason) {
    try {
      Job job = Job.parse(payload, queue);
      job.put("error_class", "PoisonPill").put("error_message", reason);
      return Json.write(job.fields());
    } catch (MalformedPayload e) {
      return payload;
    }
  }

  private static String score(Instant time) {
    return Double.toString(Timestamps.seconds(time));
  }
}
