package jobsinpractice.figures.jdk.jobsinpractice.engine;

/**
 * Takes the place of the engine's class in the script, which would bring Jackson and all that the
 * engine does with a payload. It holds what retries ask about a job, and nothing else.
 */
public final class Job {
  private final String type;
  private final int attempt;

  /**
   * @param attempt how many attempts there were before
   */
  public Job(String type, int attempt) {
    this.type = type;
    this.attempt = attempt;
  }

  public String type() {
    return type;
  }

  public int attempt() {
    return attempt;
  }
}
