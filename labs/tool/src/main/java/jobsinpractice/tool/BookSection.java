package jobsinpractice.tool;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jobsinpractice.dashboard.PageContext;
import jobsinpractice.dashboard.Section;

/** Starts the book together with the fleet's dashboard, and links to the current lab's page. */
final class BookSection implements Section {
  private final Course course;
  private final Integer lab;
  private CourseBook book;

  /**
   * @param lab the lab to link to; null for the current lab
   */
  BookSection(Course course, Integer lab) {
    this.course = course;
    this.lab = lab;
  }

  @Override
  public List<Link> nav() {
    return List.of(new Link("The book", "/book"));
  }

  @Override
  public void mount(RoutesConfig routes, PageContext site) {
    routes.get("/book", request -> request.redirect(book.lab(course.lab(lab).number()).toString()));
  }

  @Override
  public void start(PageContext site) {
    try {
      book = CourseBook.start(course, new RunningFleet(site.redis(), site.clock()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the book", e);
    }
  }

  @Override
  public void stop() {
    if (book != null) {
      book.close();
    }
  }
}
