package jobsinpractice.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jobsinpractice.engine.Outcome.Settlement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settlements that Redis answered with an error. Each stays in flight and is tried again, less and
 * less often, while the others go on. Used by the acknowledger's thread only.
 */
final class RefusedSettlements {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedSettlements.class);
  private static final int MOST = 500;
  private static final long FIRST_PAUSE = 500_000_000L;
  private static final long LONGEST_PAUSE = 10_000_000_000L;

  private final OncePerMinute lines = new OncePerMinute();
  private final Set<Settlement> waiting = new LinkedHashSet<>();
  private long pause = FIRST_PAUSE;
  private long next;

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Of {@code batch}, Redis refused these and wrote the others. */
  void add(Collection<Settlement> batch, Collection<Settlement> refused, RuntimeException reason) {
    if (waiting.isEmpty()) next = System.nanoTime() + pause;
    batch.forEach(waiting::remove);
    waiting.addAll(refused); // at the end: the next try begins with others
    String text =
        reason instanceof RefusedSettlementsException ? reason.getMessage() : reason.toString();
    if (!lines.permits(reason.getClass() + text.replaceAll("\\d+ jobs?", ""))) return;
    LOG.error("acknowledger: {} ({} waiting)", text, waiting.size());
    LOG.debug("Where it failed", reason);
  }

  /** Redis wrote all of these. */
  void written(Collection<Settlement> batch) {
    int before = waiting.size();
    batch.forEach(waiting::remove);
    if (waiting.size() == before) return;
    pause = FIRST_PAUSE;
    next = System.nanoTime();
    if (waiting.isEmpty()) LOG.info("acknowledger: what Redis refused is written now");
  }

  /** Those whose time has come, the longest untried first. */
  List<Settlement> due() {
    long now = System.nanoTime();
    if (waiting.isEmpty() || now - next < 0) return List.of();
    next = now + pause;
    pause = Math.min(LONGEST_PAUSE, 2 * pause);
    return waiting.stream().limit(MOST).toList();
  }

  /** All of them, in batches: for a last try. */
  List<List<Settlement>> all() {
    List<Settlement> all = List.copyOf(waiting);
    List<List<Settlement>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST) {
      batches.add(all.subList(from, Math.min(all.size(), from + MOST)));
    }
    return batches;
  }
}
