package jobsinpractice.simulator;

/**
 * Cores that the processes on it share, at a price per hour. Two processes placed {@code on} the
 * same Machine object share its cores; {@code eachOn} takes it as a pattern, one for each process.
 */
public final class Machine {
  private final int cores;
  private final double dollarsPerHour;

  Machine(int cores, double dollarsPerHour) {
    ModelCheck.atLeastOne(cores, "cores");
    ModelCheck.notNegative(dollarsPerHour, "a price");
    this.cores = cores;
    this.dollarsPerHour = dollarsPerHour;
  }

  /** A machine like this one at this price, paid while it stands, busy or idle. */
  public Machine costing(double dollarsPerHour) {
    return new Machine(cores, dollarsPerHour);
  }

  public int cores() {
    return cores;
  }

  public double dollarsPerHour() {
    return dollarsPerHour;
  }

  Machine another() {
    return new Machine(cores, dollarsPerHour);
  }
}
