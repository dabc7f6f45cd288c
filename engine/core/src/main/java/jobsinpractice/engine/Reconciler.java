package jobsinpractice.engine;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobsinpractice.engine.OpenClaims.Calls;
import jobsinpractice.engine.internal.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Compares the in-flight lists of this process with what it knows of, and gives back what it does
 * not know: a reply was lost on the way, or Redis still ran a claim for a connection that had
 * broken.
 *
 * <ol>
 *   <li>needs no quiet moment: claims and settlements go on meanwhile, see {@link UnknownClaims};
 *   <li>reads at most {@link #PAGE_BYTES} at a time, and only lists that may hold a lost claim.
 * </ol>
 */
final class Reconciler {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
  private static final byte[] PAGE_ENTRIES = Keys.bytes("500");
  static final int PAGE_BYTES = 1 << 20;

  /**
   * Giving back is refused by Redis after this time (ms). When the reply to it was lost, the
   * process looks again only then: a job must not go back a second time while it runs.
   */
  private static final long VALID = 1_000;

  /**
   * After a failed call, lists of the expected length are also looked into: while a recovery has
   * taken jobs that still run here, a length says too little.
   */
  private static final Duration DOUBT = Duration.ofSeconds(30);

  private final ScriptRunner redis;
  private final OpenClaims claims;
  private final Map<String, QueueKeys> places;
  private final Runnable endWaits;
  private final UnknownClaims suspects = new UnknownClaims();
  private final Set<String> refused = new HashSet<>();
  private long notBefore = System.nanoTime();
  private boolean waitsEnded;

  /**
   * @param endWaits ends the waits for jobs, which may take seconds
   */
  Reconciler(
      ScriptRunner redis, OpenClaims claims, Map<String, QueueKeys> places, Runnable endWaits) {
    this.redis = redis;
    this.claims = claims;
    this.places = places;
    this.endWaits = endWaits;
  }

  /** Looks once, on one thread at a time. Returns true if it should look again soon. */
  synchronized boolean look() {
    List<String> candidates = candidates();
    if (System.nanoTime() - notBefore < 0) return true;
    claims.observe(suspects::added);
    suspects.beginLook();
    try {
      for (String queue : candidates) lookInto(queue, places.get(queue));
    } finally {
      suspects.endLook();
      if (suspects.isEmpty()) claims.observe(null);
    }
    if (suspects.isEmpty()) waitsEnded = false;
    else if (suspects.persistent() && !waitsEnded) {
      waitsEnded = true;
      endWaits.run();
    }
    return !suspects.isEmpty();
  }

  /** The queues whose in-flight list may hold a claim that was lost. */
  private List<String> candidates() {
    List<String> queues = List.copyOf(places.keySet());
    Map<String, Integer> known = claims.failedWithin(DOUBT) ? Map.of() : claims.openByQueue();
    List<byte[]> keys = new ArrayList<>(queues.size());
    List<byte[]> args = new ArrayList<>(queues.size());
    for (String queue : queues) {
      keys.add(places.get(queue).inFlight);
      args.add(Keys.bytes(Integer.toString(known.getOrDefault(queue, 0))));
    }
    List<String> longer = new ArrayList<>();
    for (Object number : (List<?>) redis.run(Script.UNKNOWN, keys, args)) {
      longer.add(queues.get(((Long) number).intValue() - 1));
    }
    return longer;
  }

  private void lookInto(String queue, QueueKeys place) {
    Map<ByteBuffer, Integer> known = new HashMap<>();
    for (UnitOfWork unit : claims.open(queue)) {
      known.merge(ByteBuffer.wrap(unit.payload()), 1, Integer::sum);
    }
    try {
      int passed = 0;
      for (List<?> page; (page = page(place, passed)).size() > 1; ) {
        List<byte[]> lost = lost(queue, page, known);
        passed += page.size() - 1 - giveBack(queue, place, lost, (Long) page.get(0));
      }
      refused.remove(queue);
    } catch (RedisUnavailable e) {
      throw e;
    } catch (JedisException e) {
      // A key of a wrong type. The other queues must not wait until it is repaired.
      if (refused.add(queue)) {
        LOG.error("Jobs of queue {} cannot be given back to it: {}", queue, e.getMessage());
      }
    }
  }

  private List<?> page(QueueKeys place, int passed) {
    return (List<?>)
        redis.run(
            Script.PAGE,
            List.of(place.inFlight),
            List.of(
                Keys.bytes(Integer.toString(passed)),
                PAGE_ENTRIES,
                Keys.bytes(Integer.toString(PAGE_BYTES))));
  }

  private List<byte[]> lost(String queue, List<?> page, Map<ByteBuffer, Integer> known) {
    Calls calls = claims.calls();
    suspects.clearAdded();
    List<byte[]> lost = new ArrayList<>();
    for (Object entry : page.subList(1, page.size())) {
      byte[] payload = (byte[]) entry;
      ByteBuffer key = ByteBuffer.wrap(payload);
      Integer times = known.get(key);
      if (times == null || times == 0) {
        if (suspects.isLost(queue, payload, calls)) lost.add(payload);
      } else {
        known.put(key, times - 1);
      }
    }
    return lost;
  }

  private int giveBack(String queue, QueueKeys place, List<byte[]> lost, long read) {
    if (lost.isEmpty()) return 0;
    List<byte[]> args = new ArrayList<>(lost);
    args.add(Keys.bytes(Long.toString(read + VALID)));
    Collections.reverse(args); // the newest first: the oldest must end up at the head of its queue
    try {
      long back = (Long) redis.run(Script.GIVEBACK, List.of(place.inFlight, place.queue), args);
      if (back > 0) {
        LOG.warn(
            "A reply of Redis was lost: back in queue {}: {}",
            queue,
            back == 1 ? "1 job" : back + " jobs");
      }
      return (int) back;
    } catch (RedisUnavailable e) {
      notBefore = System.nanoTime() + VALID * 1_000_000;
      throw e;
    }
  }
}
