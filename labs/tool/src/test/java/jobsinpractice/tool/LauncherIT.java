package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher over a course with a Maven that only pretends: it waits for the test, and counts.
 */
@DisplayName("The launcher labs/lab")
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  private Path root;
  private Path builds;
  private Path go;
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void aFreshDownload(@TempDir Path folder) throws IOException {
    root = MiniCourse.in(folder).root();
    builds = folder.resolve("builds");
    go = folder.resolve("go");
    Files.createFile(go);
    executable(root.resolve("labs/lab"), Files.readString(launcher()));
    for (String module : List.of("engine/redis-launcher", "engine/core", "labs/tool")) {
      Files.createDirectories(root.resolve(module).resolve("src/main"));
    }
    // What Maven leaves: class folders, and a class path. The classes of this test's own JVM do.
    executable(
        root.resolve("mvnw"),
        String.format(
            Locale.ROOT,
            """
        #!/bin/sh
        echo build >>'%s'
        while [ ! -e '%s' ]; do sleep 0.05; done
        [ ! -e '%s' ] || { echo '[ERROR] no such thing'; exit 1; }
        for module in engine/redis-launcher engine/core labs/tool; do
          mkdir -p "%s/$module/target/classes/jobsinpractice"
        done
        for word in "$@"; do
          case $word in -Dmdep.outputFile=*) printf %%s '%s' >"${word#*=}" ;; esac
        done
        """,
            builds,
            go,
            root.resolve("fail"),
            root,
            classPath()));
  }

  @AfterEach
  void nothingStays() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  @DisplayName("builds once when three start together, and the other two report what they wait for")
  void once() throws Exception {
    Files.delete(go);
    List<Process> three = List.of(start("--help"), start("--help"), start("--help"));
    await().atMost(SOON).until(() -> waiting() == 2);
    Files.createFile(go);
    for (Process one : three) {
      assertThat(one.waitFor()).isZero();
    }
    assertThat(builds).hasContent("build");
    assertThat(root.resolve(".lab/tool/lock")).doesNotExist();
  }

  @Test
  @DisplayName("builds again only when a source is newer")
  void again() throws Exception {
    assertThat(start("--help").waitFor()).isZero();
    assertThat(start("--help").waitFor()).isZero();
    assertThat(Files.readAllLines(builds)).hasSize(1);

    Path source = root.resolve("labs/tool/src/main/New.java");
    Files.writeString(source, "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(start("--help").waitFor()).isZero();
    assertThat(Files.readAllLines(builds)).hasSize(2);
  }

  @Test
  @DisplayName("announces the download if the Maven repository it is given is empty")
  void download() throws Exception {
    Path repository = root.resolveSibling("repository");
    Map<String, String> environment = Map.of("MAVEN_ARGS", "-o -Dmaven.repo.local=" + repository);
    assertThat(startIn(root, environment).waitFor()).isZero();
    assertThat(output()).startsWith("First run: downloading Maven and libraries");

    Files.createDirectories(repository.resolve("redis/clients/jedis"));
    Files.delete(root.resolve(".lab/tool/stamp"));
    assertThat(startIn(root, environment).waitFor()).isZero();
    assertThat(output()).startsWith("Building the course tool ...");
  }

  @Test
  @DisplayName("takes the lock of a build that was killed")
  void staleLock() throws Exception {
    Process killed = new ProcessBuilder("true").start();
    killed.waitFor();
    Path lock = Files.createDirectories(root.resolve(".lab/tool/lock"));
    Files.writeString(lock.resolve("pid"), killed.pid() + "\n");

    assertThat(start("--help").waitFor()).isZero();
    assertThat(builds).hasContent("build");
  }

  @Test
  @DisplayName("keeps .lab closed to other users, one that is open already included")
  void closed() throws Exception {
    assertThat(start("--help").waitFor()).isZero();
    assertThat(Files.getPosixFilePermissions(root.resolve(".lab")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));

    Files.setPosixFilePermissions(
        root.resolve(".lab"), PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(start("--help").waitFor()).isZero();
    assertThat(Files.getPosixFilePermissions(root.resolve(".lab")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  @DisplayName("refuses a .lab that is a link, and writes nothing where it leads")
  void linkedFolder() throws Exception {
    Path elsewhere = Files.createDirectory(root.resolveSibling("elsewhere"));
    Files.createSymbolicLink(root.resolve(".lab"), elsewhere);

    assertThat(start("--help").waitFor()).isEqualTo(1);
    assertThat(output()).hasLineCount(2).contains(".lab is a link, not a folder.\n  fix      rm '");
    assertThat(elsewhere).isEmptyDirectory();
    assertThat(builds).doesNotExist();
  }

  @Test
  @DisplayName("refuses a .lab that another user made, and runs nothing that is in it")
  void anotherUsersFolder() throws Exception {
    Path lab = Files.createDirectory(root.resolve(".lab"));
    try {
      Files.setAttribute(lab, "unix:uid", 65_534);
    } catch (IOException e) {
      assumeTrue(false, "skipped: only root can give a folder to another user");
    }

    assertThat(start("--help").waitFor()).isEqualTo(1);
    assertThat(output())
        .hasLineCount(2)
        .contains("belongs to another user, so the course tool does not trust its files.");
    assertThat(builds).doesNotExist();
  }

  @Test
  @DisplayName("needs no HOME: the system knows it")
  void noHome() throws Exception {
    assertThat(startIn(root, Map.of("HOME", "")).waitFor()).as(output()).isZero();
  }

  @Test
  @DisplayName("says in two lines that Java cannot work below a path with a colon")
  void colon() throws Exception {
    Path moved = Files.move(root, root.resolveSibling("a:b"));

    assertThat(startIn(moved, Map.of()).waitFor()).isEqualTo(1);
    assertThat(output())
        .hasLineCount(2)
        .contains("a:b contains a colon", "  fix      move the clone to a path without a colon");
    assertThat(builds).doesNotExist();
  }

  @Test
  @DisplayName("works below a path of any letters, though the locale knows ASCII only")
  @EnabledOnOs(OS.LINUX)
  void letters() throws Exception {
    Files.createDirectories(root.resolveSibling("gr\u00fcn"));
    Path moved = Files.move(root, root.resolveSibling("gr\u00fcn").resolve("kurs"));
    Files.writeString(
        moved.resolve("mvnw"), "#!/bin/sh\necho \"$LC_ALL\" >'" + builds + "'\nexit 1\n");

    startIn(moved, Map.of("LC_ALL", "POSIX", "LANG", "")).waitFor();
    assertThat(Files.readString(builds).strip()).endsWith("UTF-8");
  }

  @Test
  @DisplayName("builds again in a folder that was moved")
  void moved() throws Exception {
    assertThat(start("--help").waitFor()).isZero();
    Files.writeString(root.resolve(".lab/tool/root"), "/somewhere/else\n");
    assertThat(start("--help").waitFor()).isZero();
    assertThat(Files.readAllLines(builds)).hasSize(2);
  }

  @Test
  @DisplayName("works from another folder and through a link, and hands the exit code on")
  void fromAnywhere() throws Exception {
    Path elsewhere = Files.createDirectories(root.resolveSibling("elsewhere"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("lab"), root.resolve("labs/lab"));
    Process process = start(elsewhere, List.of(link.toString(), "tset"), "");
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(output()).contains("Unknown command: tset");
  }

  @Test
  @DisplayName("says in two lines why it cannot build, and lets go of the lock")
  void buildFails() throws Exception {
    Files.createFile(root.resolve("fail"));
    assertThat(start("--help").waitFor()).isEqualTo(1);
    assertThat(output()).contains("cannot be built: [ERROR] no such thing", "  fix      ");
    assertThat(root.resolve(".lab/tool/lock")).doesNotExist();
  }

  @Test
  @DisplayName("refuses an old JDK and a JRE without starting them, and names a JDK that would do")
  void oldJdk(@TempDir Path jdks) throws Exception {
    Path old = jdks.resolve("jdk 11");
    executable(old.resolve("bin/java"), "#!/bin/sh\necho started >>'" + builds + "'\n");
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.22\"\n");
    Process process = start(root, List.of("labs/lab", "--help"), old.toString());
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(output())
        .contains("is Java 11.0.22. The labs need a JDK, version 17 or newer")
        .hasLineCount(2);
    assertThat(output()).contains("  fix      ");

    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"21\"\n");
    assertThat(start(root, List.of("labs/lab", "--help"), old.toString()).waitFor()).isEqualTo(1);
    assertThat(output()).contains("it is a JRE");
    assertThat(builds).doesNotExist();
  }

  private static Path launcher() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("labs/lab"))) {
        return at.resolve("labs/lab");
      }
    }
    throw new IllegalStateException("no labs/lab above " + Path.of("").toAbsolutePath());
  }

  private static String classPath() {
    // Surefire's own jar names the others; either form will do.
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return String.join(
        File.pathSeparator,
        Arrays.stream(path.split(File.pathSeparator))
            .map(e -> new File(e).getAbsolutePath())
            .toList());
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("labs/lab"));
    command.addAll(List.of(words));
    return start(root, command, System.getProperty("java.home"));
  }

  private Process start(Path from, List<String> command, String javaHome) throws IOException {
    List<String> full = new ArrayList<>(command);
    if (!Path.of(full.get(0)).isAbsolute()) {
      full.set(0, root.resolve(full.get(0)).toString());
    }
    ProcessBuilder builder = new ProcessBuilder(full).directory(from.toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(root.resolve("said-" + started.size()).toFile());
    builder
        .environment()
        .put("JAVA_HOME", javaHome.isEmpty() ? System.getProperty("java.home") : javaHome);
    Process process = builder.start();
    process.getOutputStream().close();
    started.add(process);
    return process;
  }

  private Process startIn(Path course, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(course.resolve("labs/lab").toString(), "--help");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    environment.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    root = course;
    builder.redirectErrorStream(true);
    builder.redirectOutput(root.resolve("said-" + started.size()).toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    started.add(process);
    return process;
  }

  private String output() throws IOException {
    return Files.readString(root.resolve("said-" + (started.size() - 1)), StandardCharsets.UTF_8);
  }

  private long waiting() throws IOException {
    long waiting = 0;
    for (int i = 0; i < started.size(); i++) {
      String said = Files.readString(root.resolve("said-" + i));
      waiting += said.contains("waiting for it") ? 1 : 0;
    }
    return waiting;
  }
}
