package jobsinpractice.testkit;

/**
 * A failed lab test with a message for the learner. It has no stack trace unless {@code
 * -Dlab.trace=true}.
 */
public final class LabFailure extends AssertionError {
  private static final long serialVersionUID = 1;

  /** What the message knows about the mistake. */
  public enum Kind {
    /** The stub is still in place. */
    TO_DO,
    /** The test reached another task's stub first. */
    WAITS,
    /** The message explains this very mistake. */
    DIAGNOSED,
    /** The answer is wrong in a way that has no explanation of its own. */
    GENERIC,
    /** The learner's code threw an exception. */
    EXCEPTION,
    /** The learner's code did not return in time. */
    ENDLESS,
    /** A problem of the machine: Redis is missing, a port is taken. */
    MACHINE,
    /** The test itself is broken. */
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

  /** Returns the message's parts; null for {@link Kind#MACHINE}. */
  public TaskMessage block() {
    return block;
  }

  /** Returns the message without the class name; Surefire and IDEs print it. */
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
