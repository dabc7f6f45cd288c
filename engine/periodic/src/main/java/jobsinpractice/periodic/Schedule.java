package jobsinpractice.periodic;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When a periodic job is due: a Unix cron expression in a time zone. Where the clock goes forward a
 * tick that falls into the gap is left out; where it goes back, the hour that comes twice is served
 * as cron-utils does.
 */
final class Schedule {
  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  private final ExecutionTime times;
  private final String cron;
  private final ZoneId zone;

  Schedule(String cron, ZoneId zone) {
    try {
      this.times = ExecutionTime.forCron(PARSER.parse(cron).validate());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\""
              + cron
              + "\" is no cron expression ("
              + e.getMessage()
              + "). Five fields: minute hour"
              + " day month weekday, for example \"30 3 * * 1-5\".");
    }
    this.cron = cron;
    this.zone = zone;
  }

  String cron() {
    return cron;
  }

  ZoneId zone() {
    return zone;
  }

  /** The first tick after {@code now}. */
  Optional<Instant> next(Instant now) {
    return times.nextExecution(now.atZone(zone)).map(ZonedDateTime::toInstant);
  }

  /** The last tick at or before {@code now}. */
  Optional<Instant> latest(Instant now) {
    ZonedDateTime local = now.atZone(zone);
    if (times.isMatch(local.withSecond(0).withNano(0))) {
      return Optional.of(local.withSecond(0).withNano(0).toInstant());
    }
    return times.lastExecution(local).map(ZonedDateTime::toInstant);
  }

  /** Ticks after {@code from} and before {@code to}, counted up to {@code most}. */
  int between(Instant from, Instant to, int most) {
    int count = 0;
    ZonedDateTime next = from.atZone(zone);
    while (count < most) {
      Optional<ZonedDateTime> tick = times.nextExecution(next);
      if (tick.isEmpty() || !tick.get().toInstant().isBefore(to)) return count;
      next = tick.get();
      count++;
    }
    return count;
  }
}
