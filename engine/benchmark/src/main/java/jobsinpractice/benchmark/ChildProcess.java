package jobsinpractice.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The parent's end of a process that obeys lines: a {@link Child}, or a script of a peer. */
final class ChildProcess implements Contender {
  private final Label label;
  private final Process process;
  private final BufferedReader answers;
  private final PrintStream commands;
  private final List<String> inFlight;

  private ChildProcess(Label label, ProcessBuilder builder) {
    this.label = label;
    try {
      process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new UncheckedIOException(label.name() + " cannot be started", e);
    }
    answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    commands = new PrintStream(process.getOutputStream(), true, UTF_8);
    String lists = answer().text("inflight");
    inFlight = lists.isEmpty() ? List.of() : List.of(lists.split(","));
  }

  /**
   * @param url of Redis, in the environment: other users can read a command line
   * @param settings of the part, each key=value
   * @param jvm options of the JVM, such as -Xmx64m
   */
  static ChildProcess jvm(
      Label label, String url, List<String> jvm, String part, List<String> settings) {
    List<String> line = new ArrayList<>();
    line.add(System.getProperty("java.home") + "/bin/java");
    line.addAll(jvm);
    line.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    // A dead process's jobs are here on purpose, run after run: no news.
    line.add("-Dorg.slf4j.simpleLogger.log.jobsinpractice.engine.Recovery=error");
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
    line.add(part);
    line.add("queue=" + label.queue());
    line.addAll(settings);
    return script(label, url, line.toArray(String[]::new));
  }

  static ChildProcess script(Label label, String url, String... line) {
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("REDIS_URL", url);
    return new ChildProcess(label, builder);
  }

  Reply ask(String command) {
    commands.println(command);
    return answer();
  }

  private Reply answer() {
    try {
      String line = answers.readLine();
      if (line == null) throw new IllegalStateException(name() + " has ended; see its words above");
      return Reply.parse(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return label.name();
  }

  @Override
  public String guarantee() {
    return label.guarantee();
  }

  @Override
  public String queue() {
    return label.queue();
  }

  @Override
  public List<String> inFlight() {
    return inFlight;
  }

  @Override
  public Usage usage() {
    Reply reply = ask("usage");
    // A script says nothing of itself: the system knows.
    if (reply.text("cpu").isEmpty()) return Usage.of(process.pid());
    return new Usage(reply.number("cpu"), reply.number("allocated"), reply.number("peak"));
  }

  @Override
  public void close() {
    commands.close();
    awaitEnd(process);
  }

  /** Waits for a process that was asked to end, and kills it if it takes too long. */
  static void awaitEnd(Process process) {
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
