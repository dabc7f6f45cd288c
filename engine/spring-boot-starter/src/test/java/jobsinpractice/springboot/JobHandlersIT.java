package jobsinpractice.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import jobsinpractice.engine.Handler;
import jobsinpractice.engine.Job;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;

/** Which beans are handlers, of which class, and what is wrong with the others. */
class JobHandlersIT {
  record Resize(String picture) {}

  record Dated(Instant when) {}

  @JobClass("Thumbnail")
  static class Annotated implements Handler {
    @Override
    public void perform(Job job) {}
  }

  static class OfRecord implements Handler.Typed<Resize> {
    @Override
    public void perform(Resize resize, Job job) {}
  }

  static class Inherited extends OfRecord {}

  static class Lambdas {
    @Bean
    Handler.Typed<Resize> resize() {
      return (resize, job) -> {};
    }

    @Bean
    @JobClass("Number")
    Handler.Typed<Long> number() {
      return (number, job) -> {};
    }
  }

  /** As a transaction's or a timer's aspect does. */
  static class Proxies implements BeanPostProcessor {
    private final boolean ofClass;

    Proxies(boolean ofClass) {
      this.ofClass = ofClass;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      if (!(bean instanceof Handler.Typed) && !(bean instanceof Handler)) return bean;
      ProxyFactory proxy = new ProxyFactory(bean);
      proxy.setProxyTargetClass(ofClass);
      return proxy.getProxy();
    }
  }

  static class ClassProxies extends Proxies {
    ClassProxies() {
      super(true);
    }
  }

  static class InterfaceProxies extends Proxies {
    InterfaceProxies() {
      super(false);
    }
  }

  static class Scoped {
    @Bean
    @Scope(value = "prototype", proxyMode = ScopedProxyMode.INTERFACES)
    Handler.Typed<Resize> resize() {
      return new OfRecord();
    }
  }

  static class Plain implements Handler {
    @Override
    public void perform(Job job) {}
  }

  static class Raw {
    @Bean
    @SuppressWarnings("rawtypes")
    Handler.Typed raw() {
      return (Handler.Typed<Object>) (any, job) -> {};
    }
  }

  static class OfText implements Handler.Typed<String> {
    @Override
    public void perform(String text, Job job) {}
  }

  static class OfDate implements Handler.Typed<Dated> {
    @Override
    public void perform(Dated dated, Job job) {}
  }

  private static List<String> classes(Class<?>... beans) {
    try (AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext(beans)) {
      return List.copyOf(JobHandlers.in(context.getBeanFactory()).byClass().keySet());
    }
  }

  private static String refused(Class<?>... beans) {
    StartFailure why = catchThrowableOfType(StartFailure.class, () -> classes(beans));
    assertThat(why).isNotNull();
    return why.getMessage() + " " + why.action();
  }

  @Test
  void a_class_is_named_by_an_annotation_or_by_the_record() {
    assertThat(classes(Annotated.class, OfRecord.class)).containsExactly("Thumbnail", "Resize");
    assertThat(classes(Inherited.class)).containsExactly("Resize");
    assertThat(classes(Lambdas.class)).containsExactly("Resize", "Number");
  }

  @Test
  void a_proxy_is_a_handler_as_its_target_is() {
    assertThat(classes(InterfaceProxies.class, OfRecord.class, Annotated.class))
        .containsExactly("Thumbnail", "Resize");
    assertThat(classes(ClassProxies.class, OfRecord.class, Annotated.class))
        .containsExactly("Thumbnail", "Resize");
    assertThat(classes(Scoped.class)).containsExactly("Resize");
  }

  @Test
  void a_bean_without_a_job_class_is_refused_by_name() {
    assertThat(refused(Plain.class))
        .startsWith(
            "The bean jobHandlersIT.Plain is a job handler, and nothing names its job class.")
        .contains("@JobClass(");
    assertThat(refused(OfText.class))
        .startsWith("The bean jobHandlersIT.OfText handles a String, which is not a record.");
    assertThat(refused(Raw.class))
        .startsWith("The bean raw is a Handler.Typed of an unknown type.");
    assertThat(refused(OfDate.class)).contains("The bean jobHandlersIT.OfDate: ", "Dated.when");
  }

  @Test
  void two_beans_of_one_job_class_are_refused_by_name() {
    assertThat(refused(OfRecord.class, Lambdas.class))
        .startsWith(
            "The beans jobHandlersIT.OfRecord and resize both perform the job class Resize.");
  }
}
