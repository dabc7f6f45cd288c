package jobsinpractice.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The nights of 2026 in which the clock changes, in Berlin at 01:00 and in New York at 07:00 UTC.
 */
class ClockChangeIT {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Back: 02:00 to 02:59 (Berlin), 01:00 to 01:59 (New York) come twice. The first counts.
          30 2 * * *   | Europe/Berlin    | 2026-10-25T00:00:00Z | 3  | 00:30
          0 2 * * *    | Europe/Berlin    | 2026-10-25T00:00:00Z | 3  | 00:00
          59 2 * * *   | Europe/Berlin    | 2026-10-25T00:00:00Z | 3  | 00:59
          */20 2 * * * | Europe/Berlin    | 2026-10-25T00:00:00Z | 3  | 00:00 00:20 00:40
          0 */2 * * *  | Europe/Berlin    | 2026-10-25T00:00:00Z | 4  | 00:00 03:00
          0 * * * *    | Europe/Berlin    | 2026-10-25T00:00:00Z | 4  | 00:00 01:00 02:00 03:00
          */30 * * * * | Europe/Berlin    | 2026-10-25T00:00:00Z | 2  | 00:00 00:30 01:00 01:30
          30 1 * * *   | America/New_York | 2026-11-01T05:00:00Z | 3  | 05:30
          0 * * * *    | America/New_York | 2026-11-01T05:00:00Z | 3  | 05:00 06:00 07:00
          # Forward: 02:00 to 02:59 does not come. Due at the change.
          30 2 * * *   | Europe/Berlin    | 2026-03-29T00:00:00Z | 3  | 01:00
          */20 2 * * * | Europe/Berlin    | 2026-03-29T00:00:00Z | 3  | 01:00
          0 3 * * *    | Europe/Berlin    | 2026-03-29T00:00:00Z | 3  | 01:00
          15 3 * * *   | Europe/Berlin    | 2026-03-29T00:00:00Z | 3  | 01:15
          0 * * * *    | Europe/Berlin    | 2026-03-29T00:00:00Z | 3  | 00:00 01:00 02:00
          30 * * * *   | Europe/Berlin    | 2026-03-29T00:00:00Z | 3  | 00:30 01:30 02:30
          30 2 * * *   | America/New_York | 2026-03-08T06:00:00Z | 3  | 07:00
          0 * * * *    | America/New_York | 2026-03-08T06:00:00Z | 3  | 06:00 07:00 08:00
          """)
  void every_job_is_due_once_for_each_of_its_times(
      String cron, String zone, Instant from, int hours, String expected) {
    Schedule schedule = new Schedule(cron, ZoneId.of(zone));
    Instant end = from.plusSeconds(3600L * hours);
    List<String> ticks = new ArrayList<>();
    Optional<Instant> tick = schedule.next(from.minusSeconds(1));
    while (tick.isPresent() && tick.get().isBefore(end)) {
      ticks.add(tick.get().toString().substring(11, 16));
      tick = schedule.next(tick.get());
    }
    assertThat(String.join(" ", ticks)).as("next").isEqualTo(expected);

    List<String> seen = new ArrayList<>();
    Instant last = schedule.latest(from.minusSeconds(1)).orElseThrow();
    for (Instant now = from; now.isBefore(end); now = now.plusSeconds(30)) {
      Instant latest = schedule.latest(now).orElseThrow();
      assertThat(latest).isBetween(last, now);
      if (latest.isAfter(last)) seen.add(latest.toString().substring(11, 16));
      last = latest;
    }
    assertThat(String.join(" ", seen)).as("latest").isEqualTo(expected);
    assertThat(schedule.between(from.minusSeconds(1), end, 1_000)).isEqualTo(ticks.size());
  }
}
