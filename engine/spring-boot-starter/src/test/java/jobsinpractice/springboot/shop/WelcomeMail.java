package jobsinpractice.springboot.shop;

import jobsinpractice.engine.JobType;

/** A job: its arguments, and where it goes. */
public record WelcomeMail(long userId, String language) {
  public static final JobType<WelcomeMail> JOB =
      JobType.of(WelcomeMail.class).queue("mailers").retry(5);
}
