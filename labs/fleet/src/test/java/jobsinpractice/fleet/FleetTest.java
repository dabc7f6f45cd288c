package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.Stats;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The fleet's work")
class FleetTest {
  @TempDir Path root;
  RedisServer server;
  Redis redis;
  FleetFolder folder;

  @BeforeEach
  void start() throws Exception {
    server = RedisServer.start();
    redis = Redis.connect(server.url());
    folder = new FleetFolder(root.resolve(".lab"));
    Files.createDirectories(root.resolve(".lab"));
  }

  @AfterEach
  void stop() {
    redis.close();
    server.close();
  }

  Workload workload(String... lines) throws Exception {
    return Workload.load(Files.write(folder.workload(), List.of(lines)));
  }

  Worker worker(Workload workload) {
    Worker.Builder builder = Worker.builder(redis);
    new FleetJobs(redis, workload, folder).accept(builder);
    return builder.build();
  }

  static long files(Path folder, String ending) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).count();
    }
  }

  @Test
  @DisplayName("is real: thumbnails on disk, mails delivered, customers called, a report written")
  void isReal() throws Exception {
    Workload workload =
        workload(
            "welcome-mail.latency-ms = 1",
            "webhook.latency-ms = 1",
            "webhook.failure-share = 0",
            "webhook.hang-share = 0",
            "thumbnail.widths = 160, 80");
    Photos.drawMissing(folder.photos());
    FleetJobs jobs = new FleetJobs(redis, workload, folder);
    try (MailServer mails = new MailServer(folder.mails(), workload.mailLatency());
        CustomerServer customers = new CustomerServer(workload);
        PaymentProvider provider = new PaymentProvider(workload, redis, line -> {})) {
      new ServerAddresses(mails.port(), customers.port(), provider.port()).write(folder);
      Client client = new Client(redis);
      client.push(jobs.thumbnail(), new FleetJobs.Thumbnail(Photos.name(1), 7));
      client.push(jobs.welcomeMail(), new FleetJobs.WelcomeMail(42));
      client.push(jobs.webhook(), new FleetJobs.Webhook("c1", 1));
      client.push(jobs.webhook(), new FleetJobs.Webhook("closed-account", 2));
      client.push(jobs.chargeCard(), new FleetJobs.ChargeCard(1)); // as lab 9's fleet left it
      client.push(JobRequest.of(JobKind.NIGHTLY_REPORT.className()));
      Worker worker = worker(workload);
      while (worker.processOne()) {}

      assertThat(folder.thumbnails().resolve("upload-7-80.jpg")).isNotEmptyFile();
      assertThat(files(folder.thumbnails(), ".jpg")).isEqualTo(2);
      assertThat(Files.readString(folder.mails().resolve("mail-1.eml")))
          .contains("To: user42@example.org", "Welcome, user 42");
      assertThat(folder.report("report.csv")).content().contains("upload-7-160.jpg,160,");
      assertThat(new RetrySet(redis).stream().map(retry -> retry.fields().get("error_message")))
          .containsExactly("partner closed-account answered 410");
    }
  }

  @Test
  @DisplayName("is pushed by the mix and adds up: pushed = done + left")
  void addsUp() throws Exception {
    Workload workload =
        workload(
            "thumbnail.per-second = 0",
            "welcome-mail.per-second = 200",
            "welcome-mail.latency-ms = 1",
            "welcome-mail.burst-jobs = 0",
            "webhook.per-second = 200",
            "webhook.latency-ms = 1",
            "webhook.failure-share = 0.3",
            "webhook.hang-share = 0");
    JobAccounting.begin(redis);
    try (Enqueuer enqueuer = new Enqueuer(redis, workload, folder)) {
      Thread pushing =
          new Thread(
              () -> {
                try {
                  enqueuer.run();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      pushing.start();
      Worker worker = worker(workload);
      worker.start();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> Stats.of(redis).processed() > 100 && new RetrySet(redis).size() > 0);
      enqueuer.stopPushing();
      pushing.join();
      worker.stop();

      assertThat(JobAccounting.end(redis)).contains("to be retried").endsWith("it adds up");
    }
  }

  @Test
  @DisplayName("says so when it does not add up")
  void doesNotAddUp() {
    JobAccounting.begin(redis);
    JobAccounting.pushed(redis);
    assertThat(JobAccounting.end(redis))
        .isEqualTo("pushed 1 = done 0 + left 0: it does not add up; missing: 1");
  }

  @Test
  @DisplayName("counts what a lab pushes by itself, and reports no loss")
  void pushedByALab() {
    JobAccounting.begin(redis);
    new Client(redis).push("Greeting");
    assertThat(JobAccounting.end(redis))
        .isEqualTo(
            "pushed 0 + 1 not from the enqueuer (a lab's own jobs, or jobs done twice) = done 0 + left 1"
                + " (1 waiting): it adds up");
  }
}
