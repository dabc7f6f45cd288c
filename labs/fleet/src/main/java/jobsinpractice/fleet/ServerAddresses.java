package jobsinpractice.fleet;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * The ports on 127.0.0.1 of the servers that the enqueuer hosts. Every start of the enqueuer picks
 * free ports and writes them to a file. Each job reads the file, because a restarted enqueuer has
 * other ports.
 */
record ServerAddresses(int smtp, int webhooks, int payments) {

  /** Returns whether the enqueuer has written them. */
  static boolean known(FleetFolder folder) {
    return Files.exists(folder.addresses());
  }

  /** Deletes the file, so that the next run does not use the ports of this one. */
  static void remove(FleetFolder folder) {
    try {
      Files.deleteIfExists(folder.addresses());
    } catch (IOException e) {
      // the next enqueuer overwrites them
    }
  }

  static ServerAddresses read(FleetFolder folder) throws IOException {
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.addresses())) {
      lines.load(reader);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new IOException("the mail and webhook servers are down: the enqueuer is not running");
    }
    return new ServerAddresses(
        Integer.parseInt(lines.getProperty("smtp")),
        Integer.parseInt(lines.getProperty("webhooks")),
        Integer.parseInt(lines.getProperty("payments")));
  }

  /** Writes a temporary file and moves it, so that a reader never sees half of it. */
  void write(FleetFolder folder) {
    Properties lines = new Properties();
    lines.setProperty("smtp", Integer.toString(smtp));
    lines.setProperty("webhooks", Integer.toString(webhooks));
    lines.setProperty("payments", Integer.toString(payments));
    Path file = folder.addresses();
    try {
      Path half = Files.createTempFile(file.getParent(), "half", ".tmp");
      try (Writer writer = Files.newBufferedWriter(half)) {
        lines.store(writer, "ports on 127.0.0.1, written by the enqueuer");
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
