package jobsinpractice.fleet;

/**
 * Lab 9's fleet with an early outage at noon. Each test waits for more than a minute, so each is a
 * class of its own, which another JVM can run at the same time.
 */
abstract class NoonFleet extends LabFleet {
  NoonFleet() {
    super(
        "thumbnail.per-second = 0",
        "welcome-mail.per-second = 1",
        "welcome-mail.burst-jobs = 0",
        "webhook.per-second = 1",
        "payment-provider.noon-after-seconds = 5");
  }
}
