package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;

class BootCheckIT {
  @Test
  void a_redis_that_drops_jobs_when_full_is_named_with_its_fix_and_the_fix_works() {
    try (RedisServer server =
            RedisServer.options()
                .config("maxmemory", "100mb")
                .config("maxmemory-policy", "allkeys-lru")
                .start();
        Redis redis = Redis.connect(server.url())) {
      assertThat(aboutMemory(redis))
          .singleElement()
          .asString()
          .contains("allkeys-lru", "redis-cli CONFIG SET maxmemory-policy noeviction");
      redis.call(jedis -> jedis.configSet("maxmemory-policy", "noeviction"));
      assertThat(aboutMemory(redis)).isEmpty();
    }
  }

  /** On a busy machine, there may also be a warning about slow round trips. */
  private static List<String> aboutMemory(Redis redis) {
    return BootCheck.warnings(redis).stream().filter(line -> line.contains("maxmemory")).toList();
  }

  @Test
  void a_jedis_that_is_too_old_is_one_line_with_the_property_to_set() throws Exception {
    assertThatThrownBy(
            () -> JedisVersion.check(new java.net.URLClassLoader(new java.net.URL[0], null)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("set its property jedis.version to " + JedisVersion.NEEDED)
        .hasMessageNotContaining("\n");
    java.util.Properties built = new java.util.Properties();
    try (var pom =
        redis.clients.jedis.UnifiedJedis.class.getResourceAsStream(
            "/META-INF/maven/redis.clients/jedis/pom.properties")) {
      built.load(pom);
    }
    assertThat(JedisVersion.NEEDED).isEqualTo(built.getProperty("version"));
  }

  /** Called by a class loader whose Jedis is older. */
  public static final class OlderJedis {
    private OlderJedis() {}

    public static String message() {
      try {
        return "connected: " + Redis.connect("redis://127.0.0.1:1");
      } catch (IllegalStateException e) {
        return e.getMessage();
      }
    }
  }

  @Test
  void the_class_that_connects_loads_with_an_older_jedis_and_refuses_it() throws Exception {
    try (WithoutClass older = new WithoutClass("redis.clients.jedis.RedisClient")) {
      Object message =
          older.loadClass(OlderJedis.class.getName()).getMethod("message").invoke(null);
      assertThat(message).asString().startsWith("The Jedis on the class path is too old");
    }
  }

  /** The class path without this class and those nested in it. */
  private static final class WithoutClass extends URLClassLoader {
    private final String name;

    WithoutClass(String name) throws MalformedURLException {
      super(classPath(), ClassLoader.getPlatformClassLoader());
      this.name = name;
    }

    @Override
    protected Class<?> findClass(String wanted) throws ClassNotFoundException {
      if (wanted.startsWith(name)) throw new ClassNotFoundException(wanted);
      return super.findClass(wanted);
    }

    private static URL[] classPath() throws MalformedURLException {
      List<URL> urls = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    }
  }
}
