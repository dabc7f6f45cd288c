package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.JsonWriter;

/**
 * The fields of a payload as its writer wrote them. A field that still has its value is written
 * again byte for byte: Sidekiq finds an entry by the bytes that its own JSON library writes, and
 * libraries differ in how they write 1e25, 0.00001, or a letter outside ASCII.
 */
final class OriginalFields {
  /** A value, and where its name and its text are in {@code json}. */
  private record Field(Object value, byte[] json, int name, int nameEnd, int text, int textEnd) {}

  private final Map<String, Field> fields = new HashMap<>();

  /**
   * @param payload null for a job that no program has written yet
   */
  OriginalFields(byte[] payload) {
    if (payload == null) return;
    try {
      if (Json.read(payload) instanceof Map<?, ?> values) new Cutter(payload, values).cut();
    } catch (MalformedPayload e) {
      // The job was read from these bytes, so that does not happen.
    }
  }

  /** The JSON of a field: as it was written, if it still has its value. */
  String text(String name, Object value) {
    Field field = unchanged(name, value);
    if (field == null) return Json.text(value);
    return new String(field.json, field.text, field.textEnd - field.text, UTF_8);
  }

  private Field unchanged(String name, Object value) {
    Field field = fields.get(name);
    return field != null && Objects.equals(field.value, value) ? field : null;
  }

  /** The payload with these fields. */
  byte[] write(Map<String, Object> now) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    try (JsonWriter json = Json.writer()) {
      now.forEach(
          (name, value) -> {
            out.write(out.size() == 0 ? '{' : ',');
            Field field = unchanged(name, value);
            if (field == null) {
              out.writeBytes(json.write(name));
              out.write(':');
              out.writeBytes(json.write(value));
            } else {
              out.write(field.json, field.name, field.nameEnd - field.name);
              out.write(':');
              out.write(field.json, field.text, field.textEnd - field.text);
            }
          });
    }
    if (out.size() == 0) out.write('{');
    out.write('}');
    return out.toByteArray();
  }

  private static boolean isUtf8(byte[] json) {
    try {
      for (byte b : json) {
        if (b < 0) return UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).length() > 0;
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Finds the fields of an object in JSON that was read without an error. */
  private final class Cutter {
    private final byte[] json;
    private final Map<?, ?> values;
    private int at;

    Cutter(byte[] json, Map<?, ?> values) {
      this.json = json;
      this.values = values;
    }

    void cut() throws MalformedPayload {
      if (!isUtf8(json)) return; // Jackson reads more than Ruby, whose pages would break on it
      while (json[at] != '{') at++; // after a byte order mark, or white space
      if (json[at + 1] == 0 || at > 0 && json[at - 1] == 0) return; // UTF-16 or UTF-32
      at++;
      while (next() != '}') {
        int name = at;
        skipText();
        int nameEnd = at;
        next(); // the colon is skipped as white space is
        int text = at;
        skipValue();
        String key = name(name, nameEnd);
        fields.put(key, new Field(values.get(key), json, name, nameEnd, text, at));
      }
    }

    private String name(int from, int to) throws MalformedPayload {
      String plain = new String(json, from + 1, to - from - 2, UTF_8);
      boolean escaped = plain.indexOf('\\') >= 0;
      return escaped ? (String) Json.read(Arrays.copyOfRange(json, from, to)) : plain;
    }

    /** Moves to the next name, value, or end. */
    private byte next() {
      while (json[at] <= ' ' && json[at] >= 0 || json[at] == ',' || json[at] == ':') at++;
      return json[at];
    }

    private void skipText() {
      for (at++; json[at] != '"'; at++) if (json[at] == '\\') at++;
      at++;
    }

    private void skipValue() {
      int depth = 0;
      do {
        switch (next()) {
          case '"' -> skipText();
          case '{', '[' -> depth += step(1);
          case '}', ']' -> depth += step(-1);
          default -> skipWord();
        }
      } while (depth > 0);
    }

    private int step(int deeper) {
      at++;
      return deeper;
    }

    /** A number, true, false, or null. */
    private void skipWord() {
      while (json[at] > ' ' && json[at] != ',' && json[at] != '}' && json[at] != ']') at++;
    }
  }
}
