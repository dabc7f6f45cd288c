package jobsinpractice.fleet;

import java.util.Locale;

/** The classes of job that the fleet runs. The name in Redis is {@link #className()}. */
enum JobKind {
  THUMBNAIL("Thumbnail", "thumbnail", "thumbnails"),
  WELCOME_MAIL("WelcomeMail", "mail", "mails"),
  WEBHOOK("Webhook", "webhook", "webhooks"),
  NIGHTLY_REPORT("NightlyReport", "report", "reports"),
  /** Only in lab 9's fleet. */
  CHARGE_CARD("ChargeCard", "charge", "charges");

  private final String className;
  private final String one;
  private final String many;

  JobKind(String className, String one, String many) {
    this.className = className;
    this.one = one;
    this.many = many;
  }

  String className() {
    return className;
  }

  /** The prefix of its lines in workload.properties: {@code welcome-mail}. */
  String setting() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String many() {
    return many;
  }

  /** "1 mail", "3 mails". */
  String count(long n) {
    return n + " " + (n == 1 ? one : many);
  }
}
