package jobsinpractice.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Shows a long text: through {@code $PAGER} (else less) on a terminal, unchanged elsewhere. */
final class Pager {
  /** As git does: keep colours, and quit if the text fits. The prompt names the keys. */
  private static final String LESS = "FRX-PsSpace turns the page, q leaves$";

  private Pager() {}

  static void show(Terminal terminal, List<String> lines) {
    boolean windows = java.io.File.separatorChar == '\\';
    if (!terminal.person() || windows || lines.size() <= Terminal.HEIGHT || !paged(lines)) {
      lines.forEach(terminal::line);
    }
  }

  static ProcessBuilder pager(String pager) {
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh", "-c", "command -v " + pager.split(" ")[0] + " >/dev/null && exec " + pager);
    builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putIfAbsent("LESS", LESS);
    builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
    return builder;
  }

  private static boolean paged(List<String> lines) {
    ProcessBuilder builder = pager(System.getenv().getOrDefault("PAGER", "less"));
    try {
      Process process = builder.start();
      try (PrintStream to =
          new PrintStream(process.getOutputStream(), false, StandardCharsets.UTF_8)) {
        lines.forEach(to::println);
      }
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
