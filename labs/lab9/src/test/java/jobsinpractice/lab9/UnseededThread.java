package jobsinpractice.lab9;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * A thread that never calls {@link ThreadLocalRandom#current}. The numbers that another thread's
 * generator draws on it depend only on the thread's id, and equal ids draw equal numbers in two
 * processes.
 */
final class UnseededThread {
  /** A draw of one duration takes fewer numbers than this. */
  private static final int MOST_NUMBERS = 100;

  private UnseededThread() {}

  /** Returns whether a duration that is drawn on such a thread depends only on the thread's id. */
  static boolean draws(Jitter jitter) throws InterruptedException {
    ThreadLocalRandom ofThisThread = ThreadLocalRandom.current();
    long[] next = {0};
    Thread thread =
        new Thread(
            () -> {
              jitter.of(Duration.ofHours(1));
              next[0] = ofThisThread.nextLong();
            });
    thread.start();
    thread.join();
    // The first number is drawn by this test if the jitter uses another generator.
    return IntStream.rangeClosed(2, MOST_NUMBERS)
        .anyMatch(n -> next[0] == unseeded(thread.getId(), n));
  }

  /** Returns the n-th number that ThreadLocalRandom draws on such a thread. */
  private static long unseeded(long threadId, int n) {
    long z = n * ((threadId << 1) + 0x9e3779b97f4a7c15L);
    z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
    z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return z ^ (z >>> 33);
  }
}
