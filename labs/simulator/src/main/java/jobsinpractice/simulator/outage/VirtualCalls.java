package jobsinpractice.simulator.outage;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jobsinpractice.engine.internal.DaemonThread;

/** Runs the code of jobs, each on a thread of its own. */
final class VirtualCalls implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newCachedThreadPool(DaemonThread.named("outage"));

  /** Runs the body up to its first pause, or to its end. */
  VirtualCall start(VirtualCall.Body body) {
    VirtualCall call = new VirtualCall();
    call.start(threads, body);
    return call;
  }

  /** Interrupts the calls that have not ended. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
