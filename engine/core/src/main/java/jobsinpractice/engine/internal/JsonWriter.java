package jobsinpractice.engine.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Stream;

/** Writes values as {@link Json#write} says, one after the other. For one thread. */
public final class JsonWriter implements AutoCloseable {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final JsonGenerator out;
  private double lastSeconds = Double.NaN;
  private SerializableString lastTime;

  JsonWriter(JsonFactory factory) {
    try {
      out = factory.createGenerator(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the JSON of one value. */
  public byte[] write(Object value) {
    try {
      add(value);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] json = bytes.toByteArray();
    bytes.reset();
    return json;
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The most frequent kinds first, and each in a method of its own: a JVM inlines short ones. */
  private void add(Object value) throws IOException {
    if (value instanceof String text) out.writeString(text);
    else if (value instanceof Number number) add(number);
    else if (value == null) out.writeNull();
    else if (value instanceof Boolean flag) out.writeBoolean(flag);
    else if (value instanceof Map<?, ?> fields) add(fields);
    else if (value instanceof Iterable<?> items) add(items);
    else throw new IllegalArgumentException(value.getClass() + " has no JSON form");
  }

  private void add(Map<?, ?> fields) throws IOException {
    out.writeStartObject();
    int at = 0;
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      name((String) field.getKey(), at++);
      add(field.getValue());
    }
    out.writeEndObject();
  }

  private void add(Iterable<?> items) throws IOException {
    out.writeStartArray();
    for (Object item : items) add(item);
    out.writeEndArray();
  }

  private void add(Number number) throws IOException {
    if (number instanceof Double || number instanceof Float) add(number.doubleValue());
    else if (number instanceof BigInteger big) out.writeNumber(big);
    else if (number instanceof BigDecimal big) out.writeNumber(big);
    else out.writeNumber(number.longValue());
  }

  /**
   * A new job's own names are known, so they are checked for escapes once and not in each job; and
   * so is the place of each, so that a look is enough and no name is looked up.
   *
   * @param at how many fields stand before it
   */
  private void name(String name, int at) throws IOException {
    if (at < NAMES.length && NAMES[at].getValue() == name) out.writeFieldName(NAMES[at]);
    else out.writeFieldName(name);
  }

  /** In the order of {@code JobRequest.job}; as constants, they are the same objects there. */
  private static final SerializableString[] NAMES =
      Stream.of("retry", "queue", "class", "args", "jid", "created_at", "enqueued_at")
          .map(SerializedString::new)
          .toArray(SerializableString[]::new);

  /**
   * Times, digit by digit: each payload has two, and by way of strings they take half of the time
   * that the whole payload takes. Below 2^53 µs no other number of microseconds is the same double,
   * so these are the digits that {@link #plain} would find. All times of a batch are equal.
   */
  private void add(double value) throws IOException {
    if (value == lastSeconds) {
      out.writeRawValue(lastTime);
      return;
    }
    long micros = Math.round(Math.abs(value) * 1e6);
    if (micros < 10_000_000_000_000L || micros >= 1L << 53 || micros / 1e6 != value) {
      out.writeNumber(plain(value));
      return;
    }
    lastTime = seconds(micros);
    lastSeconds = value;
    out.writeRawValue(lastTime);
  }

  private static SerializableString seconds(long micros) {
    char[] text = new char[20];
    int at = text.length;
    int decimals = 6;
    for (; decimals > 1 && micros % 10 == 0; decimals--) micros /= 10;
    for (; decimals > 0; decimals--, micros /= 10) text[--at] = (char) ('0' + micros % 10);
    text[--at] = '.';
    for (; micros > 0; micros /= 10) text[--at] = (char) ('0' + micros % 10);
    return new SerializedString(new String(text, at, text.length - at));
  }

  /**
   * As Ruby's json writes it since 2.16, which Sidekiq 8.1 requires: 1700000000.25, 0.00001, 1e+25.
   * Sidekiq reschedules an entry by the bytes that its own json writes for it. Older ones write the
   * same from 0.0001 up to 1e15, and beyond these 1.0e-05 and 1.0e+25.
   */
  private static String plain(double value) {
    if (value == 0) return Double.toString(value);
    BigDecimal shortest = shortest(value).stripTrailingZeros();
    String digits = shortest.unscaledValue().abs().toString();
    int tens = -shortest.scale();
    int exponent = tens + digits.length() - 1;
    if (tens >= 0 && exponent < 15) return shortest.setScale(1).toPlainString();
    if (tens < 0 && (tens > -7 || Math.abs(exponent) < 10)) return shortest.toPlainString();
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    String sign = value < 0 ? "-" : "";
    return sign + digits.charAt(0) + fraction + (exponent < 0 ? "e" : "e+") + exponent;
  }

  /**
   * The fewest digits that are this double. Double.toString gives some too many: one before Java
   * 19, and always two at least.
   */
  public static BigDecimal shortest(double value) {
    BigDecimal printed = new BigDecimal(Double.toString(value));
    if (printed.precision() < 16 && printed.precision() != 2) return printed;
    BigDecimal exact = new BigDecimal(value);
    int most = printed.precision() == 2 ? 1 : 16;
    for (int digits = most == 1 ? 1 : 15; digits <= most; digits++) {
      for (RoundingMode way : WAYS) {
        BigDecimal fewer = exact.round(new MathContext(digits, way));
        if (fewer.doubleValue() == value) return fewer;
      }
    }
    return most == 1 ? printed : exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
  }

  /** The nearest first; next to a power of two, the other one may also be this double. */
  private static final RoundingMode[] WAYS = {
    RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN
  };
}
