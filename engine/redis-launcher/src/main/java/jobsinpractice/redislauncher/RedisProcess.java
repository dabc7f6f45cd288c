package jobsinpractice.redislauncher;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Redis as a process that we started, in a directory of its own, and the only one that we ever
 * kill.
 */
final class RedisProcess implements RedisRunner {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final RedisBinary binary;
  private Process process;

  RedisProcess(RedisBinary binary) {
    this.binary = binary;
  }

  @Override
  public String describe() {
    return binary.version().product() + "-server " + binary.version().own() + " " + binary.origin();
  }

  @Override
  public void launch(Site site) throws PortTaken {
    Path log = site.directory().resolve("redis.log");
    try {
      Files.createDirectories(site.directory());
      Files.deleteIfExists(log);
      Path config = PrivateFolder.file(site.directory().resolve("redis.conf"));
      Files.writeString(config, configOf(site));
      binary.verify();
      List<String> command = new ArrayList<>(site.detached() ? ownProcessGroup() : List.of());
      command.add(binary.path().toString());
      command.add(config.toString());
      process =
          new ProcessBuilder(command)
              .directory(site.directory().toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new RedisMissing(
          describe() + " cannot be started: " + e.getMessage(),
          "Check that " + site.directory() + " is writable.");
    }
    awaitAnswer(site, log);
  }

  private static String configOf(Site site) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("bind", "127.0.0.1"));
    lines.add(List.of("port", Integer.toString(site.port())));
    lines.add(List.of("dir", site.directory().toAbsolutePath().toString()));
    lines.add(List.of("daemonize", "no"));
    lines.add(
        List.of(
            "set-proc-title",
            "no")); // The command line must stay, because it identifies the process.
    lines.addAll(site.config());
    if (!site.password().isEmpty()) {
      lines.add(List.of("requirepass", site.password()));
    }
    return lines.stream().map(RedisProcess::line).collect(Collectors.joining());
  }

  private static String line(List<String> words) {
    Stream<String> values =
        words.stream().skip(1).map(w -> '"' + w.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    return words.get(0) + " " + values.collect(Collectors.joining(" ")) + "\n";
  }

  // A terminal's Ctrl-C reaches its whole process group. A Redis that other processes still need
  // must
  // not be in it. Both commands replace themselves with Redis, so the pid stays the same.
  private static List<String> ownProcessGroup() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (new File(folder, "setsid").canExecute()) {
        return List.of("setsid");
      }
      if (new File(folder, "perl").canExecute()) {
        return List.of("perl", "-e", "setpgrp; exec @ARGV");
      }
    }
    return List.of();
  }

  private void awaitAnswer(Site site, Path log) throws PortTaken {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        String said = lastWords(log);
        if (said.contains("bind:") || said.contains("Failed listening")) {
          throw new PortTaken(site.port());
        }
        throw new RedisMissing(describe() + " did not start: " + said, "See its log: " + log + ".");
      }
      if (answers(site)) {
        return;
      }
      pause();
    }
    kill();
    throw new RedisMissing(
        describe() + " did not respond within " + PATIENCE.toSeconds() + " s.",
        "Try again, because the machine may be busy. Its log is " + log + ".");
  }

  // Another Redis may have the port while ours is still failing to get it, so compare the pid.
  private boolean answers(Site site) {
    try (RedisProbe probe = RedisProbe.open(site.url(), Duration.ofSeconds(2))) {
      if (!site.password().isEmpty()) {
        probe.call("AUTH", site.password());
      }
      String pid = RedisVersion.field(probe.text("INFO", "server"), "process_id");
      return Long.toString(process.pid()).equals(pid) && "PONG".equals(probe.text("PING"));
    } catch (IOException e) {
      return false;
    }
  }

  private static String lastWords(Path log) {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
      String bind = lines.stream().filter(l -> l.contains("bind:")).findFirst().orElse("");
      String last = lines.stream().filter(l -> !l.isBlank()).reduce("", (a, b) -> b);
      return bind.isEmpty() ? last : bind;
    } catch (IOException e) {
      return "its log is empty";
    }
  }

  static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RedisMissing("The start of Redis was interrupted.", "Try again.");
    }
  }

  @Override
  public boolean alive() {
    // The system notices its end a moment before Process does.
    return process != null && process.isAlive() && process.toHandle().isAlive();
  }

  @Override
  public void stop() {
    if (process != null) {
      end(process.toHandle(), false);
    }
  }

  @Override
  public void kill() {
    if (process != null) {
      end(process.toHandle(), true);
    }
  }

  /**
   * Sends SIGTERM or SIGKILL, and SIGKILL if SIGTERM has no effect for ten seconds. Returns when
   * the process has ended.
   */
  static void end(ProcessHandle process, boolean atOnce) {
    boolean interrupted = Thread.interrupted(); // A shutdown must still stop its Redis.
    if (atOnce) {
      process.destroyForcibly();
    } else {
      process.destroy();
    }
    for (int tick = 0; process.isAlive() && tick < 1_200; tick++) {
      if (tick == 1_000) {
        process.destroyForcibly();
      }
      try {
        TimeUnit.MILLISECONDS.sleep(10);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public ProcessRecord mark() {
    return ProcessRecord.of(process.toHandle());
  }
}
