package jobsinpractice.lab7;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A worker process of its own that leaks for real. */
final class Child {
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  private Child() {}

  /** The command line; environment and flags come on top. */
  static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xms16m",
        "-Xmx256m",
        "-Xss256k",
        "-XX:MaxDirectMemorySize=1g",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
        "-cp",
        CLASS_PATH,
        LeakMain.class.getName());
  }

  static Process start(Map<String, String> environment, Path output, String... flags)
      throws IOException {
    List<String> words = new ArrayList<>(command());
    words.addAll(List.of(flags));
    ProcessBuilder child = new ProcessBuilder(words).redirectErrorStream(true);
    child.environment().putAll(environment);
    child.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    return child.start();
  }

  /** Bytes, as the kernel counts them; 0 when it has ended. */
  static long resident(Process child) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + child.pid() + "/status"))) {
        if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) << 10;
      }
    } catch (IOException e) {
      // gone
    }
    return 0;
  }
}
