package jobsinpractice.springboot;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Redis;
import jobsinpractice.micrometer.JobMeters;
import jobsinpractice.opentelemetry.JobTracing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Adds a {@link Redis}, a {@link Client}, and a {@link SpringWorker}, each unless the application
 * has one. Nothing connects to Redis before a bean needs it.
 */
@AutoConfiguration(
    afterName = {
      JobsAutoConfiguration.METERS_3,
      JobsAutoConfiguration.METERS_4,
      JobsAutoConfiguration.TRACES_3,
      JobsAutoConfiguration.TRACES_4,
    })
@ConditionalOnProperty(name = "jobs.enabled", matchIfMissing = true)
@EnableConfigurationProperties(JobsProperties.class)
@Import({HealthConfiguration.Boot3.class, HealthConfiguration.Boot4.class})
public final class JobsAutoConfiguration {
  static final String METERS_3 =
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration";
  static final String METERS_4 =
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration";
  static final String TRACES_3 =
      "org.springframework.boot.actuate.autoconfigure.opentelemetry.OpenTelemetryAutoConfiguration";
  static final String TRACES_4 =
      "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration";

  private static final String WORKER = "jobsWorker";

  JobsAutoConfiguration() {}

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  Redis jobsRedis(JobsProperties properties, Environment environment) {
    String url = properties.redis().url();
    if (url == null) url = environment.getProperty("REDIS_URL", "redis://127.0.0.1:6379");
    return StartFailure.connect(url);
  }

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  Client jobsClient(Redis redis, ObjectProvider<ClientCustomizer> customizers) {
    Client client = new Client(redis);
    for (ClientCustomizer customizer : customizers.orderedStream().toList()) {
      client = customizer.customize(client);
    }
    return client;
  }

  @Bean(WORKER)
  @ConditionalOnMissingBean
  @ConditionalOnProperty(name = "jobs.worker.enabled", matchIfMissing = true)
  SpringWorker jobsWorker(JobsProperties properties, ConfigurableListableBeanFactory beans) {
    return new SpringWorker(WorkerParts.gather(properties.worker(), beans, WORKER));
  }

  /** Meters, where the module engine/micrometer and a registry are there. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({JobMeters.class, MeterRegistry.class})
  static class Meters {
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(MeterRegistry.class)
    JobMeters jobMeters(MeterRegistry registry) {
      return new JobMeters(registry);
    }
  }

  /** Spans, where the module engine/opentelemetry and an OpenTelemetry are there. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({JobTracing.class, OpenTelemetry.class})
  static class Traces {
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(OpenTelemetry.class)
    JobTracing jobTracing(OpenTelemetry telemetry) {
      return new JobTracing(telemetry);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ClientCustomizer tracedClient(ObjectProvider<JobTracing> tracing) {
      JobTracing one = tracing.getIfAvailable();
      return client -> one == null ? client : client.with(one.client());
    }

    @Bean
    OutermostMiddleware tracedJobs(ObjectProvider<JobTracing> tracing) {
      return () -> tracing.stream().map(JobTracing::worker).toList();
    }
  }
}
