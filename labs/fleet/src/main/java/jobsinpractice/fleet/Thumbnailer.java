package jobsinpractice.fleet;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The CPU job: reads a photo and writes a smaller copy for each width. A second run writes the same
 * files again, so it does no harm.
 */
final class Thumbnailer {
  /** The number of uploads whose thumbnails are kept; the next upload replaces the oldest. */
  private static final int KEPT = 40;

  private final Path photos;
  private final Path thumbnails;

  Thumbnailer(FleetFolder folder) {
    this.photos = folder.photos();
    this.thumbnails = folder.thumbnails();
  }

  void scale(String photo, long upload, List<Integer> widths) throws IOException {
    Path source = photos.resolve(photo);
    if (!Files.exists(source)) {
      throw new NoSuchFileException(source.toString());
    }
    BufferedImage image = ImageIO.read(source.toFile());
    for (int width : widths.stream().sorted((a, b) -> b - a).toList()) {
      image = scaled(image, width);
      write(image, thumbnails.resolve("upload-" + upload % KEPT + "-" + width + ".jpg"));
    }
  }

  /**
   * Draws each width from the next larger one. Halving step by step keeps fine detail: a bilinear
   * step reads only four pixels, so one big step would skip most of the picture.
   */
  private static BufferedImage scaled(BufferedImage image, int width) {
    BufferedImage current = image;
    while (current.getWidth() / 2 > width) {
      current = drawn(current, current.getWidth() / 2);
    }
    return drawn(current, width);
  }

  private static BufferedImage drawn(BufferedImage image, int width) {
    int height = Math.max(1, Math.round(image.getHeight() * (width / (float) image.getWidth())));
    BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = smaller.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(image, 0, 0, width, height, null);
    canvas.dispose();
    return smaller;
  }

  /** Writes a temporary file and moves it, because the report reads this folder meanwhile. */
  private void write(BufferedImage image, Path file) throws IOException {
    Path half = Files.createTempFile(thumbnails, "half", ".tmp");
    ImageIO.write(image, "jpg", half.toFile());
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
