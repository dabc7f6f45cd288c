package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import jobsinpractice.engine.OpenClaims.Calls;

/**
 * Payloads that are in flight and that the process does not know of. A call that is under way may
 * have claimed them. When every such call has ended and none has added them, their claim was lost.
 *
 * <p>Keeps digests, because the payloads of many lost claims together might not fit into memory.
 */
final class UnknownClaims {
  /** How often a payload was in excess, and the last call that may yet account for it. */
  private record Suspicion(int times, long lastCall) {
    Suspicion plus(Suspicion other) {
      return new Suspicion(times + other.times, Math.max(lastCall, other.lastCall));
    }
  }

  private final Queue<ByteBuffer> added = new ConcurrentLinkedQueue<>();
  private final Map<ByteBuffer, Integer> addedDuringLook = new HashMap<>();

  /** From the look before, without the entries that this look has met. */
  private Map<ByteBuffer, Suspicion> before = new HashMap<>();

  private Map<ByteBuffer, Suspicion> now = new HashMap<>();
  private boolean persistent;

  /**
   * Called by the threads that claim, for each claim added during a look or while any is suspect.
   */
  void added(UnitOfWork unit) {
    added.add(digest(unit.queue(), unit.payload()));
  }

  /** Begins to observe: what was added earlier is known, and suspect no longer. */
  void beginLook() {
    clearAdded();
    addedDuringLook.clear();
  }

  /**
   * What was added is accounted for. Call this after a part of an in-flight list was read and after
   * {@link OpenClaims#calls}, because a call that has ended by then has added its claims.
   */
  void clearAdded() {
    for (ByteBuffer claim; (claim = added.poll()) != null; ) {
      before.remove(claim);
      now.remove(claim);
      addedDuringLook.merge(claim, 1, Integer::sum);
    }
  }

  /**
   * Judges an entry that is in excess of what the process knew when the look began.
   *
   * @param calls asked for after the entry was read
   * @return true if its claim was lost
   */
  boolean isLost(String queue, byte[] payload, Calls calls) {
    ByteBuffer claim = digest(queue, payload);
    if (addedDuringLook.computeIfPresent(claim, (any, n) -> n - 1) != null) {
      addedDuringLook.remove(claim, 0);
      return false;
    }
    Suspicion earlier = earlier(claim);
    if (calls.noneUnderWay()) return true;
    if (earlier == null) { // of equal payloads, no more are lost than were suspect before
      now.merge(claim, new Suspicion(1, calls.lastBegun()), Suspicion::plus);
      return false;
    }
    if (calls.endedUpTo(earlier.lastCall)) return true;
    persistent = true;
    now.merge(claim, new Suspicion(1, earlier.lastCall), Suspicion::plus);
    return false;
  }

  /**
   * Takes one entry out of {@link #before}, whatever becomes of it: the job may go back and be
   * claimed again during this look, and that claim is another one.
   */
  private Suspicion earlier(ByteBuffer claim) {
    Suspicion earlier = before.get(claim);
    if (earlier == null) return null;
    if (earlier.times == 1) before.remove(claim);
    else before.put(claim, new Suspicion(earlier.times - 1, earlier.lastCall));
    return earlier;
  }

  /** What this look has not come across is no longer suspect. */
  void endLook() {
    before = now;
    now = new HashMap<>();
  }

  boolean isEmpty() {
    return before.isEmpty();
  }

  /** Whether any was suspect at two looks. Asking clears it. */
  boolean persistent() {
    boolean persisted = persistent;
    persistent = false;
    return persisted;
  }

  private static ByteBuffer digest(String queue, byte[] payload) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(queue.getBytes(UTF_8));
      sha.update((byte) 0);
      return ByteBuffer.wrap(sha.digest(payload));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
