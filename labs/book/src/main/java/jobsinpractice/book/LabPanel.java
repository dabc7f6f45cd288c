package jobsinpractice.book;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * The part of a lab's page that is about the learner's code: tasks, red blocks, hints, and diffs.
 */
final class LabPanel {
  private static final List<String> KINDS = List.of("a nudge", "the API to open", "an outline");

  private final LabView lab;
  private final String token;
  private final CourseFiles files;
  private final StringBuilder out = new StringBuilder();

  private LabPanel(LabView lab, String token, CourseFiles files) {
    this.lab = lab;
    this.token = token;
    this.files = files;
  }

  static String html(LabView lab, String token, CourseFiles files) {
    return new LabPanel(lab, token, files).panel();
  }

  private String panel() {
    long done = lab.tasks().stream().filter(t -> t.state() == LabView.State.DONE).count();
    out.append("<section class=\"work\" id=\"work\" aria-labelledby=\"work-title\">\n")
        .append("<h2 id=\"work-title\">Your code</h2>\n<p class=\"progress\">")
        .append(done)
        .append(" of ")
        .append(lab.tasks().size())
        .append(" tasks done. ")
        .append(Html.escaped(lab.note()))
        .append("</p>\n");
    form("run", 0, "Run the tests", "button main");
    out.append("<pre class=\"run\" id=\"run\" role=\"status\" hidden></pre>\n");
    if (!lab.output().isEmpty()) {
      block(lab.output());
    }
    out.append("<ol class=\"tasks\">\n");
    lab.tasks().forEach(this::task);
    return out.append("</ol>\n</section>\n<script src=\"../../assets/work.js\" defer></script>\n")
        .toString();
  }

  private void form(String action, int task, String label, String style) {
    out.append("<form method=\"post\" action=\"")
        .append(action)
        .append("\" data-")
        .append(action)
        .append("><input type=\"hidden\" name=\"")
        .append(RequestGuard.FIELD)
        .append("\" value=\"")
        .append(token)
        .append("\">");
    if (task > 0) {
      out.append("<input type=\"hidden\" name=\"task\" value=\"").append(task).append("\">");
    }
    out.append("<button class=\"")
        .append(style)
        .append("\">")
        .append(label)
        .append("</button></form>\n");
  }

  private void task(LabView.TaskView task) {
    String state = task.state().words();
    out.append("<li id=\"task-")
        .append(task.number())
        .append("\" class=\"")
        .append(state.replace(' ', '-'))
        .append("\"><p><span class=\"state\">")
        .append(state)
        .append("</span> <strong>")
        .append(lab.number())
        .append('.')
        .append(task.number())
        .append("</strong> ")
        .append(Html.escaped(task.title()))
        .append("</p>\n<p class=\"editors\">");
    editor("vscode://file" + path(task.place()) + ":" + task.place().line(), "VS Code");
    editor(
        "idea://open?file=" + path(task.place()) + "&line=" + task.place().line(), "IntelliJ IDEA");
    out.append("<a href=\"#when-you-are-stuck\" data-stuck=\"")
        .append(task.number())
        .append("\">Stuck?</a></p>\n");
    if (!task.red().isEmpty()) {
      block(task.red());
    }
    hints(task);
    diff(task.diff());
    out.append("</li>\n");
  }

  private void editor(String address, String name) {
    out.append("<a href=\"")
        .append(Html.escaped(address))
        .append("\">Open in ")
        .append(name)
        .append("</a> ");
  }

  private static String path(LabView.Place place) {
    try {
      String path = place.file().toString().replace('\\', '/');
      return new URI(null, null, path.startsWith("/") ? path : "/" + path, null).getRawPath();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a path: " + place.file(), e);
    }
  }

  private void block(String text) {
    out.append("<pre class=\"red\"><code>")
        .append(Highlighter.html(text.strip(), ""))
        .append("</code></pre>\n");
  }

  private void hints(LabView.TaskView task) {
    int seen = task.hints().size();
    for (int step = 1; step <= seen; step++) {
      out.append("<div class=\"hint\"><p class=\"label\">Hint ")
          .append(step)
          .append(kind(step, task.steps()))
          .append("</p>\n")
          .append(
              PageText.markdown(
                      "labs/lab" + lab.number() + "/hints.md", task.hints().get(step - 1), files)
                  .html())
          .append("</div>\n");
    }
    if (seen < task.steps() && task.state() != LabView.State.DONE) {
      form(
          "hint",
          task.number(),
          "Hint " + (seen + 1) + " of " + task.steps() + kind(seen + 1, task.steps()),
          "button");
    }
  }

  private static String kind(int step, int steps) {
    return steps == KINDS.size() ? ": " + KINDS.get(step - 1) : "";
  }

  private void diff(List<LabView.DiffLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    out.append(
        "<details><summary>Your code and the solution</summary>\n<pre class=\"diff\"><code>");
    if (lines.stream().anyMatch(line -> line.sign() != '@')) {
      out.append("<del>- yours</del>   <ins>+ the solution's</ins>   ")
          .append("comments, imports, blank lines, and line breaks do not count\n");
    }
    for (LabView.DiffLine line : lines) {
      String style =
          switch (line.sign()) {
            case '+' -> "<ins>";
            case '-' -> "<del>";
            case '@' -> "<b>";
            default -> "<span>";
          };
      String text = line.sign() == '@' ? line.text() : line.sign() + " " + line.text();
      out.append(style).append(Html.escaped(text)).append(style.replace("<", "</")).append('\n');
    }
    out.append("</code></pre>\n</details>\n");
  }
}
