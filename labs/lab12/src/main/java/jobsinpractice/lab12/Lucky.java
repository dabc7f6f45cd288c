package jobsinpractice.lab12;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Given. Sends a million mails with the shop's old code, with one thread and with more, and prints
 * what is missing. Each run prints other numbers: this is luck, not a test.
 */
final class Lucky {
  private static final int MAILS = 1_000_000;
  private static final Instant AT = Instant.parse("2026-03-02T09:15:42Z");

  private Lucky() {}

  public static void main(String[] args) throws InterruptedException {
    System.out.println("threads  mails sent  counted  missing  wrong lines  exceptions");
    for (int threads : new int[] {1, 2, 5}) {
      System.out.println(run(threads));
    }
  }

  private static String run(int threads) throws InterruptedException {
    OneThread.Mails mails = new OneThread.Mails();
    AtomicInteger wrongLines = new AtomicInteger();
    AtomicInteger exceptions = new AtomicInteger();
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Instant at = AT.plusSeconds(i); // each thread has a second of its own
      Thread thread = new Thread(() -> send(mails, MAILS / threads, at, wrongLines, exceptions));
      thread.start();
      running.add(thread);
    }
    for (Thread thread : running) {
      thread.join();
    }
    int counted = mails.to("c17");
    return String.format(
        Locale.ROOT,
        "%7d  %10d  %7d  %7d  %11d  %10d",
        threads,
        MAILS,
        counted,
        MAILS - counted,
        wrongLines.get(),
        exceptions.get());
  }

  private static void send(
      OneThread.Mails mails,
      int count,
      Instant at,
      AtomicInteger wrongLines,
      AtomicInteger exceptions) {
    String right = at.toString().substring(11, 19) + " mail to c17";
    for (int i = 0; i < count; i++) {
      try {
        if (!mails.sent("c17", at).equals(right)) {
          wrongLines.incrementAndGet();
        }
      } catch (RuntimeException broken) {
        exceptions.incrementAndGet();
      }
    }
  }
}
