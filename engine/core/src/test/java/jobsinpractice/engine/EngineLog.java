package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LocationAwareLogger;

/** Reads what one class of the engine logs from level INFO on. The tests' settings hide it. */
final class EngineLog implements AutoCloseable {
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final PrintStream usual = System.err;
  private final Object logger;
  private final int level;

  private EngineLog(Class<?> logged, Runnable atEach) {
    logger = LoggerFactory.getLogger(logged);
    level = level(LocationAwareLogger.INFO_INT);
    System.setErr(new Lines(text, atEach));
  }

  /** From now until it is closed; calls {@code atEach} for each line, on the thread that logs. */
  static EngineLog of(Class<?> logged, Runnable atEach) {
    return new EngineLog(logged, atEach);
  }

  String text() {
    return text.toString(UTF_8);
  }

  /** Returns the one before. */
  private int level(int next) {
    try {
      Field field = logger.getClass().getDeclaredField("currentLogLevel");
      field.setAccessible(true);
      int before = field.getInt(logger);
      field.setInt(logger, next);
      return before;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("not a logger of slf4j-simple", e);
    }
  }

  @Override
  public void close() {
    System.setErr(usual);
    level(level);
  }

  private static final class Lines extends PrintStream {
    private final Runnable atEach;

    Lines(ByteArrayOutputStream text, Runnable atEach) {
      super(text, true, UTF_8);
      this.atEach = atEach;
    }

    @Override
    public void println(String line) {
      super.println(line);
      atEach.run();
    }
  }
}
