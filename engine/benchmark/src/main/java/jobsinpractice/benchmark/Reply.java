package jobsinpractice.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** One line from a child: {@code key=value key=value}. Values hold no spaces. */
final class Reply {
  private final Map<String, String> fields = new LinkedHashMap<>();

  static Reply parse(String line) {
    Reply reply = new Reply();
    for (String word : line.split(" ")) {
      int equals = word.indexOf('=');
      if (equals > 0) reply.fields.put(word.substring(0, equals), word.substring(equals + 1));
    }
    return reply;
  }

  Reply with(String key, Object value) {
    fields.put(key, String.valueOf(value));
    return this;
  }

  String text(String key) {
    return fields.getOrDefault(key, "");
  }

  double number(String key) {
    return Double.parseDouble(fields.getOrDefault(key, "NaN"));
  }

  int integer(String key, int otherwise) {
    return Integer.parseInt(fields.getOrDefault(key, Integer.toString(otherwise)));
  }

  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    fields.forEach(
        (key, value) -> line.append(line.isEmpty() ? "" : " ").append(key + "=" + value));
    return line.toString();
  }
}
