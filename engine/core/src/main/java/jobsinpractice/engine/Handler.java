package jobsinpractice.engine;

/** What a job's class does. Returning means done; throwing means this attempt failed. */
@FunctionalInterface
public interface Handler {
  void perform(Job job) throws Exception;

  /** A handler of a typed job. */
  @FunctionalInterface
  interface Typed<A> {
    void perform(A args, Job job) throws Exception;
  }
}
