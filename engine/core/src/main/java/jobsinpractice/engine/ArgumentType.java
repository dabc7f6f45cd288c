package jobsinpractice.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobsinpractice.engine.internal.Json;

/**
 * The Java type of one argument of a typed job. JSON has one kind of number, text, lists, and maps;
 * this makes of them what the declaration asks for, and refuses a declaration for which it cannot.
 */
final class ArgumentType {
  /** A generic type can name itself. */
  private static final int DEEPEST = 20;

  private static final Set<Class<?>> AS_READ =
      Set.of(Object.class, Number.class, String.class, Boolean.class, boolean.class);
  private static final Set<Class<?>> LISTS = Set.of(List.class, Collection.class);

  private final Class<?> type;

  /** Of a list's items or a map's values; null for other types. */
  private final ArgumentType inner;

  private ArgumentType(Class<?> type, ArgumentType inner) {
    this.type = type;
    this.inner = inner;
  }

  /**
   * @param path what the type belongs to, for the refusal
   * @throws IllegalArgumentException for a type that JSON does not give back, with the path
   */
  static ArgumentType of(Type type, String path) {
    return of(type, path, 0);
  }

  private static ArgumentType of(Type type, String path, int depth) {
    if (depth > DEEPEST) throw refused(type, path);
    if (type instanceof WildcardType any) return of(any.getUpperBounds()[0], path, depth + 1);
    if (type instanceof TypeVariable<?> any) return of(any.getBounds()[0], path, depth + 1);
    if (type instanceof ParameterizedType generic) return container(generic, path, depth);
    if (!(type instanceof Class<?> plain)) throw refused(type, path);
    if (AS_READ.contains(plain) || Numbers.has(plain)) return new ArgumentType(plain, null);
    if (LISTS.contains(plain) || plain == Map.class) {
      return new ArgumentType(plain, new ArgumentType(Object.class, null));
    }
    throw refused(type, path);
  }

  private static ArgumentType container(ParameterizedType type, String path, int depth) {
    Type[] given = type.getActualTypeArguments();
    if (LISTS.contains(type.getRawType())) {
      return new ArgumentType((Class<?>) type.getRawType(), of(given[0], path + "[]", depth + 1));
    }
    if (type.getRawType() != Map.class) throw refused(type, path);
    ArgumentType key = of(given[0], path + " (its keys)", depth + 1);
    if (key.type != String.class && key.type != Object.class) {
      throw refused(given[0], path + " (its keys)");
    }
    return new ArgumentType(Map.class, of(given[1], path + ".*", depth + 1));
  }

  private static IllegalArgumentException refused(Type type, String path) {
    return new IllegalArgumentException(
        path
            + " is a "
            + type.getTypeName()
            + ", which JSON does not give back. A typed job's arguments are text, boolean, byte,"
            + " short, int, long, float, double, BigInteger, BigDecimal, Number, Object, and List,"
            + " Collection, and Map<String, …> of these: pass an id, or text, and convert it in the"
            + " job.");
  }

  /**
   * The value as this type.
   *
   * @throws IllegalArgumentException when it does not fit, with the path
   */
  Object from(Object value, String path) {
    if (value == null && !type.isPrimitive()) return null;
    if (value instanceof List<?> items && LISTS.contains(type)) return list(items, path);
    if (value instanceof Map<?, ?> fields && type == Map.class) return map(fields, path);
    if (value instanceof Number number && Numbers.has(type)) {
      Object converted = Numbers.as(type, number);
      if (converted != null) return converted;
    } else if (type.isInstance(value) || type == boolean.class && value instanceof Boolean) {
      return value;
    }
    throw new IllegalArgumentException(
        path + " is " + value + ", expected " + type.getSimpleName());
  }

  private List<Object> list(List<?> items, String path) {
    List<Object> converted = new ArrayList<>(items.size());
    for (Object item : items) converted.add(inner.from(item, path + "[" + converted.size() + "]"));
    return converted;
  }

  private Map<Object, Object> map(Map<?, ?> fields, String path) {
    Map<Object, Object> converted = new LinkedHashMap<>();
    fields.forEach((key, value) -> converted.put(key, inner.from(value, path + "." + key)));
    return converted;
  }

  /** The kinds of numbers that Java has, and exact conversions to them. */
  private static final class Numbers {
    private static final Set<Class<?>> ALL =
        Set.of(
            byte.class,
            Byte.class,
            short.class,
            Short.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            float.class,
            Float.class,
            double.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class);

    static boolean has(Class<?> type) {
      return ALL.contains(type);
    }

    /** Null when the number does not fit. */
    static Object as(Class<?> type, Number number) {
      if (type == double.class || type == Double.class) return finite(number.doubleValue());
      if (type == float.class || type == Float.class) {
        float value = number.floatValue();
        return Float.isFinite(value) ? (Object) value : null;
      }
      BigDecimal exact = new BigDecimal(number.toString());
      if (type == BigDecimal.class) return exact;
      BigInteger whole = whole(exact);
      return whole == null ? null : as(type, whole);
    }

    private static Object finite(double value) {
      return Double.isFinite(value) ? (Object) value : null;
    }

    /** Null if it is not whole, or has too many digits: 1e20000000 takes seconds to write out. */
    private static BigInteger whole(BigDecimal number) {
      BigDecimal digits = number.stripTrailingZeros();
      if (digits.scale() > 0 || digits.scale() < -Json.MOST_DIGITS) return null;
      return digits.toBigIntegerExact();
    }

    private static Object as(Class<?> type, BigInteger whole) {
      if (type == BigInteger.class) return whole;
      if (whole.bitLength() > 63) return null;
      long value = whole.longValue();
      if (type == long.class || type == Long.class) return value;
      if (type == int.class || type == Integer.class) {
        return (int) value == value ? (Object) (int) value : null;
      }
      if (type == short.class || type == Short.class) {
        return (short) value == value ? (Object) (short) value : null;
      }
      return (byte) value == value ? (Object) (byte) value : null;
    }
  }
}
