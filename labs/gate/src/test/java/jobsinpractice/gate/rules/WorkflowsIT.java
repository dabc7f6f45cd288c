package jobsinpractice.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be checked of GitHub's workflows without GitHub. */
@DisplayName("A workflow")
class WorkflowsIT {
  private static final Pattern PINNED = Pattern.compile("[\\w-]+/[\\w-]+@(v\\d+|[0-9a-f]{40})");

  /** The values of a matrix are in the workflow itself. */
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(?!\\s*matrix\\.)");

  private static final Pattern SCRIPT = Pattern.compile("\\.ci/[\\w-]+");

  /** A job that may do more than read the repository, and what. */
  private static final Map<String, Map<String, String>> RIGHTS =
      Map.of("pages.yml deploy", Map.of("pages", "write", "id-token", "write"));

  private final Path root = Labs.find(Path.of("")).root();

  @Test
  @DisplayName("pins its actions, reads only, ends by itself, and runs scripts that are there")
  void workflows() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(root.resolve(".github/workflows"))) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertThat(files).containsKeys("ci.yml", "pages.yml", "release.yml");
    files.forEach((name, text) -> assertThat(faults(name, text)).as(name).isEmpty());
  }

  @Test
  @DisplayName("that breaks a rule is found")
  void planted() throws IOException {
    String release = Files.readString(root.resolve(".github/workflows/release.yml"));
    Map<String, String> faults =
        Map.of(
            "checkout@v4", "checkout@main",
            "contents: read", "contents: write",
            "timeout-minutes: 40", "continue-on-error: false",
            "environment: maven-central", "permissions: { id-token: write }",
            "run: .ci/images", "run: .ci/image",
            "run: .ci/release upload", "run: echo ${{ secrets.MAVEN_GPG_KEY }}; .ci/release upload",
            "branches: [main]", "branches: [main]\n  pull_request_target:",
            "${GITHUB_REF_NAME#v}", "${{ github.ref_name }}");
    faults.forEach(
        (right, wrong) -> {
          assertThat(release).contains(right);
          assertThat(faults("release.yml", release.replace(right, wrong))).as(wrong).isNotEmpty();
        });
    for (String wrong : List.of("${{github.ref_name}}", "${{ inputs.v }}", "${{ secrets['A'] }}")) {
      String planted = release.replace("${GITHUB_REF_NAME#v}", wrong);
      assertThat(faults("release.yml", planted)).as(wrong).isNotEmpty();
    }
  }

  @Test
  @DisplayName("uploads a release only for a tag, in an environment, with each secret in one step")
  void release() throws IOException {
    String text = Files.readString(root.resolve(".github/workflows/release.yml"));
    Map<String, Object> upload = map(map(parse(text).get("jobs")).get("upload"));
    assertThat(upload)
        .containsEntry("if", "github.ref_type == 'tag'")
        .containsEntry("environment", "maven-central");
    long withSecrets =
        steps(upload).stream().filter(step -> step.toString().contains("secrets.")).count();
    assertThat(withSecrets).isEqualTo(1);
    assertThat(text.split("secrets\\.", -1)).as("no other job has secrets").hasSize(4 + 1);
    assertThat(text.split("\\.ci/release upload", -1)).hasSize(1 + 1);
  }

  private List<String> faults(String name, String text) {
    List<String> found = new ArrayList<>();
    Map<String, Object> workflow = parse(text);
    if (!Map.of("contents", "read").equals(workflow.get("permissions"))) found.add("permissions");
    if (text.contains("pull_request_target")) found.add("pull_request_target");
    map(workflow.get("jobs"))
        .forEach(
            (id, job) -> {
              if (!(map(job).get("timeout-minutes") instanceof Integer) && !id.equals("deploy")) {
                found.add(id + " has no timeout");
              }
              Object rights = map(job).get("permissions");
              if (rights != null && !rights.equals(RIGHTS.get(name + " " + id))) {
                found.add(id + " has the rights " + rights);
              }
              steps(map(job)).forEach(step -> found.addAll(faults(step)));
            });
    return found;
  }

  private List<String> faults(Map<String, Object> step) {
    List<String> found = new ArrayList<>();
    Object uses = step.get("uses");
    if (uses != null && !PINNED.matcher(uses.toString()).matches()) {
      found.add("not pinned: " + uses);
    }
    String run = String.valueOf(step.get("run"));
    if (run.contains("secrets.") || run.contains("set -x")) found.add("shows a secret: " + run);
    // Its value is pasted into the script, so a branch's name could be a command.
    if (EXPRESSION.matcher(run).find()) found.add("an expression in a script: " + run);
    SCRIPT
        .matcher(run)
        .results()
        .filter(script -> !Files.isExecutable(root.resolve(script.group())))
        .forEach(script -> found.add("no such script: " + script.group()));
    return found;
  }

  private static Map<String, Object> parse(String yaml) {
    return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
  }

  private static List<Map<String, Object>> steps(Map<String, Object> job) {
    return ((List<?>) job.get("steps")).stream().map(WorkflowsIT::map).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object yaml) {
    return (Map<String, Object>) yaml;
  }
}
