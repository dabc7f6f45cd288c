package jobsinpractice.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What prose calls each job class, and which numbers it may have there. */
final class Nouns {
  private static final Map<String, String> WORDS =
      Map.of(
          "WelcomeMail", "(?:welcome )?mails?",
          "Thumbnail", "thumbnails?",
          "Webhook", "webhooks?",
          "NightlyReport", "(?:nightly )?reports?",
          "ChargeCard", "charges?",
          "ShipOrder", "parcels?",
          "SearchIndex", "index(?:ing)? jobs?");

  private Nouns() {}

  /** Returns a pattern of all nouns and class names, as one group. */
  static String pattern() {
    List<String> all = new ArrayList<>();
    WORDS.forEach((name, words) -> all.add("`?" + name + "`?s?(?: jobs?)?|" + words));
    return "(" + String.join("|", all) + ")";
  }

  /** Returns the class that this noun means. */
  static Optional<CastJob> job(String noun) {
    String plain = noun.replace("`", "").replaceAll(" jobs?$", "").strip();
    for (CastJob job : Cast.jobs()) {
      boolean named = plain.equals(job.name()) || plain.equals(job.name() + "s");
      if (named || noun.strip().toLowerCase(java.util.Locale.ROOT).matches(WORDS.get(job.name()))) {
        return Optional.of(job);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the seconds that a job of this class may be said to take, or to wait, or to compute.
   */
  static Set<Double> times(CastJob job) {
    Set<Double> times = new TreeSet<>();
    times.add(CastJob.seconds(job.cpu()));
    times.add(CastJob.seconds(job.io()));
    times.add(CastJob.seconds(job.service()));
    return times;
  }

  /** Returns the seconds within which its start may be said to be promised. */
  static Set<Double> promises(CastJob job) {
    Set<Double> promises = new TreeSet<>(numbers(job, "promise-seconds"));
    promises.add(CastJob.seconds(job.promise()));
    return promises;
  }

  /** Returns the rates, jobs per second, on a normal day and on the occasions. */
  static Set<Double> rates(CastJob job) {
    Set<Double> rates = new TreeSet<>(numbers(job, "per-second"));
    rates.add(job.perSecond());
    return rates;
  }

  private static Set<Double> numbers(CastJob job, String kind) {
    Set<Double> numbers = new TreeSet<>();
    for (String name : Cast.names()) {
      if (name.contains(job.setting() + ".") && name.endsWith(kind)) numbers.add(Cast.number(name));
    }
    return numbers;
  }
}
