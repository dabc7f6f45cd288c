package jobsinpractice.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of the book in the order of reading, in parts. */
final class Contents {
  private static final Pattern CHAPTER = Pattern.compile("chapters/(\\d\\d)-[^/]+\\.md");
  private static final Pattern LAB = Pattern.compile("labs/lab(\\d{1,4})");
  private static final Pattern TITLE = Pattern.compile("(?m)^# (.+)$");

  /**
   * A page with a place in the order of reading.
   *
   * @param number the chapter's or lab's number; -1 for other pages
   */
  record Entry(String file, String page, String title, Kind kind, int number) {
    /** Returns the title of a chapter without its number. */
    String name() {
      return title.replaceFirst("^\\d+ · ", "");
    }
  }

  enum Kind {
    CHAPTER,
    LAB,
    OTHER
  }

  record Part(String title, List<Entry> entries) {}

  private final CourseFiles files;
  private final List<Part> parts = new ArrayList<>();

  private Contents(CourseFiles files) {
    this.files = files;
  }

  /** Reads what is in the clone now. */
  static Contents of(CourseFiles files) {
    Contents contents = new Contents(files);
    contents.part(
        "Before you start",
        List.of("README.md", "chapters/your-machine.md", "chapters/the-shop.md"));
    contents.course();
    contents.part("At work", contents.markdown("chapters/runbooks"));
    contents.part("The engine in your service", contents.markdown("engine/docs"));
    contents.part("Teach it", contents.markdown("chapters/teaching"));
    contents.part(
        "Look up",
        List.of(
            Glossary.FILE,
            "chapters/sidekiq-names.md",
            "chapters/figures/README.md",
            "engine/README.md",
            "engine/INTERNALS.md",
            "labs/simulator/README.md"));
    return contents;
  }

  private void part(String title, List<String> names) {
    List<Entry> entries =
        names.stream().filter(files::isFile).map(name -> entry(name, Kind.OTHER, -1)).toList();
    if (!entries.isEmpty()) {
      parts.add(new Part(title, entries));
    }
  }

  private List<String> markdown(String folder) {
    return files.list(folder).stream().filter(name -> name.endsWith(".md")).toList();
  }

  /** Each chapter is followed by its lab. */
  private void course() {
    List<Integer> numbers = new ArrayList<>();
    markdown("chapters").forEach(name -> number(CHAPTER, name).ifPresent(numbers::add));
    files.list("labs").forEach(name -> number(LAB, name).ifPresent(numbers::add));
    List<Entry> entries = new ArrayList<>();
    for (int number : numbers.stream().distinct().sorted().toList()) {
      chapter(number).ifPresent(name -> entries.add(entry(name, Kind.CHAPTER, number)));
      String lab = "labs/lab" + number + "/README.md";
      if (files.isFile(lab)) {
        entries.add(entry(lab, Kind.LAB, number));
      }
    }
    if (!entries.isEmpty()) {
      parts.add(new Part("Chapters and labs", entries));
    }
  }

  private Optional<String> chapter(int number) {
    return markdown("chapters").stream()
        .filter(name -> number(CHAPTER, name).filter(n -> n == number).isPresent())
        .findFirst();
  }

  private static Optional<Integer> number(Pattern pattern, String name) {
    Matcher matcher = pattern.matcher(name);
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  private Entry entry(String file, Kind kind, int number) {
    String title =
        file.equals("README.md") ? "How the course works" : title(files.read(file), file);
    return new Entry(file, PageName.of(file, files), title, kind, number);
  }

  /** Returns a file's first heading as plain text; else its name. */
  static String title(String text, String file) {
    Matcher heading = TITLE.matcher(text);
    return heading.find() ? PlainText.of(Markdown.parse(heading.group())) : file;
  }

  List<Part> parts() {
    return parts;
  }

  List<Entry> entries() {
    return parts.stream().flatMap(part -> part.entries().stream()).toList();
  }

  /** Returns the chapter's page, else the lab's. */
  Optional<Entry> number(int number) {
    return entries().stream().filter(entry -> entry.number() == number).findFirst();
  }

  Optional<Entry> entry(int number, Kind kind) {
    return entries().stream()
        .filter(entry -> entry.number() == number && entry.kind() == kind)
        .findFirst();
  }

  /** Returns the chapter whose slides a page shows. */
  Optional<Entry> chapterOfSlides(String page) {
    return entries().stream()
        .filter(entry -> entry.kind() == Kind.CHAPTER)
        .filter(entry -> PageName.slides(entry.page()).equals(page))
        .findFirst();
  }
}
