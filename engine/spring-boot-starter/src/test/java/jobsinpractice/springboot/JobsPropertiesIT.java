package jobsinpractice.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.internal.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What an application may configure, and what it reads when it makes a mistake. */
class JobsPropertiesIT {
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(JobsAutoConfiguration.class));

  @Test
  void all_properties_are_read() {
    application
        .withPropertyValues(
            "jobs.redis.url=redis://user:s3cret@elsewhere:6380/1",
            "jobs.worker.concurrency=7",
            "jobs.worker.queues=critical=3,low_priority",
            "jobs.worker.timeout=12",
            "jobs.worker.max-retries=3",
            "jobs.worker.tag=shop",
            "jobs.worker.labels=blue,canary",
            "jobs.worker.job-log=true",
            "jobs.worker.failure-log=false",
            "jobs.worker.capsules.single.concurrency=1",
            "jobs.worker.capsules.single.queues=ledger")
        .run(
            context -> {
              JobsProperties.WorkerOptions worker = context.getBean(JobsProperties.class).worker();
              assertThat(worker.concurrency()).isEqualTo(7);
              assertThat(QueueWeights.parse("queues", worker.queues()))
                  .containsExactly(Map.entry("critical", 3), Map.entry("low_priority", 1));
              assertThat(worker.timeout()).isEqualTo(Duration.ofSeconds(12));
              assertThat(worker.maxRetries()).isEqualTo(3);
              assertThat(worker.tag()).isEqualTo("shop");
              assertThat(worker.labels()).containsExactly("blue", "canary");
              assertThat(worker.jobLog()).isTrue();
              assertThat(worker.failureLog()).isFalse();
              assertThat(worker.capsules())
                  .containsEntry("single", new JobsProperties.Group(1, List.of("ledger")));
            });
  }

  @Test
  void the_password_is_not_printed() {
    application
        .withPropertyValues("jobs.redis.url=redis://user:s3cret@elsewhere:6380/1")
        .run(
            context ->
                assertThat(context.getBean(JobsProperties.class).toString())
                    .doesNotContain("s3cret", "user")
                    .contains("url=***"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          concurrency=0              | jobs.worker.concurrency is 0; write 1 or more
          max-retries=-1             | jobs.worker.max-retries is -1; write 0 or more
          timeout=-5s                | jobs.worker.timeout is -5 s; write 0 or more
          queues=critical=0          | jobs.worker.queues has the entry "critical=0"
          queues=critical=often      | jobs.worker.queues has the entry "critical=often"
          queues=mail,mail           | jobs.worker.queues has the queue mail twice
          capsules.one.concurrency=0 | jobs.worker.capsules.….concurrency is 0; write 1 or more
          concurrency=many           | For input string: "many"
          timeout=soon               | 'soon' is not a valid
          """)
  void a_bad_value_is_named(String property, String message) {
    application
        .withPropertyValues("jobs.worker." + property)
        .run(context -> assertThat(context).getFailure().hasStackTraceContaining(message));
  }

  @Test
  void every_property_is_described_with_its_type_and_default() throws Exception {
    List<String> declared = new ArrayList<>();
    collect("jobs", JobsProperties.class, declared);
    assertThat(described()).containsExactlyInAnyOrderElementsOf(declared);
  }

  /** Name, type, and, where the record has one, the default. */
  private static void collect(String prefix, Class<?> type, List<String> found) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name =
          prefix
              + "."
              + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
      if (component.getType().isRecord()) {
        collect(name, component.getType(), found);
      } else {
        String generic = component.getGenericType().getTypeName().replace(", ", ",");
        DefaultValue given = defaultOf(type, component);
        String value = given == null || given.value().length == 0 ? "" : " = " + given.value()[0];
        found.add(name + " " + generic.replace("boolean", "java.lang.Boolean") + value);
      }
    }
  }

  private static DefaultValue defaultOf(Class<?> type, RecordComponent component) {
    for (java.lang.reflect.Parameter parameter :
        type.getDeclaredConstructors()[0].getParameters()) {
      if (parameter.getName().equals(component.getName())) {
        return parameter.getAnnotation(DefaultValue.class);
      }
    }
    return null;
  }

  private static List<String> described() throws Exception {
    List<String> found = new ArrayList<>();
    for (Object property : (List<?>) ((Map<?, ?>) Json.read(metadata())).get("properties")) {
      Map<?, ?> described = (Map<?, ?>) property;
      assertThat(described.get("description")).asString().endsWith(".");
      Object value = described.get("defaultValue");
      boolean ofRecord = value instanceof Boolean;
      found.add(
          described.get("name") + " " + described.get("type") + (ofRecord ? " = " + value : ""));
    }
    return found;
  }

  /** The file that is in the same place as the class, and not that of another library. */
  private static byte[] metadata() throws Exception {
    URI place = JobsProperties.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    String file = "META-INF/spring-configuration-metadata.json";
    for (URL each : Collections.list(JobsProperties.class.getClassLoader().getResources(file))) {
      if (!each.toString().contains(place.getRawPath())) continue; // a space is %20 in both
      try (InputStream in = each.openStream()) {
        return in.readAllBytes();
      }
    }
    throw new AssertionError("no " + file + " in " + place);
  }
}
