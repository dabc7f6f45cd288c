package jobsinpractice.book;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first page: what the course is, and every chapter with its question, its lab, and its time.
 */
final class Home {
  private static final Pattern QUESTION = Pattern.compile("(?m)^\\*\\*(.+\\?)\\*\\*$");
  private static final Pattern MINUTES = Pattern.compile("(\\d+)\\s+minutes");
  private static final String README = "README.md";

  private final CourseFiles files;
  private final Contents contents;
  private final StringBuilder out = new StringBuilder();

  private Home(CourseFiles files, Contents contents) {
    this.files = files;
    this.contents = contents;
  }

  static PageText of(CourseFiles files, Contents contents) {
    Home home = new Home(files, contents);
    home.introduction();
    home.out.append("<div id=\"contents\">\n");
    contents.parts().forEach(home::part);
    home.out.append("</div>\n");
    return new PageText("Jobs in Practice", home.out.toString(), List.of(), Set.of());
  }

  /** The README up to its first second-level heading. */
  private void introduction() {
    String text = files.isFile(README) ? files.read(README) : "# Jobs in Practice\n";
    int end = text.indexOf("\n## ");
    String start = end < 0 ? text : text.substring(0, end);
    out.append("<div class=\"introduction\">\n")
        .append(PageText.markdown(README, start, files).html());
    contents.entries().stream()
        .filter(entry -> entry.kind() == Contents.Kind.CHAPTER)
        .findFirst()
        .ifPresent(
            first ->
                out.append("<p><a class=\"button main\" href=\"")
                    .append(Html.escaped(first.page()))
                    .append("\">Start with chapter ")
                    .append(first.number())
                    .append("</a></p>\n"));
    out.append("</div>\n");
  }

  private void part(Contents.Part part) {
    out.append("<h2>").append(Html.escaped(part.title())).append("</h2>\n");
    boolean course = part.entries().stream().anyMatch(entry -> entry.number() >= 0);
    if (course) {
      chapters(part);
      return;
    }
    out.append("<ul class=\"pages\">\n");
    part.entries().forEach(entry -> out.append("<li>").append(link(entry)).append("</li>\n"));
    out.append("</ul>\n");
  }

  private void chapters(Contents.Part part) {
    out.append("<ol class=\"chapters\">\n");
    for (int number : numbers(part)) {
      out.append("<li>");
      contents.entry(number, Contents.Kind.CHAPTER).ifPresent(this::chapter);
      contents.entry(number, Contents.Kind.LAB).ifPresent(this::lab);
      out.append("</li>\n");
    }
    out.append("</ol>\n");
  }

  private static TreeSet<Integer> numbers(Contents.Part part) {
    TreeSet<Integer> numbers = new TreeSet<>();
    part.entries().forEach(entry -> numbers.add(entry.number()));
    return numbers;
  }

  private void chapter(Contents.Entry chapter) {
    String text = files.read(chapter.file());
    out.append("<p class=\"chapter\">").append(link(chapter)).append(minutes(text)).append("</p>");
    Matcher question = QUESTION.matcher(text);
    // Some titles are the question itself.
    if (question.find() && !question.group(1).equals(chapter.name() + "?")) {
      out.append("<p class=\"question\">").append(Html.escaped(question.group(1))).append("</p>");
    }
  }

  private void lab(Contents.Entry lab) {
    out.append("<p class=\"lab\" data-lab=\"").append(lab.number()).append("\">");
    out.append(link(lab)).append(minutes(files.read(lab.file()))).append("</p>");
  }

  private static String link(Contents.Entry entry) {
    return "<a href=\"" + Html.escaped(entry.page()) + "\">" + Html.escaped(entry.title()) + "</a>";
  }

  private static String minutes(String text) {
    Matcher minutes = MINUTES.matcher(text);
    return minutes.find() ? " <span class=\"minutes\">" + minutes.group(1) + " min</span>" : "";
  }
}
