package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Doctor's check over a Maven that only pretends: it has a library if the test says so. */
@DisplayName("labs/lab doctor, about a machine without a network")
@DisabledOnOs(OS.WINDOWS)
class OfflineIT {
  private static final Pattern ARTIFACT =
      Pattern.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");

  @TempDir Path folder;
  private Path root;
  private Path repository;
  private Path network;
  private final List<String> reported = new ArrayList<>();

  @BeforeEach
  void aCourse() throws IOException {
    root = MiniCourse.in(folder).root();
    repository = folder.resolve("repository");
    network = folder.resolve("network");
    MiniCourse.write(root.resolve("solutions/pom.xml"), "<project/>");
    MiniCourse.write(root.resolve("engine/pom.xml"), "<project/>");
    MiniCourse.write(root.resolve(".lab/x"), "");
    maven("9.9.1");
    MiniCourse.write(
        root.resolve("mvnw"),
        String.format(
            Locale.ROOT,
            """
        #!/bin/sh
        echo "$*" >>'%1$s/calls'
        [ -e '%2$s/a/b.jar' ] && exit 0
        case "$*" in *' -o '*) echo '[ERROR] a:b:jar has not been downloaded from it'; exit 1 ;; esac
        [ -e '%1$s/network' ] || { echo '[ERROR] Unknown host repo.example.org'; exit 1; }
        mkdir -p '%2$s/a' && echo >'%2$s/a/b.jar'
        """,
            folder,
            repository));
    assertThat(root.resolve("mvnw").toFile().setExecutable(true)).isTrue();
  }

  @Test
  @DisplayName("downloads what is missing, runs offline again, and only then calls it ready")
  void downloads() throws IOException {
    Files.createFile(network);
    assertThat(check().level()).isEqualTo(Finding.Level.FINE);
    assertThat(calls()).hasSize(3);
    assertThat(calls().get(0)).contains(" -o ");
    assertThat(calls().get(1)).doesNotContain(" -o ");
    assertThat(calls().get(2)).contains(" -o ");
    assertThat(reported).hasSize(2);
  }

  @Test
  @DisplayName("is not ready without the libraries and without a network")
  void broken() throws IOException {
    Finding finding = check();
    assertThat(finding.level()).isEqualTo(Finding.Level.BROKEN);
    assertThat(finding.what()).contains("Unknown host repo.example.org");
    assertThat(finding.fix()).contains("connect to the network", "labs/lab doctor again");
    assertThat(calls()).hasSize(2);
  }

  @Test
  @DisplayName("remembers what it has seen, until a library is gone or the build has changed")
  void remembers() throws IOException {
    Files.createFile(network);
    check();
    check();
    assertThat(calls()).hasSize(3);

    Files.delete(repository.resolve("a/b.jar"));
    assertThat(check().level()).isEqualTo(Finding.Level.FINE);
    assertThat(calls()).hasSize(6);

    MiniCourse.write(root.resolve("labs/lab1/pom.xml"), "<project><a/></project>");
    check();
    assertThat(calls()).hasSize(7);

    try (Stream<Path> maven = Files.walk(root.resolve(Bundle.HOME))) {
      for (Path file : maven.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    check();
    assertThat(calls()).hasSize(8);
  }

  @Test
  @DisplayName("calls a course that Maven cannot build broken, with its first error")
  void doesNotBuild() throws IOException {
    MiniCourse.write(root.resolve("mvnw"), "#!/bin/sh\necho '[ERROR] A.java:[3,4] no'\nexit 1\n");
    Finding finding = check();
    assertThat(finding.level()).isEqualTo(Finding.Level.BROKEN);
    assertThat(finding.what()).contains("A.java:[3,4] no");
  }

  @Test
  @DisplayName("finds Maven's repository where the course tool's own libraries are")
  void repositoryOfTheTool() {
    Path found = MavenLibraries.repository(System.getProperty("java.class.path"));
    assertThat(found.resolve("redis/clients/jedis")).isDirectory();
  }

  @Test
  @DisplayName("runs modules that together use every library and plugin of the labs")
  void everyLibrary() {
    Path real = Labs.find(Path.of("")).root();
    TreeSet<String> used = new TreeSet<>(artifacts(real.resolve("engine/examples/pom.xml")));
    used.add("org.jobsinpractice:labs"); // the parent of the solutions' parent
    TreeSet<String> needed = new TreeSet<>();
    for (LabHome lab : Labs.at(real).all()) {
      used.addAll(artifacts(lab.solutionDir().resolve("pom.xml")));
      needed.addAll(artifacts(lab.dir().resolve("pom.xml")));
    }
    assertThat(needed).isNotEmpty();
    assertThat(used).containsAll(needed);
  }

  /** Puts a Maven of this version where mvnw looks in a bundle. */
  private void maven(String version) throws IOException {
    String url = "https://example.org/apache-maven-" + version + "-bin.zip";
    Path properties = root.resolve(".mvn/wrapper/maven-wrapper.properties");
    MiniCourse.write(properties, "distributionUrl=" + url + "\n");
    for (Path place : new MavenWrapper(root).places(root.resolve(Bundle.HOME))) {
      MiniCourse.write(place.resolve("lib/maven.jar"), "");
    }
  }

  @Test
  @DisplayName("knows the folder of Maven that the wrapper's script computes")
  void folderOfMaven() throws IOException {
    Path real = Labs.find(Path.of("")).root();
    MavenWrapper wrapper = new MavenWrapper(real);
    Path home =
        wrapper.in(real.resolve(Bundle.HOME)).isPresent()
            ? real.resolve(Bundle.HOME)
            : MavenWrapper.userHome();
    assertThat(wrapper.places(home)).contains(wrapper.in(home).orElseThrow());
  }

  private static List<String> artifacts(Path pom) {
    Matcher found = ARTIFACT.matcher(MiniCourse.read(pom));
    return found.results().map(one -> one.group(1) + ":" + one.group(2)).toList();
  }

  private Finding check() {
    MavenLibraries libraries = new MavenLibraries(root, repository);
    return new OfflineChecks(libraries, reported::add).all(false).get(0);
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(folder.resolve("calls"));
  }
}
