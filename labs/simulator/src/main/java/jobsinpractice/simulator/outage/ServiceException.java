package jobsinpractice.simulator.outage;

/** The service did not do what it was asked to do. */
public final class ServiceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  ServiceException(int status) {
    super(status == 0 ? "no answer in time" : "answered " + status, null, false, false);
    this.status = status;
  }

  /** Returns the HTTP status; 0 if no answer came in time. */
  public int status() {
    return status;
  }
}
