package jobsinpractice.tool;

import java.util.ArrayList;
import java.util.List;

/**
 * A file as the comparison with the solution reads it. In Java, a line of it is a statement,
 * however many lines of the file it fills. Comments, imports, blank lines, and spaces do not count.
 * In another file, only blank lines do not count.
 */
record CodeLines(List<Statement> statements) {
  /**
   * Some lines of the file that are compared together.
   *
   * @param from the number of the first line, from 1
   * @param lines the lines to show, with the comment before them
   * @param code what is compared
   */
  record Statement(int from, List<String> lines, String code) {}

  static CodeLines of(String file, List<String> text) {
    return new CodeLines(file.endsWith(".java") ? JavaStatements.of(text) : other(text));
  }

  List<String> code() {
    return statements.stream().map(Statement::code).toList();
  }

  private static List<Statement> other(List<String> text) {
    List<Statement> all = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      if (!text.get(i).isBlank()) {
        all.add(new Statement(i + 1, List.of(text.get(i)), text.get(i).stripTrailing()));
      }
    }
    return all;
  }
}
