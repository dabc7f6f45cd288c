package jobsinpractice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A standstill")
class StandstillTest {
  private static final int MANY_LOOKS = 2_000;
  private final CountDownLatch never = new CountDownLatch(1);
  private final List<Thread> started = new ArrayList<>();
  private final Standstill standstill = new Standstill();

  @BeforeAll
  static void start() {
    Standstill.noteRunnersThreads();
  }

  @AfterEach
  void end() throws InterruptedException {
    never.countDown();
    for (Thread thread : started) thread.join();
  }

  /** What a thread does. */
  private interface Act {
    void run() throws Exception;
  }

  private void thread(Act act) {
    Thread thread =
        new Thread(
            () -> {
              try {
                act.run();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    thread.setDaemon(true);
    started.add(thread);
    thread.start();
  }

  private boolean isReachedWithin(int looks) {
    for (int look = 0; look < looks; look++) {
      if (standstill.reached()) return true;
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
    return false;
  }

  @Test
  @DisplayName("is reached when every thread waits for another one, or has ended")
  void allWait() {
    thread(never::await);
    thread(() -> started.get(0).join());
    thread(() -> {});
    assertThat(isReachedWithin(MANY_LOOKS)).isTrue();
  }

  @Test
  @DisplayName("is not reached while one waits with a time limit")
  void oneSleeps() {
    thread(never::await);
    thread(() -> never.await(1, TimeUnit.HOURS));
    assertThat(isReachedWithin(200)).isFalse();
  }

  @Test
  @DisplayName("is not reached while one reads from a socket")
  void oneReads() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      thread(
          () -> {
            try {
              socket.accept();
            } catch (IOException closed) {
              // the end of the test
            }
          });
      assertThat(isReachedWithin(200)).isFalse();
    }
  }

  @Test
  @DisplayName("is not reached while a child process runs")
  void childProcess() throws IOException {
    Process child = new ProcessBuilder("sleep", "600").start();
    thread(never::await);
    try {
      assertThat(isReachedWithin(200)).isFalse();
    } finally {
      child.destroyForcibly();
    }
  }

  @Test
  @DisplayName("is not reached while two threads wake each other")
  void pingPong() {
    SynchronousQueue<Integer> table = new SynchronousQueue<>();
    thread(
        () -> {
          while (never.getCount() > 0) table.put(1);
          table.offer(0, 5, TimeUnit.SECONDS);
        });
    thread(
        () -> {
          while (table.take() > 0) {}
        });
    assertThat(isReachedWithin(200)).isFalse();
  }
}
