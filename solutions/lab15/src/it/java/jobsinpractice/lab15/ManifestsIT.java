package jobsinpractice.lab15;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscalerBehavior;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The lab's manifests, compared with the schemas of Kubernetes: its Java client is generated from
 * the published OpenAPI document, and rejects fields that are unknown or missing. KEDA publishes
 * its schema only inside a resource definition, so the ScaledObject is compared with a JSON schema
 * that has the same fields (src/it/schemas). Where there is npm, {@code .ci/keda} compares it with
 * KEDA's own types.
 */
@DisplayName("The manifests of lab 15")
class ManifestsIT {
  private static final Path FOLDER = Path.of(System.getProperty("lab"), "kubernetes");

  @Test
  @DisplayName(
      "the Deployment fits the schema, drains first, and waits longer than a worker drains")
  void deployment() throws IOException {
    Map<String, Object> manifest = read("deployment.yaml");
    V1Deployment.validateJsonElement(json(manifest));
    assertThat(manifest).containsEntry("apiVersion", "apps/v1").containsEntry("kind", "Deployment");
    assertThat(at(manifest, "spec", "selector", "matchLabels"))
        .isEqualTo(at(manifest, "spec", "template", "metadata", "labels"));
    assertThat(map(manifest, "spec")).doesNotContainKey("replicas");
    Map<String, Object> pod = map(manifest, "spec", "template", "spec");
    Map<String, Object> worker = first(pod, "containers");
    List<?> command = (List<?>) worker.get("args");
    int drain = Integer.parseInt((String) command.get(command.indexOf("-t") + 1));
    assertThat((Integer) pod.get("terminationGracePeriodSeconds")).isGreaterThan(drain);
    assertThat(at(worker, "lifecycle", "preStop", "exec", "command").toString()).contains("TSTP");
    assertThat(worker).containsKeys("startupProbe", "livenessProbe");
  }

  @Test
  @DisplayName("the HorizontalPodAutoscaler fits the schema, and scales the Deployment")
  void autoscaler() throws IOException {
    Map<String, Object> manifest = read("hpa.yaml");
    V2HorizontalPodAutoscaler.validateJsonElement(json(manifest));
    assertThat(manifest).containsEntry("apiVersion", "autoscaling/v2");
    assertThat(at(manifest, "spec", "scaleTargetRef", "name"))
        .isEqualTo(at(read("deployment.yaml"), "metadata", "name"));
  }

  @Test
  @DisplayName("the ScaledObject scales the Deployment on the exported latency, with a cool-down")
  void scaledObject() throws IOException {
    Map<String, Object> manifest = read("scaledobject.yaml");
    assertThat(kedaErrors(manifest)).isEmpty();
    assertThat(at(manifest, "spec", "scaleTargetRef", "name"))
        .isEqualTo(at(read("deployment.yaml"), "metadata", "name"));
    V2HorizontalPodAutoscalerBehavior.validateJsonElement(
        json(at(manifest, "spec", "advanced", "horizontalPodAutoscalerConfig", "behavior")));
    Map<String, Object> trigger = first(map(manifest, "spec"), "triggers");
    assertThat(trigger).containsEntry("type", "prometheus").containsEntry("metricType", "Value");
    assertThat(map(trigger, "metadata").get("query").toString())
        .contains("queue_latency_seconds{queue=");
  }

  @Test
  @DisplayName("a field that Kubernetes does not know is found")
  void planted() throws IOException {
    Map<String, Object> manifest = read("hpa.yaml");
    map(manifest, "spec").put("maxReplica", 30);
    assertThatThrownBy(() -> V2HorizontalPodAutoscaler.validateJsonElement(json(manifest)))
        .hasMessageContaining("maxReplica");
  }

  @Test
  @DisplayName("an unknown field, a number as a text, and a missing field of KEDA are found")
  void plantedInKeda() throws IOException {
    Map<String, Object> unknown = read("scaledobject.yaml");
    map(unknown, "spec").put("minReplicas", 2);
    assertThat(kedaErrors(unknown)).singleElement().asString().contains("minReplicas");

    Map<String, Object> text = read("scaledobject.yaml");
    map(text, "spec", "fallback").put("replicas", "16");
    assertThat(kedaErrors(text)).singleElement().asString().contains("spec.fallback.replicas");

    Map<String, Object> number = read("scaledobject.yaml");
    map(first(map(number, "spec"), "triggers"), "metadata").put("threshold", 30);
    assertThat(kedaErrors(number)).singleElement().asString().contains("metadata.threshold");

    Map<String, Object> missing = read("scaledobject.yaml");
    map(first(map(missing, "spec"), "triggers"), "metadata").remove("query");
    assertThat(kedaErrors(missing)).singleElement().asString().contains("query");
  }

  /** Returns what the schema of a ScaledObject objects to. */
  private static List<String> kedaErrors(Map<String, Object> manifest) throws IOException {
    String schema = Files.readString(Path.of("src/it/schemas/keda-scaledobject.json"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(schema)
        .validate(json(manifest).toString(), InputFormat.JSON)
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  private static Map<String, Object> read(String file) throws IOException {
    return new Yaml(new SafeConstructor(new LoaderOptions()))
        .load(Files.readString(FOLDER.resolve(file)));
  }

  private static JsonElement json(Object yaml) {
    return new Gson().toJsonTree(yaml);
  }

  private static Object at(Map<String, Object> map, String... path) {
    Object here = map;
    for (String name : path) here = ((Map<?, ?>) here).get(name);
    return here;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> map, String... path) {
    return (Map<String, Object>) at(map, path);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> first(Map<String, Object> map, String list) {
    return (Map<String, Object>) ((List<?>) map.get(list)).get(0);
  }
}
