package jobsinpractice.runner;

import java.util.function.Supplier;

/** A compiler and a child JVM, for one run at a time. */
final class Seat {
  private final LabCompiler compiler = new LabCompiler();
  private final Supplier<ChildJvm> starter;
  private ChildJvm child;

  Seat(Supplier<ChildJvm> starter) {
    this.starter = starter;
    this.child = starter.get();
  }

  LabCompiler compiler() {
    return compiler;
  }

  ChildJvm child() {
    return child;
  }

  /** Replaces a JVM that a run has ended, or in which it left a thread behind. */
  void renew() {
    if (!child.usable()) {
      child.close();
      child = starter.get();
    }
  }

  void close() {
    child.closeAndWait();
    compiler.close();
  }
}
