package jobsinpractice.lab6;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jobsinpractice.testkit.FleetPlan;

/**
 * Tomorrow's formation as a running fleet, made of your routes, groups, and Procfile. {@code
 * labs/lab start 6} and foreman run it for a minute, with real mails, thumbnails, webhooks, and
 * reports.
 */
public final class ShopFleet implements FleetPlan {
  @Override
  public List<String> workers() {
    return ProcfileText.lines(Plan.tomorrow());
  }

  @Override
  public String counts() {
    return ProcfileText.counts(Plan.tomorrow());
  }

  /**
   * Returns Shop.TOMORROW as settings of workload.properties. A burst of mails arrives every 15
   * seconds, and 30 webhooks arrive three seconds before the second burst.
   */
  @Override
  public Map<String, String> workload() {
    Map<String, String> lines = new TreeMap<>();
    lines.put("welcome-mail.queue", Routes.queueFor(Shop.MAIL, Shop.OFFERED));
    lines.put("welcome-mail.per-second", "4");
    lines.put("welcome-mail.latency-ms", "350");
    lines.put("welcome-mail.burst-jobs", "60");
    lines.put("welcome-mail.burst-every-seconds", "15");
    lines.put("thumbnail.queue", Routes.queueFor(Shop.THUMBNAIL, Shop.OFFERED));
    lines.put("thumbnail.per-second", "2");
    lines.put("webhook.queue", Routes.queueFor(Shop.WEBHOOK, Shop.OFFERED));
    lines.put("webhook.per-second", "0.2");
    lines.put("webhook.latency-ms", "12000");
    lines.put("webhook.timeout-ms", "30000");
    lines.put("webhook.failure-share", "0");
    lines.put("webhook.hang-share", "0");
    lines.put("webhook.closed-share", "0");
    lines.put("webhook.burst-jobs", "30");
    lines.put("webhook.burst-every-seconds", "54");
    lines.put("nightly-report.queue", Routes.queueFor(Shop.REPORT, Shop.OFFERED));
    lines.put("nightly-report.every-seconds", "20");
    lines.put("nightly-report.ahead-seconds", "1");
    return lines;
  }
}
