package jobsinpractice.testkit;

/** A problem of this machine that keeps the lab from running, and the command that fixes it. */
public final class MachineTrouble extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String fix;

  public MachineTrouble(String what, String fix) {
    super(what);
    this.fix = fix;
  }

  public String fix() {
    return fix;
  }
}
