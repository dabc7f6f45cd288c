package jobsinpractice.springboot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.redislauncher.RedisServer;
import jobsinpractice.springboot.shop.Mailer;
import jobsinpractice.springboot.shop.ShopApplication;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The application of the guide, as it is printed there. */
class ShopApplicationIT {
  @Test
  void jobs_are_performed_by_the_beans_that_name_their_class() {
    try (RedisServer server = RedisServer.start();
        ConfigurableApplicationContext shop =
            Applications.start(
                server, ShopApplication.class, "jobs.worker.queues=mailers=2,default=1")) {
      shop.getBean(ShopApplication.SignUp.class).register(42);
      Client client = shop.getBean(Client.class);
      client.push("Shop::Receipt", 4711);
      client.push("Newsletter", "May");

      await()
          .atMost(20, SECONDS)
          .untilAsserted(
              () ->
                  assertThat(shop.getBean(Mailer.class).sent())
                      .containsExactlyInAnyOrder(
                          "Welcome, user 42", "Receipt 4711", "Newsletter May"));
    }
  }

  @Test
  void a_failed_job_is_in_the_log() {
    PrintStream usual = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, UTF_8));
    try (RedisServer server = RedisServer.start();
        ConfigurableApplicationContext shop =
            Applications.start(server, ShopApplication.class, "jobs.worker.queues=default")) {
      shop.getBean(Client.class).push("Newsletter");

      await().atMost(20, SECONDS).until(() -> log.toString(UTF_8).contains("\tat "));
      assertThat(log.toString(UTF_8))
          .contains("Newsletter jid=", " failed", "IndexOutOfBoundsException");
    } finally {
      System.setErr(usual);
    }
  }

  @Test
  void an_application_that_only_pushes_performs_nothing() {
    try (RedisServer server = RedisServer.start();
        ConfigurableApplicationContext shop =
            Applications.start(server, ShopApplication.class, "jobs.worker.enabled=false")) {
      shop.getBean(ShopApplication.SignUp.class).register(42);

      assertThat(shop.getBeanProvider(SpringWorker.class).getIfAvailable()).isNull();
      assertThat(new Queue(shop.getBean(Redis.class), "mailers").size()).isEqualTo(1);
    }
  }
}
