package jobsinpractice.lab10;

// region sale-imports
// endregion

/**
 * What follows a sale: a mail to the customer, and the photographer's share. Neither the mail
 * server nor the bank knows idempotency keys, so a crash at the worst moment does harm. The
 * sequence of effect and mark determines which harm.
 */
final class AfterSale {
  private final Done done;
  private final Effects effects;

  AfterSale(Done done, Effects effects) {
    this.done = done;
    this.effects = effects;
  }

  /** What a crash at the worst moment does to an effect. */
  enum Worst {
    LOST,
    TWICE
  }

  // region task-5
  /** Mails the customer about the order. A mail never goes out twice; it may be lost. */
  void mail(long order) throws Exception {
    if (done.mark("OrderMail " + order)) {
      effects.mail(order);
    }
  }

  /** Transfers the photographer's share. It is never lost; it may go out twice. */
  void transfer(long order) throws Exception {
    String key = "Transfer " + order;
    if (!done.contains(key)) {
      effects.transfer(order);
      done.mark(key);
    }
  }

  static Worst worstForMail() {
    return Worst.LOST;
  }

  static Worst worstForTransfer() {
    return Worst.TWICE;
  }
  // endregion
}
