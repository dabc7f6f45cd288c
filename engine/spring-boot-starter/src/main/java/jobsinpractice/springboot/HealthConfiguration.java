package jobsinpractice.springboot;

import jobsinpractice.engine.Redis;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The health indicator "jobs". It is not part of the group "liveness": an application whose Redis
 * is away does not get well by a restart.
 */
final class HealthConfiguration {
  private static final String BEAN = "jobsHealthIndicator";

  /** What Actuator's own @ConditionalOnEnabledHealthIndicator asks, in each version's package. */
  private static final String ENABLED =
      "${management.health.jobs.enabled:${management.health.defaults.enabled:true}}";

  private HealthConfiguration() {}

  private static WorkerHealth health(
      ObjectProvider<Redis> redis, ObjectProvider<SpringWorker> worker) {
    return WorkerHealth.of(redis::getObject, worker.getIfAvailable());
  }

  /** Spring Boot 3. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
  @ConditionalOnExpression(ENABLED)
  static class Boot3 {
    @Bean(BEAN)
    @ConditionalOnMissingBean(name = BEAN)
    org.springframework.boot.actuate.health.HealthIndicator jobsHealthIndicator(
        ObjectProvider<Redis> redis, ObjectProvider<SpringWorker> worker) {
      return () -> {
        WorkerHealth health = health(redis, worker);
        return new org.springframework.boot.actuate.health.Health.Builder()
            .status(health.up() ? "UP" : "DOWN")
            .withDetails(health.details())
            .build();
      };
    }
  }

  /** Spring Boot 4. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
  @ConditionalOnExpression(ENABLED)
  static class Boot4 {
    @Bean(BEAN)
    @ConditionalOnMissingBean(name = BEAN)
    org.springframework.boot.health.contributor.HealthIndicator jobsHealthIndicator(
        ObjectProvider<Redis> redis, ObjectProvider<SpringWorker> worker) {
      return () -> {
        WorkerHealth health = health(redis, worker);
        return new org.springframework.boot.health.contributor.Health.Builder()
            .status(health.up() ? "UP" : "DOWN")
            .withDetails(health.details())
            .build();
      };
    }
  }
}
