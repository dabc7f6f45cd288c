package jobsinpractice.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.List;

/**
 * The main class of a JVM that plays one side of a comparison. It obeys lines on its standard
 * input, answers each with one line, and ends with its input, so that it never outlives its parent.
 */
final class Child {
  private Child() {}

  /** What the JVM plays. */
  interface Part extends AutoCloseable {
    /** The lists in Redis that hold what it has claimed and not settled. */
    default List<String> inFlight() {
      return List.of();
    }

    /** Does one thing and says what came of it. */
    Reply command(String name, int number) throws Exception;

    @Override
    void close();
  }

  /** Arguments: the part, then its settings as key=value. REDIS_URL is one more setting. */
  public static void main(String[] args) throws Exception {
    String redis = " redis=" + System.getenv("REDIS_URL");
    Reply settings = Reply.parse(String.join(" ", args) + redis);
    try (Part part = part(args[0], settings);
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      System.out.println(
          new Reply()
              .with("java", Runtime.version().feature())
              .with("inflight", String.join(",", part.inFlight())));
      for (String line; (line = in.readLine()) != null; ) {
        String[] words = line.split(" ");
        int number = words.length > 1 ? Integer.parseInt(words[1]) : 0;
        System.out.println(words[0].equals("usage") ? usage() : part.command(words[0], number));
      }
    }
    System.exit(0);
  }

  private static Part part(String name, Reply settings) {
    return switch (name) {
      case "engine" -> new EngineWorker(settings);
      case "fleet-worker" -> new FleetWorker(settings);
      case "raw-drain" -> new RawDrain(settings);
      case "raw-pickup" -> new RawPickup(settings);
      case "engine-push" -> new EnginePush(settings);
      case "raw-push" -> new RawPush(settings);
      default -> throw new IllegalArgumentException("no part is called " + name);
    };
  }

  private static Reply usage() {
    Usage usage = Usage.own();
    return new Reply()
        .with("cpu", usage.cpuMicros())
        .with("allocated", usage.allocatedBytes())
        .with("peak", usage.peakKilobytes());
  }
}
