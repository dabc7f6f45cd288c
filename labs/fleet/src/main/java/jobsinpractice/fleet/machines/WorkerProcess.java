package jobsinpractice.fleet.machines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.ProcessSet;

/** A worker as a process of the operating system. It ends when the supervisor ends. */
final class WorkerProcess implements RunningProcess {
  private final Redis redis;
  private final ChildProcess child;

  private WorkerProcess(Redis redis, ChildProcess child) {
    this.redis = redis;
    this.child = child;
  }

  /**
   * @param command starts a worker that stops at the end of its standard input
   * @param lines receives what it prints
   */
  static WorkerProcess start(Redis redis, List<String> command, Consumer<String> lines) {
    try {
      return new WorkerProcess(redis, ChildProcess.start("machine", command, lines));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start a worker", e);
    }
  }

  @Override
  public long pid() {
    return child.process().pid();
  }

  @Override
  public boolean isAlive() {
    return child.process().isAlive();
  }

  /** Without signals, as on Windows, the worker reads the request at its next heartbeat. */
  @Override
  public void quiet() {
    try {
      Process kill = new ProcessBuilder("kill", "-TSTP", Long.toString(pid())).start();
      if (kill.waitFor() == 0) return;
    } catch (IOException e) {
      // there are no signals
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ProcessSet processes = new ProcessSet(redis);
    processes.list().stream()
        .map(ProcessSet.WorkerProcess::identity)
        .filter(identity -> ProcessName.is(identity, pid()))
        .forEach(processes::quiet);
  }

  @Override
  public void stop() {
    if (child.process().supportsNormalTermination()) child.process().toHandle().destroy();
    else child.closeInput();
  }

  @Override
  public void await(long millis) {
    try {
      if (child.process().waitFor(millis, TimeUnit.MILLISECONDS)) return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    child.process().destroyForcibly();
  }
}
