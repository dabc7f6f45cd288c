package jobsinpractice.engine.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.MalformedPayload;

/**
 * JSON to plain Java values and back: Map, List, String, Boolean, Long, BigInteger, Double,
 * BigDecimal, null. What is read and written again keeps its value, so that a field the engine does
 * not know passes through untouched.
 */
public final class Json {
  /** Deeper nesting is an attack on the stack. This is Ruby's limit, so Ruby reads what we keep. */
  public static final int DEEPEST = 100;

  /** Digits of a number that a push accepts, written out without an exponent. */
  public static final int MOST_DIGITS = 1_000;

  /** Bytes of a key that a push accepts, and that are read. */
  public static final int LONGEST_KEY = 50_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(LONGEST_KEY)
                  // A number of the most digits may have a 0 before its point, and an exponent.
                  .maxNumberLength(MOST_DIGITS + 100)
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
   * writing it again, for example to give a retry another time.
   */
  public static byte[] write(Object value) {
    try (JsonWriter writer = writer()) {
      return writer.write(value);
    }
  }

  /** Writes it as text, for fields that hold JSON in a string and for people. */
  public static String text(Object value) {
    return new String(write(value), UTF_8);
  }

  /** For many values: to make a writer takes as long as to write a small payload with it. */
  public static JsonWriter writer() {
    return new JsonWriter(FACTORY);
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

  /** A double where it holds every digit, else a BigDecimal. */
  private static Object fraction(JsonParser parser) throws IOException {
    double quick = quickly(parser);
    if (quick != 0) return quick;
    double value = parser.getDoubleValue();
    BigDecimal exact = parser.getDecimalValue();
    if (Double.isInfinite(value) || value == 0 && exact.signum() != 0) return exact;
    // 15 digits are always held, but for the smallest numbers, which have fewer bits.
    boolean few = exact.precision() <= 15 && Math.abs(value) > 1e-300;
    return few || holds(value, exact) ? (Object) value : exact;
  }

  /** Whether the double is printed as these digits, so that nothing is lost in it. */
  private static boolean holds(double value, BigDecimal exact) {
    if (exact.precision() > 17 || !Double.isFinite(value)) return false;
    return JsonWriter.shortest(value).compareTo(exact) == 0;
  }

  /**
   * Digits and a point, as in every payload's two times: a whole number below 2^53 divided by a
   * power of ten is rounded once, so it is the right double, in a fifth of the time that the
   * general way takes. 15 digits are always held, and microseconds below 2^52. 0 for what is not as
   * simple.
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
    boolean held = digits < 1_000_000_000_000_000L || decimals == 6 && digits < 1L << 52;
    return held ? digits / POWERS_OF_TEN[Math.max(0, decimals)] : 0;
  }

  private static final double[] POWERS_OF_TEN = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16
  };

  private static String firstLine(String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
