package jobsinpractice.simulator;

/** So many a second. */
public record Rate(double perSecond) {
  public Rate {
    ModelCheck.notNegative(perSecond, "a rate");
  }

  public Rate times(double factor) {
    return new Rate(perSecond * factor);
  }
}
