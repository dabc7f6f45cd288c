package jobsinpractice.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Handler;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** An application that cannot start prints one line that names the reason, and one with the fix. */
class StartFailureIT {
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class OneHandler {
    @Bean
    @JobClass("Any")
    Handler any() {
      return job -> {};
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Nameless {
    @Bean
    Handler nameless() {
      return job -> {};
    }
  }

  /** What Spring Boot would print: description and action. */
  static String report(String url, Class<?> application, String... properties) {
    Throwable failure =
        catchThrowable(() -> Applications.start(url, application, properties).close());
    assertThat(failure).isNotNull();
    for (FailureAnalyzer analyzer : analyzers()) {
      if (!(analyzer instanceof StartFailureAnalyzer)) continue;
      FailureAnalysis analysis = analyzer.analyze(failure);
      if (analysis != null) return analysis.getDescription() + "\n" + analysis.getAction();
    }
    throw new AssertionError("not explained", failure);
  }

  /** All that can be made without a bean factory. */
  private static List<FailureAnalyzer> analyzers() {
    return SpringFactoriesLoader.forDefaultResourceLocation()
        .load(FailureAnalyzer.class, (type, name, failure) -> {});
  }

  @Test
  void a_redis_that_is_not_there() {
    assertThat(report("redis://user:s3cret@127.0.0.1:1", OneHandler.class))
        .contains("redis://user:***@127.0.0.1:1", "set jobs.redis.url (or REDIS_URL)")
        .doesNotContain("s3cret")
        .hasLineCount(2);
  }

  @Test
  void a_url_that_cannot_be_read() {
    assertThat(report("http://user:s3cret@127.0.0.1", OneHandler.class))
        .startsWith("jobs.redis.url: The Redis URL cannot be read.")
        .doesNotContain("s3cret")
        .hasLineCount(2);
  }

  @Test
  void a_handler_without_a_name() {
    assertThat(report("redis://127.0.0.1:1", Nameless.class))
        .startsWith("The bean nameless is a job handler")
        .hasLineCount(2);
  }

  @Test
  void queues_that_two_capsules_share() {
    try (RedisServer server = RedisServer.start()) {
      assertThat(
              report(
                  server.url(),
                  OneHandler.class,
                  "jobs.worker.queues=mail",
                  "jobs.worker.capsules.one.queues=mail"))
          .startsWith("jobs.worker: ")
          .contains("mail")
          .hasLineCount(2);
    }
  }

  /** Called in a class loader whose Jedis is an older one. */
  public static final class OldJedis {
    private OldJedis() {}

    public static String report() {
      return StartFailureIT.report("redis://127.0.0.1:1", OneHandler.class);
    }
  }

  @Test
  void the_older_jedis_that_spring_boot_manages() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (OlderClassPath old = new OlderClassPath()) {
      thread.setContextClassLoader(old);
      Object report = old.loadClass(OldJedis.class.getName()).getMethod("report").invoke(null);
      assertThat((String) report)
          .startsWith("The Jedis on the class path is too old or missing: the engine needs ")
          .contains("jedis.version")
          .hasLineCount(2);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** The class path as it was before Jedis 7.2, which added RedisClient. */
  private static final class OlderClassPath extends URLClassLoader {
    OlderClassPath() throws MalformedURLException {
      super(urls(), ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("redis.clients.jedis.RedisClient")) {
        throw new ClassNotFoundException(name);
      }
      return super.findClass(name);
    }

    private static URL[] urls() throws MalformedURLException {
      List<URL> urls = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    }
  }
}
