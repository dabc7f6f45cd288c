package jobsinpractice.engine;

/** Runs steps at the same time, each on a thread of its own, and waits until all have ended. */
final class Together {
  private Together() {}

  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  /** Returns the threads, all of which have ended. */
  static Thread[] run(Step... steps) {
    Throwable[] thrown = new Throwable[steps.length];
    Thread[] threads = new Thread[steps.length];
    for (int i = 0; i < steps.length; i++) threads[i] = start(steps[i], thrown, i);
    for (Thread thread : threads) join(thread);
    for (Throwable failure : thrown) if (failure != null) throw new AssertionError(failure);
    return threads;
  }

  private static Thread start(Step step, Throwable[] thrown, int place) {
    Thread thread =
        new Thread(
            () -> {
              try {
                step.run();
              } catch (Throwable e) {
                thrown[place] = e;
              }
            });
    thread.start();
    return thread;
  }

  static void join(Thread thread) {
    quietly(() -> thread.join());
  }

  /** Runs a step on the calling thread, which nothing interrupts. */
  static void quietly(Step step) {
    try {
      step.run();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static void check(boolean holds, String otherwise) {
    if (!holds) throw new AssertionError(otherwise);
  }
}
