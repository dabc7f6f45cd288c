package jobsinpractice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jobsinpractice.book.Book;
import jobsinpractice.book.StaticSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The static site, in a plain folder and below a path of a web server. */
class BookSiteBrowserIT {
  @TempDir private static Path folder;
  private static HttpServer server;
  private static URI web;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    Needs.aBrowser();
    new StaticSite(new Book(CourseBook.root())).write(folder);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/a/course/",
        exchange -> {
          Path file =
              folder.resolve(exchange.getRequestURI().getPath().substring("/a/course/".length()));
          byte[] bytes = Files.readAllBytes(file);
          String name = file.toString();
          exchange
              .getResponseHeaders()
              .set(
                  "Content-Type",
                  name.endsWith(".css")
                      ? "text/css"
                      : name.endsWith(".js")
                          ? "text/javascript"
                          : name.endsWith(".svg") ? "image/svg+xml" : "text/html");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    web = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/a/course/");
    browser = Browser.open(web, false);
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.close();
    if (server != null) server.stop(0);
  }

  @Test
  @DisplayName("opens from a plain folder: pages, pictures, links, search, and questions")
  void plainFolder() {
    works(folder.toUri());
  }

  @Test
  @DisplayName("works below a path of a web server")
  void belowAPath() {
    works(web);
  }

  private static void works(URI top) {
    browser.go(top.resolve("index.html").toString());
    browser.all(".chapters .chapter a").get(1).click();
    browser.await("the chapter", b -> b.title().startsWith("1 · "));
    assertThat(browser.find(".contents").isDisplayed()).isTrue();
    Long broken =
        browser.later(
            """
            const done = arguments[arguments.length - 1];
            const all = [...document.images];
            all.forEach(image => { image.loading = 'eager'; });
            Promise.all(all.map(image => image.decode().then(() => 0, () => 1)))
              .then(each => done(each.reduce((sum, one) => sum + one, 0)));
            """);
    assertThat(broken).isZero();
    browser.await("a question", b -> !b.all(".answer textarea").isEmpty());
    browser.find(".answer textarea").sendKeys("at noon");
    browser.find(".answer button").click();
    browser.await("my answer", b -> b.find(".mine").getText().contains("at noon"));
    CourseBook.skipQuestions(browser);
    browser.script("localStorage.clear()");
    browser.find("figure[data-moving] .move button").click();
    browser.await("a figure that moves", b -> !b.all(".moving .chart svg").isEmpty());
    assertThat(browser.find(".moving .buttons").getText()).doesNotContain("Your numbers");
    browser.find("#find").sendKeys("poison pill", Keys.ENTER);
    browser.await("results", b -> !b.all("#results li").isEmpty());
    browser.find("#results a").click();
    browser.await("the glossary", b -> b.title().startsWith("Glossary"));
    assertThat(browser.complaints()).isEmpty();
    List<String> others =
        browser.requests().stream()
            .filter(url -> !url.startsWith(folder.toUri().toString()))
            .filter(url -> !url.startsWith(web.toString()) && !url.startsWith("data:"))
            .toList();
    assertThat(others).isEmpty();
  }
}
