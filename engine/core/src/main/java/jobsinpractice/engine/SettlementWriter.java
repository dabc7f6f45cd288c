package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import jobsinpractice.engine.Outcome.Settlement;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the ends of one process's claims, each exactly once.
 *
 * <ol>
 *   <li>numbers each batch, and sends a batch whose reply was lost again under the same number, so
 *       that Redis sees that it has written it;
 *   <li>sends no other batch before Redis has confirmed the last one, whichever thread asks: so the
 *       number of the last batch is all that Redis need remember.
 * </ol>
 */
final class SettlementWriter {
  private static final Logger LOG = LoggerFactory.getLogger(SettlementWriter.class);
  private static final byte[] DONE = {'D'};
  private static final byte[] DROPPED = {'F'};
  private static final byte[] RETRY = {'R'};
  private static final byte[] DEAD = {'X'};
  private static final byte[] REQUEUE = {'Q'};
  private static final byte[] POSTPONED = {'P'};

  private final ScriptRunner redis;
  private final Clock clock;
  private final String identity;
  private final List<String> queues;
  private final OpenClaims claims;
  private final Map<String, byte[]> numbers = new LinkedHashMap<>();
  private final List<byte[]> queueKeys = new ArrayList<>();
  private final OncePerMinute lines = new OncePerMinute();
  private final ReentrantLock lock = new ReentrantLock();

  /** Not from 0: another writer of the same identity must not take our first batch for its own. */
  private long batch = new SecureRandom().nextLong() >>> 16;

  private List<Settlement> unconfirmed = List.of();

  SettlementWriter(
      ScriptRunner redis, Clock clock, String identity, List<String> queues, OpenClaims claims) {
    this.claims = claims;
    this.redis = redis;
    this.clock = clock;
    this.identity = identity;
    this.queues = queues;
    for (String queue : queues) {
      numbers.put(queue, Keys.bytes(Integer.toString(numbers.size() + 1)));
      queueKeys.add(Keys.bytes(Keys.inFlight(identity, queue)));
      queueKeys.add(Keys.bytes(Keys.queue(queue)));
    }
  }

  /**
   * Writes the settlements that are not written yet.
   *
   * @throws RedisUnavailable when it is not known whether Redis wrote them; call again
   * @throws RefusedSettlementsException for those whose key has a wrong type; the others are
   *     written
   */
  void settle(List<Settlement> settlements) {
    lock.lock();
    try {
      confirm();
      List<Settlement> open =
          settlements.stream().filter(settlement -> !settlement.unit().settled()).toList();
      if (open.isEmpty()) return;
      batch++;
      unconfirmed = open;
      send();
    } finally {
      lock.unlock();
    }
  }

  /** Makes certain that no batch is under way of which we do not know whether Redis wrote it. */
  void confirm() {
    lock.lock();
    try {
      if (!unconfirmed.isEmpty()) send();
    } catch (RefusedSettlementsException e) {
      // Redis wrote the others. The thread that sent these sends them again, and gets the error.
    } finally {
      lock.unlock();
    }
  }

  private void send() {
    List<Settlement> sent = unconfirmed;
    Map<Ending, List<Settlement>> groups = groups(sent);
    byte[] undone;
    try {
      undone = (byte[]) redis.run(Script.SETTLE, keys(), args(groups));
    } catch (RedisUnavailable e) {
      throw e; // perhaps written: the number stays, and the batch goes first next time
    } catch (RuntimeException e) {
      unconfirmed = List.of(); // Redis answered: it wrote nothing
      throw e;
    }
    unconfirmed = List.of();
    RefusedSettlementsException refused =
        undone.length == 0 ? null : refused(groups, new String(undone, US_ASCII));
    if (refused == null) {
      claims.settled(sent);
      return;
    }
    Set<Settlement> open = Collections.newSetFromMap(new IdentityHashMap<>());
    open.addAll(refused.settlements());
    claims.settled(sent.stream().filter(settlement -> !open.contains(settlement)).toList());
    throw refused;
  }

  private RefusedSettlementsException refused(Map<Ending, List<Settlement>> groups, String undone) {
    if (undone.endsWith("C") && lines.permits("counters")) {
      LOG.error(
          "A counter under {} or {} could not be raised: its key holds something else, or its"
              + " number is the largest there is. Delete that key; jobs go on.",
          Keys.PROCESSED,
          Keys.FAILED);
    }
    return RefusedSettlementsException.read(identity, List.copyOf(groups.values()), undone);
  }

  private List<byte[]> keys() {
    Instant now = clock.instant();
    List<byte[]> keys = new ArrayList<>(8 + queueKeys.size());
    keys.add(Keys.bytes(Keys.PROCESSED));
    keys.add(Keys.bytes(Keys.onDay(Keys.PROCESSED, now)));
    keys.add(Keys.bytes(Keys.FAILED));
    keys.add(Keys.bytes(Keys.onDay(Keys.FAILED, now)));
    keys.add(Keys.bytes(Keys.RETRY));
    keys.add(Keys.bytes(Keys.DEAD));
    keys.add(Keys.bytes(Keys.SCHEDULE));
    keys.add(Keys.bytes(Keys.settled(identity)));
    keys.addAll(queueKeys);
    return keys;
  }

  private static Map<Ending, List<Settlement>> groups(List<Settlement> settlements) {
    Map<Ending, List<Settlement>> groups = new LinkedHashMap<>();
    for (Settlement settlement : settlements) {
      Ending ending = new Ending(code(settlement.outcome()), settlement.unit().queue());
      groups.computeIfAbsent(ending, any -> new ArrayList<>()).add(settlement);
    }
    return groups;
  }

  private List<byte[]> args(Map<Ending, List<Settlement>> groups) {
    List<byte[]> args = new ArrayList<>();
    args.add(Limits.DAILY_COUNTER_SECONDS);
    args.add(Timestamps.score(clock.instant()));
    args.add(Limits.DEAD_KEPT_SECONDS);
    args.add(Limits.DEAD_MOST);
    args.add(Keys.bytes(Long.toString(batch)));
    args.add(Limits.SETTLED_SECONDS);
    groups.forEach(
        (ending, group) -> {
          args.add(ending.what);
          args.add(numbers.get(ending.queue));
          args.add(Keys.bytes(Integer.toString(group.size())));
          group.forEach(settlement -> addClaim(args, settlement));
        });
    return args;
  }

  private static void addClaim(List<byte[]> args, Settlement settlement) {
    Outcome outcome = settlement.outcome();
    args.add(settlement.unit().payload());
    if (outcome instanceof Outcome.Retry retry) {
      args.add(Timestamps.score(retry.at()));
      args.add(retry.payload());
    } else if (outcome instanceof Outcome.Dead dead) {
      args.add(Timestamps.score(dead.at()));
      args.add(dead.payload());
    } else if (outcome instanceof Outcome.Postponed postponed) {
      args.add(Timestamps.score(postponed.at()));
    }
  }

  /**
   * The script's arguments name what ends alike once. The codes are constants: identity will do.
   */
  private record Ending(byte[] what, String queue) {}

  private static byte[] code(Outcome outcome) {
    if (outcome instanceof Outcome.Done) return DONE;
    if (outcome instanceof Outcome.Dropped) return DROPPED;
    if (outcome instanceof Outcome.Retry) return RETRY;
    if (outcome instanceof Outcome.Postponed) return POSTPONED;
    return outcome instanceof Outcome.Dead ? DEAD : REQUEUE;
  }
}
