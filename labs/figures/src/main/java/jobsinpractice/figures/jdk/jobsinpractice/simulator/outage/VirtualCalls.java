package jobsinpractice.figures.jdk.jobsinpractice.simulator.outage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jobsinpractice.figures.Coroutine;

/** Takes the place of the simulator's class in the script: runs each call on a coroutine. */
public final class VirtualCalls implements AutoCloseable {
  private final Set<VirtualCall> open = new LinkedHashSet<>();

  public VirtualCall start(VirtualCall.Body body) {
    VirtualCall call = new VirtualCall(this);
    open.add(call);
    Coroutine.idle().run(() -> call.run(body));
    return call;
  }

  void ended(VirtualCall call) {
    open.remove(call);
  }

  /** Ends the calls that are paused, so that their coroutines are free for the next run. */
  @Override
  public void close() {
    List<VirtualCall> paused = new ArrayList<>(open);
    for (VirtualCall call : paused) call.interrupt();
  }
}
