package jobsinpractice.examples;

// snippet: main
import java.time.Duration;
import jobsinpractice.cli.WorkerCommand;
import jobsinpractice.engine.JobTimeout;
import jobsinpractice.engine.JobType;
import jobsinpractice.engine.Worker;

/** A worker process with flags, signals, health pages, and exit codes: {@code -q mailers -c 10}. */
public final class ProductionMain {
  record Welcome(long userId, String language) {}

  static final JobType<Welcome> WELCOME = JobType.of(Welcome.class).queue("mailers");

  private ProductionMain() {}

  public static void main(String[] args) {
    String redis = System.getenv().getOrDefault("REDIS_URL", "redis://127.0.0.1:6379");
    WorkerCommand command =
        new WorkerCommand(redis, ProductionMain::add, () -> System.out.println("worker ended"));
    System.exit(WorkerCommand.commandLine(command).execute(args));
  }

  static void add(Worker.Builder worker) {
    worker
        .middleware(JobTimeout.after(Duration.ofMinutes(5)))
        .onDeath((job, error) -> System.out.println("needs a person: " + job + ": " + error))
        .handle(WELCOME, (mail, job) -> System.out.println("mail to user " + mail.userId()));
  }
}
// end snippet
