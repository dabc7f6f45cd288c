package jobsinpractice.lab6;

import static jobsinpractice.simulator.Model.*;

import java.time.Duration;
import java.util.List;
import jobsinpractice.cast.Cast;
import jobsinpractice.cast.CastJob;
import jobsinpractice.simulator.JobClass;
import jobsinpractice.simulator.Load;

/**
 * The shop's traffic. Jobs of a class take their time or half as much more or less; what they wait
 * for is not on this machine, except for thumbnails and reports, which need a core nearly all the
 * time.
 */
public final class Shop {
  /** "Look into your inbox." 4 a second, and 60 more in the last second of each half minute. */
  public static final Work MAIL = work("WelcomeMail", "growth");

  /** A grey box until it is there. 2 a second. */
  public static final Work THUMBNAIL = work("Thumbnail", "media");

  /** "On your desk by nine", asked for at a quarter to. One every 20 seconds. */
  public static final Work REPORT = work("NightlyReport", "finance");

  /**
   * Partners are told what was sold. Their servers are slow. One every 5 seconds, and when a
   * partner asks for all of them again, every five minutes, 30 within a second.
   */
  public static final Work WEBHOOK =
      new Work("Webhook", "partners", Cast.job("Webhook").promise(), slowPartner());

  /** What the shop's queues promise. */
  public static final List<Duration> OFFERED = List.of(seconds(5), minutes(1), minutes(10));

  /** The queues' names: mails and thumbnails go to the first, webhooks, reports. */
  public static final String SOON = "within_5_seconds";

  public static final String MINUTE = "within_1_minute";
  public static final String LATER = "within_10_minutes";

  /** Task 2: what comes today, and what the fleet may cost. */
  public static final List<Work> TODAY = List.of(MAIL, THUMBNAIL, REPORT);

  public static final double CENTS_TODAY = 9;

  /** Task 4: partners come on top. */
  public static final List<Work> TOMORROW = List.of(MAIL, THUMBNAIL, REPORT, WEBHOOK);

  public static final double CENTS_TOMORROW = 20;

  private Shop() {}

  /** The shop's job class of this name, with the numbers that the whole course uses. */
  private static Work work(String jobClass, String team) {
    CastJob job = Cast.job(jobClass);
    return new Work(jobClass, team, job.promise(), job.service());
  }

  /** Suppose that each webhook goes to a partner whose server takes this long. */
  private static Duration slowPartner() {
    return seconds((long) Cast.number("rehearsal.webhook.io-seconds"));
  }

  /** How jobs of this class come, into this queue. */
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
