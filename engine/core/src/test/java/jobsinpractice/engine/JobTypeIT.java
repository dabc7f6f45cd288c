package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A typed job gives its handler what was pushed, or its declaration is refused. */
class JobTypeIT {
  record Primitives(boolean a, byte b, short c, int d, long e, float f, double g) {}

  record Boxes(Boolean a, Byte b, Short c, Integer d, Long e, Float f, Double g) {}

  record Larger(BigInteger a, BigDecimal b, String c, Object d, Number e) {}

  record Lists(List<Integer> a, List<? extends Short> b, Collection<List<Float>> c, List<?> d) {}

  record Maps(Map<String, Integer> a, Map<String, List<BigDecimal>> b, Map<?, ?> c) {}

  @SuppressWarnings("rawtypes") // as older code has it
  record Raw(List a, Map b) {}

  record Box<T extends Number>(T value) {}

  record Nothing() {}

  @ParameterizedTest
  @ValueSource(
      classes = {
        Primitives.class,
        Boxes.class,
        Larger.class,
        Lists.class,
        Maps.class,
        Raw.class,
        Box.class,
        Nothing.class
      })
  void every_accepted_type_round_trips(Class<? extends Record> record) throws Exception {
    roundTrips(record);
  }

  private <R extends Record> void roundTrips(Class<R> record) throws Exception {
    JobType<R> type = JobType.of(record);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      RecordComponent[] components = record.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int c = 0; c < components.length; c++) {
        types[c] = components[c].getType();
        values[c] = value(components[c].getGenericType(), random);
      }
      var constructor = record.getDeclaredConstructor(types);
      R pushed = constructor.newInstance(values);
      List<Object> given = new ArrayList<>();
      Handler handler = type.handler((args, job) -> given.add(args));
      JobStore store =
          (pushes, now) -> {
            try {
              handler.perform(Job.parse(pushes.get(0).job().payload(), "default"));
            } catch (Exception e) {
              throw new AssertionError("seed " + seed + ": " + pushed, e);
            }
          };
      new Client(store, Clock.systemUTC(), List.of()).push(type, pushed);
      assertThat(given.toString()).as("seed %s", seed).isEqualTo("[" + pushed + "]");
      assertThat(given.get(0)).as("seed %s", seed).isEqualTo(pushed);
    }
  }

  /** A value of this type, as JSON gives it back where the type leaves that open. */
  private static Object value(Type type, Random random) {
    if (type instanceof java.lang.reflect.WildcardType any) {
      return value(any.getUpperBounds()[0], random);
    }
    if (type instanceof java.lang.reflect.TypeVariable<?> any) {
      return value(any.getBounds()[0], random);
    }
    if (type instanceof Class<?> plain && !plain.isPrimitive() && random.nextInt(10) == 0) {
      return null;
    }
    if (type == boolean.class || type == Boolean.class) return random.nextBoolean();
    if (type == byte.class || type == Byte.class) return (byte) random.nextInt();
    if (type == short.class || type == Short.class) return (short) random.nextInt();
    if (type == int.class || type == Integer.class) return random.nextInt();
    if (type == long.class || type == Long.class) return random.nextLong();
    if (type == float.class || type == Float.class) return random.nextFloat() * 1e9f;
    if (type == double.class || type == Double.class) return random.nextGaussian() * 1e9;
    if (type == BigInteger.class) return new BigInteger(random.nextInt(3_000), random);
    if (type == BigDecimal.class) return BigDecimal.valueOf(1 + 2L * random.nextInt(500), 1);
    if (type == Number.class) return random.nextLong();
    if (type == String.class || type == Object.class) return "text " + random.nextInt();
    return container(type, random);
  }

  private static Object container(Type type, Random random) {
    Type[] inner =
        type instanceof ParameterizedType generic
            ? generic.getActualTypeArguments()
            : new Type[] {Object.class, Object.class};
    Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
    if (raw == Map.class) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (int i = random.nextInt(4); i > 0; i--) fields.put("k" + i, value(inner[1], random));
      return fields;
    }
    List<Object> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) items.add(value(inner[0], random));
    return items;
  }

  record Day(Instant at) {}

  record Level(int a, TimeUnit unit) {}

  record Letters(char letter) {}

  record Arrays(int[] numbers) {}

  record Ids(Set<Long> ids) {}

  record Dates(Map<String, List<Instant>> byName) {}

  record ByNumber(Map<Integer, String> names) {}

  record Nested(Nothing inner) {}

  record Generic<T extends Comparable<T>>(T value) {}

  record Endless<T extends List<T>>(T value) {}

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(Day.class, "Day.at is a java.time.Instant"),
        Arguments.of(Level.class, "Level.unit is a java.util.concurrent.TimeUnit"),
        Arguments.of(Letters.class, "Letters.letter is a char"),
        Arguments.of(Arrays.class, "Arrays.numbers is a int[]"),
        Arguments.of(Ids.class, "Ids.ids is a java.util.Set<java.lang.Long>"),
        Arguments.of(Dates.class, "Dates.byName.*[] is a java.time.Instant"),
        Arguments.of(ByNumber.class, "ByNumber.names (its keys) is a java.lang.Integer"),
        Arguments.of(Nested.class, "Nested.inner is a "),
        Arguments.of(Generic.class, "Generic.value is a "),
        Arguments.of(Endless.class, "Endless.value"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void a_type_that_json_does_not_give_back_is_refused_where_it_is_declared(
      Class<? extends Record> record, String message) {
    assertThatThrownBy(() -> JobType.of(record))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void one_argument_that_is_no_record_follows_the_same_rules() throws Exception {
    assertThat(JobType.of("N", long.class).fromArgs(List.of(7L))).isEqualTo(7L);
    assertThat(JobType.of("N", Short.class).fromArgs(List.of(7L))).isEqualTo((short) 7);
    Object list = JobType.of("N", List.class).fromArgs(List.of(List.of(7L)));
    assertThat(list).isEqualTo(List.of(7L));
    assertThatThrownBy(() -> JobType.of("N", Locale.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("N is a java.util.Locale");
  }

  static Stream<Arguments> misfits() {
    return Stream.of(
        Arguments.of(Byte.class, 128L),
        Arguments.of(Short.class, 40_000L),
        Arguments.of(Integer.class, 1L << 31),
        Arguments.of(Long.class, BigInteger.ONE.shiftLeft(63)),
        Arguments.of(Long.class, 1.5),
        Arguments.of(Float.class, 1e39),
        Arguments.of(Double.class, new BigDecimal("1e400")),
        Arguments.of(String.class, 1L),
        Arguments.of(List.class, Map.of()),
        Arguments.of(BigInteger.class, new BigDecimal("1e20000000")),
        Arguments.of(BigInteger.class, new BigDecimal("1e-20000000")),
        Arguments.of(Long.class, new BigDecimal("1e2000000000")));
  }

  @ParameterizedTest
  @MethodSource("misfits")
  @Timeout(5)
  void a_value_that_does_not_fit_is_refused_without_writing_it_out(Class<?> type, Object value) {
    assertThatThrownBy(() -> JobType.of("N", type).fromArgs(List.of(value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("N: args[0] is ");
    assertThatCode(() -> JobType.of("N", BigDecimal.class).fromArgs(List.of(1L)))
        .doesNotThrowAnyException();
  }

  @Test
  void a_misfit_inside_a_list_is_named_by_its_path() {
    assertThatThrownBy(
            () ->
                JobType.of(Maps.class)
                    .fromArgs(List.of(Map.of("a", 1L, "b", "no"), Map.of(), Map.of())))
        .hasMessageContaining("args[0].b is no, expected Integer");
  }
}
