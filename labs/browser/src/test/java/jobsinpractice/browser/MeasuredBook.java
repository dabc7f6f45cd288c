package jobsinpractice.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jobsinpractice.simulator.figure.MovingFigure;
import jobsinpractice.simulator.figure.MovingFigures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Prints how heavy and how fast the book is on this machine. It checks nothing, and runs only when
 * it is asked for: {@code -Dit.test=MeasuredBook}. With the driver's debugger, JavaScript's
 * exceptions are slow, so the outage takes about three times as long as in a reader's browser.
 */
class MeasuredBook {
  private static final int TIMES = 11;

  /** Of the page that is open: bytes without compression, and milliseconds since its address. */
  private static final String LOADED =
      """
      const page = performance.getEntriesByType('navigation')[0];
      const all = [page, ...performance.getEntriesByType('resource')];
      return [all.reduce((sum, entry) => sum + entry.decodedBodySize, 0), all.length,
        page.domInteractive, page.domContentLoadedEventEnd].map(Math.round);
      """;

  /** Moves a slider to and fro, and returns the milliseconds of each redraw. */
  private static final String MOVES =
      """
      const [name, slider, times, done] = arguments;
      const box = document.querySelector(`figure[data-moving='${name}'] .moving`);
      const input = box.querySelectorAll('.slider input')[slider];
      const start = Number(input.value);
      const step = Number(input.step) * (start < Number(input.max) ? 1 : -1);
      const took = [];
      const next = () => {
        if (took.length === times) { done(took); return; }
        const chart = box.querySelector('.chart svg');
        input.value = start + (took.length % 2 ? 0 : step);
        input.dispatchEvent(new Event('input'));
        const wait = () => {
          if (box.querySelector('.chart svg') === chart) { setTimeout(wait, 5); return; }
          took.push(Number(box.dataset.milliseconds));
          setTimeout(next, 50);
        };
        wait();
      };
      next();
      """;

  private static CourseBook book;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    book = CourseBook.open();
    browser = book.browser;
  }

  @AfterAll
  static void close() {
    if (book != null) book.close();
  }

  @Test
  @DisplayName("pages: bytes, requests, and the time until they can be used")
  void pages() {
    for (String page :
        List.of(
            "/index.html", "/chapters/05-why-is-my-queue-so-long.html", "/labs/lab1/index.html")) {
      for (boolean cold : new boolean[] {true, false}) {
        List<List<Long>> loads = new ArrayList<>();
        for (int n = 0; n < TIMES; n++) {
          browser.go("/assets/icon.svg");
          if (cold) browser.clearCache();
          browser.go(page);
          loads.add(browser.script(LOADED));
        }
        System.out.printf(
            Locale.ROOT,
            "%s %s: %,d bytes, %d requests; parsed after %d ms, its scripts have run after %d ms"
                + " (at most %d ms)%n",
            page,
            cold ? "cold" : "warm",
            median(loads, 0),
            median(loads, 1),
            median(loads, 2),
            median(loads, 3),
            loads.stream().mapToLong(load -> load.get(3)).max().orElseThrow());
      }
    }
  }

  private static long median(List<List<Long>> loads, int column) {
    return median(loads.stream().map(load -> load.get(column)).toList());
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  @Test
  @DisplayName("figures that move: the time of a redraw, for the slider that is the slowest")
  void redraws() {
    Map<String, String> pages = new TreeMap<>(MovingFiguresBrowserIT.PAGES);
    pages.forEach(
        (name, page) -> {
          browser.go(page);
          CourseBook.skipQuestions(browser);
          browser.find("figure[data-moving='" + name + "'] .move button").click();
          browser.await("the curve", b -> !b.all(".moving .chart svg").isEmpty());
          MovingFigure figure = MovingFigures.named(name);
          List<Long> slowest = List.of(0L);
          for (int n = 0; n < figure.sliders().size(); n++) {
            List<Long> took = browser.later(MOVES, name, n, TIMES);
            slowest = median(took) >= median(slowest) ? took : slowest;
          }
          System.out.printf(
              Locale.ROOT,
              "%s: %d ms (%d to %d)%n",
              name,
              median(slowest),
              slowest.stream().mapToLong(Long::longValue).min().orElseThrow(),
              slowest.stream().mapToLong(Long::longValue).max().orElseThrow());
        });
  }
}
