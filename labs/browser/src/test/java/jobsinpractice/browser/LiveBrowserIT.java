package jobsinpractice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LiveBrowserIT {
  private static Place place;
  private static Browser browser;
  private static ScheduledExecutorService arrivals;

  @BeforeAll
  static void open() {
    Needs.aBrowser();
    place = new Place();
    place.work(5);
    Random random = new Random(1);
    arrivals = Executors.newSingleThreadScheduledExecutor();
    String[] types = {"Thumbnail", "WelcomeMail", "Webhook"};
    arrivals.scheduleAtFixedRate(
        () -> place.push(types[random.nextInt(3)], 20 + random.nextInt(600)),
        0,
        100,
        TimeUnit.MILLISECONDS);
    browser = Browser.open(place.address(), false);
  }

  @AfterAll
  static void close() {
    if (arrivals != null) arrivals.shutdownNow();
    if (browser != null) browser.close();
    if (place != null) place.close();
  }

  @Test
  @DisplayName("the charts move, and show what the dashboard's own numbers say")
  void moving() {
    browser.go("/live");
    browser.await("a chart", b -> !b.all(".panel canvas").isEmpty());
    browser.await("ten seconds", b -> ((Long) points(b)) >= 10);
    String before = picture();
    long seen = points(browser);
    browser.await("two more seconds", b -> points(b) >= seen + 2);
    assertThat(picture()).isNotEqualTo(before);

    List<Double> drawn =
        browser.script(
            """
            const chart = [...document.querySelectorAll('.panel')].map(p => p.chart).find(c => c && c.title === 'Throughput');
            const data = chart.plot.data;
            const i = data[0].length - 2;
            return [data[0][i], data[1][i]];
            """);
    List<Double> told =
        browser.later(
            """
            const done = arguments[arguments.length - 1];
            fetch('/live/history').then(r => r.json()).then(all => {
              const sample = all.find(s => s.at === arguments[0]);
              done([sample.at, sample.throughput]);
            });
            """,
            drawn.get(0));
    assertThat(drawn.stream().map(Number::doubleValue).toList())
        .isEqualTo(told.stream().map(Number::doubleValue).toList());

    String table = browser.find(".panels .panel:nth-child(1) table").getText();
    assertThat(table).contains("now", "mean", "peak", "%");
    assertThat(browser.find("[data-live-timeline]").getText())
        .contains("Thumbnail", "WelcomeMail", "Webhook");
    long bars =
        browser.script(
            "return [...document.querySelector('[data-live-timeline]').timeline.lanes.values()]"
                + ".reduce((sum, lane) => sum + lane.spans.size, 0)");
    assertThat(bars).isGreaterThan(20);

    browser.find("[data-live-pause]").click();
    assertThat(browser.find("[data-live-state]").getText()).isEqualTo("Paused");
    browser.find("[data-live-pause]").click();
    browser.await("to go on", b -> b.find("[data-live-state]").getText().startsWith("Once"));
  }

  @Test
  @DisplayName("dark, and on a phone: nothing is cut off, and everything can be reached")
  void looks() {
    browser.go("/live");
    browser.await("ten seconds", b -> !b.all(".panel canvas").isEmpty() && points(b) >= 10);
    browser.script("document.querySelectorAll('details').forEach(d => d.open = true)");
    browser.shot("live-light");
    assertThat(Accessibility.violations(browser)).isEmpty();
    browser.colours(true);
    browser.await("dark", b -> points(b) >= 1);
    browser.shot("live-dark");
    assertThat(Accessibility.violations(browser)).isEmpty();
    browser.size(Browser.PHONE);
    browser.await(
        "narrow",
        b -> (Boolean) b.script("return document.querySelector('.u-wrap').offsetWidth < 390"));
    browser.await(
        "no sideways scrolling",
        b -> (Boolean) b.script("return document.documentElement.scrollWidth <= innerWidth"));
    assertThat(Accessibility.violations(browser)).isEmpty();
    browser.shot("live-phone-dark");
    browser.colours(false);
    browser.size(Browser.DESK);
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(url -> url.startsWith(place.address().toString()) || url.startsWith("data:"));
  }

  private static long points(Browser browser) {
    return browser.script(
        "const chart = document.querySelector('.panels .panel').chart;"
            + " return chart && chart.data ? chart.data[0].length : 0");
  }

  private static String picture() {
    return browser.script("return document.querySelector('.panels canvas').toDataURL()");
  }
}
