package jobsinpractice.engine.chaos;

/** Exceptions and objects whose own methods throw. */
final class Odd {
  private Odd() {}

  /** Everything that can be asked of it throws, as the mode has it. */
  static final class OddException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Misbehaviour mode;

    OddException(Misbehaviour mode) {
      super("odd");
      this.mode = mode;
    }

    @Override
    public String getMessage() {
      if (mode == Misbehaviour.GET_MESSAGE_THROWS) throw new OddError();
      if (mode == Misbehaviour.GET_MESSAGE_OVERFLOWS) return getMessage() + ".";
      return super.getMessage();
    }

    @Override
    public String toString() {
      if (mode == Misbehaviour.TO_STRING_THROWS) throw new OddError();
      return super.toString();
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      if (mode == Misbehaviour.GET_STACK_TRACE_THROWS) throw new OddError();
      return mode == Misbehaviour.GET_STACK_TRACE_IS_NULL ? null : super.getStackTrace();
    }

    @Override
    public synchronized Throwable getCause() {
      if (mode == Misbehaviour.GET_CAUSE_THROWS) throw new OddError();
      return super.getCause();
    }
  }

  /** An error that cannot even be printed. */
  static final class OddError extends Error {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("an error's message throws");
    }
  }

  /** It has no form in JSON, and none as text. */
  static final class OddObject {
    @Override
    public String toString() {
      throw new OddError();
    }
  }
}
