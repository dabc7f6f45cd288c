package jobsinpractice.fleet.machines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jobsinpractice.engine.internal.DaemonThread;

/**
 * A process that this one has started.
 *
 * @param reader hands on what it prints
 */
public record ChildProcess(String name, Process process, Thread reader) {
  /**
   * Starts a process.
   *
   * @param lines receives each line that it prints
   */
  public static ChildProcess start(String name, List<String> command, Consumer<String> lines)
      throws IOException {
    return start(name, command, Map.of(), lines);
  }

  /**
   * Starts a process with more variables in its environment.
   *
   * @param lines receives each line that it prints
   */
  public static ChildProcess start(
      String name, List<String> command, Map<String, String> variables, Consumer<String> lines)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(variables);
    Process process = builder.start();
    Thread reader = DaemonThread.start(name + "-output", () -> relay(process, lines));
    return new ChildProcess(name, process, reader);
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

  /** Asks it to stop: a process of the fleet does so at the end of its standard input. */
  public void closeInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // it has ended
    }
  }
}
