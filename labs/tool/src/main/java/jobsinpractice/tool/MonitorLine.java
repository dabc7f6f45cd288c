package jobsinpractice.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One command, as Redis's MONITOR reports it.
 *
 * @param client address of the connection; "lua" for a command inside a script
 * @param words the command and its arguments, one char per byte
 */
record MonitorLine(double seconds, String client, List<String> words) {
  private static final Pattern LINE =
      Pattern.compile("\\+?(\\d+\\.\\d+) \\[\\d+ ([^\\]]+)\\] (.*)");

  /** Returns empty for a line that is not a command, such as the OK at the start. */
  static Optional<MonitorLine> parse(String line) {
    Matcher m = LINE.matcher(line);
    if (!m.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new MonitorLine(Double.parseDouble(m.group(1)), m.group(2), words(m.group(3))));
  }

  String command() {
    return words.get(0).toUpperCase(java.util.Locale.ROOT);
  }

  /** Returns the argument at this position, counted from 1, or "" if there are fewer. */
  String argument(int place) {
    return place < words.size() ? words.get(place) : "";
  }

  boolean inScript() {
    return client.equals("lua");
  }

  // "LPUSH" "queue:default" "{\"jid\":\"\x01…\"}"
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (word == null) {
        word = c == '"' ? new StringBuilder() : null;
      } else if (c == '"') {
        words.add(word.toString());
        word = null;
      } else if (c == '\\' && i + 1 < text.length()) {
        char escaped = text.charAt(++i);
        if (escaped == 'x' && i + 2 < text.length()) {
          word.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
          i += 2;
        } else {
          int plain = "nrtab".indexOf(escaped);
          word.append(plain < 0 ? escaped : "\n\r\t\u0007\b".charAt(plain));
        }
      } else {
        word.append(c);
      }
    }
    if (words.isEmpty()) {
      words.add("?");
    }
    return words;
  }
}
