package jobsinpractice.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON to plain Java values and back: Map, List, String, Boolean, Long, BigInteger, Double,
 * BigDecimal, null. What is read and written again keeps its value, so that a field the engine does
 * not know passes through untouched.
 */
public final class Json {
  /** Deeper than this is no job but an attack on the stack; Ruby's parser stops at 100. */
  static final int DEEPEST = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE) // Redis bounds a value to 512 MB already
                  .build())
          // Interning would let a stranger's field names fill the JVM's string table.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private Json() {}

  /** Reads one JSON value that takes up all of {@code json}. */
  public static Object read(byte[] json) throws MalformedPayload {
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() == null) throw new MalformedPayload("not JSON: it is empty");
      Object value = value(parser);
      if (parser.nextToken() != null) throw new MalformedPayload("not JSON: text after its end");
      return value;
    } catch (IOException | ArithmeticException | NumberFormatException e) {
      throw new MalformedPayload("not JSON: " + firstLine(e.getMessage()));
    }
  }

  public static byte[] write(Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      write(value, generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
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
    double value = parser.getDoubleValue();
    boolean exact = parser.getTextLength() <= 18 && !Double.isInfinite(value);
    return exact && (value != 0 || parser.getDecimalValue().signum() == 0)
        ? (Object) value
        : parser.getDecimalValue();
  }

  private static void write(Object value, JsonGenerator out) throws IOException {
    if (value == null) out.writeNull();
    else if (value instanceof String text) out.writeString(text);
    else if (value instanceof Boolean flag) out.writeBoolean(flag);
    else if (value instanceof Double fraction) out.writeNumber(plain(fraction));
    else if (value instanceof Float fraction) out.writeNumber(plain(fraction));
    else if (value instanceof BigInteger number) out.writeNumber(number);
    else if (value instanceof BigDecimal number) out.writeNumber(number);
    else if (value instanceof Number number) out.writeNumber(number.longValue());
    else if (value instanceof Map<?, ?> fields) {
      out.writeStartObject();
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        out.writeFieldName((String) field.getKey());
        write(field.getValue(), out);
      }
      out.writeEndObject();
    } else if (value instanceof Iterable<?> items) {
      out.writeStartArray();
      for (Object item : items) write(item, out);
      out.writeEndArray();
    } else throw new IllegalArgumentException(value.getClass() + " has no JSON form");
  }

  /**
   * Times as 1700000000.25, not 1.70000000025E9: what people look for when they read a payload in
   * redis-cli.
   */
  private static String plain(double value) {
    double size = Math.abs(value);
    if (size < 1e7 || size >= 1e12) return Double.toString(value);
    long micros = Math.round(value * 1e6);
    if (micros / 1e6 != value) return new BigDecimal(Double.toString(value)).toPlainString();
    String digits = Long.toString(micros);
    int point = digits.length() - 6;
    return digits.substring(0, point) + "." + digits.substring(point);
  }

  private static String firstLine(String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
