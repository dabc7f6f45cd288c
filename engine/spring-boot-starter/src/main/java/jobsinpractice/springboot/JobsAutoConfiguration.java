package jobsinpractice.springboot;

import io.micrometer.core.instrument.MeterRegistry;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Redis;
import jobsinpractice.micrometer.JobMeters;
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
import org.springframework.core.env.Environment;

/**
 * Adds a {@link Redis}, a {@link Client}, and a {@link SpringWorker}, each unless the application
 * has one. Nothing connects to Redis before a bean needs it.
 */
@AutoConfiguration(
    afterName = {
      JobsAutoConfiguration.METERS_3,
      JobsAutoConfiguration.METERS_4,
    })
@ConditionalOnProperty(name = "jobs.enabled", matchIfMissing = true)
@EnableConfigurationProperties(JobsProperties.class)
@Import({HealthConfiguration.Boot3.class, HealthConfiguration.Boot4.class})
public final class JobsAutoConfiguration {
  static final String METERS_3 =
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration";
  static final String METERS_4 =
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration";

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
}
