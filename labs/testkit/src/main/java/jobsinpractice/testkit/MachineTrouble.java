package jobsinpractice.testkit;

/** Something about this machine keeps the lab from running: what, and the command that fixes it. */
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
