package jobsinpractice.lab10;

import jobsinpractice.testkit.ToDo;

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

  // Lab 10, task 5: mail at most once, transfer at least once, and name what a crash can do to each.

  /** Mails the customer about the order. A mail never goes out twice; it may be lost. */
  void mail(long order) throws Exception {
    throw ToDo.task(10, 5);
  }

  /** Transfers the photographer's share. It is never lost; it may go out twice. */
  void transfer(long order) throws Exception {
    throw ToDo.task(10, 5);
  }

  static Worst worstForMail() {
    throw ToDo.task(10, 5);
  }

  static Worst worstForTransfer() {
    throw ToDo.task(10, 5);
  }
}
