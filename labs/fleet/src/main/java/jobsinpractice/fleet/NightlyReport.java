package jobsinpractice.fleet;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.Stats;

/** The long job: reads every thumbnail, counts the fleet's jobs, and writes a report. */
final class NightlyReport {
  private final Redis redis;
  private final FleetFolder folder;

  NightlyReport(Redis redis, FleetFolder folder) {
    this.redis = redis;
    this.folder = folder;
  }

  void write() throws IOException {
    StringBuilder csv = new StringBuilder("file,width,height,mean brightness\n");
    int files = 0;
    for (Path file : thumbnails()) {
      BufferedImage image = ImageIO.read(file.toFile());
      if (image == null) continue; // deleted, or still being written
      csv.append(file.getFileName()).append(',').append(image.getWidth()).append(',');
      csv.append(image.getHeight()).append(',').append(brightness(image)).append('\n');
      files++;
    }
    Files.writeString(folder.report("report.csv"), csv);
    Stats stats = Stats.of(redis);
    Files.writeString(
        folder.report("report.html"),
        String.format(
            Locale.ROOT,
            """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Nightly report</title>
        <h1>Nightly report</h1>
        <p>%d attempts, of which %d failed. %d jobs wait, %d wait for a retry, %d are dead.</p>
        <p>%d thumbnails, listed in report.csv.</p></html>
        """,
            stats.processed(),
            stats.failed(),
            stats.enqueued(),
            stats.retries(),
            stats.dead(),
            files));
  }

  private List<Path> thumbnails() throws IOException {
    try (Stream<Path> files = Files.list(folder.thumbnails())) {
      return files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
    }
  }

  private static long brightness(BufferedImage image) {
    long sum = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        sum += (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255);
      }
    }
    return sum / 3 / Math.max(1, (long) image.getWidth() * image.getHeight());
  }
}
