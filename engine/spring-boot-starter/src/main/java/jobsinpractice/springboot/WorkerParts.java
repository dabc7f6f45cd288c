package jobsinpractice.springboot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jobsinpractice.engine.FailureLog;
import jobsinpractice.engine.JobLog;
import jobsinpractice.engine.JobMdc;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.engine.WorkerListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** What an application's worker is made of: its properties, and its beans. */
final class WorkerParts {
  private final ObjectProvider<Redis> redis;
  private final JobsProperties.WorkerOptions options;
  private final JobHandlers handlers;
  private final List<Middleware> outermost;
  private final List<WorkerExtension> extensions;
  private final List<WorkerListener> listeners;

  private WorkerParts(JobsProperties.WorkerOptions options, ConfigurableListableBeanFactory beans) {
    this.options = options;
    redis = beans.getBeanProvider(Redis.class);
    handlers = JobHandlers.in(beans);
    outermost =
        beans
            .getBeanProvider(OutermostMiddleware.class)
            .orderedStream()
            .flatMap(each -> each.list().stream())
            .toList();
    extensions = beans.getBeanProvider(WorkerExtension.class).orderedStream().toList();
    listeners = beans.getBeanProvider(WorkerListener.class).orderedStream().toList();
  }

  /**
   * Finds them, and makes the bean {@code worker} depend on all that its jobs may use. So Spring
   * stops the worker before it stops or destroys any of these, in whatever phase they are.
   */
  static WorkerParts gather(
      JobsProperties.WorkerOptions options, ConfigurableListableBeanFactory beans, String worker) {
    WorkerParts parts = new WorkerParts(options, beans);
    Deque<String> left = new ArrayDeque<>(List.of(beans.getBeanNamesForType(Redis.class)));
    parts.handlers.beanNames().forEach(left::add);
    left.addAll(List.of(beans.getBeanNamesForType(WorkerExtension.class)));
    left.addAll(List.of(beans.getBeanNamesForType(WorkerListener.class)));
    Set<String> used = new LinkedHashSet<>();
    while (!left.isEmpty()) {
      String bean = left.remove();
      if (bean.equals(worker) || !used.add(bean)) continue;
      beans.registerDependentBean(bean, worker);
      left.addAll(List.of(beans.getDependenciesForBean(bean)));
    }
    return parts;
  }

  /** False when there is nothing that a worker could perform: it would fail every job. */
  boolean canPerform() {
    return !handlers.byClass().isEmpty() || !extensions.isEmpty();
  }

  /** Connects to Redis, and makes a worker that is not started. */
  Worker build() {
    Worker.Builder worker = Worker.builder(redis.getObject()).middleware(new JobMdc());
    outermost.forEach(worker::middleware);
    options.apply(worker);
    if (options.jobLog()) worker.middleware(new JobLog());
    if (options.failureLog()) worker.listener(new FailureLog());
    handlers.byClass().forEach(worker::handle);
    listeners.forEach(worker::listener);
    extensions.forEach(extension -> extension.extend(worker));
    try {
      return worker.build();
    } catch (IllegalArgumentException e) {
      throw new StartFailure(
          "jobs.worker: " + e.getMessage() + ".", "Correct the properties under jobs.worker.", e);
    }
  }
}
