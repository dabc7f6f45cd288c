package jobsinpractice.launch;

/**
 * Something that the shop lost.
 *
 * @param amount how many; cents if the kind is CENTS
 * @param why what happened, as a sentence without its full stop
 */
public record Loss(LossKind kind, long amount, String why) {
  @Override
  public String toString() {
    return kind.of(amount) + ": " + why;
  }
}
