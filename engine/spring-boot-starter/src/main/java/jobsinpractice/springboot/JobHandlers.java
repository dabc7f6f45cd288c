package jobsinpractice.springboot;

import java.util.LinkedHashMap;
import java.util.Map;
import jobsinpractice.engine.Handler;
import jobsinpractice.engine.JobType;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.ResolvableType;

/** Finds the beans that are handlers, and the class of job that each of them performs. */
final class JobHandlers {
  private static final String NAME_IT =
      "Annotate its class or its @Bean method with @JobClass(\"NameOnTheWire\").";

  private final ConfigurableListableBeanFactory beans;
  private final Map<String, Handler> handlers = new LinkedHashMap<>();

  /** Job class by bean name. */
  private final Map<String, String> names = new LinkedHashMap<>();

  private JobHandlers(ConfigurableListableBeanFactory beans) {
    this.beans = beans;
  }

  /**
   * @throws StartFailure when the job class of a bean cannot be known, or two beans perform one
   */
  static JobHandlers in(ConfigurableListableBeanFactory beans) {
    JobHandlers found = new JobHandlers(beans);
    for (String bean : beans.getBeanNamesForType(Handler.class)) {
      if (found.isCandidate(bean)) found.addPlain(bean);
    }
    for (String bean : beans.getBeanNamesForType(Handler.Typed.class)) {
      if (found.isCandidate(bean)) found.addTyped(bean);
    }
    return found;
  }

  /** By job class. */
  Map<String, Handler> byClass() {
    return handlers;
  }

  Iterable<String> beanNames() {
    return names.keySet();
  }

  /** False for the target of a scoped proxy: the proxy is the handler. */
  private boolean isCandidate(String bean) {
    return !beans.containsBeanDefinition(bean)
        || beans.getBeanDefinition(bean).isAutowireCandidate();
  }

  private void addPlain(String bean) {
    JobClass named = named(bean);
    if (named == null) {
      throw new StartFailure(
          "The bean " + bean + " is a job handler, and nothing names its job class.", NAME_IT);
    }
    add(bean, named.value(), beans.getBean(bean, Handler.class));
  }

  private void addTyped(String bean) {
    Class<?> arguments = arguments(bean);
    if (arguments == null) {
      throw new StartFailure(
          "The bean " + bean + " is a Handler.Typed of an unknown type.",
          "Declare the type of its arguments: the @Bean method returns Handler.Typed<WelcomeMail>.");
    }
    JobClass named = named(bean);
    if (named == null && !arguments.isRecord()) {
      throw new StartFailure(
          "The bean "
              + bean
              + " handles a "
              + arguments.getSimpleName()
              + ", which is not a record.",
          NAME_IT);
    }
    String name = named == null ? arguments.getSimpleName() : named.value();
    add(bean, name, typed(bean, name, arguments));
  }

  private <A> Handler typed(String bean, String name, Class<A> arguments) {
    @SuppressWarnings("unchecked") // its declared type argument is that class
    Handler.Typed<A> handler = beans.getBean(bean, Handler.Typed.class);
    try {
      return JobType.of(name, arguments).handler(handler);
    } catch (IllegalArgumentException e) {
      throw new StartFailure(
          "The bean " + bean + ": " + e.getMessage() + ".", "Change the type of its arguments.", e);
    }
  }

  private JobClass named(String bean) {
    return beans.findAnnotationOnBean(declared(bean), JobClass.class);
  }

  /** The bean whose class or method was written by hand: for a scoped proxy, its target. */
  private String declared(String bean) {
    String target = ScopedProxyUtils.getTargetBeanName(bean);
    return beans.containsBeanDefinition(target) ? target : bean;
  }

  /** The A of {@code Handler.Typed<A>}, as the bean's class or its method declares it. */
  private Class<?> arguments(String bean) {
    String declared = declared(bean);
    if (beans.containsBeanDefinition(declared)) {
      BeanDefinition merged = beans.getMergedBeanDefinition(declared);
      Class<?> argument = argument(merged.getResolvableType());
      if (argument != null) return argument;
    }
    Class<?> target = AutoProxyUtils.determineTargetClass(beans, declared);
    return target == null ? null : argument(ResolvableType.forClass(target));
  }

  private static Class<?> argument(ResolvableType type) {
    return type.as(Handler.Typed.class).getGeneric(0).resolve();
  }

  private void add(String bean, String name, Handler handler) {
    if (handlers.put(name, handler) != null) {
      throw new StartFailure(
          "The beans " + other(name) + " and " + bean + " both perform the job class " + name + ".",
          "Remove one of them, or give it another @JobClass.");
    }
    names.put(bean, name);
  }

  private String other(String name) {
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
