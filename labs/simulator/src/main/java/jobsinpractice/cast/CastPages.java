package jobsinpractice.cast;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares a page of the chapters with the cast: its marked table and its sentences. */
public final class CastPages {
  private static final Pattern MARKED =
      Pattern.compile("(<!-- cast( occasions)? -->)\n.*?<!-- /cast -->", Pattern.DOTALL);

  private CastPages() {}

  /** Returns the page with the cast's tables between its markers; a page without stays as it is. */
  public static String withTables(String page) {
    return MARKED
        .matcher(page)
        .replaceAll(
            marked -> {
              List<String> lines =
                  marked.group(2) == null ? CastTable.lines() : CastTable.occasions();
              String table = marked.group(1) + "\n" + String.join("\n", lines) + "\n<!-- /cast -->";
              return Matcher.quoteReplacement(table);
            });
  }

  /** Returns what the page has that the cast has not, a line for each. */
  public static List<String> disagreements(String page) {
    if (!withTables(page).equals(page)) return List.of("a table between <!-- cast --> markers");
    return List.of();
  }
}
