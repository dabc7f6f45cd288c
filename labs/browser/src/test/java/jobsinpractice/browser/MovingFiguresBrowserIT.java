package jobsinpractice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import jobsinpractice.book.FleetNumbers;
import jobsinpractice.simulator.figure.MovedFigure;
import jobsinpractice.simulator.figure.MovingFigure;
import jobsinpractice.simulator.figure.MovingFigures;
import jobsinpractice.simulator.figure.Slider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Figures that move: the curves of the page are those of the simulator on this JVM. */
class MovingFiguresBrowserIT {
  /** A page of the book for each of them. */
  static final Map<String, String> PAGES =
      Map.of(
          "knee-of-latency", "/chapters/05-why-is-my-queue-so-long.html",
          "burst-and-its-tail", "/chapters/01-busy-or-late.html",
          "cost-against-objective", "/chapters/03-what-a-job-costs.html",
          "threads-against-throughput", "/chapters/04-how-many-threads.html",
          "one-queue-against-many", "/chapters/06-how-many-queues.html",
          "strict-weighted-separate", "/chapters/06-how-many-queues.html",
          "the-same-outage", "/chapters/09-retries-without-a-storm.html",
          "machines-on-friday", "/chapters/15-how-many-machines.html");

  private static final int RANDOM_SETTINGS = 5;

  /** One after the other, each when the browser has nothing else to do. */
  private static final String DRAW_ALL =
      """
      const [name, settings] = arguments;
      const drawn = window.drawn = [];
      const next = () => {
        drawn.push(drawFigure(name, settings[drawn.length]));
        if (drawn.length < settings.length) setTimeout(next);
      };
      setTimeout(next);
      """;

  private static final FleetDesk DESK = new FleetDesk();
  private static final LocalDateTime MINUTE = LocalDateTime.of(2026, 1, 5, 9, 7);
  private static CourseBook book;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    book = CourseBook.open(DESK);
    browser = book.browser;
  }

  @AfterEach
  void nothingElse() {
    book.checkAfterTest();
  }

  @AfterAll
  static void close() {
    if (book != null) book.close();
  }

  static List<String> names() {
    return MovingFigures.all().stream().map(MovingFigure::name).toList();
  }

  /** Opens the figure's page and moves it: returns the part with its sliders. */
  private static WebElement move(String name) {
    browser.go(PAGES.get(name));
    CourseBook.skipQuestions(browser);
    browser.find("figure[data-moving='" + name + "'] .move button").click();
    return browser.await(
        "the moving figure", b -> b.find("figure[data-moving='" + name + "'] .moving"));
  }

  @Test
  @DisplayName("the book offers to move every figure that the simulator can move")
  void all() {
    assertThat(PAGES.keySet()).containsExactlyInAnyOrderElementsOf(names());
    TreeSet<String> marked = new TreeSet<>();
    for (String page : new TreeSet<>(PAGES.values())) {
      browser.go(page);
      browser.all("figure[data-moving]").forEach(f -> marked.add(f.getAttribute("data-moving")));
      assertThat(browser.<Object>script("return window.drawFigure ? 1 : 0"))
          .as("a page does not load the simulator before a reader asks for it")
          .isEqualTo(0L);
    }
    assertThat(marked).containsExactlyElementsOf(new TreeSet<>(names()));
  }

  @ParameterizedTest
  @DisplayName(
      "the same seed gives the same picture, text, and numbers as on the JVM, byte for byte")
  @MethodSource("names")
  void sameAsOnTheJvm(String name) {
    MovingFigure figure = MovingFigures.named(name);
    move(name);
    List<double[]> settings = settings(figure);
    browser.script(
        DRAW_ALL, name, settings.stream().map(s -> Arrays.stream(s).boxed().toList()).toList());
    List<MovedFigure> here = settings.stream().map(figure::draw).toList(); // at the same time
    for (int n = 0; n < settings.size(); n++) {
      String setting = name + " at " + Arrays.toString(settings.get(n));
      int number = n;
      Map<String, String> there =
          browser.await(setting, b -> b.script("return drawn[arguments[0]]", number));
      assertSame(setting, here.get(n), there);
    }
  }

  private static void assertSame(String setting, MovedFigure here, Map<String, String> there) {
    assertThat(lines(there.get("csv"))).as(setting).containsExactlyElementsOf(lines(here.csv()));
    assertThat(there.get("summary")).as(setting).isEqualTo(here.summary());
    assertThat(there.get("svg")).as(setting).isEqualTo(here.svg());
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  /** The start, each slider at both of its ends, and some settings at random. */
  private static List<double[]> settings(MovingFigure figure) {
    List<Slider> sliders = figure.sliders();
    double[] start = sliders.stream().mapToDouble(Slider::start).toArray();
    List<double[]> all = new ArrayList<>(List.of(start));
    for (int n = 0; n < start.length; n++) {
      for (double end : new double[] {sliders.get(n).least(), sliders.get(n).most()}) {
        double[] values = start.clone();
        values[n] = end;
        all.add(values);
      }
    }
    SplittableRandom random = new SplittableRandom(7);
    for (int n = 0; n < RANDOM_SETTINGS; n++) {
      all.add(
          sliders.stream()
              .mapToDouble(
                  s -> {
                    int steps = (int) Math.round((s.most() - s.least()) / s.step());
                    return s.least() + random.nextInt(steps + 1) * s.step();
                  })
              .toArray());
    }
    return all;
  }

  @ParameterizedTest
  @DisplayName("an arrow key moves each slider, and the curve, the text, and the numbers follow")
  @MethodSource("names")
  void keyboard(String name) {
    MovingFigure figure = MovingFigures.named(name);
    WebElement moving = move(name);
    List<WebElement> inputs = browser.all("figure[data-moving='" + name + "'] .slider input");
    double[] values = figure.sliders().stream().mapToDouble(Slider::start).toArray();
    assertThat(inputs).hasSize(values.length);
    browser.await(
        "focus", b -> b.<Boolean>script("return document.activeElement.type === 'range'"));
    for (int n = 0; n < values.length; n++) {
      Slider slider = figure.sliders().get(n);
      boolean up = slider.start() < slider.most();
      inputs.get(n).sendKeys(up ? Keys.ARROW_RIGHT : Keys.ARROW_LEFT);
      values[n] += up ? slider.step() : -slider.step();
      MovedFigure expected = figure.draw(values);
      browser.await(
          slider.label(),
          b -> moving.findElement(css(".summary")).getText().equals(expected.summary()));
      assertThat(inputs.get(n).getAttribute("aria-valuetext"))
          .isEqualTo(moving.findElements(css("output")).get(n).getText())
          .startsWith(
              slider.names().isEmpty()
                  ? String.format(java.util.Locale.ROOT, "%,d", (long) values[n])
                  : slider.names().get((int) values[n]));
      assertThat(moving.findElements(css(".chart svg"))).hasSize(1);
    }
    String last = moving.findElement(css(".summary")).getText();
    browser.await(
        "the text for a screen reader",
        b ->
            b.<String>script("return arguments[0].querySelector('[aria-live]').textContent", moving)
                .equals(last));
    String first = figure.start().summary();
    moving.findElement(css("button")).click();
    browser.await(
        "the first numbers", b -> moving.findElement(css(".summary")).getText().equals(first));
    System.out.println(
        "redraw of " + name + ": " + moving.getAttribute("data-milliseconds") + " ms");
  }

  private static By css(String selector) {
    return By.cssSelector(selector);
  }

  @ParameterizedTest
  @DisplayName("axe finds nothing, in light and dark, and it fits a phone that is 360 px wide")
  @MethodSource("names")
  void looks(String name) {
    browser.size(new Dimension(360, 740));
    WebElement moving = move(name);
    moving.findElement(css("details summary")).click();
    browser.await("the numbers", b -> !moving.findElements(css("tbody tr")).isEmpty());
    assertThat(browser.<Boolean>script("return document.documentElement.scrollWidth <= 360"))
        .isTrue();
    for (boolean dark : new boolean[] {false, true}) {
      browser.colours(dark);
      assertThat(Accessibility.violations(browser)).as("dark: " + dark).isEmpty();
    }
    moving.findElement(css("details summary")).click();
    browser.shot(moving, "moving-" + name + "-phone");
    browser.size(Browser.DESK);
    browser.shot(moving, "moving-" + name + "-dark");
    browser.colours(false);
    browser.shot(moving, "moving-" + name);
  }

  @Test
  @DisplayName("the fixed figure comes back, and is what a printer gets")
  void fixed() {
    String name = "threads-against-throughput";
    move(name);
    WebElement picture = browser.find("figure[data-moving='" + name + "'] img");
    assertThat(picture.isDisplayed()).isFalse();
    browser.paper(true);
    assertThat(picture.isDisplayed()).isTrue();
    assertThat(browser.find(".moving").isDisplayed()).isFalse();
    assertThat(browser.find(".move").isDisplayed()).isFalse();
    browser.paper(false);
    browser.find("figure[data-moving='" + name + "'] .move button").click();
    assertThat(picture.isDisplayed()).isTrue();
    assertThat(browser.find(".moving").isDisplayed()).isFalse();
  }

  private static FleetNumbers fleet(
      double perSecond, double milliseconds, int processes, int threads) {
    return new FleetNumbers(
        "",
        MINUTE.atZone(ZoneId.systemDefault()).toInstant(),
        perSecond,
        milliseconds,
        processes,
        threads);
  }

  /** Presses the button, and returns what it says. */
  private static String take(WebElement figure, FleetNumbers numbers) {
    DESK.numbers = numbers;
    browser.script("arguments[0].querySelector('.taken').textContent = ''", figure);
    figure.findElement(By.xpath(".//button[.='Your numbers']")).click();
    return browser.await(
        "what it says",
        b -> {
          String said = figure.findElement(css(".taken")).getText();
          return said.isEmpty() ? null : said;
        });
  }

  private static List<String> sliders(WebElement figure) {
    return figure.findElements(css(".slider output")).stream().map(WebElement::getText).toList();
  }

  @Test
  @DisplayName(
      "\"Your numbers\" sets the sliders to the fleet's numbers, and says what it took and from when")
  void ownNumbers() {
    WebElement figure = move("knee-of-latency");
    assertThat(take(figure, fleet(7.25, 1230, 2, 10)))
        .isEqualTo(
            "Your fleet, in the minute from 09:07: 7.25 jobs per second, a service time of 1,230 ms"
                + " on average, 5 threads in each process, 2 processes.");
    assertThat(sliders(figure)).containsExactly("7", "1,200 ms", "5", "2", "1,000");
    browser.await(
        "the curve follows",
        b -> figure.findElement(css(".summary")).getText().contains("7 arrive"));
    browser.shot(figure, "moving-your-numbers");
  }

  @Test
  @DisplayName("\"Your numbers\" keeps a slider within its ends, and says so")
  void ownNumbersOutside() {
    WebElement figure = move("knee-of-latency");
    assertThat(take(figure, fleet(0.5, 20, 100, 100)))
        .contains("0.5 jobs per second", "20 ms", "1 thread in each", "100 processes")
        .contains("“Jobs that arrive per second” ends at 1.")
        .contains("“Service time, on average” ends at 100 ms.", "“Processes” ends at 8.");
    assertThat(sliders(figure)).startsWith("1", "100 ms", "1", "8");
  }

  @Test
  @DisplayName(
      "\"Your numbers\" says that no fleet runs, and leaves the sliders; so it does with a time of 0")
  void noNumbers() {
    WebElement figure = move("knee-of-latency");
    take(figure, fleet(7, 1000, 2, 10));
    List<String> before = sliders(figure);
    assertThat(take(figure, FleetNumbers.none("No <b>fleet</b> runs.")))
        .isEqualTo("No <b>fleet</b> runs.");
    assertThat(take(figure, fleet(0, 0, 0, 0)))
        .isEqualTo("The fleet’s numbers cannot be used here.");
    assertThat(sliders(figure)).isEqualTo(before);
    assertThat(take(figure, fleet(3, 0, 1, 4)))
        .doesNotContain("service time")
        .contains("4 threads");
    assertThat(sliders(figure)).startsWith("3", "1,000 ms", "4", "1");
  }
}
