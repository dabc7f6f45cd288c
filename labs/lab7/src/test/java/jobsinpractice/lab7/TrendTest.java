package jobsinpractice.lab7;

import static jobsinpractice.lab7.Trend.LEAK;
import static jobsinpractice.lab7.Trend.PLATEAU;
import static jobsinpractice.lab7.Trend.TOO_EARLY;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(7)
@DisplayName("Leak or plateau")
class TrendTest {
  static final Task TREND =
      Task.of(7, 2, "leak or plateau")
          .asks(
              "tell a leak from a plateau by the lows of the last three parts, and say when it is too"
                  + " early to tell")
          .lookAt("java.util.Collections.min, List.subList · chapter 7, \"Leak or plateau\"")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "with fewer than 3 * PART readings there are no three parts: ask for the size first")
          .whenThrown(
              IllegalArgumentException.class,
              "with fewer than 3 * PART readings there are no three parts: ask for the size first")
          .whenThrown(
              NoSuchElementException.class,
              "a part without a reading has no lowest one: ask for the size first")
          .whenThrown(
              UnsupportedOperationException.class,
              "the list is not yours to change: copy it, or take sub-lists of it");

  private static final long MB = 1 << 20;
  private static final int PART = Trend.PART;

  /** Between collections memory climbs by 8 MB a reading, and then falls back. */
  private static long sawtooth(int reading) {
    return reading % 5 * 8 * MB;
  }

  private static List<Long> series(int readings, IntToLongFunction bytes) {
    return IntStream.range(0, readings).mapToLong(bytes).boxed().toList();
  }

  @Test
  @Tag("task-2")
  @DisplayName("lows that rise from part to part are a leak")
  void leak() {
    check(
        LEAK,
        "they go up and down by 32 MB; the lows of the parts are 200, 203 and 206 MB",
        series(3 * PART, i -> 200 * MB + i / PART * 3 * MB + sawtooth(i)),
        "the lows rise by 3 MB from part to part: that is what no collection gives back");
    check(
        LEAK,
        "lows of 200, 201 and 202 MB: steps of LEAST, exactly",
        series(3 * PART, i -> 200 * MB + i / PART * Trend.LEAST + sawtooth(i)),
        "a step of LEAST is enough: at least, not more than");
    check(
        LEAK,
        "a plateau first; the last 30 have lows of 200, 205 and 210 MB",
        series(100 + 3 * PART, i -> 200 * MB + Math.max(0, i - 100) / PART * 5 * MB + sawtooth(i)),
        "it began late: only the last three parts tell what goes on now");
    check(
        LEAK,
        "a leak of 4 MB a part, while less work comes in: the highs fall from 260 to 230 MB",
        series(
            3 * PART,
            i -> 200 * MB + i / PART * 4 * MB + (i % 5 == 0 ? 0 : (60 - i / PART * 17) * MB)),
        "the highs and the means fall because less work comes in; the lows, which rise, tell what"
            + " stays");
    check(
        LEAK,
        "a process of 6 GB: lows of 6000, 6010 and 6020 MB",
        series(3 * PART, i -> 6000 * MB + i / PART * 10 * MB + sawtooth(i)),
        "10 MB a part fill any container, however big the process is: LEAST is in bytes, not a"
            + " share");
  }

  @Test
  @Tag("task-2")
  @DisplayName("up and down, a spike, a warm-up: plateau")
  void plateau() {
    check(
        PLATEAU,
        "a level of 200 MB that goes up and down; the last reading is higher than the first",
        series(3 * PART, i -> 200 * MB + sawtooth(i)),
        "the last reading is higher than the first only because of the moment: what goes up and"
            + " comes down is not a leak");
    check(
        PLATEAU,
        "highs of 240, 260 and 280 MB; the low is 200 MB in each part",
        series(3 * PART, i -> 200 * MB + (i % 5 == 0 ? 0 : (40 + i / PART * 20) * MB)),
        "the highs and the means rise with the work, and the lows stay: all of it is given back");
    check(
        PLATEAU,
        "a warm-up: lows of 120, 200 and 200 MB",
        series(3 * PART, i -> (i < PART ? 120 : 200) * MB + sawtooth(i)),
        "it rose once and has stopped: both steps have to be up");
    check(
        PLATEAU,
        "lows of 200, 200 and 230 MB: a big job runs since a while",
        series(3 * PART, i -> (i < 2 * PART ? 200 : 230) * MB + sawtooth(i)),
        "one step up may be one big job: both steps have to be up");
    check(
        PLATEAU,
        "lows of 200, 200.1 and 200.2 MB",
        series(3 * PART, i -> 200 * MB + i / PART * MB / 10 + sawtooth(i)),
        "steps of less than LEAST are noise");
    check(
        PLATEAU,
        "a rise from 100 to 200 MB at the beginning; since then 200 MB",
        series(100 + 3 * PART, i -> Math.min(200, 100 + i) * MB + sawtooth(i)),
        "that rise is over: only the last three parts count");
    check(
        PLATEAU,
        "lows of 260, 230 and 200 MB",
        series(3 * PART, i -> (260 - i / PART * 30) * MB + sawtooth(i)),
        "it falls");
  }

  @Test
  @Tag("task-2")
  @DisplayName("fewer than 3 * PART readings: too early")
  void early() {
    for (int readings : new int[] {0, 1, 2, PART, 3 * PART - 1}) {
      Trend answer = Trend.of(series(readings, i -> 100 * MB + i * 20 * MB));
      TREND
          .expect(TOO_EARLY)
          .given(readings == 1 ? "1 reading" : readings + " readings, each higher than the last")
          .got(answer)
          .butIf(
              LEAK,
              "after a start every process rises: with fewer than 3 * PART readings nobody can tell")
          .butIf(PLATEAU, "nothing seen yet is not a plateau: say that it is too early")
          .butIfNull("null is no trend: TOO_EARLY")
          .otherwise("TOO_EARLY until there are 3 * PART readings");
    }
  }

  private static void check(Trend expected, String given, List<Long> readings, String why) {
    TREND
        .expect(expected)
        .given(readings.size() + " readings: " + given)
        .got(Trend.of(new ArrayList<>(readings)))
        .butIf(TOO_EARLY, "3 * PART readings are enough, and more of them are, too")
        .butIf(expected == LEAK ? PLATEAU : LEAK, why)
        .butIfNull("null is no trend")
        .otherwise(why);
  }
}
