package jobsinpractice.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JSON to plain Java values and back: Map, List, String, Boolean, Long, BigInteger, Double,
 * BigDecimal, null. What is read and written again keeps its value, so that a field the engine does
 * not know passes through untouched.
 */
public final class Json {
  /**
   * Deeper than this is no job but an attack on the stack. Ruby's number: it reads what we keep.
   */
  static final int DEEPEST = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE) // Redis bounds a value to 512 MB already
                  .build())
          // Interning would let a stranger's field names fill the JVM's string table.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          // The two in which Jackson's text differs from Ruby's; see write.
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .build()
          .setRootValueSeparator(null);

  private Json() {}

  /** Reads one JSON value that takes up all of {@code json}. */
  public static Object read(byte[] json) throws MalformedPayload {
    if (beyondUnicode(json)) throw new MalformedPayload("not JSON: invalid UTF-8");
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() == null) throw new MalformedPayload("not JSON: it is empty");
      Object value = value(parser);
      if (parser.nextToken() != null) throw new MalformedPayload("not JSON: text after its end");
      return value;
    } catch (IOException | ArithmeticException | NumberFormatException e) {
      throw new MalformedPayload("not JSON: " + firstLine(e.getMessage()));
    }
  }

  /** What Jackson lets pass: 4-byte sequences for code points above U+10FFFF. */
  private static boolean beyondUnicode(byte[] json) {
    for (int i = 0; i < json.length; i++) {
      if (json[i] >= 0 || (json[i] & 0xff) < 0xf4) continue;
      boolean more = i + 1 < json.length && (json[i + 1] & 0xff) >= 0x90;
      if (more || (json[i] & 0xff) > 0xf4) return true;
    }
    return false;
  }

  /**
   * Writes to the byte what Ruby's JSON writes for the same value: Sidekiq finds a job again by
   * writing it anew, for example to give a retry another time.
   */
  public static byte[] write(Object value) {
    return writeEach(Collections.singletonList(value), same -> same).get(0);
  }

  /** With one generator for all: to make one takes as long as to write a small payload with it. */
  static <T> List<byte[]> writeEach(List<T> items, Function<T, Object> valueOf) {
    List<byte[]> written = new ArrayList<>(items.size());
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      for (T item : items) {
        write(valueOf.apply(item), generator);
        generator.flush();
        written.add(out.toByteArray());
        out.reset();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  private static Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          fields.put(name, value(parser));
        }
        yield fields;
      }
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) items.add(value(parser));
        yield items;
      }
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> fraction(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Object integer(JsonParser parser) throws IOException {
    return switch (parser.getNumberType()) {
      case INT, LONG -> parser.getLongValue();
      default -> parser.getBigIntegerValue();
    };
  }

  /** A double where it holds every digit (17 significant ones at most), else a BigDecimal. */
  private static Object fraction(JsonParser parser) throws IOException {
    double quick = quickly(parser);
    if (quick != 0) return quick;
    double value = parser.getDoubleValue();
    if (Double.isInfinite(value)) return parser.getDecimalValue();
    boolean few = parser.getTextLength() <= 18 || parser.getDecimalValue().precision() <= 17;
    return few && (value != 0 || parser.getDecimalValue().signum() == 0)
        ? (Object) value
        : parser.getDecimalValue();
  }

  /**
   * Digits and a point, as in every payload's two times: a whole number below 2^53 divided by a
   * power of ten is rounded once, so it is the right double, in a fifth of the time that the
   * general way takes. 0 for what is not as simple.
   */
  private static double quickly(JsonParser parser) throws IOException {
    char[] text = parser.getTextCharacters();
    int length = parser.getTextLength();
    if (length > 17) return 0;
    long digits = 0;
    int decimals = -1;
    for (int i = parser.getTextOffset(), end = i + length; i < end; i++) {
      char c = text[i];
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + c - '0';
        if (decimals >= 0) decimals++;
      } else if (c == '.') decimals = 0;
      else return 0;
    }
    return digits < 1L << 53 ? digits / POWERS_OF_TEN[Math.max(0, decimals)] : 0;
  }

  private static final double[] POWERS_OF_TEN = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16
  };

  private static void write(Object value, JsonGenerator out) throws IOException {
    if (value == null) out.writeNull();
    else if (value instanceof String text) out.writeString(text);
    else if (value instanceof Boolean flag) out.writeBoolean(flag);
    else if (value instanceof Double fraction) write(fraction.doubleValue(), out);
    else if (value instanceof Float fraction) write(fraction.doubleValue(), out);
    else if (value instanceof BigInteger number) out.writeNumber(number);
    else if (value instanceof BigDecimal number) out.writeNumber(number);
    else if (value instanceof Number number) out.writeNumber(number.longValue());
    else if (value instanceof Map<?, ?> fields) {
      out.writeStartObject();
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        name((String) field.getKey(), out);
        write(field.getValue(), out);
      }
      out.writeEndObject();
    } else if (value instanceof Iterable<?> items) {
      out.writeStartArray();
      for (Object item : items) write(item, out);
      out.writeEndArray();
    } else throw new IllegalArgumentException(value.getClass() + " has no JSON form");
  }

  /** A payload's own names are known, so they are checked for escapes once and not in each job. */
  private static void name(String name, JsonGenerator out) throws IOException {
    SerializableString known = NAMES.get(name);
    if (known != null) out.writeFieldName(known);
    else out.writeFieldName(name);
  }

  // A HashMap: with text as keys it answers in half the time that an unmodifiable one takes.
  private static final Map<String, SerializableString> NAMES =
      Stream.of("retry", "queue", "class", "args", "jid", "created_at", "enqueued_at")
          .collect(
              Collectors.toMap(name -> name, SerializedString::new, (a, b) -> a, HashMap::new));

  /**
   * Times, digit by digit: each payload has two, and by way of strings they take half of the time
   * that the whole payload takes. Below 2^53 µs no other number of microseconds is the same double,
   * so these are the digits that {@link #plain} would find.
   */
  private static void write(double value, JsonGenerator out) throws IOException {
    long micros = Math.round(Math.abs(value) * 1e6);
    if (micros < 10_000_000_000_000L || micros >= 1L << 53 || micros / 1e6 != value) {
      out.writeNumber(plain(value));
      return;
    }
    char[] text = new char[20];
    int at = text.length;
    int decimals = 6;
    for (; decimals > 1 && micros % 10 == 0; decimals--) micros /= 10;
    for (; decimals > 0; decimals--, micros /= 10) text[--at] = (char) ('0' + micros % 10);
    text[--at] = '.';
    for (; micros > 0; micros /= 10) text[--at] = (char) ('0' + micros % 10);
    out.writeNumber(text, at, text.length - at);
  }

  /**
   * As Ruby writes it: 1700000000.25, which people can read in redis-cli, not 1.70000000025E9; an
   * exponent only below 0.0001 and from 1e15 on.
   */
  private static String plain(double value) {
    String text = Double.toString(value);
    double size = Math.abs(value);
    boolean exponent = size != 0 && (size < 1e-4 || size >= 1e15);
    if (exponent) return withExponent(text);
    if (text.indexOf('E') < 0) return text;
    String plain = new BigDecimal(text).toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }

  /** Java's 1.5E-7 is Ruby's 1.5e-07. */
  private static String withExponent(String text) {
    int e = text.indexOf('E');
    int exponent = Integer.parseInt(text.substring(e + 1));
    return text.substring(0, e) + String.format(Locale.ROOT, "e%+03d", exponent);
  }

  private static String firstLine(String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
