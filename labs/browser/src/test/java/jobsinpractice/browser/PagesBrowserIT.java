package jobsinpractice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebDriverException;

/** Every page and every button, as a person with a browser has them. */
class PagesBrowserIT {
  private static Place place;
  private static Browser browser;

  @BeforeAll
  static void open() {
    Needs.aBrowser();
    place = new Place();
    place.work(2);
    for (int i = 0; i < 20; i++) place.push(i % 2 == 0 ? "Thumbnail" : "WelcomeMail", 3 * i);
    browser = Browser.open(place.address(), false);
  }

  @BeforeEach
  void fill() {
    for (String key :
        List.of(
            Keys.RETRY,
            Keys.SCHEDULE,
            Keys.DEAD,
            Keys.PAUSED,
            "queue:mailers",
            "queue:low",
            "queue:<b>q",
            Keys.signals(Place.PROCESS))) {
      place.redis.call(jedis -> jedis.unlink(key));
    }
    place.fill();
  }

  @AfterEach
  void nothingElse() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .allMatch(url -> url.startsWith(place.address().toString()) || url.startsWith("data:"));
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.close();
    if (place != null) place.close();
  }

  @ParameterizedTest
  @DisplayName("each page: for everybody, dark and light, on a desk and on a phone")
  @ValueSource(
      strings = {
        "/live",
        "/busy",
        "/queues",
        "/queue?name=mailers",
        "/queue?name=%3Cb%3Eq",
        "/retries",
        "/scheduled",
        "/dead",
        "/job?jid=000000000000000000000001",
        "/job?jid=" + Place.JID,
        "/job?jid=00000000000000000000012c",
        "/job?jid=nowhere",
        "/classes",
        "/class?name=Thumbnail",
        "/periodic",
        "/batches",
        "/batch?bid=Zq8X5Qw1Rt2Yui",
        "/retries?text=nothing-fits",
        "/no-such-page"
      })
  void pages(String path) {
    String name = path.substring(1).replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    browser.go(path);
    assertThat(browser.all("h1")).hasSize(1);
    if (path.equals("/live")) browser.await("a chart", b -> !b.all(".panel canvas").isEmpty());
    browser.shot("page-" + name);
    assertThat(Accessibility.violations(browser)).isEmpty();
    browser.colours(true);
    browser.size(Browser.PHONE);
    assertThat(Accessibility.violations(browser)).isEmpty();
    browser.await( // charts take their new width a moment later
        "no sideways scrolling on a phone",
        b -> b.script("return document.documentElement.scrollWidth <= innerWidth"));
    browser.shot("page-" + name + "-phone-dark");
    browser.size(Browser.DESK);
    browser.colours(false);
    if (path.equals("/no-such-page") || path.contains("nowhere")) {
      assertThat(browser.complaints()).hasSize(1).allMatch(said -> said.contains("404")); // itself
    }
  }

  @Test
  @DisplayName("a queue: paused, resumed, one job deleted, all of it deleted")
  void queues() {
    browser.go("/queues");
    press("[aria-label='Pause mailers']");
    assertThat(paused()).containsExactly("mailers");
    press("[aria-label='Resume mailers']");
    assertThat(paused()).isEmpty();

    browser.go("/queue?name=mailers");
    browser.find("input[name=job]").click();
    press("button[name=do][value=delete]");
    assertThat(length("queue:mailers")).isEqualTo(29);
    unfold("Delete the queue…");
    press("button[name=do][value=clear]");
    assertThat(length("queue:mailers")).isZero();
  }

  @Test
  @DisplayName("retries: tried now, killed, deleted; all matches of a search; all")
  void retries() {
    browser.go("/retries");
    tick(0);
    press("button[value=retry]");
    assertThat(count(Keys.RETRY)).isEqualTo(11);
    assertThat(length("queue:low")).isEqualTo(31);
    tick(0);
    tick(1);
    press("button[value=kill]");
    assertThat(count(Keys.RETRY)).isEqualTo(9);
    assertThat(count(Keys.DEAD)).isEqualTo(14);
    tick(0);
    press("button[value=delete]");
    assertThat(count(Keys.RETRY)).isEqualTo(8);

    browser.find("input[name=jid]").sendKeys(Place.jid(11));
    press("form.search button");
    assertThat(browser.all("input[name=job]")).hasSize(1);
    browser.go("/retries");
    unfold("All 8 jobs…");
    press("button[value=retry-all]");
    browser.await("all of them", b -> count(Keys.RETRY) == 0);
  }

  @Test
  @DisplayName("scheduled: enqueued now, deleted; all of them")
  void scheduled() {
    browser.go("/scheduled");
    tick(0);
    press("button[value=enqueue]");
    assertThat(count(Keys.SCHEDULE)).isEqualTo(11);
    assertThat(length("queue:mailers")).isEqualTo(31);
    tick(0);
    press("button[value=delete]");
    assertThat(count(Keys.SCHEDULE)).isEqualTo(10);
    unfold("All 10 jobs…");
    press("button[value=delete-all]");
    browser.await("all of them", b -> count(Keys.SCHEDULE) == 0);
  }

  @Test
  @DisplayName("dead: the box in the head ticks all; tried again, deleted")
  void dead() {
    browser.go("/dead");
    tick(0);
    press("button[value=retry]");
    assertThat(count(Keys.DEAD)).isEqualTo(11);
    browser.find("input[data-all]").click();
    press("button[value=delete]");
    assertThat(count(Keys.DEAD)).isZero();
  }

  @ParameterizedTest
  @DisplayName("all of a set: what each button for all does to it, and where the jobs went")
  @CsvSource({
    "/retries,   All 12 jobs…, kill-all,    retry,    dead,          24",
    "/retries,   All 12 jobs…, delete-all,  retry,    dead,          12",
    "/scheduled, All 12 jobs…, enqueue-all, schedule, queue:mailers, 42",
    "/dead,      All 12 jobs…, retry-all,   dead,     queue:low,     42",
    "/dead,      All 12 jobs…, delete-all,  dead,     queue:low,     30"
  })
  void all(String page, String summary, String button, String from, String to, long there) {
    browser.go(page);
    unfold(summary);
    press("button[value=" + button + "]");
    browser.await("all of them", b -> count(from) == 0);
    browser.await("their new place", b -> (to.contains(":") ? length(to) : count(to)) == there);
  }

  @Test
  @DisplayName("all of a large set: stopped on the way, and the word about it taken off the page")
  void stopped() {
    int most = 300_000;
    place.schedule(most);
    browser.go("/scheduled");
    unfold("All 300,012 jobs…");
    press("button[value=enqueue-all]");
    press("button[value=stop-sweep]");
    browser.await(
        "its end",
        b -> {
          b.go("/scheduled");
          return !b.all("button[value=forget-sweep]").isEmpty();
        });
    assertThat(count(Keys.SCHEDULE)).isBetween(1L, most + 11L);
    press("button[value=forget-sweep]");
    assertThat(browser.all("form.flash")).isEmpty();
  }

  @Test
  @DisplayName("a batch: a job that was deleted is taken out of it")
  void batch() {
    browser.go("/batch?bid=" + Place.BATCH);
    unfold("A job of this batch was deleted…");
    browser.find("input[name=jid]").sendKeys(Place.jid(200));
    press("button[value=remove]");
    assertThat(browser.text()).contains("is no longer in the batch");
  }

  @Test
  @DisplayName("a periodic job that no worker has any more: forgotten")
  void periodic() {
    String line =
        "{\"cron\":\"0 4 * * *\",\"zone\":\"UTC\",\"reported\":1700000000.5,"
            + "\"job\":{\"class\":\"Sweep\",\"args\":[]}}";
    place.redis.call(jedis -> jedis.hset("periodic", "sweep", line));
    browser.go("/periodic");
    press("[aria-label='Forget sweep']");
    assertThat(place.redis.<Boolean>call(jedis -> jedis.hexists("periodic", "sweep"))).isFalse();
  }

  @Test
  @DisplayName("a job's own page: its arguments, its error, and the same buttons")
  void job() {
    browser.go("/retries");
    browser.find("tbody td a[href*='/job']").click();
    assertThat(browser.text()).contains("c61", "Net::ReadTimeout", "did not answer <i>at all</i>");
    press("button[value=kill]");
    assertThat(count(Keys.RETRY)).isEqualTo(11);
    assertThat(count(Keys.DEAD)).isEqualTo(13);
  }

  @Test
  @DisplayName("a scheduled job: another time, in the field of the browser")
  void reschedule() {
    browser.go("/scheduled");
    browser.find("tbody td a[href*='/job']").click();
    browser.script("document.querySelector('[name=at]').value = '2031-02-03T04:05:06'");
    press("button[value=reschedule]");
    assertThat(browser.text()).contains("It is now due at 2031-02-03 04:05:06 UTC.");
    assertThat(count(Keys.SCHEDULE)).isEqualTo(12);
    assertThat(browser.all("[role=status]")).hasSize(1);
    String value = browser.script("return document.querySelector('[name=at]').value");
    assertThat(value).startsWith("2031-02-03T04:05:06");
  }

  @Test
  @DisplayName("a running job: the progress that it reports, also for a screen reader")
  void progress() {
    browser.go("/busy");
    assertThat(browser.text()).contains("400 of 1,000, 40% rows of <i>March");
    assertThat(browser.find("progress").getAttribute("value")).isEqualTo("40");
    browser.go("/job?jid=" + Place.jid(300));
    assertThat(browser.text()).contains("gave this result", "{\"file\":\"<i>March.csv\"}");
  }

  @Test
  @DisplayName("a process: quieted, stopped, by the signals that it reads")
  void processes() {
    browser.go("/busy");
    press("[aria-label='Quiet elsewhere:4242']");
    assertThat(signals()).containsExactly("TSTP");
    press("[aria-label='Stop elsewhere:4242']");
    assertThat(signals()).containsExactly("TERM", "TSTP");
  }

  @Test
  @DisplayName("all processes: quieted, stopped")
  void allProcesses() {
    browser.go("/busy");
    unfold("All processes…");
    press("button[value=quiet-all]");
    assertThat(signals()).containsExactly("TSTP");
    unfold("All processes…");
    press("button[value=stop-all]");
    assertThat(signals()).containsExactly("TERM", "TSTP");
  }

  @Test
  @DisplayName(
      "dark or light is remembered; the page can be read from its first link on by keyboard")
  void comforts() {
    browser.go("/queues");
    browser.find("[data-theme-switch]").click();
    assertThat(browser.<String>script("return document.documentElement.dataset.theme"))
        .isEqualTo("dark");
    browser.go("/dead");
    assertThat(browser.<String>script("return document.documentElement.dataset.theme"))
        .isEqualTo("dark");
    browser.script("localStorage.clear()");
    browser.go("/queues");
    browser.find("body").sendKeys(org.openqa.selenium.Keys.TAB);
    assertThat(browser.<String>script("return document.activeElement.className")).isEqualTo("skip");
  }

  /** Clicks, and waits for the page that follows: one that does not know the mark of this one. */
  private static void press(String css) {
    browser.script("window.left = true");
    browser.find(css).click();
    browser.await(css + " to lead to a page", b -> arrived());
  }

  private static boolean arrived() {
    try {
      return browser.script("return !window.left && document.readyState === 'complete'");
    } catch (WebDriverException between) {
      return false; // neither here nor there
    }
  }

  private static void tick(int row) {
    browser.all("input[name=job]").get(row).click();
  }

  private static void unfold(String summary) {
    browser.all("summary").stream()
        .filter(each -> each.getText().equals(summary))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + summary + " on " + browser.text()))
        .click();
  }

  private static Set<String> paused() {
    return place.redis.call(jedis -> jedis.smembers(Keys.PAUSED));
  }

  private static List<String> signals() {
    return place.redis.call(jedis -> jedis.lrange(Keys.signals(Place.PROCESS), 0, -1));
  }

  private static long length(String list) {
    return place.redis.call(jedis -> jedis.llen(list));
  }

  private static long count(String set) {
    return place.redis.call(jedis -> jedis.zcard(set));
  }
}
