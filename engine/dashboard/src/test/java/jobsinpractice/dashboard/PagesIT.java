package jobsinpractice.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import jobsinpractice.batches.Batch;
import jobsinpractice.batches.BatchExtension;
import jobsinpractice.batches.Batches;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.jobhistory.ClassHistoryRecorder;
import jobsinpractice.periodic.PeriodicJobs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import picocli.CommandLine;

/** What the pages say of a fleet that a test drives by hand, on a clock that stands still. */
class PagesIT {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-05T09:07:30Z"));

  @RegisterExtension final TestSite site = new TestSite(builder -> builder.clock(clock));

  private Client client() {
    return new Client(site.redis, clock, java.util.List.of());
  }

  private Worker.Builder worker() {
    return Worker.builder(site.redis).clock(clock).concurrency(4).tag("shop");
  }

  @Test
  @DisplayName("a process is shown with its threads, and can be quieted and stopped")
  void processes() {
    Worker worker = worker().queues("critical", "default").build();
    worker.beat();

    assertThat(site.reader.read("/busy"))
        .contains(">shop<", ">critical<", "0 of 4", "0 of 4 threads busy");

    String identity = "value=\"" + worker.identity() + "\"";
    assertThat(site.reader.press("/busy", "quiet", identity)).contains("1 process.");
    assertThat(site.list(Keys.signals(worker.identity()))).containsExactly("TSTP");
    site.reader.press("/busy", "stop", identity);
    site.reader.press("/busy", "quiet-all", "quiet-all");
    site.reader.press("/busy", "stop-all", "stop-all");
    assertThat(site.list(Keys.signals(worker.identity())))
        .containsExactly("TERM", "TSTP", "TERM", "TSTP");
  }

  @Test
  @DisplayName("a job that runs is shown with its arguments, and on its own page with its thread")
  void work() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Worker worker =
        worker()
            .handle(
                "Long",
                job -> {
                  running.countDown();
                  end.await();
                })
            .build();
    String jid = client().push("Long", "year", Map.of("password", "geheim"));
    Thread thread = new Thread(worker::processOne);
    thread.start();
    running.await();
    worker.beat();
    clock.advance(Duration.ofSeconds(75));

    assertThat(site.reader.read("/busy"))
        .contains(">Long<", "year", "1 of 4 threads busy", "25% utilization", "1 min 15 s ago")
        .doesNotContain("geheim");
    assertThat(site.reader.read("/job?jid=" + jid)).contains("Running now in", "Running since");
    end.countDown();
    thread.join();
  }

  @Test
  @DisplayName("a job's page shows where it is, how it failed, when, and what will follow")
  void job() {
    Worker worker =
        worker()
            .handle(
                "Mail",
                job -> {
                  throw new IllegalStateException("no route to host");
                })
            .build();
    String jid = client().push(JobRequest.of("Mail", 7, "en").retry(5).with("tags", "x"));
    assertThat(site.reader.read("/job?jid=" + jid))
        .contains("In ", "Queue default", "5 retries left");
    worker.processOne();
    clock.advance(Duration.ofMinutes(2));
    worker.promoteDue();
    worker.processOne();

    String page = site.reader.read("/job?jid=" + jid);
    assertThat(page)
        .contains("no route to host", "java.lang.IllegalStateException", "2 failures")
        .contains("4 retries left of 5, then it goes to the dead set.")
        .contains("Created", "2026-01-05 09:07:30 UTC", "Failed first", "Failed last")
        .contains("2026-01-05 09:09:30 UTC", "2 min ago", "tags");

    site.reader.press("/job?jid=" + jid, "kill", "name=\"job\"");
    assertThat(site.reader.read("/job?jid=" + jid)).contains("Died");
    site.reader.press("/job?jid=" + jid, "retry", "name=\"job\"");
    site.reader.press("/job?jid=" + jid, "delete", "name=\"queue\"");
    assertThat(new Queue(site.redis, "default").size()).isZero();
    assertThat(site.reader.get("/job?jid=" + jid).statusCode()).isEqualTo(404);
    assertThat(site.reader.get("/job?jid=" + jid).body()).contains("leaves no trace");
  }

  @Test
  @DisplayName("a job of Rails is called what Rails calls it")
  void activeJob() {
    String payload =
        "{\"class\":\"ActiveJob::QueueAdapters::SidekiqAdapter::JobWrapper\",\"wrapped\":\"InvoiceJob\","
            + "\"queue\":\"q\",\"args\":[{\"job_class\":\"InvoiceJob\",\"arguments\":[42,\"pdf\"]}],"
            + "\"jid\":\"a1\"}";
    site.pushRaw("q", payload);
    assertThat(site.reader.read("/queue?name=q"))
        .contains(">InvoiceJob<", "42, &quot;pdf&quot;")
        .doesNotContain("JobWrapper");
  }

  @Test
  @DisplayName("jobs wait in the order in which they are taken; one can be deleted; all can")
  void queue() {
    for (int i = 0; i < 60; i++) client().push("Mail", "m" + i);

    String first = site.reader.read("/queue?name=default");
    assertThat(first.indexOf("m0")).isLessThan(first.indexOf("m24"));
    assertThat(first).doesNotContain("m25&quot;").contains("1 to 25 of 60");
    assertThat(site.reader.read("/queue?name=default&from=50"))
        .contains("m59")
        .contains("51 to 60");
    assertThat(site.reader.read("/queue?name=default&text=m33"))
        .contains("m33")
        .contains("1 matches");

    Queue queue = new Queue(site.redis, "default");
    String key = EntryKey.of(queue.page(-4, 1).get(0), 3).toString();
    worker().handle("Mail", job -> {}).build().processOne(); // the list moves on meanwhile
    assertThat(site.reader.press("/queue?name=default", "delete", "name=\"job\"", "job", key))
        .contains("Deleted: 1 job.");
    assertThat(site.list("queue:default")).hasSize(58).noneMatch(job -> job.contains("\"m3\""));

    assertThat(site.reader.press("/queue?name=default", "clear", "value=\"clear\""))
        .contains("deleted with 58 jobs");
    assertThat(site.reader.get("/queue?name=default").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("metrics tell what each class did, and a class's page how long it took")
  void classes() throws Exception {
    Worker worker =
        worker()
            .listener(new ClassHistoryRecorder())
            .handle("Mail", job -> {})
            .handle(
                "Bad",
                job -> {
                  throw new IllegalStateException("no");
                })
            .build();
    for (int i = 0; i < 3; i++) client().push("Mail", i);
    client().push("Bad");
    for (int i = 0; i < 4; i++) worker.processOne();
    worker.beat();

    assertThat(site.reader.read("/classes")).contains(">Mail<", ">3<", ">Bad<", "100%");
    assertThat(site.reader.read("/classes?window=72h")).contains(">Mail<");
    assertThat(site.reader.read("/class?name=Mail"))
        .contains("3 runs", "Half of 3 runs took up to");
    Map<?, ?> numbers =
        (Map<?, ?>) Json.read(site.reader.read("/class/numbers?name=Mail").getBytes(UTF_8));
    assertThat((java.util.List<?>) numbers.get("times")).hasSize(60);
    assertThat((java.util.List<?>) numbers.get("succeeded")).last().isEqualTo(3L);
    assertThat(site.reader.read("/class?name=Nothing")).contains("No job of this class ran");
  }

  @Test
  @DisplayName("periodic jobs: the last tick and the next; one that no worker has can be forgotten")
  void periodic() {
    PeriodicJobs jobs =
        new PeriodicJobs(site.redis, clock)
            .add("report", "30 3 * * *", ZoneId.of("UTC"), JobRequest.of("Report", "daily"));
    worker().listener(jobs).build().beat();

    assertThat(site.reader.read("/periodic"))
        .contains(">report<", "30 3 * * *", ">Report<", "in 18 h 22 min", "never");

    clock.advance(Duration.ofMinutes(5));
    assertThat(site.reader.press("/periodic", "forget", "value=\"report\"")).contains("forgotten");
    assertThat(site.reader.read("/periodic")).contains("There are no periodic jobs");
  }

  @Test
  @DisplayName("batches: how far each has come, what has failed, and a deleted job is taken out")
  void batches() {
    assertThat(site.reader.read("/batches")).contains("There are no batches");
    Batch batch = new Batches(site.redis).create().description("Invoices of March");
    List<String> jids =
        batch.jobs(
            client -> {
              client.push("Ok", 1);
              client.push("Broken", 2);
              client.push("Ok", 3);
            });
    batch.close();
    Worker.Builder builder =
        worker()
            .handle("Ok", job -> {})
            .handle(
                "Broken",
                job -> {
                  throw new IllegalStateException("no price");
                });
    new BatchExtension(site.redis).extend(builder);
    Worker worker = builder.build();
    worker.processOne();
    worker.processOne();

    assertThat(site.reader.read("/batches"))
        .contains("Invoices of March", batch.bid(), ">running<", "1 batch");
    String page = "/batch?bid=" + batch.bid();
    assertThat(site.reader.read(page))
        .contains("1 of 3 jobs succeeded. Pending: 2, of these failed: 1, dead: 0", jids.get(1))
        .contains("IllegalStateException: no price");
    assertThat(site.reader.get("/batch?bid=none").statusCode()).isEqualTo(404);
    assertThat(site.reader.get("/batch").statusCode()).isEqualTo(404);
    assertThat(site.reader.press(page, "remove", batch.bid(), "jid", jids.get(2)))
        .contains("is no longer in the batch");
    assertThat(site.reader.press(page, "remove", batch.bid(), "jid", "other"))
        .contains("is not a pending job");
    assertThat(site.reader.read("/batches")).contains(">complete<");
  }

  @Test
  @DisplayName("Prometheus gets the fleet's numbers, each queue by its name")
  void prometheus() throws Exception {
    Worker worker = worker().build();
    worker.beat();
    client().push(JobRequest.of("Mail").queue("mail\"ers\n"));
    client().push(JobRequest.of("Mail").queue("bulk"));
    site.addRaw(Keys.RETRY, clock.instant().getEpochSecond() - 42, "{}");
    new Queue(site.redis, "bulk").pause();
    clock.advance(Duration.ofSeconds(10));

    String text = site.reader.read("/metrics");
    assertThat(text)
        .contains("queue_size{queue=\"bulk\"} 1.0")
        .contains("queue_size{queue=\"mail\\\"ers\\n\"} 1.0")
        .contains("queue_latency_seconds{queue=\"bulk\"} 10.0")
        .contains("queue_paused{queue=\"bulk\"} 1.0")
        .contains("retry_latency_seconds 52.0")
        .contains("fleet_processes 1.0", "fleet_threads 4.0", "retry_size 1.0")
        .contains("jobs_processed_total 0.0");

    new Queue(site.redis, "bulk").clear();
    assertThat(site.reader.read("/metrics")).doesNotContain("\"bulk\"");
    for (String file : List.of("grafana.json", "alerts.yml")) {
      for (String metric : metricsOf(file)) {
        assertThat(text).as(file + " asks for " + metric).contains("\n" + metric);
      }
    }
  }

  private static java.util.Set<String> metricsOf(String file) throws Exception {
    String json = Files.readString(Path.of(file));
    java.util.Set<String> names = new java.util.TreeSet<>();
    var matcher =
        java.util.regex.Pattern.compile("(queue|jobs|fleet|retry|schedule|dead)_[a-z_]+")
            .matcher(json);
    while (matcher.find()) names.add(matcher.group());
    names.removeIf(name -> name.startsWith("jobs_in_practice"));
    assertThat(names).hasSizeGreaterThan(6);
    return names;
  }

  @Test
  @DisplayName("the command refuses what would be unsafe, in one line that names the fix")
  void command() {
    assertThatThrownBy(() -> dashboard(Map.of(), "--bind", "0.0.0.0"))
        .hasMessageContaining("--user");
    assertThatThrownBy(() -> dashboard(Map.of(), "--user", "ann"))
        .hasMessageContaining("DASHBOARD_PASSWORD");
    assertThatThrownBy(() -> dashboard(Map.of(), "--proxy-header", "X-User"))
        .hasMessageContaining("--proxy");
    Map<String, String> password = Map.of("DASHBOARD_PASSWORD", "correct horse");
    try (Dashboard dashboard =
        dashboard(password, "--user", "ann", "--port", "0", "--hide-text", "x+").start()) {
      assertThat(new Reader(dashboard.address()).get("/busy").statusCode()).isEqualTo(401);
    }
  }

  private Dashboard dashboard(Map<String, String> environment, String... args) {
    DashboardCommand command = new DashboardCommand(environment);
    new CommandLine(command).parseArgs(args);
    return command.dashboard(site.redis);
  }
}
