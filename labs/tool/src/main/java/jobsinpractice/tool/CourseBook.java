package jobsinpractice.tool;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import jobsinpractice.book.Book;
import jobsinpractice.book.BookServer;
import jobsinpractice.book.FleetNumbers;
import jobsinpractice.runner.Links;

/** The running book, with the learner's code behind it. */
final class CourseBook implements AutoCloseable {
  private final Book book;
  private final CourseDesk desk;
  private final BookServer server;

  private CourseBook(Book book, CourseDesk desk, BookServer server) {
    this.book = book;
    this.desk = desk;
    this.server = server;
  }

  /**
   * Starts on the last port, so that an open page stays usable; else on a free one.
   *
   * @param fleet reads the numbers of the running fleet
   */
  static CourseBook start(Course course, Supplier<FleetNumbers> fleet) throws IOException {
    Book book = new Book(course.labs().root());
    CourseDesk desk = new CourseDesk(course, fleet);
    Path file = Links.refuse(course.labs().state().resolve("book-port"));
    int last = lastPort(file);
    BookServer server;
    try {
      server = BookServer.start(book, desk, last);
    } catch (IOException taken) {
      server = BookServer.start(book, desk, 0); // the book is open twice; the first keeps its port
    }
    if (last == 0) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, server.address("").getPort() + "\n");
    }
    return new CourseBook(book, desk, server);
  }

  private static int lastPort(Path file) {
    try {
      int port = Integer.parseInt(Files.readString(file).strip());
      return port > 1023 && port < 65_536 ? port : 0;
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  /** Returns the address of the first page. */
  URI address() {
    return server.address("");
  }

  /** Returns the address of chapter N. */
  URI chapter(int number) {
    return server.address(book.pageOf(number).orElse(""));
  }

  /** Returns the address of the slides of chapter N, if there is such a chapter. */
  Optional<URI> slides(int number) {
    return book.slidesOf(number).map(server::address);
  }

  /** Returns the address of a lab's page. */
  URI lab(int number) {
    return server.address("labs/lab" + number + "/index.html");
  }

  @Override
  public void close() {
    server.close();
    desk.close();
  }
}
