package jobsinpractice.tool;

import java.util.ArrayList;
import java.util.List;

/** Compares two texts line by line, and groups the changes into hunks with context lines. */
final class LineDiff {
  private static final int CONTEXT = 3;

  /**
   * ' ' in both, '-' in the first only, '+' in the second only.
   *
   * @param at the number of the line, or of the next line, in the first text, from 1
   */
  record Line(char sign, String text, int at) {}

  /**
   * A stretch of changes.
   *
   * @param from line in the first text where it begins, from 1
   */
  record Hunk(int from, List<Line> lines) {}

  private LineDiff() {}

  /**
   * Returns the shortest edit from one to the other, which keeps as many common lines as possible.
   */
  static List<Line> lines(List<String> before, List<String> after) {
    int[][] common = common(before, after);
    List<Line> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        lines.add(new Line(' ', before.get(i), ++i));
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line('-', before.get(i), ++i));
      } else {
        lines.add(new Line('+', after.get(j++), i + 1));
      }
    }
    return lines;
  }

  /**
   * An edit that takes, adds, or keeps a statement.
   *
   * @param sign as in a line
   * @param statement an added statement is from the second file, any other from the first
   * @param next index of the first statement of the second file that no earlier edit has reached
   */
  record Edit(char sign, CodeLines.Statement statement, int next) {}

  /** Compares statements, and returns the shortest edit. */
  static List<Edit> edits(CodeLines before, CodeLines after) {
    List<Edit> edits = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Line line : lines(before.code(), after.code())) {
      char sign = line.sign();
      CodeLines code = sign == '+' ? after : before;
      edits.add(new Edit(sign, code.statements().get(sign == '+' ? j : i), j));
      i += sign == '+' ? 0 : 1;
      j += sign == '-' ? 0 : 1;
    }
    return edits;
  }

  /** Compares statements, and returns the lines of each; for code in both, those of the first. */
  static List<Line> lines(CodeLines before, CodeLines after) {
    List<Line> lines = new ArrayList<>();
    int at = 1;
    for (Edit edit : edits(before, after)) {
      at = edit.sign() == '+' ? at : edit.statement().from();
      for (String line : edit.statement().lines()) {
        lines.add(new Line(edit.sign(), line, at));
      }
    }
    return lines;
  }

  static List<Hunk> hunks(List<Line> lines) {
    List<Hunk> hunks = new ArrayList<>();
    int end = 0; // lines before this one are in a hunk, or are not shown
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).sign() == ' ' || at < end) {
        continue;
      }
      int start = Math.max(end, at - CONTEXT);
      end = end(lines, at);
      hunks.add(new Hunk(lines.get(start).at(), List.copyOf(lines.subList(start, end))));
    }
    return hunks;
  }

  // Changes closer than two contexts share a hunk.
  private static int end(List<Line> lines, int firstChange) {
    int last = firstChange;
    for (int at = firstChange; at < lines.size() && at - last <= 2 * CONTEXT; at++) {
      if (lines.get(at).sign() != ' ') {
        last = at;
      }
    }
    return Math.min(lines.size(), last + 1 + CONTEXT);
  }

  /** Returns the length of the longest common subsequence of the tails from i and j. */
  private static int[][] common(List<String> a, List<String> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        length[i][j] =
            a.get(i).equals(b.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length;
  }
}
