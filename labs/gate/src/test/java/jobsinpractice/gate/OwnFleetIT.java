package jobsinpractice.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lab 6's solution as a running fleet: real workers in processes of their own, real work, for some
 * seconds of the burst profile. A third of the burst's mails: the promise is kept with room for a
 * machine that has much else to do.
 */
@DisplayName("Lab 6, running")
class OwnFleetIT {
  private static final String SECONDS = "18";

  @TempDir Path root;
  Process running;

  @BeforeEach
  void courseWhoseLab6IsSolved() throws IOException {
    LabHome lab = Labs.find(Path.of("")).lab(6);
    copy(lab.dir(), root.resolve("labs/lab6"));
    copy(lab.solutionSources(), root.resolve("labs/lab6/src/main/java"));
    copy(lab.solutionResources(), root.resolve("labs/lab6/src/main/resources"));
    Path shop = root.resolve("labs/lab6/src/main/java/jobsinpractice/lab6/ShopFleet.java");
    String text = Files.readString(shop);
    String calm = text.replace("burst-jobs\", \"60\"", "burst-jobs\", \"20\"");
    assertThat(calm).as("the burst is made smaller").isNotEqualTo(text);
    Files.writeString(shop, calm);
    Files.copy(lab.root().resolve("pom.xml"), root.resolve("pom.xml"));
    Files.writeString(root.resolve("mvnw"), "#!/bin/sh\n");
    Path tool = root.resolve("labs/lab");
    Files.writeString(tool, "#!/bin/sh\nexec " + String.join(" ", lab()) + " \"$@\"\n");
    assertThat(tool.toFile().setExecutable(true)).isTrue();
  }

  private List<String> lab() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Dlab.home=" + root,
        "-Dlab.folder=" + root.resolve(".lab"),
        "-cp",
        "'" + System.getProperty("java.class.path") + "'",
        "jobsinpractice.tool.Main");
  }

  @AfterEach
  void nothingIsLeft() {
    if (running == null) return;
    running.descendants().forEach(ProcessHandle::destroyForcibly);
    running.destroyForcibly();
  }

  @Test
  @DisplayName("keeps every promise through a burst, without foreman")
  void start() throws Exception {
    keepsItsPromises("labs/lab", "start", "6");
  }

  @Test
  @DisplayName("keeps every promise through a burst, under foreman")
  void foreman() throws Exception {
    boolean there =
        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "foreman")));
    if (!there) System.out.println("foreman is not installed: lab 6 under foreman is skipped");
    assumeTrue(there, "foreman");
    List<String> said = run("labs/lab", "plan", "6");
    String command =
        said.stream().filter(line -> line.contains("foreman start")).findFirst().orElseThrow();
    keepsItsPromises(command.strip().split(" "));
  }

  private void keepsItsPromises(String... command) throws Exception {
    List<String> said = run(command);
    assertThat(said).anyMatch(line -> line.matches(".*within_5_seconds .* kept"));
    assertThat(said).anyMatch(line -> line.endsWith("no promise was broken"));
    assertThat(said).anyMatch(line -> line.endsWith("it adds up"));
    assertThat(said).anyMatch(line -> line.contains("fast.1")).anyMatch(l -> l.contains("slow.1"));
  }

  private List<String> run(String... command) throws Exception {
    Path log = root.resolve("said.txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("LAB_SECONDS", SECONDS);
    environment.remove("REDIS_URL");
    running = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = running.waitFor(180, TimeUnit.SECONDS);
    List<String> said = new ArrayList<>(Files.readAllLines(log));
    said.replaceAll(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""));
    assertThat(ended).as("it has ended; it said:\n" + String.join("\n", said)).isTrue();
    assertThat(running.exitValue()).as(String.join("\n", said)).isZero();
    return said;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> !f.toString().contains("/target")).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) Files.createDirectories(target);
        else {
          Files.createDirectories(target.getParent());
          Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
