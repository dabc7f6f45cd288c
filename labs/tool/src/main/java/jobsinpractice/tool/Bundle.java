package jobsinpractice.tool;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import jobsinpractice.runner.Links;
import jobsinpractice.runner.Skeleton;

/**
 * Makes the file for machines without a network. It exports the last commit to a folder of its own,
 * fills a repository there with Maven, runs the same offline, and packs the folder. {@code mvnw}
 * uses {@code .mvn/bundle} if it is there.
 */
final class Bundle {
  static final String TOP = "jobs-in-practice";
  static final String HOME = ".mvn/bundle";

  private final Labs labs;
  private final Git git;
  private final List<MavenLibraries.Part> parts;
  private final Consumer<String> report;
  private final Path work;
  private final Path kit;

  /**
   * @param parts what must work on the other machine
   */
  Bundle(Labs labs, Git git, List<MavenLibraries.Part> parts, Consumer<String> report) {
    this.labs = labs;
    this.parts = parts;
    this.git = git;
    this.report = report;
    this.work = labs.state().resolve("bundle");
    this.kit = work.resolve(TOP);
  }

  void write(Path target) throws IOException {
    delete(Links.refuse(work));
    try {
      report.accept("Exporting the last commit, with every lab at its starting point ...");
      export();
      report.accept(
          "Filling a Maven repository; what this machine has is not downloaded again ...");
      fill();
      report.accept("Running the same without a network ...");
      prove();
      report.accept("Packing ...");
      pack(target);
    } finally {
      delete(work);
    }
  }

  /**
   * Writes the commit's files. A learner may have committed their answers, so the labs are reset.
   */
  void export() throws IOException {
    Files.createDirectories(kit);
    git.export("HEAD", kit);
    for (LabHome lab : Labs.at(kit).all()) {
      for (Path own : List.of(lab.sources(), lab.resources())) {
        delete(own);
      }
      Skeleton.of(lab).writeTo(lab.dir());
    }
  }

  private void fill() throws IOException {
    Path repository = work.resolve("repository");
    Path settings = work.resolve("settings.xml");
    Path here = MavenLibraries.repository(System.getProperty("java.class.path"));
    Files.writeString(settings, settings(here));
    List<String> where = List.of("-gs", settings.toString(), "-Dmaven.repo.local=" + repository);
    run(where);
    copyMaven();
    clean(repository);
    Files.move(repository, Files.createDirectories(kit.resolve(HOME)).resolve("repository"));
  }

  private void prove() throws IOException {
    run(List.of()); // mvnw finds the folder, and is offline
    clean(kit.resolve(HOME).resolve("repository"));
  }

  private void run(List<String> where) {
    Path log = labs.state().resolve("bundle.log");
    MavenRun maven = new MavenRun(kit, log);
    for (List<String> words : runs()) {
      List<String> all = new ArrayList<>(where);
      all.addAll(words);
      if (!maven.run(all)) {
        throw new UserError(
            "The bundle was not written: " + maven.firstError(),
            (maven.missedSomething() ? "connect to the network, and run it again; " : "")
                + "see .lab/bundle.log");
      }
    }
  }

  /** What a machine with the bundle must be able to run. */
  private List<List<String>> runs() {
    List<List<String>> all = new ArrayList<>();
    // As labs/lab does. The file is not used.
    all.add(
        List.of(
            "-pl",
            "labs/tool",
            "compile",
            "dependency:build-classpath",
            "-Dmdep.outputFile=" + kit.resolve("labs/tool/target/class-path")));
    for (MavenLibraries.Part part : parts) {
      all.addAll(MavenLibraries.runs(kit, part));
    }
    return all;
  }

  /** Maven takes from this machine's repository first, then from where it always downloads. */
  static String settings(Path here) {
    String repository =
        String.format(
            Locale.ROOT,
            """
            <id>this-machine</id>
            <url>%s</url>
            <releases><checksumPolicy>ignore</checksumPolicy></releases>
            <snapshots><enabled>false</enabled></snapshots>
            """,
            here.toUri());
    return String.format(
        Locale.ROOT,
        """
        <settings>
          <profiles>
            <profile>
              <id>this-machine</id>
              <repositories><repository>%s</repository></repositories>
              <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>this-machine</activeProfile></activeProfiles>
        </settings>
        """,
        repository,
        repository);
  }

  /** Copies the Maven that mvnw has downloaded to where mvnw, and mvnw.cmd, look for it. */
  private void copyMaven() throws IOException {
    MavenWrapper wrapper = new MavenWrapper(kit);
    Path maven = wrapper.in(MavenWrapper.userHome()).orElseThrow();
    for (Path place : wrapper.places(kit.resolve(HOME))) {
      copyMaven(maven, place);
    }
  }

  /** Copies a Maven without its settings and its mirror's address, which may hold a password. */
  static void copyMaven(Path maven, Path place) throws IOException {
    copy(maven, place);
    Files.deleteIfExists(place.resolve("conf/settings.xml"));
    Files.deleteIfExists(place.resolve("mvnw.url"));
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : Course.files(from)) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /**
   * Deletes Maven's notes on where each library came from: a repository that another machine does
   * not know, so that Maven offline would refuse the library.
   */
  static void clean(Path repository) throws IOException {
    for (Path file : Course.files(repository)) {
      String name = file.getFileName().toString();
      boolean note =
          name.equals("_remote.repositories")
              || name.equals("resolver-status.properties")
              || name.endsWith(".lastUpdated")
              || name.endsWith(".lock");
      if (note) {
        Files.delete(file);
      }
    }
  }

  /** Returns the file that becomes the bundle when it is complete. */
  static Path unfinished(Path target) {
    return target.resolveSibling(target.getFileName() + ".part");
  }

  void pack(Path target) throws IOException {
    Path part = unfinished(target);
    long seconds = Long.parseLong(git.run("show", "-s", "--format=%ct", "HEAD"));
    Files.createFile(part); // fails if there is such a file, which is not ours
    try {
      try (OutputStream out = Files.newOutputStream(part);
          TarGz tar = new TarGz(out, seconds)) {
        for (Path file : Course.files(kit)) {
          String name = kit.relativize(file).toString().replace('\\', '/');
          if (belongs(name)) {
            tar.add(TOP + "/" + name, file);
          }
        }
      }
      Files.move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Leaves out what Maven has built on the way. */
  static boolean belongs(String name) {
    String slashed = "/" + name;
    return !slashed.contains("/target/")
        && !name.startsWith(".lab/")
        && !name.endsWith("/.flattened-pom.xml");
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
