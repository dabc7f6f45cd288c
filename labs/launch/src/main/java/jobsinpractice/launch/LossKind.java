package jobsinpractice.launch;

/** What the shop can lose on launch day. */
public enum LossKind {
  LOST_JOB("lost job"),
  DOUBLE_CHARGE("double charge"),
  BROKEN_PROMISE("broken promise"),
  WRONG_CUSTOMER("job with the wrong customer"),
  FALSE_PAGE("false page"),
  MISSING_PAGE("missing page"),
  /** Counted in cents. */
  CENTS("cent");

  private final String one;

  LossKind(String one) {
    this.one = one;
  }

  /** Returns an amount in words: "1 lost job", "3 jobs with the wrong customer", "$0.40". */
  String of(long amount) {
    if (this == CENTS) return String.format(java.util.Locale.ROOT, "$%.2f", amount / 100.0);
    if (amount == 1) return "1 " + one;
    return String.format(java.util.Locale.ROOT, "%,d ", amount)
        + (this == WRONG_CUSTOMER ? "jobs with the wrong customer" : one + "s");
  }
}
