package jobsinpractice.engine.chaos;

import java.io.IOException;

/** kill(1). */
final class Signals {
  private Signals() {}

  static void send(long pid, String signal) throws IOException {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
