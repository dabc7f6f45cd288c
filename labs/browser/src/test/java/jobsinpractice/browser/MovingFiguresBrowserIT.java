package jobsinpractice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
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
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Figures that move: the curves of the page are those of the simulator on this JVM. */
class MovingFiguresBrowserIT {
  /** A page of the book for each of them. */
  private static final Map<String, String> PAGES =
      Map.of(
          "knee-of-latency", "/chapters/05-why-is-my-queue-so-long.html",
          "burst-and-its-tail", "/chapters/01-busy-or-late.html",
          "threads-against-throughput", "/chapters/04-how-many-threads.html",
          "strict-weighted-separate", "/chapters/06-how-many-queues.html",
          "the-same-outage", "/chapters/09-retries-without-a-storm.html");

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

  private static CourseBook book;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    book = CourseBook.open();
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

  private static org.openqa.selenium.By css(String selector) {
    return org.openqa.selenium.By.cssSelector(selector);
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
}
