package jobsinpractice.tool;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jobsinpractice.runner.Links;

/** The class that {@code labs/lab class start} runs in another terminal of this clone. */
record RunningClass(Path file) {
  private static final int PATIENCE_MILLIS = 2_000;
  private static final int REFUSED = -1;

  static RunningClass of(Path state) {
    return new RunningClass(state.resolve("class").resolve("board"));
  }

  /** Remembers the page's address, which contains a secret; {@code .lab} is private. */
  void save(URI page) throws IOException {
    Files.createDirectories(Links.refuse(file.getParent()));
    Files.writeString(Links.refuse(file), page + "\n");
  }

  /** Deletes the address. */
  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // An old address does no harm: then no program answers there.
    }
  }

  boolean answers() {
    return page().map(page -> status(page, "GET") == 200).orElse(false);
  }

  /** Ends the class; returns false if none is running. It keeps a busy board's address. */
  boolean end() {
    int status = page().map(page -> status(page.resolve("end"), "POST")).orElse(REFUSED);
    if (status == 200 || status == REFUSED) {
      forget();
    }
    return status == 200;
  }

  private Optional<URI> page() {
    try {
      return Optional.of(URI.create(Files.readString(file).strip()))
          .filter(page -> "127.0.0.1".equals(page.getHost()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns {@link #REFUSED} if no program listens, and 0 if no answer comes. */
  private static int status(URI address, String method) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setRequestMethod(method);
      return connection.getResponseCode();
    } catch (ConnectException e) {
      return REFUSED;
    } catch (IOException e) {
      return 0;
    }
  }
}
