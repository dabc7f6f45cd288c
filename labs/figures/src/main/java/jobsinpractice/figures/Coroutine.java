package jobsinpractice.figures;

import java.util.ArrayDeque;
import java.util.Deque;
import org.teavm.interop.Async;
import org.teavm.interop.AsyncCallback;

/**
 * Runs one call after the other. Browsers start a thread of TeaVM's only after the running code has
 * ended, so all of them start early, and wait.
 */
public final class Coroutine extends Thread {
  /** The most that one run needs at a time: the largest number of threads in a figure. */
  private static final int MOST = 60;

  private static final Deque<Coroutine> IDLE = new ArrayDeque<>();

  /** What a coroutine runs. */
  @FunctionalInterface
  public interface Code {
    void run();
  }

  private AsyncCallback<Void> goOn;
  private Code code;

  private Coroutine() {}

  /** Starts all of them. */
  public static void startAll() {
    for (int n = 0; n < MOST; n++) new Coroutine().start();
  }

  /** Returns one that runs nothing. */
  public static Coroutine idle() {
    if (IDLE.isEmpty()) throw new IllegalStateException("no coroutine has started yet");
    return IDLE.pop();
  }

  /** Runs the code up to its first suspension, or to its end. */
  public void run(Code next) {
    code = next;
    goOn.complete(null);
  }

  @Override
  public void run() {
    while (true) {
      suspend(this);
      code.run();
    }
  }

  @Async
  private static native Void suspend(Coroutine coroutine);

  private static void suspend(Coroutine coroutine, AsyncCallback<Void> callback) {
    coroutine.goOn = callback;
    IDLE.push(coroutine);
  }
}
