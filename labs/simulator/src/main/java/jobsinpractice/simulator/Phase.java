package jobsinpractice.simulator;

/**
 * A stretch of a job's life on its thread. CPU work needs a core and slows down where runnable
 * threads outnumber cores; I/O waits for another system and needs none. An I/O phase may need a
 * connection from a pool for its duration ({@code pool} is null when it does not).
 */
public record Phase(Kind kind, Distribution work, Pool pool) {
  public enum Kind {
    CPU,
    IO
  }

  public boolean onCpu() {
    return kind == Kind.CPU;
  }
}
