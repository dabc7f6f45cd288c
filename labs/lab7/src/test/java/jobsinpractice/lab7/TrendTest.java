package jobsinpractice.lab7;

import static jobsinpractice.lab7.Trend.LEAK;
import static jobsinpractice.lab7.Trend.PLATEAU;
import static jobsinpractice.lab7.Trend.TOO_EARLY;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntToLongFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(7)
@DisplayName("Leak or plateau")
class TrendTest {
  private static final String BOUNDS =
      "an index is outside the list, or outside an array of your own: with fewer than 3 * PART readings return TOO_EARLY first, and"
          + " count the parts from readings.size() back";

  static final Task TREND =
      Task.of(7, 2, "leak or plateau")
          .asks(
              "tell a leak from a plateau by the lows of the last three parts, or return TOO_EARLY")
          .lookAt("java.util.Collections.min, List.subList · chapter 7, \"Leak or plateau\"")
          .whenThrown(IndexOutOfBoundsException.class, BOUNDS)
          .whenThrown(
              IllegalArgumentException.class,
              "does a part end before it begins, or begin before the list? subList takes from, and"
                  + " then to. With fewer than 3 * PART readings return TOO_EARLY first")
          .whenThrown(
              NoSuchElementException.class,
              "a part without readings has no lowest one. Are there fewer than 3 * PART readings? Then"
                  + " return TOO_EARLY. Does a part of yours begin at the end of the list?")
          .whenThrown(
              UnsupportedOperationException.class,
              "this list is unmodifiable: readings, its sub-lists, List.of(), and a stream's toList()"
                  + " all are. Copy what you sort or change with new ArrayList<>(…). Collections.min"
                  + " needs no order");

  private static final long MB = 1 << 20;
  private static final int PART = Trend.PART;
  private static final int ALL = 3 * PART;

  /** Up by 8 MB a reading, then back; the low is at another place in each part. */
  private static long sawtooth(int reading) {
    return (reading + 2 * (reading / PART)) % 5 * 8 * MB;
  }

  private static List<Long> series(int readings, IntToLongFunction bytes) {
    return IntStream.range(0, readings).mapToLong(bytes).boxed().toList();
  }

  @Test
  @Tag("task-2")
  @Order(1)
  @DisplayName("lows that rise from part to part are a leak")
  void leak() {
    check(
        LEAK,
        "they go up and down by 32 MB; the lows of the parts are 200, 203, and 206 MB",
        series(ALL, i -> 200 * MB + i / PART * 3 * MB + sawtooth(i)),
        "the lows rise by 3 MB from part to part: no collection gives that memory back");
    check(
        LEAK,
        "lows of 200, 201, and 202 MB: steps of exactly LEAST",
        series(ALL, i -> 200 * MB + i / PART * Trend.LEAST + sawtooth(i)),
        "a step of LEAST is enough: at least LEAST, not more than LEAST");
    check(
        LEAK,
        "a plateau first; the last 30 have lows of 200, 205, and 210 MB",
        series(100 + ALL, i -> 200 * MB + Math.max(0, i - 100) / PART * 5 * MB + sawtooth(i)),
        "the leak began late: compare the last three parts, and count them from the end");
    check(
        LEAK,
        "a leak of 4 MB a part while less work arrives: the highs fall from 260 to 230 MB",
        series(
            ALL, i -> 200 * MB + i / PART * 4 * MB + (i % 5 == 0 ? 0 : (60 - i / PART * 17) * MB)),
        "the highs and the means fall because less work arrives: does your code compare one of them,"
            + " instead of each part's lowest reading?");
    check(
        LEAK,
        "a process of 6 GB: lows of 6000, 6010, and 6020 MB",
        series(ALL, i -> 6000 * MB + i / PART * 10 * MB + sawtooth(i)),
        "10 MB are more than LEAST, however big the process is. Does your code compare with a share of"
            + " the memory? Or does a low begin at Integer.MAX_VALUE, which is 2 GB?");
    check(
        LEAK,
        "a fast leak: lows of 1, 4, and 7 GB",
        series(ALL, i -> (1024 + i / PART * 3072) * MB + sawtooth(i)),
        "the steps are 3 GB each: does your code count bytes in an int, which ends at 2 GB?");
  }

  @Test
  @Tag("task-2")
  @Order(2)
  @DisplayName("up and down, a spike, a warm-up: plateau")
  void plateau() {
    check(
        PLATEAU,
        "all are 200 MB",
        series(ALL, i -> 200 * MB),
        "no reading differs from another: a leak takes two steps up, each at least LEAST");
    check(
        PLATEAU,
        "a level of 200 MB that goes up and down; the last reading is higher than the first",
        series(ALL, i -> 200 * MB + i % 5 * 8 * MB),
        "the last reading is higher than the first only because of the moment: memory that goes up"
            + " and comes down is not a leak");
    check(
        PLATEAU,
        "up and down by 32 MB; the low is 200 MB in each part, but at another place",
        series(ALL, i -> 200 * MB + sawtooth(i)),
        "each part's lowest reading is 200 MB: does your code take one reading of the part, such as"
            + " its first, instead of the lowest?");
    check(
        PLATEAU,
        "highs of 240, 260, and 280 MB; the low is 200 MB in each part",
        series(ALL, i -> 200 * MB + (i % 5 == 0 ? 0 : (40 + i / PART * 20) * MB)),
        "the highs and the means rise with the work, and the lows stay: does your code compare one of"
            + " them, instead of each part's lowest reading?");
    check(
        PLATEAU,
        "a warm-up: lows of 120, 200, and 200 MB",
        series(ALL, i -> (i < PART ? 120 : 200) * MB + sawtooth(i)),
        "it rose once and has stopped: both steps must go up");
    check(
        PLATEAU,
        "lows of 200, 200, and 230 MB: a big job has begun",
        series(ALL, i -> (i < 2 * PART ? 200 : 230) * MB + sawtooth(i)),
        "one step up may be one big job: both steps must go up");
    check(
        PLATEAU,
        "lows of 200, 200.1, and 200.2 MB",
        series(ALL, i -> 200 * MB + i / PART * MB / 10 + sawtooth(i)),
        "steps of less than LEAST are noise");
    check(
        PLATEAU,
        "lows of 200.9, 201.1, and 202.2 MB",
        series(ALL, i -> 200 * MB + new long[] {9, 11, 22}[i / PART] * MB / 10 + sawtooth(i)),
        "the first step is 0.2 MB, which is less than LEAST: each step counts by itself, to the byte."
            + " Does your code round to whole MB first, or compare only one step, or the sum of both,"
            + " with LEAST?");
    check(
        PLATEAU,
        "a rise from 100 to 200 MB at the beginning; since then 200 MB",
        series(100 + ALL, i -> Math.min(200, 100 + i) * MB + sawtooth(i)),
        "that rise is over: only the last three parts count");
    check(
        PLATEAU,
        "lows of 260, 230, and 200 MB",
        series(ALL, i -> (260 - i / PART * 30) * MB + sawtooth(i)),
        "it falls: does your code ignore the direction of the steps?");
    check(
        PLATEAU,
        "lows of 200, 260, and 230 MB",
        series(ALL, i -> new long[] {200, 260, 230}[i / PART] * MB + sawtooth(i)),
        "the second step goes down: compare each part with the one before it");
    check(
        PLATEAU,
        "the last reading of each part is 200 MB, and the others are 210, 230, and 250 MB",
        series(ALL, i -> (i % PART == PART - 1 ? 200 : 210 + i / PART * 20) * MB),
        "the low of each part is its last reading: does your code leave that out? (The end of subList"
            + " is exclusive.)");
    check(
        PLATEAU,
        "the first reading of each part is 200 MB, and the others are 210, 230, and 250 MB",
        series(ALL, i -> (i % PART == 0 ? 200 : 210 + i / PART * 20) * MB),
        "the low of each part is its first reading: does your code leave that out?");
  }

  @Test
  @Tag("task-2")
  @Order(3)
  @DisplayName("fewer than 3 * PART readings: too early")
  void early() {
    for (int readings : new int[] {0, 1, 2, PART, ALL - 1}) {
      Trend answer = Trend.of(series(readings, i -> 100 * MB + i * 20 * MB));
      TREND
          .expect(TOO_EARLY)
          .given(readings == 1 ? "1 reading" : readings + " readings, each higher than the last")
          .got(answer)
          .butIf(
              LEAK,
              "every process grows after its start: fewer than 3 * PART readings show no trend yet")
          .butIf(
              PLATEAU,
              "fewer than 3 * PART readings show neither a leak nor a plateau: return TOO_EARLY")
          .butIfNull("null is not a trend: return TOO_EARLY")
          .otherwise("TOO_EARLY until there are 3 * PART readings");
    }
  }

  @Test
  @Tag("task-2")
  @Order(4)
  @DisplayName("any readings: the lows of the last three parts decide")
  void any() {
    Generated.inputs(300, TrendTest::readings)
        .smaller(TrendTest::smaller)
        .shownAs(TrendTest::byPart)
        .check(
            readings -> {
              Trend expected = oracle(readings);
              check(expected, byPart(readings), readings, steps(readings));
            });
  }

  private static long[] lows(List<Long> readings) {
    long[] lows = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
    for (int back = 1; back <= ALL; back++) {
      int part = 2 - (back - 1) / PART;
      lows[part] = Math.min(lows[part], readings.get(readings.size() - back));
    }
    return lows;
  }

  private static String steps(List<Long> readings) {
    if (readings.size() < ALL) return "";
    String lows =
        LongStream.of(lows(readings)).mapToObj(TrendTest::inMb).collect(Collectors.joining(", "));
    return "the lows of the last three parts are "
        + lows
        + " MB: each step up must be at least 1 MB";
  }

  private static String inMb(long bytes) {
    return String.valueOf(bytes / (double) MB).replaceFirst("\\.0$", "");
  }

  /** Reading by reading, from the definition. */
  static Trend oracle(List<Long> readings) {
    if (readings.size() < ALL) return TOO_EARLY;
    long[] lows = lows(readings);
    for (int part = 1; part < 3; part++) {
      if (lows[part] < lows[part - 1] + (1 << 20)) return PLATEAU;
    }
    return LEAK;
  }

  private static List<Long> readings(RandomGenerator random) {
    int size = random.nextInt(4) == 0 ? random.nextInt(ALL) : ALL + random.nextInt(8);
    long level = (100 + random.nextInt(8000)) * MB;
    long step = random.nextInt(4) == 0 ? MB : random.nextInt(-3, 12) * MB / 4;
    long noise = 1 + random.nextInt(40);
    return series(
        size, i -> level + (i - size + ALL) / PART * step + random.nextLong(noise) * MB / 2);
  }

  private static Stream<List<Long>> smaller(List<Long> readings) {
    if (readings.size() > ALL) {
      return Stream.of(readings.subList(readings.size() - ALL, readings.size()));
    }
    if (readings.isEmpty()) return Stream.empty();
    if (readings.size() < ALL) return Stream.of(readings.subList(1, readings.size()));
    long least = readings.stream().mapToLong(Long::longValue).min().orElse(0);
    Stream<List<Long>> lower =
        least <= 100 * MB
            ? Stream.empty()
            : Stream.of(readings.stream().map(bytes -> bytes - least + 100 * MB).toList());
    return Stream.concat(
        lower,
        IntStream.range(0, ALL)
            .filter(i -> i % PART > 0 && !readings.get(i).equals(readings.get(i - 1)))
            .mapToObj(
                i -> {
                  List<Long> copy = new ArrayList<>(readings);
                  copy.set(i, readings.get(i - 1));
                  return List.copyOf(copy);
                }));
  }

  /** In MB, with a bar between the parts. */
  static String byPart(List<Long> readings) {
    StringBuilder text = new StringBuilder("MB, part by part:");
    for (int i = 0; i < readings.size(); i++) {
      text.append(i > 0 && (readings.size() - i) % PART == 0 ? " | " : " ");
      text.append(inMb(readings.get(i)));
    }
    return readings.isEmpty() ? "no readings" : text.toString();
  }

  /** A falling memory is called a leak, and a rising one is not. */
  private static boolean backToFront() {
    return Trend.of(series(ALL, i -> (200 + i / PART * 3) * MB)) == PLATEAU
        && Trend.of(series(ALL, i -> (206 - i / PART * 3) * MB)) == LEAK;
  }

  /** The thirds of this list rise, and its last three parts do not. */
  private static boolean cutsAllInThree() {
    return Trend.of(series(2 * ALL, i -> (200 + i / (2 * PART) * 3) * MB)) == LEAK;
  }

  private static void check(Trend expected, String given, List<Long> readings, String why) {
    TREND
        .expect(expected)
        .given(readings.size() + " readings: " + given)
        .got(Trend.of(List.copyOf(readings)))
        .butIf(
            trend -> trend == TOO_EARLY && readings.size() == ALL,
            "3 * PART readings are enough: TOO_EARLY is for fewer")
        .butIf(TOO_EARLY, "more than 3 * PART readings are also enough: take the last ones")
        .butIf(
            trend -> expected == TOO_EARLY,
            "fewer than 3 * PART readings show no trend yet: return TOO_EARLY")
        .butIf(
            trend -> trend != null && readings.size() >= ALL && backToFront(),
            "lows of 200, 203, and 206 MB are a plateau for your code, and 206, 203, and 200 MB a leak."
                + " Does it take the first readings for the newest, or subtract the wrong way round?"
                + " The oldest come first")
        .butIf(
            trend -> trend != null && readings.size() > ALL && cutsAllInThree(),
            "of 60 readings, 20 of 200 MB, 20 of 203, and 20 of 206, your code made a leak: does it cut"
                + " the whole list in three? A part has PART readings: count the last three parts from"
                + " the end")
        .butIf(expected == LEAK ? PLATEAU : LEAK, why)
        .butIfNull("null is not a trend")
        .otherwise(why);
  }
}
