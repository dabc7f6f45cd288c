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
          "Check that " + site.directory() + " can be written to.");
    }
    awaitAnswer(site, log);
  }

  private static String configOf(Site site) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("bind", "127.0.0.1"));
    lines.add(List.of("port", Integer.toString(site.port())));
    lines.add(List.of("dir", site.directory().toAbsolutePath().toString()));
    lines.add(List.of("daemonize", "no"));
    lines.add(List.of("set-proc-title", "no")); // The command line stays ours, to know it again by.
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

  // A terminal's Ctrl-C goes to its whole process group. A Redis that others still need must not be
  // in it. Both
  // commands replace themselves by Redis, so the pid stays the one that we were given.
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
        throw new RedisMissing(describe() + " would not start: " + said, "Its log is " + log + ".");
      }
      if (answers(site)) {
        return;
      }
      pause();
    }
    kill();
    throw new RedisMissing(
        describe() + " does not answer within " + PATIENCE.toSeconds() + " s.",
        "Its log is " + log + "; try again, the machine may be busy.");
  }

  // Another Redis may sit on the port while ours is about to give up on it: the pid tells them
  // apart.
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
      return "it says nothing";
    }
  }

  static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RedisMissing("the start of Redis was interrupted", "Start again.");
    }
  }

  @Override
  public boolean alive() {
    // The system knows that it is gone a moment before Process does.
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
   * SIGTERM, or SIGKILL at once, or SIGKILL after ten seconds without effect. Returns when it is
   * gone.
   */
  static void end(ProcessHandle process, boolean atOnce) {
    boolean interrupted = Thread.interrupted(); // A shutdown must end its Redis even so.
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
