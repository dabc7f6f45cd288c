package jobsinpractice.testkit.counters;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jobsinpractice.testkit.interleaving.OwnThread.Pause;

/** Threads that print until they are stopped, right ones and wrong ones. */
final class Loggers {
  private Loggers() {}

  abstract static class Logger {
    Thread thread;

    abstract boolean goesOn();

    abstract void ends();

    void start(Runnable line, Pause pause) {
      thread =
          new Thread(
              () -> {
                try {
                  while (goesOn()) {
                    line.run();
                    pause.pause();
                  }
                } catch (InterruptedException e) {
                  // over
                }
              });
      thread.setDaemon(true);
      thread.start();
    }

    void stop() {
      ends();
      thread.interrupt();
      try {
        join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void join() throws InterruptedException {
      thread.join();
    }
  }

  static class Plain extends Logger {
    boolean stopped;

    @Override
    boolean goesOn() {
      return !stopped;
    }

    @Override
    void ends() {
      stopped = true;
    }
  }

  static class Volatile extends Logger {
    volatile boolean stopped;

    @Override
    boolean goesOn() {
      return !stopped;
    }

    @Override
    void ends() {
      stopped = true;
    }
  }

  static final class Synchronized extends Plain {
    @Override
    synchronized boolean goesOn() {
      return super.goesOn();
    }

    @Override
    synchronized void ends() {
      super.ends();
    }
  }

  /** A method of its own that is called join, with a D in the type of its argument. */
  static final class OwnJoin extends Volatile {
    @Override
    void join() throws InterruptedException {
      join(new ArrayDeque<>(List.of(thread)));
    }

    private void join(Deque<Thread> threads) throws InterruptedException {
      threads.pop().join();
    }
  }

  static final class Limited extends Volatile {
    @Override
    void join() throws InterruptedException {
      thread.join(5_000);
    }
  }

  static final class LimitedInALoop extends Volatile {
    @Override
    void join() throws InterruptedException {
      while (thread.isAlive()) {
        thread.join(5_000);
      }
    }
  }
}
