package jobsinpractice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/**
 * The book, as a reader with a browser has it. {@code -Dbook.axe=all} checks every page for
 * accessibility.
 */
class BookBrowserIT {
  private static final Dimension NARROW = new Dimension(360, 740);
  private static final int FIRST_PAGE_BYTES = 300_000;
  private static final String CHAPTER = "/chapters/01-busy-or-late.html";

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

  @Test
  @DisplayName("every page opens without an error, and fits a phone that is 360 px wide")
  void everyPage() {
    List<String> pages = pages();
    assertThat(pages).hasSizeGreaterThan(40);
    List<String> wide = new ArrayList<>();
    browser.size(NARROW);
    for (String page : pages) {
      browser.go(page);
      assertThat(browser.all("h1")).as(page).hasSize(1);
      browser.script(
          "document.querySelectorAll('details').forEach(fold => { fold.open = true; fold.classList.remove('waits'); });"
              + "document.querySelectorAll('.rest').forEach(rest => { rest.hidden = false; })");
      if (!browser.<Boolean>script(
          "return document.documentElement.scrollWidth <= document.documentElement.clientWidth")) {
        wide.add(page);
      }
    }
    assertThat(wide).as("pages that scroll sideways").isEmpty();
  }

  /** Every page of the contents, and one of each other kind. */
  private static List<String> pages() {
    browser.go("/index.html");
    List<String> pages =
        new ArrayList<>(
            browser.<List<String>>script(
                "return [...document.querySelectorAll('.contents a')].map(a => a.pathname)"));
    pages.addAll(
        List.of(
            "/index.html",
            "/search.html",
            "/solutions/lab1/index.html",
            "/solutions/lab1/wrong-answers/index.html",
            "/engine/core/src/main/java/jobsinpractice/engine/Worker.java.html"));
    return pages;
  }

  @Test
  @DisplayName("a page of each kind is accessible, in light and dark, at a desk and on a phone")
  void accessible() {
    for (String page :
        List.of("/index.html", CHAPTER, "/labs/lab1/index.html", "/search.html?q=latency")) {
      String name = "book-" + page.replaceFirst("\\?.*", "").replaceAll("[^a-z0-9]+", "-");
      browser.go(page);
      assertThat(Accessibility.violations(browser)).as(page).isEmpty();
      browser.shot(name);
      browser.colours(true);
      browser.size(NARROW);
      browser.script("document.querySelectorAll('details').forEach(d => d.open = true)");
      assertThat(Accessibility.violations(browser)).as(page + " in the dark").isEmpty();
      browser.shot(name + "-phone-dark");
      browser.size(Browser.DESK);
      browser.colours(false);
    }
    browser.size(NARROW);
    for (String page :
        "all".equals(System.getProperty("book.axe"))
            ? pages()
            : List.of("/chapters/glossary.html")) {
      browser.go(page);
      assertThat(Accessibility.violations(browser)).as(page).isEmpty();
    }
  }

  @Test
  @DisplayName("the first page weighs less than 300 KB")
  void weight() {
    browser.go("/index.html");
    long bytes =
        browser.script(
            """
            const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
            return all.reduce((sum, entry) => sum + entry.decodedBodySize, 0);
            """);
    Object ready =
        browser.script(
            "return Math.round(performance.getEntriesByType('navigation')[0].domInteractive)");
    System.out.println(
        "The book's first page: " + bytes + " bytes, interactive after " + ready + " ms");
    assertThat(bytes).isBetween(10_000L, (long) FIRST_PAGE_BYTES);
  }

  @Test
  @DisplayName("an address may end with anything: what repeats an answer is still hidden")
  void malformedAddress() {
    browser.go(CHAPTER + "#%FF");
    browser.await("hidden parts", b -> !b.all("[hidden=until-found]").isEmpty());
  }

  @Test
  @DisplayName("the search finds sections while you type, and its first hit leads there")
  void search() {
    browser.go(CHAPTER);
    browser.find("#find").sendKeys("oldest job retry set", Keys.ENTER);
    browser.await("results", b -> !b.all("#results li").isEmpty());
    assertThat(browser.path()).isEqualTo("/search.html");
    assertThat(browser.find("#results mark").getText()).isNotBlank();
    browser.find("#find").clear();
    browser.find("#find").sendKeys("poison pill");
    browser.await(
        "the glossary first",
        b -> b.find("#results li a").getText().equals("Glossary › Poison pill"));
    browser.find("#find").sendKeys(Keys.ENTER, Keys.ENTER);
    browser.await("the glossary", b -> b.path().equals("/chapters/glossary.html"));
    browser.go("/search.html?q=retry+set");
    List<String> first =
        browser.script(
            "return [...document.querySelectorAll('#results a')].slice(0, 4).map(a => a.textContent)");
    assertThat(first)
        .as("a whole word counts more than the beginning of another one")
        .startsWith("Glossary › Retry set")
        .noneMatch(title -> title.contains("Settle"));
    browser.go("/search.html?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E");
    assertThat(browser.find("#found").getText()).isEqualTo("No section has all of these words.");
  }

  @Test
  @DisplayName("a glossary term explains itself on hover and on focus, until Escape")
  void terms() {
    browser.go(CHAPTER);
    assertThat(browser.find(".meaning").isDisplayed()).isFalse();
    browser.hover(browser.find(".term > a"));
    assertThat(browser.find(".meaning").isDisplayed()).isTrue();
    assertThat(browser.find(".meaning").getText()).hasSizeGreaterThan(30);
    browser.hover(browser.find("h1"));
    assertThat(browser.find(".meaning").isDisplayed()).isFalse();
    browser.size(NARROW);
    browser.script("document.querySelector('.term > a').focus()");
    assertThat(browser.find(".meaning").isDisplayed()).isTrue();
    List<Number> sides =
        browser.script(
            "const box = document.querySelector('.meaning').getBoundingClientRect();"
                + " return [box.left, document.documentElement.clientWidth - box.right]");
    assertThat(sides).allMatch(side -> side.doubleValue() >= 0);
    browser.find(".term > a").sendKeys(Keys.ESCAPE);
    assertThat(browser.find(".meaning").isDisplayed()).isFalse();
  }

  @Test
  @DisplayName("the keyboard reaches everything: skip link, search, next page")
  void keyboard() {
    browser.go(CHAPTER);
    browser.find("body").sendKeys(Keys.TAB);
    assertThat(focused("className")).isEqualTo("skip");
    browser.find(".skip").sendKeys(Keys.ENTER);
    assertThat(focused("id")).isEqualTo("content");
    browser.find("#content").sendKeys("/");
    assertThat(focused("id")).isEqualTo("find");
    browser.script("document.activeElement.blur()");
    browser.find("body").sendKeys(Keys.ARROW_RIGHT);
    browser.await("the lab", b -> b.path().equals("/labs/lab1/index.html"));
    browser.find("body").sendKeys(Keys.ARROW_LEFT);
    browser.await("the chapter", b -> b.path().equals(CHAPTER));
    browser.size(NARROW);
    browser.go("/labs/lab1/index.html");
    List<Long> unreachable =
        browser.script(
            "return [...document.querySelectorAll('pre, .scroll')].filter(e =>"
                + " e.scrollWidth > e.clientWidth && e.tabIndex !== 0).map(() => 1)");
    assertThat(unreachable).isEmpty();
  }

  @Test
  @DisplayName("a question mark lists the keys, and Escape closes the list")
  void help() {
    browser.go(CHAPTER);
    browser.find("body").sendKeys("?");
    assertThat(browser.find("dialog").isDisplayed()).isTrue();
    assertThat(browser.find("dialog").getText()).contains("search the book", "next page");
    assertThat(Accessibility.violations(browser)).isEmpty();
    browser.active().sendKeys(Keys.ARROW_RIGHT, Keys.ESCAPE);
    assertThat(browser.find("dialog").isDisplayed()).isFalse();
    assertThat(browser.path()).as("the page is not turned below the list").isEqualTo(CHAPTER);
    browser.find("[data-keys]").click();
    assertThat(browser.find("dialog").isDisplayed()).isTrue();
    browser.find("dialog button").click();
    assertThat(focused("textContent")).isEqualTo("?");
  }

  @Test
  @DisplayName(
      "the list of a page's sections marks the section that is read, also at the page's end")
  void sections() {
    browser.go(CHAPTER);
    List<String> sections =
        browser.script(
            "return [...document.querySelectorAll('.sections a')].map(a => a.textContent)");
    for (int n : new int[] {2, sections.size() - 1}) {
      browser.script(
          """
          const all = document.querySelectorAll('article h2');
          if (arguments[0] < arguments[1]) all[arguments[0]].scrollIntoView(); else scrollTo(0, 1e6);
          """,
          n,
          sections.size() - 1);
      browser.await("the mark", b -> b.find(".sections .now").getText().equals(sections.get(n)));
    }
  }

  @Test
  @DisplayName("on a phone, the contents open over the page, at its place, and Escape closes them")
  void menu() {
    browser.size(NARROW);
    browser.go("/chapters/15-how-many-machines.html");
    assertThat(browser.find(".contents").isDisplayed()).isFalse();
    browser.find("button.all").click();
    assertThat(browser.find("button.all").getAttribute("aria-expanded")).isEqualTo("true");
    assertThat(browser.find(".contents [aria-current]").isDisplayed()).isTrue();
    assertThat(
            browser.<Boolean>script(
                "const box = document.querySelector('.contents [aria-current]').getBoundingClientRect();"
                    + " return box.top > 50 && box.bottom < innerHeight"))
        .as("the page is in sight")
        .isTrue();
    assertThat(Accessibility.violations(browser)).isEmpty();
    browser.shot("book-menu-phone");
    browser.active().sendKeys(Keys.ESCAPE);
    assertThat(browser.find(".contents").isDisplayed()).isFalse();
    assertThat(focused("className")).isEqualTo("all");
    browser.active().sendKeys(Keys.ENTER);
    browser.find(".contents a").click();
    browser.await("the page", b -> b.path().equals("/readme.html"));
    assertThat(browser.find(".contents").isDisplayed()).isFalse();
    browser.size(Browser.DESK);
    assertThat(browser.find(".contents").isDisplayed()).isTrue();
    assertThat(browser.find("button.all").isDisplayed()).isFalse();
  }

  private static String focused(String property) {
    return browser.script("return document.activeElement." + property);
  }

  @Test
  @DisplayName("a copied block has the commands that a reader can paste, and nothing else")
  void copy() {
    assertThat(copied("/labs/lab1/index.html", "labs/lab test 1"))
        .startsWith("labs/lab test 1\nlabs/lab watch 1\n")
        .endsWith("\n./mvnw -pl labs/lab1 test -Dgroups=task-2\n")
        .doesNotContain("#");
    assertThat(copied("/README.html", "$ labs/lab test 1")).isEqualTo("labs/lab test 1\n");
    assertThat(copied(CHAPTER, "second  busy")).startsWith("second  busy").contains("\n     2 ");
    assertThat(browser.find("#said").getText()).isEqualTo("Copied");
  }

  /** Presses a block's button with the keyboard, and returns what is then in the clipboard. */
  private static String copied(String page, String start) {
    browser.go(page);
    browser.script(
        """
        navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); };
        document.querySelectorAll('details').forEach(fold => { fold.open = true; });
        document.querySelectorAll('.rest').forEach(rest => { rest.hidden = false; });
        [...document.querySelectorAll('.code')]
          .find(box => box.querySelector('pre').textContent.startsWith(arguments[0]))
          .querySelector('.copy').focus();
        """,
        start);
    browser.active().sendKeys(Keys.ENTER);
    return browser.await("a copy", b -> b.script("return window.copied"));
  }

  @Test
  @DisplayName("a red message wraps inside its column, at a desk and on a phone")
  void messages() {
    for (Dimension size : List.of(Browser.DESK, NARROW)) {
      browser.size(size);
      for (int lab = 0; lab <= 16; lab++) {
        browser.go("/labs/lab" + lab + "/index.html");
        List<String> wide =
            browser.script(
                """
                return [...document.querySelectorAll('pre')]
                  .filter(block => block.querySelector('.hl-red') && block.scrollWidth > block.clientWidth)
                  .map(block => block.textContent);
                """);
        assertThat(wide).as("lab " + lab + " at " + size).isEmpty();
      }
    }
    for (Dimension size : List.of(Browser.DESK, NARROW)) {
      browser.size(size);
      browser.go("/labs/lab12/index.html");
      Boolean apart =
          browser.script(
              """
              return [...document.querySelectorAll('pre:has(.columns)')].every(block => {
                const middle = block.getBoundingClientRect().left + block.clientWidth * 0.4;
                const range = document.createRange();
                return [...block.querySelectorAll('.columns')].every(line => {
                  const text = line.firstChild;
                  range.setStart(text, text.textContent.search(/\\S/));
                  range.setEnd(text, text.textContent.length);
                  return [...range.getClientRects()].every(box => box.width < 2 || box.left > middle);
                });
              });
              """);
      assertThat(apart).as("the second thread's steps are on the right at " + size).isTrue();
    }
    List<Double> lefts =
        browser.script(
            """
            const range = document.createRange();
            const line = [...document.querySelectorAll('pre:not(.commands) .line')].find(each => each.getClientRects()[0].height > 40);
            range.selectNodeContents(line);
            return [...range.getClientRects()].map(box => box.left * 1.0 + 0.01);
            """);
    assertThat(lefts.get(lefts.size() - 1))
        .as("a second line begins below the words of the first")
        .isGreaterThan(lefts.get(0) + 50);
  }

  @Test
  @DisplayName("a printed page has the text with its answers, and nothing to click")
  void paper() {
    browser.go(CHAPTER);
    browser.paper(true);
    browser.script("dispatchEvent(new Event('beforeprint'))");
    for (String css : List.of(".top", ".contents", ".around", ".meaning")) {
      assertThat(browser.all(css)).as(css).noneMatch(element -> element.isDisplayed());
    }
    assertThat(browser.text()).contains("The queue is longest when the burst ends.");
    browser.shot("book-paper");
    browser.paper(false);
  }

  @Test
  @DisplayName("the slides of each chapter turn by keys, fit a phone, and print one to a page")
  void slides() {
    browser.go(CHAPTER);
    browser.find(".slides-link a").click();
    browser.await("the slides", b -> b.path().equals("/slides/01-busy-or-late.html"));
    assertThat(Accessibility.violations(browser)).isEmpty();
    browser.find("body").sendKeys(Keys.ARROW_RIGHT, " ", Keys.PAGE_DOWN, Keys.ARROW_LEFT, "n");
    assertThat(browser.find(".count").getText()).startsWith("3 / ");
    assertThat(browser.find(".now .predict").isDisplayed()).isTrue();
    assertThat(browser.find(".now .notes").isDisplayed()).isTrue();
    assertThat(browser.all(".slide")).filteredOn(s -> s.isDisplayed()).hasSize(1);
    assertThat(Accessibility.violations(browser)).isEmpty();
    browser.find("body").sendKeys("n");
    browser.shot("slides-question");
    browser.find("body").sendKeys(Keys.END);
    int slides = browser.all(".slide").size();
    assertThat(browser.find(".count").getText()).isEqualTo(slides + " / " + slides);
    assertThat(browser.printedPages()).isEqualTo(slides);
    browser.size(NARROW);
    browser.colours(true);
    for (String page : decks()) {
      browser.go(page);
      assertThat(browser.all("h1")).as(page).hasSize(1);
      assertThat(
              browser.<List<String>>script(
                  """
                  const wide = [];
                  const slides = document.querySelectorAll('.slide');
                  for (let i = 0; i < slides.length; i++) {
                    const face = document.querySelector('.now > .face');
                    if (face.scrollWidth > face.clientWidth) wide.push('slide ' + (i + 1));
                    document.querySelector('[data-act="on"]').click();
                  }
                  if (document.documentElement.scrollWidth > innerWidth) wide.push('the page');
                  return wide;
                  """))
          .as(page)
          .isEmpty();
    }
    browser.find("body").sendKeys(Keys.HOME, Keys.ARROW_RIGHT);
    assertThat(Accessibility.violations(browser)).as("in the dark, on a phone").isEmpty();
  }

  @Test
  @DisplayName("an address shows the slide whose number it has, and the first for any other text")
  void slideOfAnAddress() {
    Map<String, String> slides = Map.of("4", "4", "2.5", "2", "x", "1", "-3", "1", "", "1");
    slides.forEach(
        (text, number) -> {
          browser.go("/slides/01-busy-or-late.html?" + number + "#" + text);
          assertThat(browser.find(".count").getText()).as(text).startsWith(number + " / ");
          browser.script("location.hash = '6'");
          browser.await("slide 6", b -> b.find(".count").getText().startsWith("6 / "));
          browser.script("location.hash = arguments[0]", text);
          browser.await(text, b -> b.find(".count").getText().startsWith(number + " / "));
          assertThat(browser.all(".slide.now")).as(text).hasSize(1);
        });
  }

  @Test
  @DisplayName("the window with the notes opens no window of its own, and stays with its slides")
  void notesWindow() {
    browser.go("/slides/01-busy-or-late.html?notes");
    assertThat(browser.find("[data-act=window]").isDisplayed()).isFalse();
    browser.script("window.open = () => { throw new Error('a third window'); }");
    browser.find("body").sendKeys("w", Keys.ARROW_RIGHT);
    assertThat(browser.find(".count").getText()).startsWith("2 / ");
  }

  private static List<String> decks() {
    browser.go("/index.html");
    return browser.<List<String>>script(
        "return [...document.querySelectorAll('.chapter a')].map(a =>"
            + " a.pathname.replace('/chapters/', '/slides/'))");
  }

  @Test
  @DisplayName("dark or light is remembered from page to page")
  void theme() {
    browser.go(CHAPTER);
    browser.find("[data-theme-switch]").click();
    browser.go("/index.html");
    assertThat(browser.<String>script("return document.documentElement.dataset.theme"))
        .isEqualTo("dark");
    browser.script("localStorage.clear()");
  }
}
