package jobsinpractice.lab10;

/** Given. The payment provider, which takes money from a card over the network. */
public interface Provider {
  /**
   * Charges a card. When the provider gets a key again, it charges nothing and gives the answer
   * that it gave before, also if that was a refusal. It forgets a key after 24 hours.
   *
   * @param key an idempotency key of up to 100 characters, which you choose; another one for each
   *     order
   * @return the receipt
   * @throws Declined the card is declined
   * @throws NoAnswer no answer came in time; perhaps the card was charged, and perhaps not
   */
  String charge(String key, long order, long cents) throws Declined, NoAnswer;

  /** The card is declined. */
  final class Declined extends Exception {
    private static final long serialVersionUID = 1;

    public Declined() {
      super("402: the card is declined");
    }
  }

  /** The provider did not answer in time. */
  final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1;

    public NoAnswer() {
      super("no answer within 1 s");
    }
  }
}
