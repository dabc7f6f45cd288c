package jobsinpractice.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import jobsinpractice.runner.Links;

/**
 * Makes sure that the course works without a network: it runs what the labs, the README, and the
 * chapters run, with Maven offline, and downloads what is missing. The file {@code .lab/offline-…}
 * remembers a run that has worked, and every library that was there. If the project's build or one
 * of those libraries has changed, Maven runs again.
 */
final class MavenLibraries {
  /** No test has this tag: Maven loads what it runs tests with, and runs none. */
  private static final String NO_TEST = "-Dgroups=none-of-them";

  /** Each of these starts a program of a lab or an example, which -Dexec.skip leaves out. */
  private static final List<String> PROGRAMS =
      List.of("example", "threads", "cost", "measure", "write", "outage", "orders");

  /** What to make sure of. */
  enum Part {
    /** The labs, their programs, the examples, and the fleet. */
    LABS("labs"),
    /** {@code ./mvnw -Pkit verify}, which the README and some chapters call. */
    KIT("kit");

    private final String file;

    Part(String file) {
      this.file = file;
    }
  }

  private final Path root;
  private final Path repository;
  private final Path settings;
  private final MavenRun maven;

  MavenLibraries(Path root) {
    this(root, repository(System.getProperty("java.class.path")));
  }

  /**
   * @param repository Maven's local repository
   */
  MavenLibraries(Path root, Path repository) {
    this.root = root;
    this.repository = repository;
    this.settings = Path.of(System.getProperty("user.home"), ".m2", "settings.xml");
    this.maven = new MavenRun(root, log());
  }

  /** Returns the folder that holds Jedis on this class path: the course tool runs with it. */
  static Path repository(String classPath) {
    for (String entry : classPath.split(java.io.File.pathSeparator)) {
      String name = entry.replace('\\', '/');
      int at = name.indexOf("/redis/clients/jedis/");
      if (at > 0) {
        return Path.of(name.substring(0, at));
      }
    }
    return Path.of(System.getProperty("user.home"), ".m2", "repository");
  }

  Path log() {
    return root.resolve(".lab/offline.log");
  }

  /** Returns what Maven must be able to run without a network, one command for each element. */
  static List<List<String>> runs(Path root, Part part) {
    if (part == Part.KIT) {
      return List.of(
          List.of("-Pkit", "verify", "-DskipITs", "-DskipTests"),
          List.of("-pl", "engine/benchmark", "package", "-DskipTests"));
    }
    List<String> modules = new ArrayList<>(List.of("engine/examples"));
    for (LabHome lab : Labs.at(root).all()) {
      // Of a solution and not of a lab: the learner's code need not compile now.
      modules.add("solutions/" + lab.name());
    }
    List<String> words = new ArrayList<>(List.of("-pl", String.join(",", modules), "test"));
    words.addAll(List.of(NO_TEST, "-Dexec.skip"));
    PROGRAMS.forEach(program -> words.add("-D" + program + "=none"));
    return List.of(words);
  }

  /** Returns whether the part is known to work offline: nothing has changed since it did. */
  boolean known(Part part) {
    try {
      Path file = file(part);
      if (!Files.exists(file) || !hasMaven()) {
        return false;
      }
      List<String> lines = Files.readAllLines(file);
      return !lines.isEmpty()
          && lines.get(0).equals(digest(part))
          && lines.stream().skip(1).allMatch(name -> Files.exists(repository.resolve(name)));
    } catch (IOException e) {
      return false;
    }
  }

  private boolean hasMaven() throws IOException {
    MavenWrapper wrapper = new MavenWrapper(root);
    return wrapper.in(MavenWrapper.userHome()).isPresent()
        || wrapper.in(root.resolve(Bundle.HOME)).isPresent();
  }

  /** Runs the part with Maven offline. Returns whether it worked, and remembers if it did. */
  boolean worksOffline(Part part) {
    for (List<String> run : runs(root, part)) {
      List<String> words = new ArrayList<>(List.of("-o"));
      words.addAll(run);
      if (!maven.run(words)) {
        return false;
      }
    }
    remember(part);
    return true;
  }

  /** Runs the part with the network, so that Maven downloads what is missing. */
  boolean download(Part part) {
    return runs(root, part).stream().allMatch(maven::run);
  }

  /** Starts to print signs of life, until it is closed. */
  MavenProgress progress(Consumer<String> report) {
    return MavenProgress.start(repository, report);
  }

  /** Returns why the last run failed. */
  String why() {
    return maven.firstError();
  }

  /** Returns whether the last run failed for a library that is not there. */
  boolean lacksLibraries() {
    return maven.missedSomething();
  }

  private void remember(Part part) {
    List<String> lines = new ArrayList<>(List.of(digest(part)));
    try (Stream<Path> files = Files.walk(repository)) {
      files
          .filter(file -> file.toString().endsWith(".jar"))
          .map(file -> repository.relativize(file).toString())
          .sorted()
          .forEach(lines::add);
      Files.write(Links.refuse(file(part)), lines);
    } catch (IOException | UncheckedIOException e) {
      // The next doctor runs Maven again.
    }
  }

  private Path file(Part part) {
    return root.resolve(".lab/offline-" + part.file);
  }

  /** The same as long as the build is: all that decides which libraries Maven wants. */
  private String digest(Part part) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((repository + "\n" + runs(root, part)).getBytes(StandardCharsets.UTF_8));
      for (Path file : builds()) {
        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (IOException e) {
      return "unreadable " + System.nanoTime();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private List<Path> builds() throws IOException {
    List<Path> all = new ArrayList<>();
    Optional.of(settings).filter(Files::exists).ifPresent(all::add);
    all.add(root.resolve(".mvn/maven.config"));
    all.add(root.resolve(".mvn/wrapper/maven-wrapper.properties"));
    for (Path folder : List.of(root, root.resolve("engine"), root.resolve("labs"))) {
      all.add(folder.resolve("pom.xml"));
      try (Stream<Path> modules = Files.list(folder)) {
        modules.map(module -> module.resolve("pom.xml")).forEach(all::add);
      }
    }
    try (Stream<Path> modules = Files.list(root.resolve("solutions"))) {
      modules.map(module -> module.resolve("pom.xml")).forEach(all::add);
    }
    return all.stream().filter(Files::isRegularFile).distinct().sorted().toList();
  }
}
