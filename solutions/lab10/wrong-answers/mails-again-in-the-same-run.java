// region: task-5
// caught by: an effect throws: the exception reaches the worker, and the retry does the right thing
// says: the effect was repeated in the same run
/** Mails the customer about the order. A mail never goes out twice; it may be lost. */
void mail(long order) throws Exception {
  if (!done.mark("OrderMail " + order)) {
    return;
  }
  try {
    effects.mail(order);
  } catch (Exception e) {
    effects.mail(order);
  }
}

/** Transfers the photographer's share. It is never lost; it may go out twice. */
void transfer(long order) throws Exception {
  if (!done.contains("Transfer " + order)) {
    effects.transfer(order);
    done.mark("Transfer " + order);
  }
}

static Worst worstForMail() {
  return Worst.LOST;
}

static Worst worstForTransfer() {
  return Worst.TWICE;
}
