package jobsinpractice.cast;

import java.util.ArrayList;
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

  /** Returns where the page's marked tables or its sentences disagree with the cast. */
  public static List<String> disagreements(String page) {
    List<String> wrong = new ArrayList<>(Claims.disagreements(page));
    if (!withTables(page).equals(page)) wrong.add("a table between <!-- cast --> markers");
    return wrong;
  }
}
