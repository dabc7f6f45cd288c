package jobsinpractice.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The system's Chromium, without a screen, and what it received and complained about meanwhile.
 * Nothing is downloaded: where there is no Chromium or no driver, there is no browser.
 */
final class Browser implements AutoCloseable {
  static final Dimension DESK = new Dimension(1280, 900);
  static final Dimension PHONE = new Dimension(390, 844);

  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final List<String> BROWSERS = List.of("chromium", "chromium-browser");

  private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page\\b");

  /** It would say once for each browser that it does not know the newest one's debugger. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;
  private final URI address;
  private final List<String> requests = new ArrayList<>();

  private Browser(ChromeDriver driver, URI address) {
    this.driver = driver;
    this.address = address;
  }

  /** Why there is none, or empty. */
  static Optional<String> missing() {
    if (program(BROWSERS).isEmpty()) return Optional.of("no chromium on the PATH");
    if (program(List.of("chromedriver")).isEmpty()) {
      return Optional.of("no chromedriver on the PATH (Debian: chromium-driver)");
    }
    return Optional.empty();
  }

  static Browser open(URI address, boolean dark) {
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program(BROWSERS).orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox", // as root, in a container
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--hide-scrollbars");
    if (dark) options.addArguments("--force-dark-mode");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    File program = program(List.of("chromedriver")).orElseThrow().toFile();
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(program).usingAnyFreePort().build();
    Browser browser = new Browser(new ChromeDriver(service, options), address);
    browser.size(DESK);
    browser.colours(dark);
    return browser;
  }

  private static Optional<Path> program(List<String> names) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  void size(Dimension size) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", false));
  }

  void colours(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** As a printer sees the page, or a screen. */
  void paper(boolean on) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", on ? "print" : ""));
  }

  /** Returns how many sheets of paper the page needs, with the size that its styles ask for. */
  int printedPages() {
    Map<String, Object> printed =
        driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    byte[] pdf = Base64.getDecoder().decode((String) printed.get("data"));
    Matcher page = PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    return (int) page.results().count();
  }

  void hover(WebElement element) {
    new Actions(driver).moveToElement(element).perform();
  }

  void go(String path) {
    driver.get(address.resolve(path).toString());
  }

  /** Clears the browser's cache. */
  void clearCache() {
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
  }

  String path() {
    return URI.create(driver.getCurrentUrl()).getPath();
  }

  String title() {
    return driver.getTitle();
  }

  /** Returns the element that has the focus. */
  WebElement active() {
    return driver.switchTo().activeElement();
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  String text() {
    return find("body").getText();
  }

  @SuppressWarnings("unchecked") // the script's author knows the type
  <T> T script(String body, Object... arguments) {
    return (T) driver.executeScript(body, arguments);
  }

  @SuppressWarnings("unchecked")
  <T> T later(String body, Object... arguments) {
    return (T) driver.executeAsyncScript(body, arguments);
  }

  /** Until the condition answers something that is neither null nor false. */
  <T> T await(String what, Function<Browser, T> condition) {
    return new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofMillis(100))
        .withMessage(what)
        .until(any -> condition.apply(this));
  }

  /** The whole page, however long, as target/screenshots/NAME.png. */
  void shot(String name) {
    try {
      Files.createDirectories(SHOTS);
      long height = script("return document.documentElement.scrollHeight");
      long width = script("return window.innerWidth");
      size(new Dimension((int) width, (int) Math.min(6_000, height)));
      Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
      size(width < 600 ? PHONE : DESK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A part of the page. */
  void shot(WebElement part, String name) {
    try {
      Files.createDirectories(SHOTS);
      Files.write(SHOTS.resolve(name + ".png"), part.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every address that was asked for since the start. */
  List<String> requests() {
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      String message = entry.getMessage();
      if (!message.contains("\"Network.requestWillBeSent\"")) continue;
      int at = message.indexOf("\"url\":\"", message.indexOf("\"request\":"));
      if (at > 0) requests.add(message.substring(at + 7, message.indexOf('"', at + 7)));
    }
    return List.copyOf(requests);
  }

  /** What its console said at the level of an error or a warning, since this was last asked. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::toString)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
