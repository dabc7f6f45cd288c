package jobsinpractice.fleet.day;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import jobsinpractice.fleet.machines.ChildProcess;
import jobsinpractice.simulator.scaling.MachineState;

/** A machine of the day: one worker process, a child of this one. */
final class DayMachine {
  final int id;
  final Group group;
  final int version;
  final double ordered;

  /** Its tag in Redis, which no other process has. */
  final String tag;

  private final ChildProcess child;
  private MachineState state = MachineState.BOOTING;
  private boolean stopping;
  private Process guard;

  DayMachine(int id, Group group, int version, double ordered, String tag, ChildProcess child) {
    this.id = id;
    this.group = group;
    this.version = version;
    this.ordered = ordered;
    this.tag = tag;
    this.child = child;
  }

  MachineState state() {
    return state;
  }

  void works() {
    if (state == MachineState.BOOTING) state = MachineState.WORKING;
  }

  boolean isAlive() {
    return child.process().isAlive();
  }

  boolean isFrozen() {
    return guard != null;
  }

  boolean isStopping() {
    return stopping;
  }

  /** Returns whether it works, and is neither frozen nor asked to end. */
  boolean isWorking() {
    return state == MachineState.WORKING && !stopping && !isFrozen() && isAlive();
  }

  int exitCode() {
    return child.process().exitValue();
  }

  /** Ends it at once, as kill -9 does. */
  void kill() {
    child.process().destroyForcibly();
  }

  /** Asks it to claim no more jobs. Without signals, as on Windows, it ends in good order. */
  void drain() throws InterruptedException {
    state = MachineState.DRAINING;
    try {
      new ProcessBuilder("kill", "-TSTP", pid()).start().waitFor();
    } catch (IOException e) {
      stop();
    }
  }

  /** Asks it to end in good order. */
  void stop() {
    stopping = true;
    state = MachineState.DRAINING;
    thaw();
    if (child.process().supportsNormalTermination()) child.process().toHandle().destroy();
    else child.closeInput();
  }

  /**
   * Stops its clock with SIGSTOP. A shell lets it run again as soon as this process closes the
   * shell's input: by {@link #thaw}, or because this process has been killed.
   */
  void freeze() throws IOException {
    String script = "kill -STOP " + pid() + "; read line; kill -CONT " + pid();
    guard = new ProcessBuilder("sh", "-c", script).start();
  }

  /** Lets it run again. */
  void thaw() {
    if (guard == null) return;
    try {
      guard.getOutputStream().close();
      guard.waitFor();
    } catch (IOException e) {
      // it has ended, and so has the machine's frozen time
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    guard = null;
  }

  /** Waits for its end, and kills it if it takes longer than this. */
  void await(long seconds) throws InterruptedException {
    if (!child.process().waitFor(seconds, TimeUnit.SECONDS)) kill();
  }

  private String pid() {
    return Long.toString(child.process().pid());
  }

  @Override
  public String toString() {
    return "machine " + id + " (" + group.name() + ")";
  }
}
