package jobsinpractice.dashboard;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jobsinpractice.engine.admin.JobRecord;

/**
 * Which jobs a list is to show, as its address says it. All that is given must fit; class and text
 * in any case and as a part.
 */
public record Search(String type, String jid, String text) {
  private static final int LONGEST = 200;

  static Search of(Context request) {
    return new Search(param(request, "class"), param(request, "jid"), param(request, "text"));
  }

  private static String param(Context request, String name) {
    String value = request.queryParam(name);
    return value == null ? "" : JobView.cut(value.strip(), LONGEST);
  }

  public boolean any() {
    return !type.isEmpty() || !jid.isEmpty() || !text.isEmpty();
  }

  boolean fits(JobRecord entry, Redaction secrets) {
    if (!jid.isEmpty() && !entry.jid().equals(jid)) return false;
    if (!type.isEmpty() && !lower(secrets.text(JobView.type(entry))).contains(lower(type))) {
      return false;
    }
    return text.isEmpty() || JobView.contains(entry, secrets, text);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** For an address: {@code class=Mail&text=timeout}, or empty. */
  public String query() {
    List<String> pairs = new ArrayList<>();
    if (!type.isEmpty()) pairs.add("class=" + JobView.encoded(type));
    if (!jid.isEmpty()) pairs.add("jid=" + JobView.encoded(jid));
    if (!text.isEmpty()) pairs.add("text=" + JobView.encoded(text));
    return String.join("&", pairs);
  }
}
