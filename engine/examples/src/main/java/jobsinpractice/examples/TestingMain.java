package jobsinpractice.examples;

import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobType;
import jobsinpractice.engine.testing.FakeJobs;

/** Test code that pushes jobs, and the jobs, without Redis. */
public final class TestingMain {
  static final JobType<Long> WELCOME_MAIL = JobType.of("WelcomeMail", Long.class);

  private TestingMain() {}

  /** The code under test. */
  static void signUp(Client client, long userId) {
    client.push(WELCOME_MAIL, userId);
  }

  public static void main(String[] args) {
    FakeJobs jobs =
        new FakeJobs()
            .handle(WELCOME_MAIL, (userId, job) -> System.out.println("mail to " + userId));

    signUp(jobs.client(), 42); // fake: kept, to be looked at
    System.out.println("pushed " + jobs.pushed("WelcomeMail").size() + ", then drained:");
    jobs.drain();

    System.out.println("inline:");
    signUp(jobs.inlineClient(), 43); // performed at once
  }
}
