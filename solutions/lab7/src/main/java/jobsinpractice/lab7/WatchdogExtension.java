package jobsinpractice.lab7;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;

/**
 * Given. Puts a leak and your watchdog into the worker that {@code foreman start} and {@code
 * labs/lab start 7} run. {@link Setup} lists the environment variables.
 */
public final class WatchdogExtension implements WorkerExtension {
  @Override
  public void extend(Worker.Builder worker) {
    Setup setup = Setup.fromEnvironment();
    worker.middleware(new Leak(setup.leak(), setup.leakKb()));
    Turn turn = new Turn(setup);
    Memory memory = Memory.ofThisProcess();
    MemoryLine line = new MemoryLine(memory, setup.limits());
    WorkerProcess process = new WorkerProcess(line::print);
    Watchdog watchdog = new Watchdog(setup.limits(), memory::resident, turn, process);
    line.watch(watchdog);
    OwnThread thread = new OwnThread();
    worker.listener(
        new WorkerListener() {
          @Override
          public void startup(Worker started) {
            process.startup(started);
            turn.startup(started);
            writePid();
          }

          @Override
          public void shutdown(Worker ended) {
            thread.stop();
          }
        });
    if (setup.watched()) {
      watch(worker, setup, watchdog, thread, line);
    }
  }

  private static void watch(
      Worker.Builder worker, Setup setup, Watchdog watchdog, OwnThread thread, MemoryLine line) {
    try {
      watchdog.begin(worker, (pause, look) -> thread.every(pause, () -> line.after(look)));
    } catch (ToDo toDo) {
      System.out.println("watchdog: " + toDo.getMessage() + "; until then there is no watchdog");
      thread.every(setup.limits().every(), () -> line.after(() -> {}));
    }
  }

  private static void writePid() {
    String file = Setup.word("LAB7_PID_FILE", "");
    if (file.isEmpty()) return;
    try {
      Files.writeString(Path.of(file), ProcessHandle.current().pid() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
