package jobsinpractice.fleet.day;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jobsinpractice.cli.WorkerCommand;
import jobsinpractice.database.H2Dialect;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.RetryPolicy;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.simulator.outage.Outage;
import jobsinpractice.simulator.outage.ServiceClient;

/** A worker process of the day: the handlers, with the learner's code or the shop's old code. */
public final class DayWorker {
  /** What it prints when it works. */
  static final String READY = "ready";

  /** The argument of a parcel that ends its process. */
  static final String POISON = "poison";

  private static final int CONNECTIONS = 6;
  private static final int BROKEN = 2;
  private static final Duration OLD_RETRY = Duration.ofSeconds(2);

  private final DaySettings settings = DaySettings.of(System::getenv);
  private final DayCode code = new DayCode(Path.of(settings.classes()), this::replaced);
  private final DataSource database = H2Dialect.around(pool(settings.database(), CONNECTIONS));
  private final RunLog runs = new RunLog(database, settings);
  private final ServiceClient provider = new ServiceClient(Outage.noon(1));
  private final CustomerOfJob customer;

  private DayWorker() {
    settings.old().forEach(part -> code.replace(part, ""));
    customer = CustomerOfJob.of(code);
  }

  /**
   * Runs until it is stopped.
   *
   * @param flags for the worker command
   */
  public static int run(List<String> flags) {
    DayWorker day = new DayWorker();
    WorkerCommand command = new WorkerCommand(day.settings.redis(), day::extend, () -> {});
    return WorkerCommand.commandLine(command).execute(flags.toArray(String[]::new));
  }

  /** The console has the reason already, once for the whole day. */
  private void replaced(String line) {}

  static HikariDataSource pool(String url, int connections) {
    System.setProperty("org.slf4j.simpleLogger.log.com.zaxxer.hikari", "off");
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  private void extend(Worker.Builder worker) {
    if (settings.old().contains(Part.FETCH)) worker.basicFetch();
    worker
        .scheduledPollInterval(Duration.ofSeconds(1))
        .middleware(runs)
        .middleware(customer)
        .retryPolicy(
            JobClass.CARD.type(), (n, error, job) -> RetryPolicy.Decision.exactly(OLD_RETRY))
        .handle(JobClass.MAIL.type(), this::mail)
        .handle(JobClass.CARD.type(), this::card)
        .handle(JobClass.ORDER.type(), this::order)
        .handle(JobClass.PARCEL.type(), DayWorker::parcel)
        .handle(JobClass.REPORT.type(), job -> pause(JobClass.REPORT))
        .listener(
            new WorkerListener() {
              @Override
              public void startup(Worker started) {
                System.out.println(READY);
              }
            });
  }

  private void mail(Job job) throws Exception {
    String own = (String) job.field(CustomerOfJob.FIELD).orElse(null);
    if (!Objects.equals(own, customer.id())) runs.wrongCustomer();
    pause(JobClass.MAIL);
    long number = number(job);
    if (settings.version() == BROKEN && number % 5 < 2) {
      throw new IOException("version 2 cannot read the mail's template");
    }
    if (number % 20 == 4 && job.attempt() == 0) {
      throw new IOException("the mail server refuses the connection");
    }
  }

  private void card(Job job) throws Exception {
    provider.charge(settings.provider(), number(job), job.attempt());
  }

  /** After the charge, the job still prints the receipt: enough time for a kill in between. */
  private void order(Job job) throws Exception {
    if (settings.old().contains(Part.CHARGES)) oldCharge(job);
    else code.lab(Part.CHARGES).call(charge(code, database), "perform", job);
    pause(JobClass.ORDER);
  }

  static Object charge(DayCode code, DataSource database) throws Exception {
    return code.lab(Part.CHARGES).create("ChargeOrder", database);
  }

  /** The old code charges whenever the job runs. */
  private void oldCharge(Job job) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO charges (order_id, customer, cents, jid) SELECT id, customer, cents,"
                    + " CAST(? AS VARCHAR) FROM orders WHERE id = ?")) {
      insert.setString(1, job.jid());
      insert.setLong(2, number(job));
      insert.executeUpdate();
    }
  }

  /** A bug in a library ends the whole process, without any shutdown hook. */
  private static void parcel(Job job) throws InterruptedException {
    pause(JobClass.PARCEL);
    if (POISON.equals(job.args().get(0))) Runtime.getRuntime().halt(134);
  }

  private static long number(Job job) {
    return ((Number) job.args().get(0)).longValue();
  }

  private static void pause(JobClass job) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(job.takes().toMillis());
  }
}
