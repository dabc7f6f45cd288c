package jobsinpractice.springboot;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.redislauncher.RedisServer;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Real Spring applications, without a web server. */
final class Applications {
  private Applications() {}

  static ConfigurableApplicationContext start(
      RedisServer server, Class<?> application, String... properties) {
    return start(server.url(), application, properties);
  }

  static ConfigurableApplicationContext start(
      String url, Class<?> application, String... properties) {
    List<String> arguments = new ArrayList<>(List.of("--jobs.redis.url=" + url));
    for (String property : properties) arguments.add("--" + property);
    return new SpringApplicationBuilder(application)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .run(arguments.toArray(String[]::new));
  }
}
