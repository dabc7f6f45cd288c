package jobsinpractice.periodic;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.Set;

/**
 * When a periodic job is due: a Unix cron expression in a time zone.
 *
 * <p>Where the clock changes, a job of every hour keeps its distance in real time. Any other job
 * runs once for each local time in its expression: where the clock goes back and a local time comes
 * twice, at the first of the two; where it goes forward and a local time does not come, at the
 * moment of the change.
 */
final class Schedule {
  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  private static final Set<String> EVERY_HOUR = Set.of("*", "*/1", "0-23");

  /** The beginning of a leap year: every date that exists comes soon after. */
  private static final LocalDateTime LEAP_YEAR = LocalDateTime.of(2024, 1, 1, 0, 0);

  private final ExecutionTime times;
  private final String cron;
  private final ZoneId zone;
  private final ZoneRules rules;
  private final boolean everyHour;

  Schedule(String cron, ZoneId zone) {
    try {
      this.times = ExecutionTime.forCron(PARSER.parse(cron).validate());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\""
              + cron
              + "\" cannot be read as a cron expression ("
              + e.getMessage()
              + "). Five fields: minute hour"
              + " day month weekday, for example \"30 3 * * 1-5\".");
    }
    this.cron = cron;
    this.zone = zone;
    this.rules = zone.getRules();
    this.everyHour = EVERY_HOUR.contains(cron.strip().split("\\s+")[1]);
    if (after(LEAP_YEAR).isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + cron + "\" is never due: no date fits its day and month. Correct these fields.");
    }
  }

  String cron() {
    return cron;
  }

  ZoneId zone() {
    return zone;
  }

  /** The first tick after {@code now}. */
  Optional<Instant> next(Instant now) {
    return everyHour ? nextInRealTime(now) : after(localEnd(now)).map(this::instant);
  }

  /** The last tick at or before {@code now}. */
  Optional<Instant> latest(Instant now) {
    return everyHour ? latestInRealTime(now) : atOrBefore(localEnd(now)).map(this::instant);
  }

  /** Ticks after {@code from} and before {@code to}, counted up to {@code most}. */
  int between(Instant from, Instant to, int most) {
    int count = 0;
    Instant next = from;
    while (count < most) {
      Optional<Instant> tick = next(next);
      if (tick.isEmpty() || !tick.get().isBefore(to)) return count;
      next = tick.get();
      count++;
    }
    return count;
  }

  /** When a local time comes for the first time, or the end of the gap that it falls into. */
  private Instant instant(LocalDateTime local) {
    ZoneOffsetTransition change = rules.getTransition(local);
    if (change != null && change.isGap()) return change.getInstant();
    return local.toInstant(rules.getValidOffsets(local).get(0));
  }

  /** The latest local time that has come: while an hour comes for the second time, its end. */
  private LocalDateTime localEnd(Instant now) {
    LocalDateTime local = LocalDateTime.ofInstant(now, zone);
    ZoneOffsetTransition change = rules.getTransition(local);
    boolean again = change != null && change.isOverlap() && !now.isBefore(change.getInstant());
    return again ? change.getDateTimeBefore().minusNanos(1) : local;
  }

  private Optional<Instant> nextInRealTime(Instant now) {
    LocalDateTime from = LocalDateTime.ofInstant(now, zone);
    ZoneOffset offset = rules.getOffset(now);
    ZoneOffsetTransition change = rules.nextTransition(now);
    while (true) {
      Optional<LocalDateTime> tick = after(from);
      if (tick.isEmpty()) return Optional.empty();
      Instant instant = tick.get().toInstant(offset);
      if (change == null || instant.isBefore(change.getInstant())) return Optional.of(instant);
      from = change.getDateTimeAfter().minusNanos(1);
      offset = change.getOffsetAfter();
      change = rules.nextTransition(change.getInstant());
    }
  }

  private Optional<Instant> latestInRealTime(Instant now) {
    Instant at = now;
    while (true) {
      ZoneOffset offset = rules.getOffset(at);
      Optional<LocalDateTime> tick = atOrBefore(LocalDateTime.ofInstant(at, zone));
      if (tick.isEmpty()) return Optional.empty();
      Instant instant = tick.get().toInstant(offset);
      ZoneOffsetTransition change = rules.previousTransition(at.plusNanos(1));
      if (change == null || !instant.isBefore(change.getInstant())) return Optional.of(instant);
      at = change.getInstant().minusNanos(1);
    }
  }

  // A local time in a zone whose clock never changes: no rule of cron-utils about changes applies.

  private Optional<LocalDateTime> after(LocalDateTime local) {
    return times.nextExecution(local.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toLocalDateTime);
  }

  private Optional<LocalDateTime> atOrBefore(LocalDateTime local) {
    ZonedDateTime minute = local.truncatedTo(ChronoUnit.MINUTES).atZone(ZoneOffset.UTC);
    if (times.isMatch(minute)) return Optional.of(minute.toLocalDateTime());
    return times.lastExecution(minute).map(ZonedDateTime::toLocalDateTime);
  }
}
