package jobsinpractice.examples;

import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobType;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;

/** Push a typed job and run it. */
public final class FirstJobMain {
  record WelcomeMail(long userId, String language) {}

  static final JobType<WelcomeMail> WELCOME_MAIL =
      JobType.of(WelcomeMail.class).queue("mailers").retry(5);

  private FirstJobMain() {}

  public static void main(String[] args) {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Client client = new Client(redis);
      client.push(WELCOME_MAIL, new WelcomeMail(42, "en"));

      Worker worker =
          Worker.builder(redis)
              .queues("mailers")
              .handle(
                  WELCOME_MAIL,
                  (mail, job) ->
                      System.out.println(
                          "mail to user " + mail.userId() + " in " + mail.language()))
              .build();
      worker.processOne(); // by hand; worker.start() does this on threads, until worker.stop()
    }
  }
}
