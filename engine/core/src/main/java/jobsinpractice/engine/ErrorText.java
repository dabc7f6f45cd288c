package jobsinpractice.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import jobsinpractice.engine.internal.Json;

/**
 * The text of an error that user code threw. An error's class can override {@code getMessage},
 * {@code getCause}, {@code getStackTrace}, and {@code toString}, so each of them can throw, return
 * null, or never come to an end. No method here throws for any of that.
 */
final class ErrorText {
  /** Sidekiq's pages inflate a backtrace each time they show it. */
  private static final int MOST_CHARACTERS = 200_000;

  private static final int LONGEST_LINE = 1_000;

  private ErrorText() {}

  /** The name of its class. */
  static String type(Throwable error) {
    return Limits.errorMessage(error.getClass().getName());
  }

  /** Its message, or the name of its class if it has none; bounded. */
  static String message(Throwable error) {
    return safely(
        () -> {
          String message = error.getMessage();
          return message == null ? type(error) : Limits.errorMessage(message);
        },
        "getMessage");
  }

  /** For a log line: its class and its message. */
  static String of(Throwable error) {
    return type(error) + ": " + message(error);
  }

  /** The same on one line, for a message to the person who started the program. */
  static String line(Throwable error) {
    return of(error).lines().findFirst().orElse("");
  }

  private static String safely(Supplier<String> text, String method) {
    try {
      return text.get();
    } catch (Throwable e) {
      return "the error's " + method + " threw " + type(e);
    }
  }

  /** Its stack trace and its causes' in Sidekiq's form: base64 of deflated JSON. */
  static String backtrace(Throwable error, int most) {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, new Deflater())) {
      out.write(Json.write(lines(error, most)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(deflated.toByteArray());
  }

  private static List<String> lines(Throwable error, int most) {
    Lines lines = new Lines(most);
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    try {
      for (Throwable e = error; e != null && seen.add(e) && !lines.full(); e = e.getCause()) {
        if (e != error) lines.add("caused by " + of(e));
        StackTraceElement[] frames = e.getStackTrace();
        if (frames == null) continue;
        for (StackTraceElement frame : frames) lines.add(String.valueOf(frame));
      }
    } catch (Throwable e) {
      lines.add("the error's getStackTrace or getCause threw " + type(e));
    }
    return lines.all;
  }

  /** Bounded in number and in length. */
  private static final class Lines {
    private final List<String> all = new ArrayList<>();
    private final int most;
    private int characters;

    Lines(int most) {
      this.most = most;
    }

    boolean full() {
      return all.size() >= most || characters >= MOST_CHARACTERS;
    }

    void add(String line) {
      if (full()) return;
      String start = line.substring(0, Math.min(line.length(), LONGEST_LINE));
      characters += start.length();
      all.add(Limits.errorMessage(start));
    }
  }
}
