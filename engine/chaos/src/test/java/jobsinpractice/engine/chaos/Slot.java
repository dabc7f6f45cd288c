package jobsinpractice.engine.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.CommandLines;
import jobsinpractice.redislauncher.RedisServer;

/** A place in the fleet: one worker process at a time, behind a network that stays the same. */
final class Slot {
  /** The worker whose clock jumps. */
  static final int JUMPING_CLOCK = 1;

  final int number;
  final FaultyProxy proxy;
  private final Ledger ledger;
  private final String ledgerUrl;
  private final List<String> command;
  private final Path log;
  private int launches;
  private volatile Process process;
  private volatile String launch;
  private volatile long logged;
  private volatile boolean paused;
  private volatile boolean told;
  private volatile long blockedUntil = System.nanoTime();

  Slot(
      int number, RedisServer redis, String ledgerUrl, Ledger ledger, List<String> queues, Path log)
      throws IOException {
    this.number = number;
    this.ledger = ledger;
    this.ledgerUrl = ledgerUrl;
    this.log = log;
    this.proxy = new FaultyProxy(redis);
    boolean clockJumps = number == JUMPING_CLOCK;
    this.command =
        List.of(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx96m",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.log.jobsinpractice=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
            "-cp",
            System.getProperty("java.class.path"),
            OutsiderWorkerMain.class.getName(),
            "LAUNCH",
            String.join(",", queues),
            Boolean.toString(clockJumps));
  }

  void launch() throws IOException {
    launch = number + "-" + ++launches;
    List<String> now = command.stream().map(word -> word.equals("LAUNCH") ? launch : word).toList();
    logged = log.toFile().length();
    ProcessBuilder builder =
        new ProcessBuilder(now)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("REDIS_URL", proxy.url());
    builder.environment().put("LEDGER_URL", ledgerUrl);
    process = builder.start();
    CommandLines.assertWithoutPassword(process, proxy.url());
    paused = false;
    told = false; // last: until here, the supervisor does not judge the process before
  }

  /** The identity of the process, or null while it has none. */
  String identity() {
    return ledger.identity(launch);
  }

  /** Whether the process of this launch has written this to its log. */
  boolean hasLogged(String text) {
    try {
      byte[] bytes = Files.readAllBytes(log);
      return new String(bytes, (int) logged, bytes.length - (int) logged, UTF_8).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  /** Alive, running, and not on its way out. */
  boolean serves() {
    return process.isAlive() && !told && !paused;
  }

  /** TERM. What follows is not a death. */
  void term() {
    told = true;
    process.destroy();
  }

  void kill() {
    told = true;
    process.destroyForcibly();
  }

  /** From here on it may end by itself. */
  void mayEnd() {
    told = true;
  }

  boolean told() {
    return told;
  }

  boolean awaitEnd(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  void pause() throws IOException {
    paused = true;
    Signals.send(process.pid(), "STOP");
  }

  void resume() throws IOException {
    Signals.send(process.pid(), "CONT");
    paused = false;
  }

  boolean paused() {
    return paused;
  }

  /** Its network or its process does not answer until then. */
  void blockedFor(long millis) {
    blockedUntil = Math.max(blockedUntil, System.nanoTime() + millis * 1_000_000);
  }

  /** Milliseconds since it was last blocked; negative while it is. */
  long calmMillis() {
    return (System.nanoTime() - blockedUntil) / 1_000_000;
  }

  @Override
  public String toString() {
    return "worker " + number + " (" + identity() + ")";
  }
}
