package jobsinpractice.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The claims that this process knows of and has not settled. What is in flight beyond these, it has
 * forgotten.
 *
 * <p>Kept by the batch, and each claim says for itself that it is settled: a set of claims would
 * cost every job an identity hash and two look-ups that miss the cache.
 */
final class Claims {
  private final Queue<List<UnitOfWork>> batches = new ConcurrentLinkedQueue<>();

  void add(List<UnitOfWork> batch) {
    // Few: each has a claim that is open, and open claims are bounded by the feed.
    batches.removeIf(Claims::settled);
    batches.add(batch);
  }

  private static boolean settled(List<UnitOfWork> batch) {
    for (UnitOfWork unit : batch) if (!unit.settled()) return false;
    return true;
  }

  /** Payloads of the open claims from one queue. */
  List<byte[]> open(String queue) {
    List<byte[]> open = new ArrayList<>();
    for (List<UnitOfWork> batch : batches) {
      for (UnitOfWork unit : batch) {
        if (!unit.settled() && unit.queue().equals(queue)) open.add(unit.payload());
      }
    }
    return open;
  }

  void clear() {
    batches.clear();
  }
}
