package jobsinpractice.prose;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A reviewed list of what is right although a check reports it: lines of {@code rule | file |
 * phrase | reason}. A file that ends in {@code *} means every file that begins like this.
 */
final class Exceptions {
  record Line(String rule, String file, String phrase, String reason) {
    boolean allows(String rule, String file, String found) {
      return (this.rule.equals("*") || this.rule.equals(rule))
          && (this.file.endsWith("*")
              ? file.startsWith(this.file.substring(0, this.file.length() - 1))
              : this.file.equals(file))
          && (phrase.equals("*") || found.contains(phrase));
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final Set<Line> used = new HashSet<>();

  static Exceptions read(String resource) throws IOException {
    Exceptions exceptions = new Exceptions();
    for (String line : Exceptions.lines(resource)) {
      String[] parts = line.split(" \\| ", 4);
      if (parts.length != 4 || parts[3].isBlank()) {
        throw new IllegalArgumentException(resource + ": rule | file | phrase | reason: " + line);
      }
      exceptions.lines.add(new Line(parts[0], parts[1], parts[2], parts[3]));
    }
    return exceptions;
  }

  /** Returns the lines of a resource, without empty lines and comments. */
  static List<String> lines(String resource) throws IOException {
    try (InputStream in = Exceptions.class.getResourceAsStream(resource)) {
      if (in == null) throw new IOException("no " + resource);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  /**
   * Returns whether a line allows this.
   *
   * @param found the words that the rule reports, with some words around them
   */
  boolean allow(String rule, String file, String found) {
    for (Line line : lines) {
      if (line.allows(rule, file, found)) {
        used.add(line);
        return true;
      }
    }
    return false;
  }

  /** Returns the lines that allowed nothing, so that the list stays short. */
  List<Line> unused() {
    return lines.stream().filter(line -> !used.contains(line)).toList();
  }
}
