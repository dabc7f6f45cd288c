package jobsinpractice.lab7;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a loop in a real shell, with a made-up worker that writes down what happens to it, and a
 * {@code sleep} that takes no time, or as long as the test wants.
 */
final class Shell implements AutoCloseable {
  /** The command's arguments. */
  static final List<String> ARGUMENTS = List.of("--lab", "7", "two words");

  /** How often to try to delete a folder. */
  private static final int ATTEMPTS = 10;

  /** Writes down a start, and whether the loop has cut an argument in two. */
  private static final String STARTED =
      "[ $# -eq 3 ] && cut= || cut=\" in $# pieces\"\necho \"start $*$cut\" >>%1$s\n";

  /** Counts in a file, without another process: a loop runs it hundreds of times. */
  private static final String COUNTED =
      "n=0\n[ ! -e %1$s ] || read n <%1$s\nn=$((n + 1))\necho $n >%1$s\n";

  /** Hangs after so many sleeps, so that a loop that never ends does not fill the disk. */
  private static final String SLEEP =
      """
      echo "sleep $1" >>%1$s
      [ $n -lt %3$d ] || exec /bin/sleep 60
      while [ -e %2$s ]; do /bin/sleep 0.01; done
      """;

  /**
   * What to put before the shell. Where INT was ignored when this JVM began, as under nohup, a
   * shell inherits that and can never trap INT: then another program turns it on first, and becomes
   * the shell.
   */
  private static final List<String> BEFORE_SHELL = lettingItHearInt();

  private final Path folder;
  private final int most;
  private Process loop;

  Shell() {
    this(20);
  }

  /**
   * @param most after so many starts or sleeps a loop will not end by itself
   */
  Shell(int most) {
    this.most = most;
    try {
      folder = Files.createTempDirectory("lab7-loop");
      script(
          "bin/sleep",
          counted("sleeps") + String.format(Locale.ROOT, SLEEP, at("log"), at("hold"), most));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean there() {
    return Files.isExecutable(Path.of("/bin/sh"));
  }

  static boolean hearsInt() {
    return BEFORE_SHELL != null;
  }

  /** Returns null if nothing on this machine lets a shell hear INT. */
  private static List<String> lettingItHearInt() {
    List<List<String>> ways =
        List.of(
            List.of(),
            List.of("/usr/bin/env", "--default-signal=INT"),
            List.of("/usr/bin/perl", "-e", "$SIG{INT} = 'DEFAULT'; exec @ARGV"));
    return ways.stream().filter(Shell::letsItHearInt).findFirst().orElse(null);
  }

  private static boolean letsItHearInt(List<String> before) {
    List<String> command = new ArrayList<>(before);
    command.addAll(List.of("/bin/sh", "-c", "trap 'exit 7' INT; kill -INT $$; exit 0"));
    try {
      return new ProcessBuilder(command).start().waitFor() == 7;
    } catch (IOException e) {
      return false; // there is no such program
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** From now on, or no longer, a sleep lasts. */
  void holdSleeps(boolean hold) throws IOException {
    Path file = folder.resolve("hold");
    if (hold) Files.writeString(file, "");
    else Files.deleteIfExists(file);
  }

  private String at(String name) {
    return "'" + folder.resolve(name) + "'";
  }

  private String counted(String file) {
    return String.format(Locale.ROOT, COUNTED, at(file));
  }

  private Path script(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    file.toFile().setExecutable(true);
    return file;
  }

  /** A worker that ends with these codes, life by life, and then with 0. */
  void workerThatEnds(int... codes) throws IOException {
    StringBuilder cases = new StringBuilder();
    for (int i = 0; i < codes.length; i++) {
      cases.append(i + 1).append(") exit ").append(codes[i]).append(" ;;\n");
    }
    // It hangs in the end: a loop that never ends must not fill the machine with processes.
    script(
        "worker",
        String.format(
                Locale.ROOT,
                "echo $$ >>%3$s\n"
                    + STARTED
                    + counted("lives")
                    + "[ $n -lt %2$d ] || exec /bin/sleep 60\n",
                at("log"),
                most,
                at("pids"))
            + ("case $n in\n" + cases + "*) exit 0 ;;\nesac"));
  }

  /** A worker that runs until it gets TERM, takes a moment to drain, and ends with this code. */
  void workerThatDrains(int code) throws IOException {
    script(
        "worker",
        String.format(
            Locale.ROOT,
            """
        trap 'echo term >>%1$s; /bin/sleep 0.1; echo drained >>%1$s; exit %4$d' TERM
        echo $$ >>%2$s
        /bin/sleep 0.1
        %3$sn=0
        while [ $n -lt 400 ]; do /bin/sleep 0.02; n=$((n + 1)); done
        """,
            at("log"),
            at("pids"),
            String.format(Locale.ROOT, STARTED, at("log")),
            code));
  }

  void start(String script) throws IOException {
    Path file = folder.resolve("again.sh");
    Files.writeString(file, script);
    List<String> command = new ArrayList<>(BEFORE_SHELL == null ? List.of() : BEFORE_SHELL);
    command.addAll(List.of("/bin/sh", file.toString(), folder.resolve("worker").toString()));
    command.addAll(ARGUMENTS);
    ProcessBuilder shell = new ProcessBuilder(command);
    shell.environment().merge("PATH", "", (path, x) -> folder.resolve("bin") + ":" + path);
    shell.redirectErrorStream(true).redirectOutput(new File(folder.toFile(), "said"));
    loop = shell.start();
  }

  /**
   * @param signal TERM or INT
   */
  void signal(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + loop.pid()).start().waitFor();
  }

  /** Returns whether the loop ends: within 3 s after its last step, and not on and on. */
  boolean ends() throws InterruptedException {
    int steps = 0;
    for (int i = 0; i < 150 && count("start") < most && count("sleep") < most; i++) {
      if (loop.waitFor(20, TimeUnit.MILLISECONDS)) return true;
      int now = log().size();
      if (now > steps) i = 0;
      steps = now;
    }
    return !loop.isAlive();
  }

  boolean alive() {
    return loop.isAlive();
  }

  int code() {
    return loop.exitValue();
  }

  /** Starts the loop with a kill that writes down what it is asked to do, and does it. */
  void startWithKillLog(String script) throws IOException {
    String kill = "kill() { echo \"kill $*\" >>%s; command kill \"$@\"; }\n";
    start(String.format(Locale.ROOT, kill, at("kills")) + script);
  }

  /** Whether the loop has sent a signal to a worker that has ended; kill -0 sends none. */
  boolean signalledTheDead() {
    List<String> pids = lines("pids");
    return lines("kills").stream()
        .filter(line -> !line.matches("kill (-0|-s 0)\\b.*"))
        .anyMatch(line -> pids.contains(line.replaceFirst(".* ", "")));
  }

  /** start …, sleep 1, term, drained: in the order in which it happened. */
  List<String> log() {
    return lines("log");
  }

  long starts() {
    return count("start");
  }

  private long count(String word) {
    return log().stream().filter(line -> line.startsWith(word)).count();
  }

  /** Whether the first worker is still running. */
  boolean workerLives() {
    return lines("pids").stream()
        .findFirst()
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
        .map(ProcessHandle::isAlive)
        .orElse(false);
  }

  /** The first line that the shell printed, without the names of the test's own folder. */
  String said() {
    return lines("said").stream()
        .findFirst()
        .map(line -> line.replace(folder + "/", ""))
        .map(line -> line.length() < 120 ? line : line.substring(0, 120) + "…")
        .orElse("");
  }

  private List<String> lines(String name) {
    try {
      Path file = folder.resolve(name);
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (loop != null) {
      List<ProcessHandle> all = new ArrayList<>(loop.descendants().toList());
      all.add(loop.toHandle());
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(process -> process.onExit().join()); // until then they write into the folder
    }
    for (int attempt = 1; !deleted(attempt == ATTEMPTS); attempt++) {
      // a process that the loop began meanwhile has written into the folder
    }
  }

  private boolean deleted(boolean last) throws IOException {
    for (String pid : lines("pids")) { // left behind by its loop
      ProcessHandle.of(Long.parseLong(pid.strip()))
          .filter(left -> left.info().commandLine().map(c -> c.contains("lab7-loop")).orElse(false))
          .filter(ProcessHandle::destroyForcibly)
          .ifPresent(left -> left.onExit().join());
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
      return true;
    } catch (DirectoryNotEmptyException e) {
      if (last) throw e;
      return false;
    }
  }
}
