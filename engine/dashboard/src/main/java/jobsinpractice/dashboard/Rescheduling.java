package jobsinpractice.dashboard;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import jobsinpractice.engine.admin.JobSet;
import jobsinpractice.engine.admin.SortedEntry;
import jobsinpractice.engine.internal.Timestamps;

/**
 * Gives a scheduled job or a retry another time, as the form on its page asks.
 *
 * @param answer what the next page shows
 * @param page where the job is now
 */
record Rescheduling(String answer, String page) {
  /** Characters of the longest time that is read. */
  private static final int LONGEST = 40;

  /**
   * @param key the entry, as the form names it
   * @param typed a date and a time in UTC, as a browser's field sends them
   */
  static Rescheduling of(SetPages.Kind kind, JobSet set, String key, String typed, Clock clock) {
    Optional<SortedEntry> entry = EntryKey.parse(key).flatMap(parsed -> SetPages.find(set, parsed));
    if (entry.isEmpty()) return gone(kind);
    String page = page(kind, entry.get(), EntryKey.of(entry.get()));
    Optional<Instant> time = time(typed);
    if (time.isEmpty()) {
      return new Rescheduling(
          "This is not a time: enter a date and a time in UTC, for example 2027-01-31T08:30, before"
              + " the year 10000. Nothing was changed.",
          page);
    }
    Instant at = time.get();
    if (!at.isAfter(clock.instant())) {
      String now = kind == SetPages.Kind.SCHEDULED ? "Enqueue now" : "Retry now";
      return new Rescheduling(
          TemplateFunctions.full(at)
              + " has passed. Enter a later time, or use the button "
              + now
              + ". Nothing was changed.",
          page);
    }
    if (!set.reschedule(entry.get(), at)) return gone(kind);
    EntryKey there = EntryKey.of(Timestamps.seconds(at), entry.get().payload());
    return new Rescheduling(
        "Rescheduled. It is now due at " + TemplateFunctions.full(at) + ".",
        page(kind, entry.get(), there));
  }

  private static Rescheduling gone(SetPages.Kind kind) {
    return new Rescheduling(
        "The job no longer waits for that time: it was queued, deleted, or rescheduled meanwhile."
            + " Nothing was changed.",
        kind.path());
  }

  private static String page(SetPages.Kind kind, SortedEntry entry, EntryKey key) {
    return JobView.page(entry.jid(), kind.where, key);
  }

  /** Empty for what is not a time, or one that a job cannot have. Any client can write a form. */
  static Optional<Instant> time(String typed) {
    if (typed == null || typed.length() > LONGEST) return Optional.empty();
    try {
      Instant at = LocalDateTime.parse(typed.strip()).toInstant(ZoneOffset.UTC);
      return at.isAfter(Timestamps.LATEST) ? Optional.empty() : Optional.of(at);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
