package jobsinpractice.lab7;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import jobsinpractice.testkit.ToDo;

/**
 * Given. Writes your answers to task 5 to .lab/lab7, as files for foreman and Monit: {@code ./mvnw
 * -pl labs/lab7 compile -Dwrite}.
 */
public final class SupervisorFiles {
  private SupervisorFiles() {}

  public static void main(String[] args) throws IOException {
    Path root = root();
    Path folder = Files.createDirectories(root.resolve(".lab").resolve("lab7"));
    try {
      Files.writeString(folder.resolve("again.sh"), Supervisors.loop());
      Path control = MonitFiles.write(folder, worker(root, folder), freePort(), 5);
      System.out.println("Wrote " + folder.resolve("again.sh") + " and " + control + ".");
      System.out.println("foreman start -t 30 -f labs/lab7/supervisors/Procfile -d .");
      System.out.println(
          "monit -I -c " + root.relativize(control) + "      while a Redis is running");
    } catch (ToDo toDo) {
      System.out.println("Lab 7: " + toDo.getMessage() + ": there is nothing to write yet.");
    }
  }

  private static Supervised worker(Path root, Path folder) throws IOException {
    Path pid = folder.resolve("worker.pid");
    String start =
        """
        cd '%s'
        export JAVA_TOOL_OPTIONS='-Xmx192m -XX:MaxDirectMemorySize=1g'
        LAB7_PID_FILE='%s' labs/lab run worker --lab 7 >>'%s' 2>&1 &
        """;
    Files.writeString(
        folder.resolve("start.sh"),
        String.format(Locale.ROOT, start, root, pid, folder.resolve("worker.log")));
    Files.writeString(
        folder.resolve("stop.sh"), String.format(Locale.ROOT, "kill -TERM $(cat '%s')\n", pid));
    Limits limits = Setup.fromEnvironment().limits();
    return new Supervised(
        "jobs-worker",
        pid,
        "/bin/sh " + folder.resolve("start.sh"),
        "/bin/sh " + folder.resolve("stop.sh"),
        25,
        (int) (limits.soft() >> 20),
        (int) (limits.container() >> 20));
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("labs/lab7")) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
