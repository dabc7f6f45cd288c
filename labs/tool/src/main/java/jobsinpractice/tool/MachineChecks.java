package jobsinpractice.tool;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.testkit.CommandNames;

/** Checks the machine itself for doctor: JDK, Maven wrapper, disk, git, foreman. */
final class MachineChecks {
  private static final long LITTLE_DISK = 300L << 20; // for logs and for Redis, with some room
  private static final List<String> RUNNERS = List.of("foreman", "overmind", "hivemind", "honcho");
  private static final Pattern REDIS =
      Pattern.compile("(?:Redis|Valkey) server v=((\\d+)\\.(\\d+)[.\\d]*)");

  private final Path root;

  MachineChecks(Path root) {
    this.root = root;
  }

  List<Finding> all() {
    List<Finding> found = new ArrayList<>();
    found.add(jdk());
    found.add(maven());
    found.add(disk());
    oldRedis().ifPresent(found::add);
    found.add(foreman());
    git().ifPresent(found::add);
    return found;
  }

  // The launcher has refused anything below 17, and a JRE.
  private Finding jdk() {
    String from = System.getenv("JAVA_HOME") == null ? "java on the PATH" : "JAVA_HOME";
    return Finding.fine(
        "JDK "
            + System.getProperty("java.version")
            + ", from "
            + from
            + ": "
            + System.getProperty("java.home"));
  }

  private Finding maven() {
    Path wrapper = root.resolve(".mvn/wrapper/maven-wrapper.properties");
    Path script = root.resolve("mvnw");
    if (!Files.exists(wrapper) || !Files.exists(script)) {
      Path missing = Files.exists(script) ? wrapper : script;
      boolean clone = Git.of(root).isPresent();
      return Finding.broken(
          "The Maven wrapper is incomplete: " + root.relativize(missing) + " is missing.",
          clone ? "git checkout -- mvnw mvnw.cmd .mvn" : "unpack the download again");
    }
    if (File.separatorChar == '/' && !Files.isExecutable(script)) {
      return Finding.broken(
          "./mvnw is not executable; some unzip programs drop that permission.",
          "chmod +x mvnw labs/lab");
    }
    Matcher version = Pattern.compile("apache-maven-([\\d.]+)-bin").matcher(text(wrapper));
    return Finding.fine(
        "Maven "
            + (version.find() ? version.group(1) : "")
            + ", from ./mvnw (you need not install it)");
  }

  private Finding disk() {
    long free = root.toFile().getUsableSpace();
    String size = String.format(Locale.ROOT, "%,d MB", free >> 20);
    return free < LITTLE_DISK
        ? Finding.broken(
            "Only " + size + " are free on this disk.",
            "free some space: the labs, logs, and Redis need " + (LITTLE_DISK >> 20) + " MB")
        : Finding.fine(size + " free on this disk");
  }

  private Optional<Finding> oldRedis() {
    return onPath("redis-server")
        .flatMap(path -> firstLine(path, "--version"))
        .map(REDIS::matcher)
        .filter(Matcher::find)
        .filter(m -> 100 * Integer.parseInt(m.group(2)) + Integer.parseInt(m.group(3)) < 602)
        .map(
            m ->
                Finding.note(
                    "The redis-server on the PATH is "
                        + m.group(1)
                        + ", older than 6.2. The course uses its own Redis instead.",
                    "to use yours, install 6.2 or newer (packages.redis.io, brew install redis)"));
  }

  private Finding foreman() {
    for (String runner : RUNNERS) {
      Optional<Path> path = onPath(runner);
      if (path.isPresent()) {
        String version =
            firstLine(path.get(), runner.equals("foreman") ? "version" : "--version")
                .map(line -> " " + line.replaceFirst("(?i)^" + runner + "( version)?\\s*", ""))
                .orElse("");
        String start = runner.equals("foreman") ? "foreman start -t 30" : runner + " start";
        return Finding.fine(
            runner
                + version
                + "; start the fleet with "
                + start
                + " or "
                + CommandNames.lab("start"));
      }
    }
    return Finding.note(
        "foreman is not installed. You do not need it: "
            + CommandNames.lab("start")
            + " does the same.",
        "to install it: apt install ruby-foreman, gem install foreman, or brew install foreman");
  }

  private Optional<Finding> git() {
    return Git.of(root).isPresent()
        ? Optional.empty()
        : Optional.of(
            Finding.note(
                "This folder is not a git clone (a zip download?). Only labs/lab branch needs one.",
                ""));
  }

  private static Optional<Path> onPath(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : List.of(program, program + ".exe", program + ".bat")) {
        Path path = Path.of(folder.isEmpty() ? "." : folder, name);
        if (Files.isRegularFile(path) && Files.isExecutable(path)) {
          return Optional.of(path);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> firstLine(Path program, String argument) {
    try {
      Process process =
          new ProcessBuilder(program.toString(), argument).redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      return new String(process.getInputStream().readNBytes(2000), StandardCharsets.UTF_8)
          .lines()
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
