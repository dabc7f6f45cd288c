package jobsinpractice.tool;

import java.util.ArrayList;
import java.util.List;

/** Compares two texts line by line, and groups the changes into hunks with context lines. */
final class LineDiff {
  private static final int CONTEXT = 3;

  /** ' ' in both, '-' in the first only, '+' in the second only. */
  record Line(char sign, String text) {}

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
        lines.add(new Line(' ', before.get(i++)));
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line('-', before.get(i++)));
      } else {
        lines.add(new Line('+', after.get(j++)));
      }
    }
    return lines;
  }

  static List<Hunk> hunks(List<String> before, List<String> after) {
    List<Line> lines = lines(before, after);
    List<Hunk> hunks = new ArrayList<>();
    int end = 0; // lines before this one are in a hunk, or are not shown
    int number = 1;
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).sign() == ' ' || at < end) {
        continue;
      }
      int start = Math.max(end, at - CONTEXT);
      end = end(lines, at);
      number =
          1 + (int) lines.subList(0, start).stream().filter(line -> line.sign() != '+').count();
      hunks.add(new Hunk(number, List.copyOf(lines.subList(start, end))));
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
