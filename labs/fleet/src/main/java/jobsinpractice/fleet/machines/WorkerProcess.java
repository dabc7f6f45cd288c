package jobsinpractice.fleet.machines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.ProcessSet;
import jobsinpractice.engine.internal.DaemonThread;

/** A worker as a process of the operating system. It ends when the supervisor ends. */
final class WorkerProcess implements RunningProcess {
  private final Redis redis;
  private final Process process;

  private WorkerProcess(Redis redis, Process process) {
    this.redis = redis;
    this.process = process;
  }

  /**
   * @param command starts a worker that stops at the end of its standard input
   * @param lines receives what it prints
   */
  static WorkerProcess start(Redis redis, List<String> command, Consumer<String> lines) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      DaemonThread.of("machine-output", () -> relay(process, lines)).start();
      return new WorkerProcess(redis, process);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start a worker", e);
    }
  }

  private static void relay(Process process, Consumer<String> lines) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line; (line = reader.readLine()) != null; ) lines.accept(line);
    } catch (IOException e) {
      // it has ended
    }
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
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
        .filter(identity -> identity.contains(":" + pid() + ":"))
        .forEach(processes::quiet);
  }

  @Override
  public void stop() {
    if (process.supportsNormalTermination()) process.toHandle().destroy();
    else closeInput();
  }

  private void closeInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // it has ended
    }
  }

  @Override
  public void await(long millis) {
    try {
      if (process.waitFor(millis, TimeUnit.MILLISECONDS)) return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
