package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jobsinpractice.engine.internal.JsonWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a push accepts, every worker reads, and as the same value. */
class PushReadsIT {
  private static final int DEEPEST = 97; // levels of lists inside the list of arguments

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(new BigInteger("9".repeat(1_001)), "args[0]", "1000 digits"),
        Arguments.of(BigInteger.ONE.shiftLeft(4_000), "args[0]", "1000 digits"),
        Arguments.of(new BigDecimal("1e20000000"), "args[0]", "1000 digits"),
        Arguments.of(new BigDecimal("1e-20000000"), "args[0]", "1000 digits"),
        Arguments.of(new BigDecimal("0." + "3".repeat(1_001)), "args[0]", "1000 digits"),
        Arguments.of(List.of(Map.of("a", new BigDecimal("1e1000"))), "args[0][0].a", "1000 digits"),
        Arguments.of("cut \ud83d", "args[0]", "half of a surrogate pair at character 4"),
        Arguments.of("\ude00 tail", "args[0]", "half of a surrogate pair at character 0"),
        Arguments.of("\ude00\ud83d", "args[0]", "half of a surrogate pair"),
        Arguments.of(Map.of("b", List.of("x", "\ud83d")), "args[0].b[1]", "half of a surrogate"),
        Arguments.of(Map.of("\ud83d", 1), "args[0].", "half of a surrogate"),
        Arguments.of(Map.of("k".repeat(50_001), 1), "args[0].kkk", "a key of 50001 bytes"),
        Arguments.of(Map.of("é".repeat(25_001), 1), "args[0].ééé", "a key of 50002 bytes"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_no_worker_can_read_is_refused_with_its_path(Object value, String path, String why) {
    assertThatThrownBy(() -> payload(JobRequest.of("X", value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(path)
        .hasMessageContaining(why);
    assertThatThrownBy(() -> payload(JobRequest.of("X").with("field", value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(path.replace("args[0]", "field"));
    Middleware puts = (job, next) -> next.call(); // and one that leaves it in the job
    Middleware leaves =
        (job, next) -> {
          job.put("field", value);
          next.call();
        };
    assertThatThrownBy(() -> payload(JobRequest.of("X"), puts, leaves))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(path.replace("args[0]", "field"));
  }

  @Test
  void a_class_or_a_queue_that_cannot_be_written_is_refused() {
    assertThatThrownBy(() -> JobRequest.of("X\ud83d"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("class");
    assertThatThrownBy(() -> JobRequest.of("X").queue("\ud83d"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("queue");
    assertThatThrownBy(() -> JobRequest.of("X").with("\ud83d", 1))
        .isInstanceOf(IllegalArgumentException.class);
    Middleware breaks =
        (job, next) -> {
          job.put("args", "no list");
          next.call();
        };
    assertThatThrownBy(() -> payload(JobRequest.of("X"), breaks))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("middleware");
  }

  @Test
  void the_longest_numbers_and_keys_that_are_accepted_are_read() throws Exception {
    for (Object value :
        List.of(
            new BigInteger("9".repeat(1_000)),
            new BigInteger("-" + "9".repeat(1_000)),
            new BigDecimal("-0." + "3".repeat(1_000)),
            new BigDecimal("7".repeat(500) + "." + "3".repeat(500)),
            new BigDecimal("1e999"),
            new BigDecimal("-1e-1000"),
            Map.of("k".repeat(50_000), 1),
            Map.of("é".repeat(25_000), "👍".repeat(10)),
            nested(DEEPEST))) {
      List<Object> read = Job.parse(payload(JobRequest.of("X", value)), "default").args();
      assertThat(same(List.of(value), read)).as(value.toString()).isTrue();
    }
    assertThatThrownBy(() -> payload(JobRequest.of("X", nested(DEEPEST + 2))))
        .hasMessageContaining("nested too deeply");
  }

  @Test
  void generated_arguments_are_read_as_they_were_pushed_or_refused() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int accepted = 0;
    for (int i = 0; i < 20_000; i++) {
      boolean spoiled = random.nextInt(4) == 0;
      Object[] args = new Object[1 + random.nextInt(3)];
      for (int a = 0; a < args.length; a++) args[a] = value(random, 0);
      if (spoiled) args[random.nextInt(args.length)] = wrapped(random, spoiled(random));
      byte[] payload;
      try {
        payload = payload(JobRequest.of("X", args));
      } catch (IllegalArgumentException e) {
        assertThat(spoiled).as("seed %s, refused: %s", seed, e.getMessage()).isTrue();
        assertThat(e).hasMessageStartingWith("args[");
        continue;
      }
      assertThat(spoiled).as("seed %s, accepted: %s", seed, Arrays.toString(args)).isFalse();
      List<Object> read = Job.parse(payload, "default").args();
      assertThat(same(Arrays.asList(args), read))
          .as("seed %s: %s read as %s", seed, Arrays.toString(args), read)
          .isTrue();
      accepted++;
    }
    assertThat(accepted).isGreaterThan(10_000);
  }

  private static byte[] payload(JobRequest request, Middleware... middleware) {
    List<byte[]> written = new ArrayList<>();
    JobStore store = (pushes, now) -> pushes.forEach(push -> written.add(push.job().payload()));
    new Client(store, Clock.systemUTC(), List.of(middleware)).push(request);
    return written.get(0);
  }

  private static Object nested(int levels) {
    Object value = 1;
    for (int i = 0; i < levels; i++) value = List.of(value);
    return value;
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth > 5 ? 13 : 16)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextInt();
      case 3 -> random.nextLong() >> random.nextInt(64);
      case 4 -> (short) random.nextInt();
      case 5 -> (byte) random.nextInt();
      case 6 -> finite(Double.longBitsToDouble(random.nextLong()));
      case 7 -> random.nextInt(1_000_000_000) / 100.0;
      case 8 -> (float) random.nextGaussian();
      case 9 -> new BigInteger(1 + random.nextInt(3_300), random).negate();
      case 10 -> decimal(random);
      case 11, 12 -> text(random);
      case 13, 14 -> list(random, depth);
      default -> map(random, depth);
    };
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : 0.1;
  }

  /** Near the borders of what a double holds, and far from them. */
  private static BigDecimal decimal(Random random) {
    int digits = random.nextInt(3) == 0 ? 1 + random.nextInt(400) : 14 + random.nextInt(6);
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
    for (int i = 0; i < digits; i++) text.append((char) ('0' + random.nextInt(10)));
    return new BigDecimal(new BigInteger(text.toString()), random.nextInt(900) - 300);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      int point = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x100);
      if (point < 0xd800 || point > 0xdfff) text.appendCodePoint(point);
    }
    return text.toString();
  }

  private static List<Object> list(Random random, int depth) {
    List<Object> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) items.add(value(random, depth + 1));
    return items;
  }

  private static Map<String, Object> map(Random random, int depth) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) fields.put(text(random), value(random, depth + 1));
    return fields;
  }

  private static Object wrapped(Random random, Object value) {
    return switch (random.nextInt(3)) {
      case 0 -> value;
      case 1 -> Arrays.asList(value(random, 3), value);
      default -> Map.of("key", List.of(Map.of("inner", value)));
    };
  }

  private static Object spoiled(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> Double.NaN;
      case 1 -> Float.NEGATIVE_INFINITY;
      case 2 -> new BigInteger(3_400 + random.nextInt(2_000), random).setBit(3_399);
      case 3 -> new BigDecimal(BigInteger.TEN, 1_001 + random.nextInt(Integer.MAX_VALUE - 1_001));
      case 4 -> new BigDecimal(BigInteger.TEN, -1_000 - random.nextInt(Integer.MAX_VALUE - 1_001));
      case 5 -> text(random) + (char) (0xd800 + random.nextInt(0x400));
      case 6 -> (char) (0xdc00 + random.nextInt(0x400)) + text(random);
      case 7 -> Map.of(random.nextInt(), "by number");
      case 8 -> random.nextBoolean() ? new int[] {1} : Set.of(1);
      default -> new java.util.concurrent.atomic.AtomicLong(1);
    };
  }

  /** The digits that a number stands for; Java 17 prints one too many of some doubles. */
  private static BigDecimal digits(Number number) {
    return number instanceof Double d && d != 0
        ? JsonWriter.shortest(d)
        : new BigDecimal(number.toString());
  }

  private static boolean same(Object pushed, Object read) {
    if (pushed instanceof Number one && read instanceof Number two) {
      if (pushed instanceof Double || pushed instanceof Float) {
        return one.doubleValue() == two.doubleValue();
      }
      return digits(one).compareTo(digits(two)) == 0;
    }
    if (pushed instanceof List<?> one && read instanceof List<?> two) {
      boolean same = one.size() == two.size();
      for (int i = 0; same && i < one.size(); i++) same = same(one.get(i), two.get(i));
      return same;
    }
    if (pushed instanceof Map<?, ?> one && read instanceof Map<?, ?> two) {
      return one.keySet().equals(two.keySet())
          && one.keySet().stream().allMatch(key -> same(one.get(key), two.get(key)));
    }
    if (pushed instanceof String text) {
      return text.equals(read) && text.equals(new String(text.getBytes(UTF_8), UTF_8));
    }
    return java.util.Objects.equals(pushed, read);
  }
}
