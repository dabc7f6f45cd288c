import jobsinpractice.engine.Client;
import jobsinpractice.engine.FailureLog;
import jobsinpractice.engine.JobType;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;

public class FirstUse {
  record Welcome(long userId, String language) {}

  static final JobType<Welcome> WELCOME = JobType.of(Welcome.class).queue("mailers").retry(5);

  public static void main(String[] args) {
    String url = System.getenv().getOrDefault("REDIS_URL", "redis://127.0.0.1:6379");
    try (Redis redis = Redis.connect(url)) {
      new Client(redis).push(WELCOME, new Welcome(42, "en"));
      Worker worker =
          Worker.builder(redis)
              .queues("mailers")
              .concurrency(5)
              .listener(new FailureLog()) // without it, a failed job is not in the log
              .handle(WELCOME, (mail, job) -> System.out.println("mail to user " + mail.userId()))
              .build();
      Runtime.getRuntime().addShutdownHook(new Thread(worker::stop)); // Ctrl-C and TERM
      worker.start();
      worker.awaitStopped();
    }
  }
}
