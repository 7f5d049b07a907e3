package dev.touchpoint.cli.report;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Chromium without a window, of which nothing is left when it is closed. Nothing is downloaded for it. */
final class Browser implements AutoCloseable {

    /** Held, as the levels of loggers that nobody holds are forgotten. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final String IS_READY = "return !window.isLeft && document.readyState === 'complete'";
    private static final int MOST_LOOKS = 3_000;
    private static final long BETWEEN_LOOKS = 10_000_000;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens one, or skips the test where there is none. */
    static Browser open() {
        Optional<File> chromium = first("CHROME_BIN", "/usr/bin/chromium", "/usr/bin/google-chrome");
        Optional<File> chromedriver = first("CHROMEDRIVER_BIN", "/usr/bin/chromedriver");
        Assumptions.assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "needs Chromium and its driver: the packages chromium and chromium-driver of Debian, or the variables"
                        + " CHROME_BIN and CHROMEDRIVER_BIN");
        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<File> first(String variable, String... places) {
        return Stream.concat(Stream.ofNullable(System.getenv(variable)), Stream.of(places))
                .map(File::new)
                .filter(File::canExecute)
                .findFirst();
    }

    /** What a reader's device is like. */
    void be(int width, String colours) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", "", "features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    /** Lays the page out for paper, until {@link #be} is called. */
    void onPaper(int width) {
        be(width, "light");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** Opens a page, and waits until its script has run: on a busy machine the driver goes on while a page is read. */
    void show(Path page) {
        js("window.isLeft = true");
        driver.get(page.toUri().toString());
        for (int i = 0; !Boolean.TRUE.equals(js(IS_READY)); i++) {
            if (i == MOST_LOOKS) {
                throw new IllegalStateException("the page is never read to its end");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    /** What a function body returns, or null. */
    @Nullable
    Object js(String body, Object... arguments) {
        return driver.executeScript(body, arguments);
    }

    /** The whole number that a function body returns. */
    long number(String body, Object... arguments) {
        return ((Number) requireNonNull(js(body, arguments))).longValue();
    }

    /** The list that a function body returns. */
    @SuppressWarnings("unchecked")
    <E> List<E> list(String body, Object... arguments) {
        return (List<E>) requireNonNull(js(body, arguments));
    }

    /** The object that a function body returns. */
    @SuppressWarnings("unchecked")
    <V> Map<String, V> map(String body, Object... arguments) {
        return (Map<String, V>) requireNonNull(js(body, arguments));
    }

    /** Waits until an expression is true; fails after half a minute. */
    void await(String expression) {
        js("return new Promise((done) => { const look = () => { if (" + expression
                + ") { done(); } else { setTimeout(look, 20); } }; look(); });");
    }

    String text(String selector) {
        Object text = js("return document.querySelector(arguments[0]).textContent.replace(/\\s+/g, ' ')", selector);
        return String.valueOf(text).strip();
    }

    /** Chooses in a list, as a reader does. */
    void choose(String id, String value) {
        js(
                "const list = document.getElementById(arguments[0]); list.value = arguments[1];"
                        + " list.dispatchEvent(new Event('change', {bubbles: true}));",
                id,
                value);
    }

    void click(String selector) {
        js("document.querySelector(arguments[0]).click()", selector);
    }

    void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** What the console has said since it was asked last. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Where something was requested from since it was asked last. */
    List<String> requests() {
        JsonMapper json = new JsonMapper();
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> json.readTree(entry.getMessage()).get("message"))
                .filter(message -> message.get("method").asString().equals("Network.requestWillBeSent"))
                .map(message -> message.get("params").get("request"))
                .map((JsonNode request) -> request.get("url").asString())
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
