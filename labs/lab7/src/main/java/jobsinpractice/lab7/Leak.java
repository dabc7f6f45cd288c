package jobsinpractice.lab7;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware;

/**
 * Given. A mistake that you will meet: every job keeps something that is never needed again. Where
 * it is kept decides which reading shows it.
 */
final class Leak implements Middleware {
  private static final int THREAD_KB = 64;
  private static final int LOADER_KB = 8;

  private final List<Object> kept = new ArrayList<>();
  private final String kind;
  private final int kilobytes;

  /**
   * @param kind heap, direct, threads, classes or none
   * @param kilobytes how much each job leaks, roughly
   */
  Leak(String kind, int kilobytes) {
    this.kind = kind;
    this.kilobytes = kilobytes;
  }

  @Override
  public void call(Job job, Next next) throws Exception {
    grow();
    next.call();
  }

  synchronized void grow() throws IOException {
    switch (kind) {
      case "heap" -> kept.add(new byte[kilobytes * 1024]);
      case "direct" -> kept.add(touched(ByteBuffer.allocateDirect(kilobytes * 1024)));
      case "threads" -> {
        for (int i = 0; i < Math.max(1, kilobytes / THREAD_KB); i++) kept.add(parked());
      }
      case "classes" -> {
        for (int i = 0; i < Math.max(1, kilobytes / LOADER_KB); i++) kept.add(new OneMore().load());
      }
      case "none" -> {}
      default -> throw new IllegalArgumentException("LAB7_LEAK is " + kind);
    }
  }

  /** Memory that was allocated is not resident until something writes to it. */
  private static ByteBuffer touched(ByteBuffer buffer) {
    for (int i = 0; i < buffer.capacity(); i += 4096) buffer.put(i, (byte) 1);
    return buffer;
  }

  /** A pool that is never shut down: its threads wait forever, each with its stack. */
  private static Thread parked() {
    Thread thread =
        new Thread(
            () -> {
              deep(200);
              while (true) LockSupport.park();
            },
            "forgotten");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** A stack stays resident as far as it was used once. */
  private static long deep(int frames) {
    return frames == 0 ? 0 : 1 + deep(frames - 1) * 3;
  }

  /** A class loader that is never released, as after a redeploy or a script engine per job. */
  private static final class OneMore extends ClassLoader {
    OneMore() {
      super(null);
    }

    Class<?> load() throws IOException {
      try (InputStream in = Leak.class.getResourceAsStream("Readings.class")) {
        byte[] code = in.readAllBytes();
        return defineClass("jobsinpractice.lab7.Readings", code, 0, code.length);
      }
    }
  }
}
