package jobsinpractice.launch;

/**
 * What a rolling deploy sees at one moment.
 *
 * @param oldMachines machines that work with the old version
 * @param newMachines machines that work with the new version
 * @param changing machines that drain or boot, and do not work now
 * @param latency seconds for which the oldest job has waited
 * @param promise within how many seconds a job starts
 */
public record DeployReading(
    int oldMachines,
    int newMachines,
    int changing,
    Attempts oldVersion,
    Attempts newVersion,
    double latency,
    double promise) {
  /** The attempts that have ended on the machines of one version since the deploy began. */
  public record Attempts(long ended, long failed) {
    @Override
    public String toString() {
      return failed + " of " + ended + " attempts failed";
    }
  }

  private static String machines(int number) {
    return number == 1 ? "1 machine" : number + " machines";
  }

  @Override
  public String toString() {
    return "old version: "
        + machines(oldMachines)
        + ", "
        + oldVersion
        + "; new version: "
        + machines(newMachines)
        + ", "
        + newVersion
        + "; changing: "
        + machines(changing)
        + "; latency "
        + Numbers.shown(latency)
        + " s, promise "
        + Numbers.shown(promise)
        + " s";
  }
}
