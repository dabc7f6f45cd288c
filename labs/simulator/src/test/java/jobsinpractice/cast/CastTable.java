package jobsinpractice.cast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the cast as a Markdown table, in the words of the chapters. */
public final class CastTable {
  private static final String HEAD =
      "| job class | CPU | waits | in all | arrives | promised start | retries | how it fails |";

  private CastTable() {}

  /** Returns the table's lines. */
  public static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(HEAD);
    lines.add("|---|---|---|---|---|---|---|---|");
    for (CastJob job : Cast.jobs()) lines.add(row(job));
    return lines;
  }

  /** Returns the lines of the table of occasions on which more work arrives. */
  public static List<String> occasions() {
    return List.of(
        "| occasion | what arrives | the fleet |",
        "|---|---|---|",
        words(
            "the catalogue update (chapters 1, 5)",
            "%s webhooks a second, for %s s %s a second",
            List.of(
                "catalogue.webhook.per-second",
                "catalogue.peak-seconds",
                "catalogue.webhook.peak-per-second"),
            "%s processes of %s threads",
            List.of("catalogue.processes", "shop.threads")),
        words(
            "in the news (chapter 6)",
            "%s welcome mails a second, for %s s %s a second, promised within %s s;"
                + " %s parcels a second",
            List.of(
                "news.welcome-mail.per-second",
                "news.peak-seconds",
                "news.welcome-mail.peak-per-second",
                "news.welcome-mail.promise-seconds",
                "news.ship-order.per-second"),
            "%s threads",
            List.of("news.threads")),
        words(
            String.format(
                Locale.ROOT, "every %s s a newsletter", n("welcome-mail.burst-every-seconds")),
            "%s welcome mails at once",
            List.of("welcome-mail.burst-jobs"),
            "as always",
            List.of()),
        words(
            "the rehearsal (lab 6)",
            "%s welcome mails at once every %s s, a report every %s s; every %s s %s webhooks at"
                + " once, to a partner whose server takes %s s",
            List.of(
                "rehearsal.welcome-mail.burst-jobs",
                "rehearsal.welcome-mail.burst-every-seconds",
                "rehearsal.nightly-report.every-seconds",
                "rehearsal.webhook.burst-every-seconds",
                "rehearsal.webhook.burst-jobs",
                "rehearsal.webhook.io-seconds"),
            "you choose it",
            List.of()));
  }

  private static String words(
      String occasion, String arrives, List<String> names, String fleet, List<String> sizes) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s |",
        occasion,
        String.format(Locale.ROOT, arrives, names.stream().map(CastTable::n).toArray()),
        String.format(Locale.ROOT, fleet, sizes.stream().map(CastTable::n).toArray()));
  }

  private static String n(String name) {
    return plain(Cast.number(name));
  }

  private static String row(CastJob job) {
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %s | %s | %s | within %s | %d | %s |",
        job.name(),
        time(job.cpu()),
        job.io().isZero() ? "–" : time(job.io()),
        time(job.service()),
        arrives(job.perSecond()),
        promise(job.promise()),
        job.retry(),
        job.fails());
  }

  /** Returns 350 ms, 0.7 ms, 2 s. */
  static String time(Duration duration) {
    double seconds = CastJob.seconds(duration);
    return seconds >= 1 ? plain(seconds) + " s" : plain(seconds * 1000) + " ms";
  }

  private static String arrives(double perSecond) {
    if (perSecond >= 0.1) return plain(perSecond) + " a second";
    return "every " + plain(1 / perSecond) + " s";
  }

  private static String promise(Duration promise) {
    if (promise.toSeconds() <= 90) return promise.toSeconds() + " s";
    return promise.toMinutes() + " minutes";
  }

  private static String plain(double value) {
    double rounded = Math.round(value * 1000) / 1000.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : "" + rounded;
  }
}
