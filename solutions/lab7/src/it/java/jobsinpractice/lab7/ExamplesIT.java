package jobsinpractice.lab7;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The examples for systemd and Kubernetes: read by systemd itself, and by a YAML parser. */
@DisplayName("Examples for supervisors that do not run here")
class ExamplesIT {
  private static final Path FOLDER = Path.of(System.getProperty("lab"), "supervisors");

  @Test
  @DisplayName("systemd finds nothing wrong with the unit")
  void systemd(@TempDir Path folder) throws Exception {
    Path analyze = Path.of("/usr/bin/systemd-analyze");
    String unit = Files.readString(FOLDER.resolve("jobs-worker.service"));
    assertThat(unit).contains("Restart=on-failure", "TimeoutStopSec=40", "MemoryMax=400M");
    if (!Files.isExecutable(analyze)) {
      System.out.println("SKIPPED: no systemd-analyze here");
      Assumptions.abort("no systemd-analyze");
    }
    Path copy = folder.resolve("jobs-worker.service");
    Files.writeString(
        copy, unit); // its program exists wherever Java does; the jar is not looked for
    Process verify =
        new ProcessBuilder(analyze.toString(), "verify", "--man=no", copy.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(verify.getInputStream().readAllBytes(), UTF_8);
    assertThat(verify.waitFor()).as(said).isZero();
    assertThat(said.lines().filter(line -> line.contains("jobs-worker"))).isEmpty();
  }

  @Test
  @DisplayName("the manifest is YAML, and its grace is longer than the drain")
  @SuppressWarnings("unchecked")
  void kubernetes() throws Exception {
    String text = Files.readString(FOLDER.resolve("jobs-worker.yaml"));
    Map<String, Object> manifest = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    assertThat(manifest).containsEntry("apiVersion", "apps/v1").containsEntry("kind", "Deployment");
    var pod = (Map<String, Object>) at(manifest, "spec", "template", "spec");
    assertThat((Integer) pod.get("terminationGracePeriodSeconds")).isGreaterThan(25);
    var container = (Map<String, Object>) ((List<Object>) pod.get("containers")).get(0);
    assertThat(at(container, "resources", "limits")).isEqualTo(Map.of("memory", "400Mi"));
    assertThat(at(manifest, "spec", "selector", "matchLabels"))
        .isEqualTo(at(manifest, "spec", "template", "metadata", "labels"));
  }

  @SuppressWarnings("unchecked")
  private static Object at(Map<String, Object> map, String... path) {
    Object here = map;
    for (String name : path) here = ((Map<String, Object>) here).get(name);
    return here;
  }
}
