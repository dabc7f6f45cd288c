package jobsinpractice.lab6;

import static jobsinpractice.simulator.Model.*;

import java.time.Duration;
import java.util.List;
import jobsinpractice.cast.Cast;
import jobsinpractice.cast.CastJob;
import jobsinpractice.simulator.JobClass;
import jobsinpractice.simulator.Load;

/**
 * The shop's traffic. Mails and webhooks wait for another server, and one run takes between 50% and
 * 150% of the class's time. Thumbnails and reports need a core nearly all the time.
 */
public final class Shop {
  /** Welcome mails: 4 a second, and 60 more in the last second of each half minute. */
  public static final Work MAIL = work("WelcomeMail", "growth");

  /** Thumbnails: 2 a second. */
  public static final Work THUMBNAIL = work("Thumbnail", "media");

  /** Reports: one every 20 seconds. */
  public static final Work REPORT = work("NightlyReport", "finance");

  /**
   * Webhooks to a partner whose server is slow: one every 5 seconds, and every five minutes 30
   * within a second, because the partner asks for them again.
   */
  public static final Work WEBHOOK =
      new Work("Webhook", "partners", Cast.job("Webhook").promise(), slowPartner());

  /** The latencies that the shop's queues promise. */
  public static final List<Duration> OFFERED = List.of(seconds(5), minutes(1), minutes(10));

  /** The queue of mails and thumbnails. */
  public static final String SOON = "within_5_seconds";

  /** The queue of webhooks. */
  public static final String MINUTE = "within_1_minute";

  /** The queue of reports. */
  public static final String LATER = "within_10_minutes";

  /** Task 2: the job classes of today, and the most that the formation may cost. */
  public static final List<Work> TODAY = List.of(MAIL, THUMBNAIL, REPORT);

  public static final double CENTS_TODAY = 9;

  /** Task 4: the same and webhooks, and the most that the formation may cost. */
  public static final List<Work> TOMORROW = List.of(MAIL, THUMBNAIL, REPORT, WEBHOOK);

  public static final double CENTS_TOMORROW = 20;

  private Shop() {}

  /** Returns the shop's job class of this name, with the numbers that the whole course uses. */
  private static Work work(String jobClass, String team) {
    CastJob job = Cast.job(jobClass);
    return new Work(jobClass, team, job.promise(), job.service());
  }

  /** Suppose that each webhook goes to a partner whose server takes this long. */
  private static Duration slowPartner() {
    return seconds((long) Cast.number("rehearsal.webhook.io-seconds"));
  }

  /** Returns the arrivals of this class in this queue. */
  static Load load(Work work, String queue) {
    JobClass job = job(work.jobClass()).queue(queue);
    if (work.equals(MAIL)) {
      return bursts(perSecond(4), seconds(29), perSecond(64), seconds(1)).of(waiting(job, work));
    }
    if (work.equals(THUMBNAIL)) {
      CastJob thumbnail = Cast.job("Thumbnail");
      return poisson(perSecond(thumbnail.perSecond()))
          .of(job.cpu(thumbnail.cpu()).io(thumbnail.io()));
    }
    if (work.equals(REPORT)) return steady(perMinute(3)).of(job.cpu(work.takes()));
    return rates(perSecond(0.2))
        .lasting(seconds(296)) // three seconds before a burst of mails
        .then(perSecond(30))
        .lasting(seconds(1))
        .then(perSecond(0.2))
        .lasting(seconds(3))
        .repeating()
        .of(waiting(job, work));
  }

  private static JobClass waiting(JobClass job, Work work) {
    double mean = work.takes().toMillis() / 1000.0;
    return job.io(empirical(0.5 * mean, 0.75 * mean, mean, 1.25 * mean, 1.5 * mean));
  }
}
