package jobsinpractice.figures.jdk.jobsinpractice.simulator.outage;

import org.teavm.interop.Async;
import org.teavm.interop.AsyncCallback;

/**
 * Takes the place of the simulator's class in the script, because a page has one thread: the
 * compiler makes code that can be suspended of everything that may {@link #pause}.
 */
public final class VirtualCall {
  /** Code of a job. */
  @FunctionalInterface
  public interface Body {
    void run(VirtualCall call) throws Throwable;
  }

  private final VirtualCalls calls;
  private AsyncCallback<Void> goOn;
  private boolean ended;
  private Throwable thrown;

  VirtualCall(VirtualCalls calls) {
    this.calls = calls;
  }

  void run(Body body) {
    try {
      body.run(this);
    } catch (Throwable e) {
      thrown = e;
    }
    ended = true;
    calls.ended(this);
  }

  public void resume() {
    goOn.complete(null);
  }

  void interrupt() {
    goOn.error(new InterruptedException());
  }

  public void pause() throws InterruptedException {
    suspend(this);
  }

  @Async
  private static native Void suspend(VirtualCall call) throws InterruptedException;

  private static void suspend(VirtualCall call, AsyncCallback<Void> callback) {
    call.goOn = callback;
  }

  public boolean ended() {
    return ended;
  }

  public Throwable thrown() {
    return thrown;
  }
}
