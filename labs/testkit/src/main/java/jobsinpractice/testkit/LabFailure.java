package jobsinpractice.testkit;

/**
 * A failed lab test that speaks to the learner: its message is the block, and it has no stack trace
 * unless {@code -Dlab.trace=true}.
 */
public final class LabFailure extends AssertionError {
  private static final long serialVersionUID = 1;

  /** How much the block knows about the mistake. */
  public enum Kind {
    /** The stub is still in place. */
    TO_DO,
    /** Another task's stub was met first. */
    WAITS,
    /** The wrong answer was recognised, and its own explanation is shown. */
    DIAGNOSED,
    /** The answer is wrong in a way that no explanation was written for. */
    GENERIC,
    /** The learner's code threw. */
    EXCEPTION,
    /** The learner's code did not come back in time. */
    ENDLESS,
    /** Not the learner's fault: no Redis, a taken port. */
    MACHINE,
    /** Not the learner's fault either: the test itself broke. */
    KIT
  }

  private final Kind kind;
  private final transient TaskMessage block;

  LabFailure(Kind kind, TaskMessage block, Throwable cause) {
    this(kind, block, block.toString(), cause);
  }

  LabFailure(Kind kind, TaskMessage block, String message, Throwable cause) {
    super(message, tracing() ? cause : null);
    this.kind = kind;
    this.block = block;
  }

  public Kind kind() {
    return kind;
  }

  /** The block's parts; null for {@link Kind#MACHINE}. */
  public TaskMessage block() {
    return block;
  }

  /** Surefire and IDEs print this: the block alone, without the class name before it. */
  @Override
  public String toString() {
    return getMessage();
  }

  // AssertionError has no constructor that leaves the trace out, so it is never filled in.
  @Override
  public synchronized Throwable fillInStackTrace() {
    return tracing() ? super.fillInStackTrace() : this;
  }

  private static boolean tracing() {
    return Boolean.getBoolean("lab.trace");
  }
}
