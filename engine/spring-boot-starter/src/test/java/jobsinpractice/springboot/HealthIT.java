package jobsinpractice.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import jobsinpractice.engine.Handler;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * With Actuator on the class path. Its classes are in other packages in each major version, so this
 * test names none of them.
 */
class HealthIT {
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class OneHandler {
    @Bean
    @JobClass("Any")
    Handler any() {
      return job -> {};
    }
  }

  private static final String[] PROPERTIES = {
    "management.endpoint.health.probes.enabled=true",
    "management.endpoint.health.show-details=always",
    "management.health.diskspace.enabled=false"
  };

  private static String status(ApplicationContext context, String... path) {
    return ReflectionTestUtils.invokeMethod(health(context, path), "getStatus").toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> details(ApplicationContext context) {
    return (Map<String, Object>)
        ReflectionTestUtils.invokeMethod(health(context, "jobs"), "getDetails");
  }

  private static Object health(ApplicationContext context, String... path) {
    Object endpoint = context.getBean("healthEndpoint");
    return ReflectionTestUtils.invokeMethod(endpoint, "healthForPath", (Object) path);
  }

  @Test
  void a_redis_that_is_away_is_not_a_reason_to_restart() {
    try (RedisServer server = RedisServer.start();
        ConfigurableApplicationContext context =
            Applications.start(server, OneHandler.class, PROPERTIES)) {
      assertThat(status(context)).isEqualTo("UP");
      assertThat(details(context))
          .containsEntry("worker", "running")
          .containsEntry("concurrency", 5)
          .containsEntry("busy", 0L);
      assertThat(details(context).toString()).doesNotContain(server.password());

      server.kill();

      assertThat(status(context, "jobs")).isEqualTo("DOWN");
      assertThat(status(context)).isEqualTo("DOWN");
      assertThat(status(context, "liveness")).isEqualTo("UP");
      assertThat(details(context).get("redis")).asString().endsWith("Is it running?");
      assertThat(details(context).toString()).doesNotContain(server.password());
    }
  }

  @Test
  void a_worker_that_has_ended_is_down_and_a_quiet_one_is_not() {
    try (RedisServer server = RedisServer.start();
        ConfigurableApplicationContext context =
            Applications.start(server, OneHandler.class, PROPERTIES)) {
      SpringWorker worker = context.getBean(SpringWorker.class);
      worker.worker().orElseThrow().quiet();
      assertThat(status(context, "jobs")).isEqualTo("UP");
      assertThat(details(context)).containsEntry("worker", "quiet");

      worker.stop();
      assertThat(status(context, "jobs")).isEqualTo("DOWN");
      assertThat(details(context)).containsEntry("worker", "stopped");
    }
  }

  @Test
  void an_application_that_only_pushes_is_as_healthy_as_its_redis() {
    try (RedisServer server = RedisServer.start()) {
      try (ConfigurableApplicationContext context =
          Applications.start(
              server, OneHandler.class, "jobs.worker.enabled=false", PROPERTIES[0])) {
        assertThat(status(context, "jobs")).isEqualTo("UP");
        assertThat(details(context)).containsEntry("worker", "disabled");
      }
      server.kill();
      try (ConfigurableApplicationContext context =
          Applications.start(
              server, OneHandler.class, "jobs.worker.enabled=false", PROPERTIES[0])) {
        assertThat(status(context, "jobs")).isEqualTo("DOWN");
        assertThat(details(context).get("redis")).asString().endsWith("Is it running?");
        assertThat(details(context).toString()).doesNotContain(server.password());
      }
    }
  }

  @Test
  void the_indicator_can_be_switched_off() {
    try (RedisServer server = RedisServer.start();
        ConfigurableApplicationContext context =
            Applications.start(server, OneHandler.class, "management.health.jobs.enabled=false")) {
      assertThat(context.containsBean("jobsHealthIndicator")).isFalse();
    }
  }

  @Test
  void the_meters_are_bound_to_the_registry_of_the_application() {
    try (RedisServer server = RedisServer.start();
        ConfigurableApplicationContext context = Applications.start(server, OneHandler.class)) {
      MeterRegistry registry = context.getBean(MeterRegistry.class);
      assertThat(registry.get("jobs.concurrency").gauge().value()).isEqualTo(5);
    }
  }
}
