package jobsinpractice.classroom;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jobsinpractice.testkit.classroom.RunReport.State;

/** Draws the board. Every text that is not a constant of this class is escaped. */
final class BoardPage {
  private final LabTexts texts;

  BoardPage(LabTexts texts) {
    this.texts = texts;
  }

  /**
   * Returns the whole page.
   *
   * @param join what learners type
   */
  String page(ClassView view, String join) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Class board</title>
    <link rel="stylesheet" href="board.css">
    <script src="board.js" defer></script>
    <noscript><meta http-equiv="refresh" content="5"></noscript>
    </head>
    <body>
    <header>
    <h1>Class board</h1>
    <p>Join: <code>"""
        + Html.escaped(join)
        + """
        </code></p>
        <form method="post" action="end"><button>End the class</button></form>
        </header>
        <p id="lost" role="alert" hidden>Connection lost, retrying.</p>
        <main id="board">
        """
        + board(view)
        + "</main>\n</body>\n</html>\n";
  }

  /** Returns the part that the page loads again and again. */
  String board(ClassView view) {
    return summary(view) + learners(view) + finished(view.finished());
  }

  private static String summary(ClassView view) {
    return "<p id=\"summary\" role=\"status\">"
        + count(view.rows().size(), "learner", "learners")
        + " · "
        + count(view.hands(), "hand up", "hands up")
        + " · "
        + view.stuck()
        + " stuck for "
        + ClassView.STUCK.toMinutes()
        + " minutes or longer"
        + (view.lab() < 0 ? "" : " · " + view.behind() + " without a run in lab " + view.lab())
        + "</p>\n";
  }

  private static String count(long number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }

  private String learners(ClassView view) {
    if (view.rows().isEmpty()) {
      return "<p>The class is empty. Learners join with the command above.</p>\n";
    }
    StringBuilder out =
        new StringBuilder(
            """
            <table class="learners">
            <caption>Learners: hands first, then stuck learners</caption>
            <thead><tr><th scope="col">Name</th><th scope="col">Hand</th><th scope="col">Task</th>\
            <th scope="col">State</th><th scope="col">For</th><th scope="col">Explanation</th>\
            <th scope="col">Last report</th><th scope="col">Remove</th></tr></thead>
            <tbody>
            """);
    view.rows().forEach(row -> out.append(row(row, view.lab())));
    return out.append("</tbody>\n</table>\n").toString();
  }

  private String row(ClassView.Row row, int labOfClass) {
    String kind = row.hand() != null ? "hand" : row.stuck() ? "stuck" : "";
    return "<tr class=\""
        + kind
        + "\"><th scope=\"row\"><bdi>"
        + Html.escaped(row.name())
        + "</bdi></th><td>"
        + (row.hand() == null ? "" : "up, " + minutes(row.hand()) + button(row, "lower", "Lower"))
        + "</td><td>"
        + place(row)
        + "</td><td>"
        + state(row)
        + (row.behind() ? " <strong>no run in lab " + labOfClass + "</strong>" : "")
        + "</td><td>"
        + (row.state() == null ? "" : minutes(row.at()) + ", " + count(row.runs(), "run", "runs"))
        + "</td><td>"
        + explanation(row)
        + "</td><td>"
        + (row.state() == null ? "none yet" : minutes(row.seen()) + " ago")
        + "</td><td>"
        + button(row, "remove", "Remove")
        + "</td></tr>\n";
  }

  private static String button(ClassView.Row row, String action, String label) {
    return "<form method=\"post\" action=\""
        + action
        + "\"><button name=\"learner\" value=\""
        + row.id()
        + "\" id=\""
        + action
        + row.id()
        + "\" aria-label=\""
        + label
        + " "
        + Html.escaped(row.name())
        + "\">"
        + label
        + "</button></form>";
  }

  private String place(ClassView.Row row) {
    if (row.lab() < 0) {
      return "";
    }
    String title = Html.escaped(texts.titles().getOrDefault(row.lab(), ""));
    String task = row.task() > 0 ? row.lab() + "." + row.task() : "lab " + row.lab();
    return task + " <small>" + title + "</small>";
  }

  private static String state(ClassView.Row row) {
    if (row.state() == null) {
      return "joined";
    }
    return switch (row.state()) {
      case DONE -> "lab done";
      case TO_DO -> "to do";
      case RED -> row.stuck() ? "<strong>red, stuck</strong>" : "red";
      case BROKEN -> "does not compile";
      case MACHINE -> "<strong>machine, not code</strong>";
    };
  }

  private String explanation(ClassView.Row row) {
    if (row.explanation().isEmpty() || row.state() == State.DONE) {
      return "";
    }
    Optional<LabTexts.Text> text = texts.explanation(row.lab(), row.explanation());
    String test = text.map(LabTexts.Text::test).orElse("");
    String why = text.map(LabTexts.Text::why).orElse("");
    return (why.isEmpty() ? "" : Html.escaped(why) + " ")
        + "<small>"
        + (test.isEmpty() ? "" : "test: " + Html.escaped(test) + " · ")
        + Html.escaped(row.explanation())
        + "</small>";
  }

  private String finished(List<ClassView.Finished> all) {
    if (all.isEmpty()) {
      return "";
    }
    Map<Integer, List<ClassView.Finished>> labs =
        all.stream()
            .collect(
                Collectors.groupingBy(ClassView.Finished::lab, TreeMap::new, Collectors.toList()));
    StringBuilder out =
        new StringBuilder(
            """
            <table class="finished">
            <caption>How many have finished each task, of all who have run the lab's tests</caption>
            <thead><tr><th scope="col">Lab</th><th scope="col">Tasks</th></tr></thead>
            <tbody>
            """);
    labs.forEach(
        (lab, tasks) -> {
          out.append("<tr><th scope=\"row\">")
              .append(lab)
              .append(" <small>")
              .append(Html.escaped(texts.titles().getOrDefault(lab, "")))
              .append("</small></th><td>");
          for (ClassView.Finished task : tasks) {
            out.append("<span class=\"task\">")
                .append(lab + "." + task.task() + ": <b>" + task.done() + "</b> of " + task.of())
                .append("</span> ");
          }
          out.append("</td></tr>\n");
        });
    return out.append("</tbody>\n</table>\n").toString();
  }

  private static String minutes(Duration time) {
    long minutes = Math.max(0, time.toMinutes());
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
