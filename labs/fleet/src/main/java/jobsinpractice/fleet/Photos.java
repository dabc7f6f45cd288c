package jobsinpractice.fleet;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Draws the photos that visitors upload: mountains under a sky. Noise in several octaves gives them
 * the fine detail of a photo, so that decoding and scaling one costs what a real photo costs. They
 * are drawn once, about a second's work, and kept under {@code .lab/}.
 */
final class Photos {
  static final int COUNT = 6;
  private static final int WIDTH = 2400;
  private static final int HEIGHT = 1600;

  private Photos() {}

  static String name(int number) {
    // Two of the six are PNG, so both decoders are used.
    return "photo-" + number + (number % 3 == 0 ? ".png" : ".jpg");
  }

  /** Draws the missing photos, and returns how many it drew. */
  static int drawMissing(Path folder) throws IOException {
    List<Integer> missing = new ArrayList<>();
    for (int number = 1; number <= COUNT; number++) {
      if (!Files.exists(folder.resolve(name(number)))) {
        missing.add(number);
      }
    }
    for (int number : missing) {
      write(draw(number), folder.resolve(name(number)));
    }
    return missing.size();
  }

  /** Writes a temporary file and moves it, so that no reader sees a half-written photo. */
  private static void write(BufferedImage photo, Path file) throws IOException {
    String format = file.toString().endsWith(".png") ? "png" : "jpg";
    Path half = Files.createTempFile(file.getParent(), "half", ".tmp");
    ImageIO.write(photo, format, half.toFile());
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static BufferedImage draw(int seed) {
    Noise noise = new Noise(seed);
    BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[WIDTH];
    double[] farRidge = ridge(noise, 0.45, 0.16, 3);
    double[] nearRidge = ridge(noise, 0.68, 0.22, 7);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        row[x] =
            y > nearRidge[x]
                ? rock(noise, x, y, seed, 1.0)
                : y > farRidge[x] ? rock(noise, x, y, seed, 0.55) : sky(noise, x, y, seed);
      }
      photo.setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
    }
    return photo;
  }

  private static double[] ridge(Noise noise, double height, double steepness, int slice) {
    double[] ridge = new double[WIDTH];
    for (int x = 0; x < WIDTH; x++) {
      ridge[x] = HEIGHT * (height + steepness * (noise.at(x / 500.0, slice * 10, 5) - 0.5) * 2);
    }
    return ridge;
  }

  private static int sky(Noise noise, int x, int y, int seed) {
    double cloud = Math.max(0, noise.at(x / 420.0, y / 160.0, 4) - 0.5) * 2;
    double down = y / (double) HEIGHT;
    return rgb(
        60 + 120 * down + 25 * (seed % 3) + 150 * cloud,
        105 + 90 * down + 120 * cloud,
        190 + 20 * down - 15 * (seed % 3) + 60 * cloud);
  }

  private static int rock(Noise noise, int x, int y, int seed, double near) {
    double grain = noise.at(x / 90.0, y / 60.0, 4);
    double light = 0.35 + 0.9 * grain * near + (1 - near) * 0.5;
    return rgb(
        (70 + 12 * (seed % 4)) * light,
        (88 + 8 * (seed % 2)) * light,
        (66 + 60 * (1 - near)) * light);
  }

  private static int rgb(double red, double green, double blue) {
    return clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
  }

  private static int clamp(double value) {
    return (int) Math.max(0, Math.min(255, value));
  }

  /** Value noise: random heights on a grid, blended smoothly between, summed over octaves. */
  private static final class Noise {
    private static final int GRID = 256;
    private final float[] heights = new float[GRID * GRID];

    Noise(long seed) {
      Random random = new Random(seed);
      for (int i = 0; i < heights.length; i++) {
        heights[i] = random.nextFloat();
      }
    }

    /** From 0 to 1. */
    double at(double x, double y, int octaves) {
      double sum = 0;
      double weight = 0.5;
      double reach = 0;
      for (int octave = 0; octave < octaves; octave++) {
        sum += weight * smooth(x, y);
        reach += weight;
        x = x * 2 + 17;
        y = y * 2 + 31;
        weight /= 2;
      }
      return sum / reach;
    }

    private double smooth(double x, double y) {
      int left = (int) x;
      int top = (int) y;
      double right = ease(x - left);
      double down = ease(y - top);
      double above = mix(height(left, top), height(left + 1, top), right);
      double below = mix(height(left, top + 1), height(left + 1, top + 1), right);
      return mix(above, below, down);
    }

    private float height(int x, int y) {
      return heights[(y & GRID - 1) * GRID + (x & GRID - 1)];
    }

    private static double ease(double t) {
      return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double t) {
      return a + (b - a) * t;
    }
  }
}
