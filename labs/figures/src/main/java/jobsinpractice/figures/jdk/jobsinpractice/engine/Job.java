package jobsinpractice.figures.jdk.jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Takes the place of the engine's class in the script, which would bring Jackson and all that the
 * engine does with a payload: reads the payload of a simulated job, {@code
 * {"class":"…","args":[7],"retry_count":1}}, and nothing else.
 */
public final class Job {
  private static final String TYPE = "{\"class\":\"";
  private static final String COUNT = "\"retry_count\":";

  private final String type;
  private final int attempt;

  private Job(String type, int attempt) {
    this.type = type;
    this.attempt = attempt;
  }

  public static Job parse(byte[] payload, String queue) {
    String text = new String(payload, UTF_8);
    String type = text.substring(TYPE.length(), text.indexOf('"', TYPE.length()));
    int count = text.indexOf(COUNT);
    if (count < 0) return new Job(type, 0);
    String failures = text.substring(count + COUNT.length(), text.length() - 1);
    return new Job(type, Integer.parseInt(failures) + 1);
  }

  public String type() {
    return type;
  }

  public int attempt() {
    return attempt;
  }
}
